import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editDistance, nearest } from './nearest.ts'

describe('editDistance', () => {
  it.each([
    ['git', 'git', 0],
    ['pyton', 'python', 1],
    ['pyhton', 'python', 1],
    ['r', 'rust', 3],
    ['', 'abc', 3],
    ['kitten', 'sitting', 3],
  ])('%s to %s is %i', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance)
  })

  it('is the same both ways, 0 only for the same, and at most the longer length', () => {
    const word = fc.string({ maxLength: 8 })
    fc.assert(
      fc.property(word, word, (a, b) => {
        const distance = editDistance(a, b)
        expect(editDistance(b, a)).toBe(distance)
        expect(distance === 0).toBe(a === b)
        expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length))
        expect(distance).toBeGreaterThanOrEqual(Math.abs(a.length - b.length))
      }),
    )
  })
})

describe('nearest', () => {
  const known = [
    { id: 'python', name: 'Python' },
    { id: 'pytorch', name: 'PyTorch', aliases: ['torch'] },
    { id: 'scikit-learn', name: 'scikit-learn', aliases: ['sklearn'] },
    { id: 'machine-learning-theory', name: 'Machine learning theory' },
  ]

  it.each([
    ['a slip of the finger', 'pyhton', 'python'],
    ['another name', 'sklern', 'scikit-learn'],
    ['blanks and capitals', 'Machine Learning Theory', 'machine-learning-theory'],
    ['a part of it', 'theory', 'machine-learning-theory'],
  ])('finds %s', (_what, wanted, id) => {
    expect(nearest(wanted, known)[0]).toBe(id)
  })

  it('gives as many as asked for, and of what resembles nothing only the nearest', () => {
    expect(nearest('pythn', known, { count: 1 })).toEqual(['python'])
    expect(nearest('pytoch', known)).toEqual(['pytorch'])
    expect(nearest('xyzzy', known)).toHaveLength(1)
    expect(nearest('xyzzy', known, { count: 4, isAnyFar: true })).toHaveLength(4)
    expect(nearest('py', [])).toEqual([])
  })
})
