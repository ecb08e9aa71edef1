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
  const past = (portfolio.courses ?? []).filter(({ status }) => status === 'done' || status === 'hidden')
  const excluded = new Set([...never, ...past.map(({ course }) => course)])
  const wanted = new Set(include)
  const own = portfolio.own?.courses ?? []
  const mine = new Set(own.map(({ id }) => id))
  return [...catalogue.filter(({ id }) => !mine.has(id)), ...own].filter(
    ({ id, cost, retired }) => !excluded.has(id) && (wanted.has(id) || (!retired && costs.includes(cost))),
  )
}
