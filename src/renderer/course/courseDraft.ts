import { completeEntry } from '#core/catalogue/readEntries.ts'
import type { CourseFields } from '#core/course/ownCourse.ts'
import type { LearningItem } from '#core/course/LearningItem.ts'
import type { Level } from '#core/portfolio/Level.ts'

/** A course of one's own as it stands in the form; what is empty is left out. */
export interface CourseDraft {
  readonly title: string
  readonly provider: string
  readonly url: string
  readonly kind: LearningItem['kind']
  readonly cost: LearningItem['cost']
  readonly hours: string
  readonly teaches: readonly { readonly skill: string; readonly from: Level; readonly to: Level }[]
  readonly prerequisites: readonly { readonly skill: string; readonly level: Level }[]
}

export const emptyDraft: CourseDraft = {
  title: '',
  provider: '',
  url: '',
  kind: 'course',
  cost: 'free',
  hours: '',
  teaches: [{ skill: '', from: 0, to: 2 }],
  prerequisites: [],
}

export const draftOf = (item: LearningItem): CourseDraft => ({
  title: item.title,
  provider: item.provider ?? '',
  url: item.url ?? '',
  kind: item.kind,
  cost: item.cost,
  hours: String(item.hours),
  teaches: item.teaches,
  prerequisites: item.prerequisites,
})

/** To the next quarter of an hour. */
const inQuarters = (hours: number) => Math.round(hours * 4) / 4

/**
 * What the form says, over what the item said before: fields that the form does not have stay. Not checked yet: the
 * act does that and names the field.
 */
export function fieldsOf(draft: CourseDraft, before: Partial<LearningItem> = {}): CourseFields {
  const { provider: _provider, url: _url, effort: _effort, level: _level, id: _id, ...kept } = before
  const provider = draft.provider.trim()
  const url = draft.url.trim()
  const hours = inQuarters(Number(draft.hours.replace(',', '.')))
  // What an estimate was computed from holds only as long as the hours are the same.
  const effort = before.hours === hours ? before.effort : undefined
  const { id: _new, ...fields } = completeEntry({
    ...kept,
    ...(provider && { provider }),
    ...(url && { url }),
    ...(effort && { effort }),
    title: draft.title.trim(),
    kind: draft.kind,
    cost: draft.cost,
    hours,
    teaches: draft.teaches.filter(({ skill }) => skill !== ''),
    prerequisites: draft.prerequisites.filter(({ skill }) => skill !== ''),
  })
  return fields as unknown as CourseFields
}
