import type { Change, Occasion, RecordChange } from '#core/change/Change.ts'
import { isEqual } from '#core/isEqual.ts'
import { ownIdFor } from '#core/ownIdFor.ts'
import type { NameMissing } from '#core/portfolio/addOwnSkill.ts'
import type { Portfolio } from '#core/portfolio/Portfolio.ts'
import { findRecord } from '#core/portfolio/records.ts'
import { recordOf } from '#core/portfolio/recordOf.ts'
import type { NotThere } from '#core/portfolio/removeSkills.ts'
import type { AlreadySo } from '#core/portfolio/setLevel.ts'
import { ok, refuse, type Result } from '#core/Result.ts'
import { readShape, type Id, type WrongShape } from '#core/shape.ts'
import { LearningItem } from './LearningItem.ts'

/** What a person says of a course of their own; the rest is the program's to add. */
export type CourseFields = Omit<LearningItem, 'id'>

export interface TeachesNothing {
  readonly code: 'teaches-nothing'
}

const isKnown = (portfolio: Portfolio, course: Id) =>
  ['course', 'own-course'].some((kind) => findRecord(portfolio, kind, course) !== undefined)

function checked(item: LearningItem): Result<LearningItem, WrongShape | NameMissing | TeachesNothing> {
  if (item.title === '') return refuse({ code: 'name-missing' })
  const read = readShape(LearningItem, item)
  if (!read.ok) return read
  return read.value.teaches.length === 0 ? refuse({ code: 'teaches-nothing' }) : read
}

/** The change that adds a course of one's own. Refuses where a field is not as an item has it, naming the field. */
export function addOwnCourse(
  portfolio: Portfolio,
  fields: CourseFields,
  { id, at }: Occasion,
): Result<Change, WrongShape | NameMissing | TeachesNothing> {
  const course = ownIdFor(fields.title, 'course', (taken) => isKnown(portfolio, taken))
  const item = checked({ ...fields, id: course, title: fields.title.trim() })
  if (!item.ok) return item
  const { title } = item.value
  const records = [{ kind: 'own-course', id: course, after: item.value }]
  return ok({ id, at, act: { code: 'own-course-added', course, name: title }, records })
}

/** The change that puts these fields in the place of an own course's; fields the program does not know stay. */
export function editOwnCourse(
  portfolio: Portfolio,
  { course, fields }: { course: Id; fields: CourseFields },
  { id, at }: Occasion,
): Result<Change, AlreadySo | NotThere | WrongShape | NameMissing | TeachesNothing> {
  const before = recordOf(portfolio, 'own-course', course)
  if (!before) return refuse({ code: 'not-there', what: course })
  const unknown = Object.fromEntries(
    Object.entries(before).filter(([field]) => !Object.hasOwn(LearningItem.entries, field)),
  )
  const item = checked({ ...fields, ...unknown, id: course, title: fields.title.trim() })
  if (!item.ok) return item
  if (isEqual(before, item.value)) return refuse({ code: 'already-so', what: course })
  const records = [{ kind: 'own-course', id: course, before, after: item.value }]
  return ok({ id, at, act: { code: 'own-course-edited', course, name: item.value.title }, records })
}

/** The change that deletes a course of one's own, and what was chosen of it. */
export function removeOwnCourse(
  portfolio: Portfolio,
  { course }: { course: Id },
  { id, at }: Occasion,
): Result<Change, NotThere> {
  const before = recordOf(portfolio, 'own-course', course)
  if (!before) return refuse({ code: 'not-there', what: course })
  const chosen = recordOf(portfolio, 'course', course)
  const records: RecordChange[] = [
    { kind: 'own-course', id: course, before },
    ...(chosen ? [{ kind: 'course', id: course, before: chosen }] : []),
  ]
  return ok({ id, at, act: { code: 'own-course-removed', course, name: before.title }, records })
}
