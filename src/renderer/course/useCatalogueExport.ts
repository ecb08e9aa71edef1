import type { CallInput } from '#core/host/HostApi.ts'
import { say } from '#messages/say.ts'
import { useDocuments } from '../shared/useDocuments.ts'
import { useHost } from '../shared/useHost.ts'
import { useNotice } from '../shared/useNotice.ts'
import { useSource } from '../shared/useSource.ts'

type Wish = Pick<CallInput<'exportCatalogue'>, 'which' | 'format'>

/** Courses as a file, to keep, to give away, to mend in a spreadsheet and to bring in again. */
export function useCatalogueExport() {
  const host = useHost()
  const notice = useNotice()
  const source = useSource()
  const { giveFile } = useDocuments()

  async function save(wish: Wish) {
    const made = await host.exportCatalogue({ ...source.value, ...wish })
    if (made.ok) await giveFile(made.value)
    else notice.tellRefusal(made.refusal)
  }
  const choice = (label: string, wish: Wish, disabled = false) => ({
    label,
    disabled,
    icon: 'i-lucide-file-down',
    onSelect: () => void save(wish),
  })
  /** For a menu. */
  const choices = (hasOwn: boolean) => [
    choice(say('courses.exportOwnCsv'), { which: 'own', format: 'csv' }, !hasOwn),
    choice(say('courses.exportOwnJson'), { which: 'own', format: 'json' }, !hasOwn),
    choice(say('courses.exportAllCsv'), { which: 'all', format: 'csv' }),
    choice(say('courses.exportAllJson'), { which: 'all', format: 'json' }),
  ]
  return { choices }
}
