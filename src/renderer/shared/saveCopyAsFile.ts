import { writePortfolio } from '#core/portfolio/writePortfolio.ts'
import type { Portfolio } from '#core/portfolio/Portfolio.ts'
import { today } from './makeOccasion.ts'

/** Gives the portfolio as a file to keep, without any host: it may be gone. */
export function saveCopyAsFile(portfolio: Portfolio): void {
  const url = URL.createObjectURL(new Blob([writePortfolio(portfolio)], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = url
  link.download = `skillfolio-${today()}.json`
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
