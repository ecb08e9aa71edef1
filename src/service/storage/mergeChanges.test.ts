import { expect, test } from 'vitest'
import type { Change } from '#core/change/Change.ts'
import { emptyPortfolio, type Portfolio } from '#core/portfolio/Portfolio.ts'
import { valueOf } from '#core/Result.ts'
import { mergeChanges } from './mergeChanges.ts'
import { rated } from './testing/storages.ts'

const known: Portfolio = { ...emptyPortfolio, skills: [{ skill: 'git', level: 2 }] }
const touching = (step: Change['records'][number]): Change => ({ ...rated('git', 3, 2), records: [step] })

test.each([
  ['a level that is none', { kind: 'skill', id: 'go', after: { skill: 'go', level: 9 } }],
  ['another skill under its id', { kind: 'skill', id: 'go', after: { skill: 'git' } }],
  ['no skill at all', { kind: 'skill', id: 'go', after: {} }],
  ['an id that is none', { kind: 'skill', id: '../x', after: { skill: '../x' } }],
  ['a kind that is none', { kind: 'whatever', id: 'x', after: {} }],
  ['another version', { kind: 'field', id: 'schemaVersion', before: 1, after: 2 }],
  ['no version', { kind: 'field', id: 'schemaVersion', before: 1 }],
  ['no skills', { kind: 'field', id: 'skills', before: known.skills }],
  ['the revision', { kind: 'field', id: 'revision', after: 99 }],
])('a change that would write %s is refused, and the others go on', (_, step) => {
  const wrong = touching(step)
  const good = rated('bash', 1)
  const { portfolio, applied, refused } = valueOf(mergeChanges(known, known, [wrong, good]))
  expect(applied).toEqual([good])
  expect(refused).toEqual([{ change: wrong, records: [{ kind: step.kind, id: step.id }] }])
  expect(portfolio.skills).toEqual([
    { skill: 'bash', level: 1 },
    { skill: 'git', level: 2 },
  ])
})

test('a change that rests on one before it goes with it', () => {
  const { portfolio, applied } = valueOf(mergeChanges(known, known, [rated('git', 3, 2), rated('git', 4, 3)]))
  expect(applied).toHaveLength(2)
  expect(portfolio.skills).toEqual([{ skill: 'git', level: 4 }])
})

test('every record that both changed is named', () => {
  const onDisk: Portfolio = {
    ...emptyPortfolio,
    skills: [
      { skill: 'bash', level: 5 },
      { skill: 'git', level: 5 },
    ],
  }
  const merged = mergeChanges(known, onDisk, [rated('git', 3, 2), rated('go', 1), rated('bash', 1)])
  expect(merged).toEqual({
    ok: false,
    refusal: {
      code: 'conflict',
      records: [
        { kind: 'skill', id: 'git' },
        { kind: 'skill', id: 'bash' },
      ],
    },
  })
})
