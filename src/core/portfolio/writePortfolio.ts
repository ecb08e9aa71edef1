import type { Portfolio } from './Portfolio.ts'

/** The text of portfolio.json: compact, for it is written at every edit. */
export const writePortfolio = (portfolio: Portfolio): string => `${JSON.stringify(portfolio)}\n`
