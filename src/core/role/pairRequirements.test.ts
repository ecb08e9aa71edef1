import { expect, it } from 'vitest'
import { pairRequirements } from './pairRequirements.ts'
import type { Requirement } from './Role.ts'

const asks = (id: string, skills: [string, ...string[]], comparable: string[] = []): Requirement => ({
  id,
  skills,
  comparable,
  evidence: [],
})

it('pairs what a same skill can meet, a comparable one too', () => {
  const { both, onlyFirst, onlySecond } = pairRequirements(
    [asks('framework', ['tensorflow', 'pytorch'], ['jax']), asks('java', ['java'])],
    [asks('library', ['keras', 'scikit-learn'], ['jax', 'pytorch']), asks('theory', ['theory'])],
  )
  expect(both.map(({ first, second, skills }) => [first.id, second.id, skills])).toEqual([
    ['framework', 'library', ['jax', 'pytorch']],
  ])
  expect(onlyFirst.map(({ id }) => id)).toEqual(['java'])
  expect(onlySecond.map(({ id }) => id)).toEqual(['theory'])
})

it('lets a wide requirement stand in several pairs', () => {
  const { both, onlyFirst } = pairRequirements(
    [asks('mathematics', ['algebra', 'calculus'])],
    [asks('a', ['algebra']), asks('c', ['calculus'])],
  )
  expect(both.map(({ second }) => second.id)).toEqual(['a', 'c'])
  expect(onlyFirst).toEqual([])
})
