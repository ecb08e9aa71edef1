import type { HostDocument } from '#core/host/HostApi.ts'
import { useHost } from './useHost.ts'
import { useNotice } from './useNotice.ts'
import { useSessionStore } from './useSessionStore.ts'

/** Gives the person a document as a file: by the host's own dialog where it has one, else as a download. */
export function useDocuments() {
  const host = useHost()
  const session = useSessionStore()
  const notice = useNotice()

  /** Whether it was saved; false where the person thought better of it. */
  async function giveFile({ path, fileName }: HostDocument): Promise<boolean> {
    if (session.abilities.saveDialog) {
      const saved = await host.saveDocument({ path, fileName })
      if (!saved.ok) notice.tellRefusal(saved.refusal)
      return saved.ok && saved.value.saved
    }
    const link = document.createElement('a')
    link.href = path
    link.download = fileName
    link.click()
    return true
  }
  return { giveFile }
}
