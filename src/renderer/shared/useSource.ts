import { computed } from 'vue'
import { comparePortfolios } from '#core/change/comparePortfolios.ts'
import { usePortfolioStore } from '../portfolio/usePortfolioStore.ts'
import { useRolesStore } from '../role/useRolesStore.ts'
import { makeOccasion } from './makeOccasion.ts'

/** What a document is made from: one's own portfolio with what is unsaved, or the sample with what was tried on it. */
export function useSource() {
  const portfolios = usePortfolioStore()
  const roles = useRolesStore()
  return computed(() => {
    if (!portfolios.isSample) return { source: 'own' as const, changes: portfolios.unsaved }
    const tried = comparePortfolios(roles.resources.sample, portfolios.portfolio, { code: 'other' }, makeOccasion())
    return { source: 'sample' as const, changes: tried.records.length > 0 ? [tried] : [] }
  })
}
