import { applyChange } from '#core/change/applyChange.ts'
import type { Change, Occasion } from '#core/change/Change.ts'
import { comparePortfolios } from '#core/change/comparePortfolios.ts'
import type { Portfolio } from '#core/portfolio/Portfolio.ts'
import { rebaseChange } from './rebaseChange.ts'

/** Which side of a difference holds. */
export type Side = 'mine' | 'theirs'

/** What is to be saved once the person has chosen, and what can be undone after it. */
interface Settled {
  readonly unsaved: readonly Change[]
  readonly done: readonly Change[]
}

const rebaseChanges = (portfolio: Portfolio, changes: readonly Change[]): readonly Change[] => {
  const rebased: Change[] = []
  let current = portfolio
  for (const change of changes) {
    const next = rebaseChange(current, change)
    const applied = applyChange(current, next)
    if (applied.ok) current = applied.value
    rebased.push(next)
  }
  return rebased
}

/** Another program changed the same things: `mine` makes the unsaved changes again, over what stands on disk. */
export function settleDifference(
  side: Side,
  { onDisk, unsaved, done }: Settled & { readonly onDisk: Portfolio },
): Settled {
  const kept = side === 'theirs' ? [] : rebaseChanges(onDisk, unsaved)
  return { unsaved: kept, done: done.filter(({ id }) => kept.some((change) => change.id === id)) }
}

/** The file is gone: `mine` writes all that is shown again; `theirs` goes on with what stands there, which can be undone. */
export function settleLoss(
  side: Side,
  { shown, onDisk, done }: Pick<Settled, 'done'> & { readonly shown: Portfolio; readonly onDisk: Portfolio },
  occasion: Occasion,
): Settled {
  const [from, to] = side === 'mine' ? [onDisk, shown] : [shown, onDisk]
  const change = comparePortfolios(from, to, { code: 'changed-elsewhere' }, occasion)
  return side === 'mine' ? { unsaved: [change], done } : { unsaved: [], done: [change] }
}
