import type { LearningItem } from './LearningItem.ts'
import { canBegin, lifted, type Levels } from './lift.ts'

/** Does what can be begun, over and over: the order in which it was done, and the levels at the end. */
export function doAll(
  levels: Levels,
  items: readonly LearningItem[],
): { readonly done: readonly LearningItem[]; readonly levels: Levels } {
  const done: LearningItem[] = []
  let reached = levels
  for (let waiting = items, went = true; went;) {
    went = false
    const still: LearningItem[] = []
    for (const item of waiting) {
      if (!canBegin(item, reached)) {
        still.push(item)
        continue
      }
      reached = lifted(reached, item)
      done.push(item)
      went = true
    }
    waiting = still
  }
  return { done, levels: reached }
}
