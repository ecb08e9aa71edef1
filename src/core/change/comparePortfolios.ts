import { isEqual } from '#core/isEqual.ts'
import type { Portfolio } from '#core/portfolio/Portfolio.ts'
import { allRecords } from '#core/portfolio/records.ts'
import type { Act, Change, Occasion, RecordChange } from './Change.ts'

const recordsByName = (portfolio: Portfolio) =>
  new Map([...allRecords(portfolio)].map((entry) => [`${entry.kind}/${entry.id}`, entry]))

/**
 * The change that leads from one portfolio to another, record by record; `revision` apart, which counts saves.
 * What an import or a restored day would do, and what someone else did to the file.
 */
export function comparePortfolios(
  from: Portfolio,
  to: Portfolio,
  act: Act,
  { id, at }: Omit<Occasion, 'today'>,
): Change {
  const old = recordsByName(from)
  const now = recordsByName(to)
  const records: RecordChange[] = []
  for (const [name, { kind, id, record: before }] of old) {
    const after = now.get(name)?.record
    if (!isEqual(before, after)) records.push({ kind, id, before, ...(after !== undefined && { after }) })
  }
  for (const [name, { kind, id, record: after }] of now) if (!old.has(name)) records.push({ kind, id, after })
  return { id, at, act, records }
}
