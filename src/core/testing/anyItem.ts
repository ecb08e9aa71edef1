import fc from 'fast-check'
import type { LearningItem } from '#core/course/LearningItem.ts'
import type { Level } from '#core/portfolio/Level.ts'
import { anyLevel, anySkill } from './anyPortfolio.ts'

/** A free course that teaches and needs this. */
export const teaching = (
  id: string,
  hours: number,
  teaches: LearningItem['teaches'],
  prerequisites: LearningItem['prerequisites'] = [],
  more: Partial<LearningItem> = {},
): LearningItem => ({
  id,
  kind: 'course',
  title: id,
  language: 'en',
  format: 'course',
  cost: 'free',
  hours,
  hoursBasis: 'provider',
  level: 'introductory',
  teaches,
  prerequisites,
  ...more,
})

export const anyLift = fc
  .tuple(anySkill, anyLevel, anyLevel)
  .filter(([, from, to]) => from !== to)
  .map(([skill, one, other]) => ({ skill, from: Math.min(one, other) as Level, to: Math.max(one, other) as Level }))

const anyItem = (id: string): fc.Arbitrary<LearningItem> =>
  fc
    .record({
      hours: fc.integer({ min: 1, max: 40 }),
      teaches: fc.uniqueArray(anyLift, { selector: ({ skill }) => skill, minLength: 1, maxLength: 3 }),
      prerequisites: fc.uniqueArray(fc.record({ skill: anySkill, level: anyLevel }), {
        selector: ({ skill }) => skill,
        maxLength: 2,
      }),
    })
    .map(({ hours, teaches, prerequisites }) => teaching(id, hours, teaches, prerequisites))

/** A catalogue of at most `most` items, circles of prerequisites among them. */
export const anyCatalogue = (most: number): fc.Arbitrary<readonly LearningItem[]> =>
  fc
    .integer({ min: 0, max: most })
    .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => anyItem(`i${index}`))))
