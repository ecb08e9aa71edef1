import * as v from 'valibot'
import type { DeepReadonly } from '#core/DeepReadonly.ts'
import { Level } from '#core/portfolio/Level.ts'
import { Id, NonEmptyText, record, Text } from '#core/shape.ts'

const Evidence = record({
  section: Id,
  item: v.exactOptional(v.number('number')),
  cue: v.exactOptional(Text),
  /** A quotation of a few words. */
  phrase: NonEmptyText,
})

/** What a role asks for. Its target and weight are derived (deriveTarget), never written down. */
const Requirement = record({
  id: Id,
  label: v.exactOptional(NonEmptyText),
  /** One is enough: the person's best counts, ties by order. */
  skills: v.pipe(v.array(Id, 'list'), v.nonEmpty('not-empty')),
  /** Count as well. */
  comparable: v.exactOptional(v.array(Id, 'list')),
  evidence: v.array(Evidence, 'list'),
})

const Source = record({ title: NonEmptyText, url: v.exactOptional(Text), date: v.exactOptional(Text) })
const loose = v.array(record({}), 'list')

export const RoleProfile = record({
  id: Id,
  name: NonEmptyText,
  /** A role in a file of its own carries it; the shipped roles share the one of their file. */
  source: v.exactOptional(Source),
  definition: Text,
  responsibilities: v.array(Text, 'list'),
  requiredSkills: v.exactOptional(v.array(Text, 'list')),
  tools: v.array(record({ purpose: Text, examples: v.array(Text, 'list') }), 'list'),
  education: loose,
  industries: v.array(Text, 'list'),
  outlook: v.exactOptional(Text),
  requirements: v.array(Requirement, 'list'),
})

const Points = v.record(Text, v.number('number'))

/** How targets and weights follow from the evidence; the rules that deriveTarget applies. */
const DerivationRules = record({
  cueLevels: v.record(Text, Level),
  sectionLevels: v.record(Text, Level),
  sectionPoints: Points,
})

const Tip = record({ id: Id, title: NonEmptyText, advice: Text, skills: v.array(Id, 'list') })
const Posting = record({
  id: Id,
  title: NonEmptyText,
  employer: v.exactOptional(Text),
  location: v.exactOptional(Text),
  employment: v.exactOptional(Text),
  seniority: v.exactOptional(Text),
  url: v.exactOptional(Text),
  salary: v.exactOptional(
    record({
      currency: Text,
      min: v.exactOptional(v.number('number')),
      max: v.exactOptional(v.number('number')),
      per: v.picklist(['year', 'month', 'hour']),
    }),
  ),
})

/** resources/roles.json. Source, outlook, tips and postings stand once and hold for each role in it. */
export const RolesFile = record({
  derivation: DerivationRules,
  source: Source,
  roles: v.array(RoleProfile, 'list'),
  outlook: Text,
  tips: v.array(Tip, 'list'),
  postings: v.array(Posting, 'list'),
})

export type RolesFile = DeepReadonly<v.InferOutput<typeof RolesFile>>
export type RoleProfile = DeepReadonly<v.InferOutput<typeof RoleProfile>>
export type Requirement = DeepReadonly<v.InferOutput<typeof Requirement>>
export type RequirementEvidence = DeepReadonly<v.InferOutput<typeof Evidence>>
export type DerivationRules = DeepReadonly<v.InferOutput<typeof DerivationRules>>
export type Tip = DeepReadonly<v.InferOutput<typeof Tip>>
export type Posting = DeepReadonly<v.InferOutput<typeof Posting>>

export interface Target {
  readonly level: Level
  /** 1 to 5. */
  readonly weight: number
}
