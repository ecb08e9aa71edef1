import type { Change, Fields } from '#core/change/Change.ts'
import { isEqual } from '#core/isEqual.ts'
import type { Portfolio } from '#core/portfolio/Portfolio.ts'
import { findRecord } from '#core/portfolio/records.ts'

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What the change set, set again over what stands there now; fields it did not touch keep what they have now. */
function over(current: unknown, before: unknown, after: unknown): unknown {
  if (!isFields(current) || !isFields(after)) return after
  const was = isFields(before) ? before : {}
  const result: Record<string, unknown> = { ...current }
  for (const field of new Set([...Object.keys(was), ...Object.keys(after)])) {
    if (isEqual(was[field], after[field])) continue
    if (after[field] === undefined) delete result[field]
    else result[field] = after[field]
  }
  return result
}

/** The same change, made over `portfolio` whatever stands there: the person chose their own side of a difference. */
export const rebaseChange = (portfolio: Portfolio, change: Change): Change => ({
  ...change,
  records: change.records.map(({ kind, id, before, after }) => {
    const current = findRecord(portfolio, kind, id)
    const next = over(current, before, after)
    return { kind, id, ...(current !== undefined && { before: current }), ...(next !== undefined && { after: next }) }
  }),
})
