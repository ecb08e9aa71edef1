import { say } from '#messages/say.ts'
import { useSource } from './useSource.ts'
import { useDocuments } from './useDocuments.ts'
import { useHost } from './useHost.ts'
import { useNotice } from './useNotice.ts'

/** Gives the person the whole portfolio as a file of their own, and says so. */
export function useSaveCopy() {
  const host = useHost()
  const notice = useNotice()
  const source = useSource()
  const { giveFile } = useDocuments()

  async function saveCopy() {
    const made = await host.exportPortfolio(source.value)
    if (!made.ok) return notice.tellRefusal(made.refusal)
    if (await giveFile(made.value)) notice.tell(say('settings.exported', { file: made.value.fileName }))
  }
  return { saveCopy }
}
