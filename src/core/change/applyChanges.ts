import type { Portfolio } from '#core/portfolio/Portfolio.ts'
import { applyChange } from './applyChange.ts'
import type { Change } from './Change.ts'

/** The portfolio after these changes, one after the other; one that does not fit is left out. */
export const applyChanges = (portfolio: Portfolio, changes: readonly Change[]): Portfolio =>
  changes.reduce((result, change) => {
    const applied = applyChange(result, change)
    return applied.ok ? applied.value : result
  }, portfolio)
