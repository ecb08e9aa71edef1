import type { Portfolio } from '#core/portfolio/Portfolio.ts'
import { readPortfolio, type ReadPortfolioRefusal } from '#core/portfolio/readPortfolio.ts'
import { refuse, type Result } from '#core/Result.ts'

const decoder = new TextDecoder('utf-8', { fatal: true })

/**
 * The portfolio that a file of the data folder holds. Stricter than reading a file that is only looked at: bytes that
 * are no UTF-8 would be lost when the file is written back, so they are refused as `not-json`.
 */
export function parsePortfolio(bytes: Uint8Array): Result<Portfolio, ReadPortfolioRefusal> {
  try {
    return readPortfolio(decoder.decode(bytes))
  } catch (error) {
    if (error instanceof TypeError) return refuse({ code: 'not-json' })
    throw error
  }
}
