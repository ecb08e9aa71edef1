import { expect, it } from 'vitest'
import { applyChanges } from '#core/change/applyChanges.ts'
import { reverse } from '#core/change/reverse.ts'
import { emptyPortfolio, type Portfolio } from '#core/portfolio/Portfolio.ts'
import { settleLoss } from './settleDifference.ts'

const shown: Portfolio = {
  schemaVersion: 1,
  person: { name: 'Ines' },
  skills: [{ skill: 'python', level: 3 }, { skill: 'sql' }],
  courses: [{ course: 'cs231n', status: 'want' }],
}
const wants = { shown, onDisk: emptyPortfolio, done: [] }
const occasion = { id: 'gone', at: '2026-11-24T10:00:00.000Z', today: '2026-11-24' }

it('of a file that is gone all can be written again', () => {
  const { unsaved } = settleLoss('mine', wants, occasion)
  expect(applyChanges(emptyPortfolio, unsaved)).toEqual(shown)
})

it('what went with the file comes back with undo', () => {
  const { unsaved, done } = settleLoss('theirs', wants, occasion)
  expect(unsaved).toEqual([])
  expect(applyChanges(emptyPortfolio, done.map(reverse))).toEqual(shown)
})
