import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyChange } from '#core/change/applyChange.ts'
import { comparePortfolios } from '#core/change/comparePortfolios.ts'
import { writePortfolio } from '#core/portfolio/writePortfolio.ts'
import { valueOf } from '#core/Result.ts'
import { anyPortfolio, occasion } from '#core/testing/anyPortfolio.ts'
import { makePrinter } from './makePrinter.ts'

test('it prints to the letter what writePortfolio writes, whatever was printed before', () => {
  const print = makePrinter()
  fc.assert(
    fc.property(anyPortfolio, anyPortfolio, (first, second) => {
      const change = comparePortfolios(first, second, { code: 'edited' }, occasion('c'))
      const changed = valueOf(applyChange(first, change))
      for (const portfolio of [first, changed, second, first])
        expect(print(portfolio).toString()).toBe(writePortfolio(portfolio))
    }),
  )
})
