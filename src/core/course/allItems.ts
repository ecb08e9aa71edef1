import type { Portfolio } from '#core/portfolio/Portfolio.ts'
import type { LearningItem } from './LearningItem.ts'

/** The shipped items and the person's own; one of theirs under a shipped id stands in its place. */
export function allItems(portfolio: Portfolio, shipped: readonly LearningItem[]): readonly LearningItem[] {
  const own = portfolio.own?.courses ?? []
  if (own.length === 0) return shipped
  const mine = new Set(own.map(({ id }) => id))
  return [...shipped.filter(({ id }) => !mine.has(id)), ...own]
}

/** Ids of what is behind a person: done, or hidden. It is neither suggested nor planned. */
export const pastIds = (portfolio: Portfolio): ReadonlySet<string> =>
  new Set(
    portfolio.courses?.filter(({ status }) => status === 'done' || status === 'hidden').map(({ course }) => course),
  )
