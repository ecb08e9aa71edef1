import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { LearningItem } from '#core/course/LearningItem.ts'
import { anyCatalogue, teaching } from '#core/testing/anyItem.ts'
import { cellsOf, columnOf, entryOf } from './itemCells.ts'

const whole: LearningItem = {
  ...teaching('own-whole', 12.5, [{ skill: 'git', from: 0, to: 2 }], [{ skill: 'bash', level: 1 }]),
  provider: 'Someone',
  authors: ['A. Author', 'B. Author'],
  url: 'https://example.org/whole',
  certificate: false,
  hoursBasis: 'estimate',
  hoursNote: 'Counted on the page, “five lessons”.',
  effort: { count: 5, unit: 'lesson', hoursEach: 2.5 },
  source: {
    url: 'https://example.org',
    phrase: 'a phrase; with a semicolon',
    checked: '2026-11-24',
    by: 'third-party',
  },
  countsAs: 'A repository',
  tips: ['practice', 'network'],
  retired: true,
}

it('writes every field in a column and reads it again', () => {
  expect(entryOf(cellsOf(whole))).toEqual(whole)
})

it('reads what it wrote, whatever an item teaches and needs', () => {
  fc.assert(
    fc.property(anyCatalogue(4), (items) => {
      for (const item of items) {
        const { prerequisites, ...rest } = item
        expect(entryOf(cellsOf(item))).toEqual(prerequisites.length > 0 ? item : rest)
      }
    }),
  )
})

it.each([
  ['a comma in a number', { hours: '2,5' }, { hours: 2.5 }],
  [
    'levels with spaces and a dash',
    { teaches: 'git 0 – 2;bash 1-3 ;' },
    {
      teaches: [
        { skill: 'git', from: 0, to: 2 },
        { skill: 'bash', from: 1, to: 3 },
      ],
    },
  ],
  ['yes and no', { certificate: 'Yes' }, { certificate: true }],
  ['an empty cell as an absent field', { url: '  ' }, {}],
  ['what is no number as the text it is', { hours: 'ten' }, { hours: 'ten' }],
  ['what is no level as the text it is', { teaches: 'git two' }, { teaches: ['git two'] }],
])('reads %s', (_what, cells, entry) => {
  expect(entryOf(cells)).toEqual(entry)
})

it.each([
  ['teaches[0].skill', 'teaches'],
  ['source.url', 'source.url'],
  ['effort', 'effort'],
  ['hours', 'hours'],
])('finds the column of %s', (where, column) => {
  expect(columnOf(where)).toBe(column)
})
