import * as v from 'valibot'
import type { DeepReadonly } from '#core/DeepReadonly.ts'
import { Level } from '#core/portfolio/Level.ts'
import { Day, Id, NonEmptyText, record, Text } from '#core/shape.ts'

const itemKinds = ['course', 'specialization', 'book', 'tutorial', 'certification', 'practice'] as const
const costs = ['free', 'free-audit', 'paid'] as const
export const difficulties = ['introductory', 'intermediate', 'advanced'] as const

/** https, a host that can be one, and no name or password before it: it must open where it says. */
const address =
  /^https:\/\/[\p{L}\p{N}](?:[\p{L}\p{N}.-]*[\p{L}\p{N}])?(?::(?:\d{1,4}|[1-5]\d{4}|6[0-4]\d{3}))?(?:[/?#][^\s\p{Cf}]*)?$/u
const HttpsUrl = v.pipe(Text, v.regex(address, 'https-url'))
const Hours = v.pipe(
  v.number('number'),
  v.gtValue(0, 'positive'),
  v.check((hours) => Number.isInteger(hours * 4), 'quarter-hours'),
)

const Taught = v.pipe(
  record({ skill: Id, from: Level, to: Level }),
  v.check(({ from, to }) => to > from, 'positive'),
)

/** One learning resource of the catalogue: a course, a book, a tutorial, something to practise. */
export const LearningItem = record({
  id: Id,
  kind: v.picklist(itemKinds),
  title: NonEmptyText,
  provider: v.exactOptional(Text),
  authors: v.exactOptional(v.array(Text, 'list')),
  url: v.exactOptional(HttpsUrl),
  language: Text,
  format: Text,
  cost: v.picklist(costs),
  certificate: v.exactOptional(v.boolean('true-or-false')),
  /** Multiples of a quarter of an hour. */
  hours: Hours,
  hoursBasis: v.picklist(['provider', 'estimate']),
  hoursNote: v.exactOptional(Text),
  /** What an estimate is computed from: hours = count × hoursEach. */
  effort: v.exactOptional(record({ count: v.number('number'), unit: Text, hoursEach: v.number('number') })),
  level: v.picklist(difficulties),
  /** Can be begun when every `from` and every prerequisite is met. */
  teaches: v.array(Taught, 'list'),
  prerequisites: v.array(record({ skill: Id, level: Level }), 'list'),
  source: v.exactOptional(
    record({ url: HttpsUrl, phrase: Text, checked: Day, by: v.exactOptional(v.picklist(['provider', 'third-party'])) }),
  ),
  countsAs: v.exactOptional(Text),
  tips: v.exactOptional(v.array(Id, 'list')),
  /** Retired, never deleted: portfolios refer to it. */
  retired: v.exactOptional(v.literal(true, 'true-or-false')),
})
export type LearningItem = DeepReadonly<v.InferOutput<typeof LearningItem>>

/** resources/courses.json, and the file after `--catalogue`. */
export const Catalogue = v.array(LearningItem, 'list')
export type Catalogue = readonly LearningItem[]
