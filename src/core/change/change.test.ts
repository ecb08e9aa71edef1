import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editSkill } from '#core/portfolio/editSkill.ts'
import type { Portfolio } from '#core/portfolio/Portfolio.ts'
import { readPortfolio } from '#core/portfolio/readPortfolio.ts'
import { setLevel } from '#core/portfolio/setLevel.ts'
import { writePortfolio } from '#core/portfolio/writePortfolio.ts'
import { ok, valueOf } from '#core/Result.ts'
import { anyAct, type Act } from '#core/testing/anyAct.ts'
import { anyPortfolio, occasion } from '#core/testing/anyPortfolio.ts'
import { applyChange } from './applyChange.ts'
import { applyChanges } from './applyChanges.ts'
import type { Change } from './Change.ts'
import { comparePortfolios } from './comparePortfolios.ts'
import { reverse } from './reverse.ts'

const changeOf = (portfolio: Portfolio, act: Act, id: string): Change => {
  const made = act(portfolio, id)
  fc.pre(made.ok)
  return valueOf(made)
}
const compared = (from: Portfolio, to: Portfolio) =>
  comparePortfolios(from, to, { code: 'compared' }, { id: 'compared', at: '2026-11-24T09:58:00Z' })
const isJsonAsItIs = (value: unknown) => expect(JSON.parse(JSON.stringify(value))).toEqual(value)

describe('a change and its reverse', () => {
  it('give back the same portfolio, to the byte', () => {
    fc.assert(
      fc.property(anyPortfolio, anyAct, (portfolio, act) => {
        const change = changeOf(portfolio, act, 'c1')
        const after = valueOf(applyChange(portfolio, change))
        const back = valueOf(applyChange(after, reverse(change)))
        expect(writePortfolio(back)).toBe(writePortfolio(portfolio))
        expect(valueOf(applyChange(back, reverse(reverse(change))))).toEqual(after)
      }),
    )
  })

  it('do so through any number of changes, back to the start', () => {
    fc.assert(
      fc.property(anyPortfolio, fc.array(anyAct, { maxLength: 8 }), (start, acts) => {
        const changes: Change[] = []
        let portfolio = start
        for (const [index, act] of acts.entries()) {
          const made = act(portfolio, `c${index}`)
          if (!made.ok) continue
          changes.push(made.value)
          portfolio = valueOf(applyChange(portfolio, made.value))
        }
        const back = applyChanges(portfolio, changes.toReversed().map(reverse))
        expect(writePortfolio(back)).toBe(writePortfolio(start))
      }),
    )
  })

  it('reversing twice is the change itself, under its own name', () => {
    fc.assert(
      fc.property(anyPortfolio, anyAct, (portfolio, act) => {
        const change = changeOf(portfolio, act, 'c1')
        expect(reverse(reverse(change))).toEqual(change)
        expect(reverse(change)).toMatchObject({ id: 'c1-undone', act: { code: 'undone', of: change.act } })
      }),
    )
  })

  it('are plain JSON: what is absent is absent', () => {
    fc.assert(
      fc.property(anyPortfolio, anyAct, (portfolio, act) => {
        const change = changeOf(portfolio, act, 'c1')
        isJsonAsItIs(change)
        isJsonAsItIs(reverse(change))
        isJsonAsItIs(valueOf(applyChange(portfolio, change)))
      }),
    )
  })
})

describe('every act', () => {
  it('leaves a valid portfolio in order, with every unknown field', () => {
    fc.assert(
      fc.property(anyPortfolio, anyAct, (portfolio, act) => {
        const after = valueOf(applyChange(portfolio, changeOf(portfolio, act, 'c1')))
        expect(readPortfolio(writePortfolio(after))).toEqual(ok(after))
        expect(unknownOf(after)).toEqual(unknownOf(portfolio))
        for (const entry of after.skills) {
          const before = portfolio.skills.find(({ skill }) => skill === entry.skill)
          if (before) expect(unknownOf(entry)).toEqual(unknownOf(before))
        }
      }),
    )
  })

  it('refuses where nothing would change, so that no empty change is kept', () => {
    fc.assert(
      fc.property(anyPortfolio, anyAct, (portfolio, act) => {
        const after = valueOf(applyChange(portfolio, changeOf(portfolio, act, 'c1')))
        expect(after).not.toEqual(portfolio)
      }),
    )
  })
})

const unknownOf = (record: object) =>
  Object.fromEntries(Object.entries(record).filter(([field]) => field.startsWith('x')))

describe('comparePortfolios(a, b)', () => {
  it('leads from a to b, and its reverse back', () => {
    fc.assert(
      fc.property(anyPortfolio, anyPortfolio, (a, b) => {
        const change = compared(a, b)
        expect(writePortfolio(valueOf(applyChange(a, change)))).toBe(writePortfolio(b))
        expect(writePortfolio(valueOf(applyChange(b, reverse(change))))).toBe(writePortfolio(a))
      }),
    )
  })

  it('is empty for a portfolio and itself, whatever its revision', () => {
    fc.assert(
      fc.property(anyPortfolio, (portfolio) => {
        expect(compared(portfolio, { ...portfolio, revision: 7 }).records).toEqual([])
      }),
    )
  })
})

describe('two changes of one portfolio', () => {
  const bothWays = (portfolio: Portfolio, one: Change, other: Change) => {
    const apply = (first: Change, second: Change) => {
      const after = applyChange(portfolio, first)
      return after.ok ? applyChange(after.value, second) : after
    }
    return [apply(one, other), apply(other, one)] as const
  }
  const mergeAlike = (portfolio: Portfolio, one: Change, other: Change) => {
    const [first, second] = bothWays(portfolio, one, other)
    expect(first.ok).toBe(second.ok)
    if (first.ok && second.ok) expect(first.value).toEqual(second.value)
  }

  it('merge alike in either order, or are refused in both', () => {
    fc.assert(
      fc.property(anyPortfolio, anyAct, anyAct, (portfolio, one, other) => {
        mergeAlike(portfolio, changeOf(portfolio, one, 'c1'), changeOf(portfolio, other, 'c2'))
      }),
    )
  })

  it('do so for any two states that others may have led to', () => {
    fc.assert(
      fc.property(anyPortfolio, anyPortfolio, anyPortfolio, (portfolio, mine, theirs) => {
        mergeAlike(portfolio, compared(portfolio, mine), compared(portfolio, theirs))
      }),
    )
  })

  it('of other fields of one record merge', () => {
    const portfolio: Portfolio = { schemaVersion: 1, skills: [{ skill: 'git', level: 2 }] }
    const noted = valueOf(editSkill(portfolio, { skill: 'git', edit: { notes: 'daily' } }, occasion('c1')))
    const raised = valueOf(setLevel(portfolio, { skill: 'git', level: 3 }, occasion('c2')))
    for (const merged of bothWays(portfolio, noted, raised))
      expect(valueOf(merged).skills).toEqual([{ skill: 'git', level: 3, notes: 'daily', ratedAt: '2026-11-24' }])
  })

  it('of the same field are refused, naming the record, and nothing is applied', () => {
    const portfolio: Portfolio = { schemaVersion: 1, skills: [{ skill: 'git', level: 2 }] }
    const up = valueOf(setLevel(portfolio, { skill: 'git', level: 3 }, occasion('c1')))
    const down = valueOf(setLevel(portfolio, { skill: 'git', level: 1 }, occasion('c2')))
    const refusal = { code: 'no-longer-fits', change: down, records: [{ kind: 'skill', id: 'git' }] }
    expect(applyChange(valueOf(applyChange(portfolio, up)), down)).toEqual({ ok: false, refusal })
    expect(applyChanges(portfolio, [up, down])).toEqual(valueOf(applyChange(portfolio, up)))
  })
})

it('refuses a record of a kind it does not know', () => {
  const change: Change = {
    id: 'c1',
    at: '2026-11-24T09:58:00Z',
    act: { code: 'x' },
    records: [{ kind: 'spell', id: 'a', after: {} }],
  }
  expect(applyChange({ schemaVersion: 1, skills: [] }, change)).toMatchObject({ refusal: { code: 'no-longer-fits' } })
})
