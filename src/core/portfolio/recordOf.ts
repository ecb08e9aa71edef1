import type { LearningItem } from '#core/course/LearningItem.ts'
import type { ChosenCourse, Evidence, Goal, HistoryEntry, Person, Portfolio, SkillEntry } from './Portfolio.ts'
import { findRecord } from './records.ts'

interface Kinds {
  readonly skill: SkillEntry
  readonly evidence: Evidence
  readonly course: ChosenCourse
  readonly 'own-course': LearningItem
  readonly history: HistoryEntry
  readonly person: Person
  readonly goal: Goal
}

/** The portfolio's record of this kind and id, or undefined. */
export const recordOf = <K extends keyof Kinds>(portfolio: Portfolio, kind: K, id: string): Kinds[K] | undefined =>
  findRecord(portfolio, kind, id) as Kinds[K] | undefined
