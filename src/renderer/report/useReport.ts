import { computed, onMounted, shallowRef, watch } from 'vue'
import type { Refusal } from '#core/Refusal.ts'
import { reportSections, type ReportOptions, type ReportSection } from '#core/report/ReportOptions.ts'
import { useRolesStore } from '../role/useRolesStore.ts'
import { useSettingsStore } from '../settings/useSettingsStore.ts'
import { today } from '../shared/makeOccasion.ts'
import { useDocuments } from '../shared/useDocuments.ts'
import { useHost } from '../shared/useHost.ts'
import { useSource } from '../shared/useSource.ts'

/** What was last saved; its pages are known once it is printed. */
export interface SavedReport {
  readonly fileName: string
  readonly pages: number
}

/** The choices for the report, its preview that follows them, and saving it. */
export function useReport() {
  const host = useHost()
  const roles = useRolesStore()
  const preferences = useSettingsStore()
  const source = useSource()
  const { giveFile } = useDocuments()

  const shownRoles = shallowRef<readonly string[]>(roles.roles.map(({ id }) => id))
  const sections = shallowRef<readonly ReportSection[]>(reportSections)
  const notes = shallowRef(false)
  const paper = computed({
    get: () => preferences.settings.paper ?? 'A4',
    set: (next) => void preferences.save({ paper: next }),
  })
  const options = computed<ReportOptions>(() => ({
    roles: roles.roles.map(({ id }) => id).filter((id) => shownRoles.value.includes(id)),
    paper: paper.value,
    sections: sections.value,
    notes: notes.value,
    today: today(),
  }))
  /** What is to be chosen before there is anything to print; notes alone are something. */
  const missing = computed(() => {
    if (options.value.roles.length === 0) return 'noRole'
    return sections.value.length === 0 && !notes.value ? 'noSection' : undefined
  })

  const path = shallowRef<string>()
  const trouble = shallowRef<Refusal>()
  const saved = shallowRef<SavedReport>()
  const isMaking = shallowRef(false)
  let asked = 0
  /** The sheet follows the choices; an answer that is late for newer choices is passed over. */
  async function preview() {
    saved.value = undefined
    if (missing.value) return
    const round = ++asked
    isMaking.value = true
    const made = await host.previewReport({ ...source.value, options: options.value })
    if (round !== asked) return
    isMaking.value = false
    trouble.value = made.ok ? undefined : made.refusal
    if (made.ok) path.value = made.value.path
  }
  watch([options, source], preview, { immediate: true })
  onMounted(() => void host.prepareToPrint({}))

  const isSaving = shallowRef(false)
  async function save(format: 'pdf' | 'html') {
    if (isSaving.value || missing.value) return
    isSaving.value = true
    saved.value = undefined
    const printed = await host.printReport({ ...source.value, options: options.value, format })
    isSaving.value = false
    trouble.value = printed.ok ? undefined : printed.refusal
    if (printed.ok && (await giveFile(printed.value)))
      saved.value = { fileName: printed.value.fileName, pages: printed.value.pages ?? 0 }
  }

  return { shownRoles, sections, notes, paper, options, missing, path, trouble, saved, isMaking, isSaving, save }
}
