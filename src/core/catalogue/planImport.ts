import type { Change, Occasion, RecordChange } from '#core/change/Change.ts'
import type { LearningItem } from '#core/course/LearningItem.ts'
import { isEqual } from '#core/isEqual.ts'
import type { Portfolio } from '#core/portfolio/Portfolio.ts'
import { recordOf } from '#core/portfolio/recordOf.ts'
import { ownIdOf } from './ownIdOf.ts'

/** What taking over a file's items would do to the person's own ones. */
export interface PlannedImport {
  /** Absent: nothing would change. */
  readonly change?: Change
  readonly added: number
  readonly changed: number
  /** Entries that are here already, the shipped catalogue's among them, as they are. */
  readonly same: number
}

/**
 * The one change that takes these items into the person's own catalogue. An item that ships with the program and is
 * the same stays the program's; one that differs becomes an own item beside it.
 */
export function planImport(
  portfolio: Portfolio,
  items: readonly LearningItem[],
  shipped: readonly LearningItem[],
  { id, at }: Pick<Occasion, 'id' | 'at'>,
): PlannedImport {
  const ships = new Map(shipped.map((item) => [item.id, item]))
  const records: RecordChange[] = []
  let [changed, same] = [0, 0]
  for (const item of items) {
    const after = { ...item, id: ownIdOf(item.id) }
    const before = recordOf(portfolio, 'own-course', after.id)
    if (isEqual(ships.get(item.id), item) || isEqual(before, after)) {
      same += 1
      continue
    }
    if (before) changed += 1
    records.push({ kind: 'own-course', id: after.id, ...(before && { before }), after })
  }
  const added = records.length - changed
  if (records.length === 0) return { added, changed, same }
  return { change: { id, at, act: { code: 'courses-imported', count: records.length }, records }, added, changed, same }
}
