import * as v from 'valibot'
import type { DeepReadonly } from '#core/DeepReadonly.ts'
import { Id, NonEmptyText, record, Text } from '#core/shape.ts'

/** In the order in which they are shown, everywhere. */
export const categories = [
  'mathematics',
  'programming',
  'machine-learning',
  'research',
  'engineering',
  'tools',
  'people',
] as const
export type Category = (typeof categories)[number]

/** A skill of the vocabulary, or one of the person's own. */
export const Skill = record({
  id: Id,
  formerIds: v.exactOptional(v.array(Id, 'list')),
  name: NonEmptyText,
  category: Id,
  aliases: v.array(Text, 'list'),
  broader: v.exactOptional(v.array(Id, 'list')),
  /** What one can do in this skill at level 1 … 5. */
  levels: v.exactOptional(v.strictTuple([Text, Text, Text, Text, Text], 'list')),
})
export type Skill = DeepReadonly<v.InferOutput<typeof Skill>>

/** resources/skills.json */
export const Vocabulary = v.array(Skill, 'list')
