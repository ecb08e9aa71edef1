import { computed, shallowRef } from 'vue'
import { planImport, type PlannedImport } from '#core/catalogue/planImport.ts'
import { readEntries, type EntryProblem } from '#core/catalogue/readEntries.ts'
import type { Refusal } from '#core/Refusal.ts'
import { ok } from '#core/Result.ts'
import { say } from '#messages/say.ts'
import { usePortfolioStore } from '../portfolio/usePortfolioStore.ts'
import { useRolesStore } from '../role/useRolesStore.ts'
import { makeOccasion } from '../shared/makeOccasion.ts'
import { useNotice } from '../shared/useNotice.ts'
import { parseCatalogueFile } from './parseCatalogueFile.ts'

/** In megabytes: a bigger one is no catalogue, and reading it would stop the window. */
const most = 64
const megabyte = 2 ** 20

/** What a file would bring, looked at before anything is written. */
export interface ImportPreview extends PlannedImport {
  readonly file: string
  readonly problems: readonly EntryProblem[]
}

/** Bringing in a catalogue: looked at first, then one step that can be undone. */
export function useCatalogueImport() {
  const portfolios = usePortfolioStore()
  const roles = useRolesStore()
  const notice = useNotice()
  const preview = shallowRef<ImportPreview>()
  /** Why nothing of the file that was chosen can be read. */
  const trouble = shallowRef<Refusal>()

  const skills = computed(() => [...roles.resources.skills, ...(portfolios.portfolio.own?.skills ?? [])])

  async function read(file: File): Promise<Refusal | undefined> {
    const megabytes = Math.round(file.size / megabyte)
    if (megabytes > most) return { code: 'file-too-big', file: file.name, megabytes, most }
    const parsed = parseCatalogueFile(file.name, new Uint8Array(await file.arrayBuffer()))
    if (!parsed.ok) return parsed.refusal
    const { items, problems } = readEntries(parsed.value, skills.value)
    const planned = planImport(portfolios.portfolio, items, roles.resources.courses, makeOccasion())
    preview.value = { file: file.name, problems, ...planned }
    return undefined
  }
  async function bringIn(file: File) {
    trouble.value = await read(file)
  }
  function carryOut() {
    const { value } = preview
    preview.value = undefined
    if (!value?.change) return
    const { change } = value
    const done = portfolios.perform(() => ok(change))
    if (done.ok) notice.tellDone(say('courses.import.done', { count: change.records.length }))
    else notice.tellRefusal(done.refusal)
  }
  const cancel = () => {
    preview.value = undefined
  }
  return { preview, trouble, bringIn, carryOut, cancel }
}
