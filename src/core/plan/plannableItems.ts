import { allItems, pastIds } from '#core/course/allItems.ts'
import type { LearningItem } from '#core/course/LearningItem.ts'
import type { Portfolio } from '#core/portfolio/Portfolio.ts'
import type { PlanRequest } from './PlanRequest.ts'

/**
 * What a plan may be made of: the catalogue and the person's own courses, without what is retired, hidden or done,
 * without what must not be in it, and at the costs asked for. What must be in it is there whatever it costs.
 */
export function plannableItems(
  portfolio: Portfolio,
  catalogue: readonly LearningItem[],
  { costs, include, never }: Pick<PlanRequest, 'costs' | 'include' | 'never'>,
): readonly LearningItem[] {
  const past = pastIds(portfolio)
  const excluded = new Set(never)
  const wanted = new Set(include)
  return allItems(portfolio, catalogue).filter(
    ({ id, cost, retired }) =>
      !past.has(id) && !excluded.has(id) && (wanted.has(id) || (!retired && costs.includes(cost))),
  )
}
