import type { Level } from '#core/portfolio/Level.ts'
import type { SkillId } from '#core/portfolio/Portfolio.ts'
import type { LearningItem } from './LearningItem.ts'
import { needsOf, type Levels } from './lift.ts'

/** How a level can be reached, reckoned as if the dearest need of an item were all it takes to begin it. */
export interface LeastHours {
  /** Never more than it really takes, and infinite exactly where nothing leads there. */
  readonly hoursTo: (skill: SkillId, level: Level) => number
  readonly hoursToBegin: (item: LearningItem) => number
  /** The item that reaches the level in the least hours; undefined where the person has it or nothing leads there. */
  readonly itemFor: (skill: SkillId, level: Level) => LearningItem | undefined
}

/** The least hours to every level of every skill, from the person's levels on and with these items. */
export function leastHours(levels: Levels, items: readonly LearningItem[]): LeastHours {
  const ways = new Map<SkillId, { hours: number; item: LearningItem }[]>()
  const wayTo = (skill: SkillId, level: Level) =>
    level <= (levels.get(skill) ?? 0) ? undefined : ways.get(skill)?.[level]
  const hoursTo = (skill: SkillId, level: Level) =>
    level <= (levels.get(skill) ?? 0) ? 0 : (wayTo(skill, level)?.hours ?? Infinity)
  const hoursToBegin = (item: LearningItem) => {
    let most = 0
    for (const [skill, level] of needsOf(item)) most = Math.max(most, hoursTo(skill, level))
    return most
  }
  for (let isSettled = false; !isSettled;) {
    isSettled = true
    for (const item of items) {
      const hours = hoursToBegin(item) + item.hours
      if (hours === Infinity) continue
      for (const { skill, to } of item.teaches)
        for (let level = to; level > (levels.get(skill) ?? 0); level = (level - 1) as Level)
          if (hours < hoursTo(skill, level)) {
            const known = ways.get(skill) ?? []
            known[level] = { hours, item }
            ways.set(skill, known)
            isSettled = false
          }
    }
  }
  return { hoursTo, hoursToBegin, itemFor: (skill, level) => wayTo(skill, level)?.item }
}
