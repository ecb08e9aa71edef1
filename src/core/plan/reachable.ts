import type { LearningItem } from '#core/course/LearningItem.ts'
import { canBegin, lifted, type Levels } from '#core/course/lift.ts'
import type { SkillId } from '#core/portfolio/Portfolio.ts'

/** Where a person can come to who does everything that can be begun, and in which order it can be done. */
export interface Reachable {
  readonly levels: Levels
  readonly done: readonly LearningItem[]
}

/** Does whatever can be begun until nothing more can. Each item is looked at again only when a skill it needs rose. */
export function reachable(from: Levels, items: readonly LearningItem[]): Reachable {
  const waitingFor = new Map<SkillId, LearningItem[]>()
  for (const item of items)
    for (const { skill } of [...item.prerequisites, ...item.teaches]) {
      const waiting = waitingFor.get(skill)
      if (waiting) waiting.push(item)
      else waitingFor.set(skill, [item])
    }
  const done = new Set<LearningItem>()
  let levels = from
  for (let queue = [...items]; queue.length > 0;) {
    const next = new Set<LearningItem>()
    for (const item of queue) {
      if (done.has(item) || !canBegin(item, levels)) continue
      done.add(item)
      const after = lifted(levels, item)
      for (const { skill } of item.teaches)
        if (after.get(skill) !== levels.get(skill)) for (const waiting of waitingFor.get(skill) ?? []) next.add(waiting)
      levels = after
    }
    queue = [...next]
  }
  return { levels, done: [...done] }
}
