import type { LearningItem } from '#core/course/LearningItem.ts'
import { searchNames } from '../shared/searchNames.ts'
import type { CourseRow } from './CourseRow.ts'
import { isWithin, type Length } from './lengths.ts'

export const parts = ['all', 'closing', 'chosen', 'done', 'own', 'practice', 'hidden'] as const
export const sortKeys = ['title', 'teaches', 'cost', 'hours', 'brings'] as const
export type SortKey = (typeof sortKeys)[number]
export interface Sorting {
  readonly key: SortKey
  readonly isDescending: boolean
}

export interface CourseFilter {
  readonly query: string
  /** `closing`: what brings points; `hidden` alone shows what is hidden. */
  readonly part: (typeof parts)[number]
  readonly skill: string
  readonly cost: 'any' | LearningItem['cost']
  readonly atMost: Length
  readonly format: string
  readonly provider: string
}

export const everything: CourseFilter = {
  query: '',
  part: 'all',
  skill: 'any',
  cost: 'any',
  atMost: 'any',
  format: 'any',
  provider: 'any',
}

const isPart: Readonly<Record<CourseFilter['part'], (row: CourseRow) => boolean>> = {
  all: ({ status }) => status !== 'hidden',
  closing: ({ status, suggestion }) => status !== 'hidden' && suggestion !== undefined,
  chosen: ({ status }) => status === 'want' || status === 'doing',
  done: ({ status }) => status === 'done',
  own: ({ isOwn }) => isOwn,
  practice: ({ item, status }) => item.kind === 'practice' && status !== 'hidden',
  hidden: ({ status }) => status === 'hidden',
}

const costRank = { free: 0, 'free-audit': 1, paid: 2 } as const
const orders: Readonly<Record<SortKey, (a: CourseRow, b: CourseRow) => number>> = {
  title: () => 0,
  teaches: (a, b) => a.firstSkill.localeCompare(b.firstSkill),
  cost: (a, b) => costRank[a.item.cost] - costRank[b.item.cost],
  hours: (a, b) => a.item.hours - b.item.hours,
  brings: (a, b) => (a.suggestion?.points ?? 0) - (b.suggestion?.points ?? 0),
}

/** The rows in the order asked for; equal ones by title. */
export function sortCourses(rows: readonly CourseRow[], { key, isDescending }: Sorting): readonly CourseRow[] {
  const sign = isDescending ? -1 : 1
  const byTitle = (a: CourseRow, b: CourseRow) => a.name.localeCompare(b.name)
  return rows.toSorted((a, b) => (key === 'title' ? sign * byTitle(a, b) : sign * orders[key](a, b) || byTitle(a, b)))
}

/** The rows that are asked for, in their order; searched ones in the order in which they fit. */
export function filterCourses(rows: readonly CourseRow[], filter: CourseFilter): readonly CourseRow[] {
  const { query, part, skill, cost, atMost, format, provider } = filter
  const found = query.trim() === '' ? rows : searchNames(rows, query).map(({ entry }) => entry)
  return found.filter(
    (row) =>
      isPart[part](row) &&
      (skill === 'any' || row.item.teaches.some((lift) => lift.skill === skill)) &&
      (cost === 'any' || row.item.cost === cost) &&
      isWithin(row.item.hours, atMost) &&
      (format === 'any' || row.item.format === format) &&
      (provider === 'any' || row.item.provider === provider),
  )
}

/** What the rows have of a field, each once, by name. */
export const valuesOf = (rows: readonly CourseRow[], valueOf: (item: LearningItem) => string | undefined) =>
  [...new Set(rows.flatMap(({ item }) => valueOf(item) ?? []))].sort((a, b) => a.localeCompare(b))
