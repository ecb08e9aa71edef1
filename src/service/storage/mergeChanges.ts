import { applyChange } from '#core/change/applyChange.ts'
import type { Change } from '#core/change/Change.ts'
import type { RefusedChange } from '#core/host/HostApi.ts'
import { emptyPortfolio, type Portfolio } from '#core/portfolio/Portfolio.ts'
import { readPortfolioValue } from '#core/portfolio/readPortfolio.ts'
import { allRecords } from '#core/portfolio/records.ts'
import { refuse, ok, type Result } from '#core/Result.ts'

interface Merged {
  readonly portfolio: Portfolio
  readonly applied: readonly Change[]
  readonly refused: readonly RefusedChange[]
}

interface Conflict {
  readonly code: 'conflict'
  /** What both changed. */
  readonly records: RefusedChange['records']
}

/** Whether a portfolio can hold these records, each under the id that it says. */
function fit(records: Change['records']): boolean {
  const steps = records.map(({ kind, id, after }) => ({ kind, id, ...(after !== undefined && { after }) }))
  const alone = applyChange(emptyPortfolio, { id: '', at: '', act: { code: 'checked' }, records: steps })
  if (!alone.ok || !readPortfolioValue(alone.value).ok) return false
  const names = new Set([...allRecords(alone.value)].map(({ kind, id }) => `${kind}/${id}`))
  return records.every(({ kind, id, after }) => after === undefined || names.has(`${kind}/${id}`))
}

/** The change's records that no portfolio can hold. Once written, the file could not be opened again. */
const misshapen = ({ records }: Change): RefusedChange['records'] =>
  fit(records) ? [] : records.filter((step) => !fit([step])).map(({ kind, id }) => ({ kind, id }))

/**
 * The portfolio that stands on disk with these changes on top, one after the other. `known` is the portfolio they were
 * made for. A change that does not fit that one either is `refused`, and the others go on without it.
 *
 * Refuses with `conflict` where one fits `known`, but not what someone else has made of it on disk.
 */
export function mergeChanges(
  known: Portfolio,
  onDisk: Portfolio,
  changes: readonly Change[],
): Result<Merged, Conflict> {
  const refused: RefusedChange[] = []
  const applied: Change[] = []
  const conflicts: { kind: string; id: string }[] = []
  let mine = known
  let merged = onDisk
  for (const change of changes) {
    const wrong = misshapen(change)
    const alone = wrong.length > 0 ? refuse({ code: 'misshapen', records: wrong }) : applyChange(mine, change)
    if (!alone.ok) {
      refused.push({ change, records: alone.refusal.records })
      continue
    }
    // Nobody else changed the file, so both are one.
    const together = merged === mine ? alone : applyChange(merged, change)
    mine = alone.value
    if (together.ok) {
      merged = together.value
      applied.push(change)
    } else conflicts.push(...together.refusal.records)
  }
  if (conflicts.length > 0) return refuse({ code: 'conflict', records: conflicts })
  return ok({ portfolio: merged, applied, refused })
}
