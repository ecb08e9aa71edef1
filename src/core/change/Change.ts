import * as v from 'valibot'
import type { DeepReadonly } from '#core/DeepReadonly.ts'
import { Moment, NonEmptyText, record, Text } from '#core/shape.ts'

const Fields = v.record(Text, v.unknown())

const RecordChange = record({
  kind: NonEmptyText,
  id: NonEmptyText,
  /** Absent: the record is new. */
  before: v.exactOptional(v.unknown()),
  /** Absent: the record goes. */
  after: v.exactOptional(v.unknown()),
})

/** What a person did, as plain data: the difference it makes, and what to call it. */
export const Change = record({
  id: NonEmptyText,
  at: Moment,
  act: v.objectWithRest({ code: NonEmptyText }, v.unknown()),
  records: v.array(RecordChange, 'list'),
})
export type Change = DeepReadonly<v.InferOutput<typeof Change>>
export type RecordChange = DeepReadonly<v.InferOutput<typeof RecordChange>>
/** What was done, for its sentence: a code and the facts it names. */
export type Act = Change['act']
export type Fields = DeepReadonly<v.InferOutput<typeof Fields>>

/** When and under which id a change is made: the world, handed in. */
export interface Occasion {
  readonly id: string
  /** ISO 8601, UTC. */
  readonly at: string
  /** The person's own day, YYYY-MM-DD. */
  readonly today: string
}
