import { expect, it } from 'vitest'
import { applyChange } from '#core/change/applyChange.ts'
import { reverse } from '#core/change/reverse.ts'
import { emptyPortfolio, type Portfolio } from '#core/portfolio/Portfolio.ts'
import { valueOf } from '#core/Result.ts'
import { teaching } from '#core/testing/anyItem.ts'
import { occasion } from '#core/testing/anyPortfolio.ts'
import { planImport } from './planImport.ts'

const shipped = teaching('pro-git', 10, [{ skill: 'git', from: 0, to: 2 }])
const mine = teaching('own-git', 5, [{ skill: 'git', from: 0, to: 1 }])
const withMine: Portfolio = { ...emptyPortfolio, own: { courses: [mine] } }

it('adds what is new and changes what is the person’s own, as one step that can be undone', () => {
  const longer = { ...mine, hours: 7 }
  const other = teaching('other', 3, [{ skill: 'git', from: 0, to: 1 }])
  const planned = planImport(withMine, [longer, other], [shipped], occasion('c1'))
  expect(planned).toMatchObject({ added: 1, changed: 1, same: 0 })
  const after = valueOf(applyChange(withMine, planned.change!))
  expect(after.own?.courses).toEqual([longer, { ...other, id: 'own-other' }])
  expect(valueOf(applyChange(after, reverse(planned.change!)))).toEqual(withMine)
})

it('leaves what is here already as it is', () => {
  expect(planImport(withMine, [mine, shipped], [shipped], occasion('c1'))).toEqual({ added: 0, changed: 0, same: 2 })
})

it('never puts another course in the place of a shipped one', () => {
  const { change } = planImport(emptyPortfolio, [{ ...shipped, hours: 1 }], [shipped], occasion('c1'))
  expect(change?.records).toMatchObject([{ kind: 'own-course', id: 'own-pro-git' }])
})
