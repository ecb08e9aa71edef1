import type { Level } from '#core/portfolio/Level.ts'
import type { SkillId } from '#core/portfolio/Portfolio.ts'
import type { LearningItem } from './LearningItem.ts'

/** Rated levels by skill; a skill that is absent is not rated and counts as 0. */
export type Levels = ReadonlyMap<SkillId, Level>

/** What an item does for one skill of this person. `from` is null where the skill is not rated. */
export interface Lift {
  readonly skill: SkillId
  readonly from: Level | null
  readonly to: Level
}

/** A level that an item starts from. `has` is null where the skill is not rated. */
export interface Need {
  readonly skill: SkillId
  readonly level: Level
  readonly has: Level | null
}

const known = new WeakMap<LearningItem, ReadonlyMap<SkillId, Level>>()

/** What the person must know before an item, each skill once: its prerequisites and the levels it lifts from. */
export function needsOf(item: LearningItem): ReadonlyMap<SkillId, Level> {
  const before = known.get(item)
  if (before) return before
  const needs = new Map<SkillId, Level>()
  const add = (skill: SkillId, level: Level) => {
    if (level > (needs.get(skill) ?? 0)) needs.set(skill, level)
  }
  for (const { skill, level } of item.prerequisites) add(skill, level)
  for (const { skill, from } of item.teaches) add(skill, from)
  known.set(item, needs)
  return needs
}

/** Whether every level it starts from is reached. */
export function canBegin(item: LearningItem, levels: Levels): boolean {
  for (const [skill, level] of needsOf(item)) if ((levels.get(skill) ?? 0) < level) return false
  return true
}

/** What is still missing before the item can be begun; empty where it can. */
export const unmetNeeds = (item: LearningItem, levels: Levels): readonly Need[] =>
  [...needsOf(item)]
    .filter(([skill, level]) => (levels.get(skill) ?? 0) < level)
    .map(([skill, level]) => ({ skill, level, has: levels.get(skill) ?? null }))

/** What the item really lifts: from the person's own level, and never down. */
export const liftsOf = ({ teaches }: LearningItem, levels: Levels): readonly Lift[] =>
  teaches
    .filter(({ skill, to }) => to > (levels.get(skill) ?? 0))
    .map(({ skill, to }) => ({ skill, from: levels.get(skill) ?? null, to }))

/** The levels after an item. */
export function lifted(levels: Levels, item: LearningItem): Levels {
  const lifts = liftsOf(item, levels)
  if (lifts.length === 0) return levels
  const after = new Map(levels)
  for (const { skill, to } of lifts) if (to > (after.get(skill) ?? 0)) after.set(skill, to)
  return after
}
