import { sum } from '#core/gap/analyseGap.ts'
import type { Catalogue, LearningItem } from './LearningItem.ts'

/** A bound of our own that an item does not keep; the item is used all the same. */
export type CatalogueWarning =
  | { readonly code: 'too-many-skills'; readonly item: string; readonly skills: number; readonly most: number }
  | { readonly code: 'too-few-hours'; readonly item: string; readonly hours: number; readonly least: number }

const mostSkills = 4
/** Hours that the step to a level takes at least; none are asked for the first and the last. */
const stepHours: Readonly<Record<number, number>> = { 2: 8, 3: 20, 4: 50 }

/** The hours below which an item cannot teach what it says: the largest sum of steps among its skills (0 to 4: 78 h). */
const leastHours = ({ teaches }: Pick<LearningItem, 'teaches'>): number =>
  Math.max(
    0,
    ...teaches.map(({ from, to }) =>
      sum(
        [1, 2, 3, 4, 5].filter((level) => level > from && level <= to),
        (level) => stepHours[level] ?? 0,
      ),
    ),
  )

/** Where the catalogue's items teach more than four skills, or in fewer hours than the levels take. */
export const catalogueWarnings = (catalogue: Catalogue): readonly CatalogueWarning[] =>
  catalogue.flatMap((item): CatalogueWarning[] => {
    const least = leastHours(item)
    return [
      ...(item.teaches.length > mostSkills
        ? [{ code: 'too-many-skills' as const, item: item.id, skills: item.teaches.length, most: mostSkills }]
        : []),
      ...(item.hours < least ? [{ code: 'too-few-hours' as const, item: item.id, hours: item.hours, least }] : []),
    ]
  })
