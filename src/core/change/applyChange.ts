import { isEqual } from '#core/isEqual.ts'
import type { Portfolio } from '#core/portfolio/Portfolio.ts'
import { allRecords, findRecord, isRecordKind, withRecords, type RecordAfter } from '#core/portfolio/records.ts'
import { ok, refuse, type Result } from '#core/Result.ts'
import type { Change, Fields, RecordChange } from './Change.ts'

export interface NoLongerFits {
  readonly code: 'no-longer-fits'
  readonly change: Change
  /** The records that were changed otherwise meanwhile. */
  readonly records: readonly { readonly kind: string; readonly id: string }[]
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const conflict = Symbol('conflict')

/** `current` with the fields that lead from `before` to `after`; a field that someone else set otherwise is a conflict. */
function mergeFields(current: Fields, before: Fields, after: Fields): unknown {
  const merged: Record<string, unknown> = { ...current }
  for (const field of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (isEqual(before[field], after[field])) continue
    if (!isEqual(current[field], before[field]) && !isEqual(current[field], after[field])) return conflict
    if (after[field] === undefined) delete merged[field]
    else merged[field] = after[field]
  }
  return merged
}

function mergeRecord(current: unknown, { before, after }: RecordChange): unknown {
  if (isEqual(current, before) || isEqual(current, after)) return after
  if (isFields(current) && isFields(after) && (before === undefined || isFields(before)))
    return mergeFields(current, before ?? {}, after)
  return conflict
}

/**
 * The portfolio after `change`. A record whose `before` still holds is taken as it is; one of which only other
 * fields were changed meanwhile is merged field by field. Two changes of one portfolio so merge alike in either order.
 *
 * Refuses with `no-longer-fits`, naming the records, where a field was set otherwise or a record is gone; then nothing is applied.
 */
export function applyChange(portfolio: Portfolio, change: Change): Result<Portfolio, NoLongerFits> {
  const index =
    change.records.length > 16
      ? new Map([...allRecords(portfolio)].map(({ kind, id, record }) => [`${kind}/${id}`, record]))
      : undefined
  const kinds = new Map<string, RecordAfter[]>()
  const misfits: { kind: string; id: string }[] = []
  for (const step of change.records) {
    const { kind, id } = step
    const current = index ? index.get(`${kind}/${id}`) : findRecord(portfolio, kind, id)
    const after = isRecordKind(kind) ? mergeRecord(current, step) : conflict
    if (after === conflict) misfits.push({ kind, id })
    else if (!kinds.get(kind)?.push({ id, after })) kinds.set(kind, [{ id, after }])
  }
  if (misfits.length > 0) return refuse({ code: 'no-longer-fits', change, records: misfits })
  return ok([...kinds].reduce((result, [kind, records]) => withRecords(result, kind, records), portfolio))
}
