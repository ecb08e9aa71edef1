import * as v from 'valibot'
import type { DeepReadonly } from '#core/DeepReadonly.ts'
import { LearningItem } from '#core/course/LearningItem.ts'
import { RoleProfile } from '#core/role/Role.ts'
import { Skill } from '#core/skill/Skill.ts'
import { Day, Id, Moment, NonEmptyText, record, Text } from '#core/shape.ts'
import { Level } from './Level.ts'

const SkillEntry = record({
  skill: Id,
  /** The name of a skill of one's own. */
  name: v.exactOptional(NonEmptyText),
  /** Absent: not rated. */
  level: v.exactOptional(Level),
  ratedAt: v.exactOptional(Day),
  lastUsed: v.exactOptional(Day),
  notes: v.exactOptional(Text),
  evidence: v.exactOptional(v.array(Id, 'list')),
  tags: v.exactOptional(v.array(Text, 'list')),
  archived: v.exactOptional(v.literal(true, 'true-or-false')),
})

const Person = record({
  name: v.exactOptional(Text),
  headline: v.exactOptional(Text),
  links: v.exactOptional(v.array(record({ label: v.exactOptional(Text), url: Text }), 'list')),
})

const Goal = record({
  roles: v.array(Id, 'list'),
  by: v.exactOptional(Day),
  hoursPerWeek: v.exactOptional(v.pipe(v.number('number'), v.gtValue(0, 'positive'))),
})

const Evidence = record({
  id: Id,
  kind: Text,
  title: NonEmptyText,
  url: v.exactOptional(Text),
  from: v.exactOptional(Day),
  to: v.exactOptional(Day),
  notes: v.exactOptional(Text),
})

export const courseStatuses = ['want', 'doing', 'done', 'hidden'] as const
const ChosenCourse = record({
  course: Id,
  status: v.picklist(courseStatuses),
  rating: v.exactOptional(Level),
  at: v.exactOptional(Moment),
})

const HistoryEntry = record({
  id: Id,
  at: Moment,
  skill: Id,
  from: v.exactOptional(Level),
  to: v.exactOptional(Level),
  why: v.exactOptional(Text),
})

const Override = record({
  role: Id,
  requirement: Id,
  target: v.exactOptional(Level),
  weight: v.exactOptional(v.number('number')),
  reason: v.exactOptional(Text),
  at: v.exactOptional(Moment),
})

const Posting = record({ id: Id, title: NonEmptyText })
const list = <S extends v.GenericSchema>(entry: S) => v.exactOptional(v.array(entry, 'list'))

/** portfolio.json, and the file after `--portfolio`. Fields the program does not know are kept at every level. */
export const PortfolioFile = record({
  schemaVersion: v.literal(1, 'schema-version'),
  /** One more with each saved edit. */
  revision: v.exactOptional(v.pipe(v.number('number'), v.safeInteger('whole-number'), v.minValue(0, 'whole-number'))),
  person: v.exactOptional(Person),
  goal: v.exactOptional(Goal),
  skills: v.array(SkillEntry, 'list'),
  evidence: list(Evidence),
  courses: list(ChosenCourse),
  history: list(HistoryEntry),
  overrides: list(Override),
  background: v.exactOptional(record({})),
  own: v.exactOptional(
    record({ skills: list(Skill), roles: list(RoleProfile), courses: list(LearningItem), postings: list(Posting) }),
  ),
})

export type Portfolio = DeepReadonly<v.InferOutput<typeof PortfolioFile>>
export type SkillId = Id
export type SkillEntry = DeepReadonly<v.InferOutput<typeof SkillEntry>>
export type Evidence = DeepReadonly<v.InferOutput<typeof Evidence>>
export type ChosenCourse = DeepReadonly<v.InferOutput<typeof ChosenCourse>>
export type CourseStatus = (typeof courseStatuses)[number]
export type HistoryEntry = DeepReadonly<v.InferOutput<typeof HistoryEntry>>
export type Goal = DeepReadonly<v.InferOutput<typeof Goal>>
export type Person = DeepReadonly<v.InferOutput<typeof Person>>

export const emptyPortfolio: Portfolio = { schemaVersion: 1, skills: [] }
