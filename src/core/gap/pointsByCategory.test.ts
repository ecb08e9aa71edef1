import fc from 'fast-check'
import { expect, it } from 'vitest'
import { categories } from '#core/skill/Skill.ts'
import { anyPortfolio, skillPool } from '#core/testing/anyPortfolio.ts'
import { anyRole, asks, roleOf } from '#core/testing/anyRole.ts'
import { analyseGap, sum } from './analyseGap.ts'
import { pointsByCategory } from './pointsByCategory.ts'

it('puts a requirement into the category of its first skill, whichever skill counts', () => {
  const role = roleOf('role', [asks(['algebra', 'bash'], 4, 2), asks('cuda', 3, 1)])
  const analysis = analyseGap({ schemaVersion: 1, skills: [{ skill: 'bash', level: 1 }] }, role)
  const shares = pointsByCategory(analysis, role, (skill) => (skill === 'algebra' ? 'mathematics' : 'programming'))
  expect(shares.slice(0, 3)).toEqual([
    { category: 'mathematics', points: 2, pointsAsked: 8, pointsToBeRated: 0, isRated: true, readiness: 0.25 },
    { category: 'programming', points: 0, pointsAsked: 3, pointsToBeRated: 3, isRated: false, readiness: 0 },
    { category: 'machine-learning', points: 0, pointsAsked: 0, pointsToBeRated: 0, isRated: false, readiness: null },
  ])
})

it('adds up to the role’s own points', () => {
  const categoryOf = (skill: string) => categories[skillPool.findIndex((known) => known === skill) % categories.length]
  fc.assert(
    fc.property(anyPortfolio, anyRole(), (portfolio, role) => {
      const analysis = analyseGap(portfolio, role)
      const shares = pointsByCategory(analysis, role, categoryOf)
      expect(shares.map(({ category }) => category)).toEqual(categories)
      expect(sum(shares, ({ points }) => points)).toBe(analysis.points)
      expect(sum(shares, ({ pointsAsked }) => pointsAsked)).toBe(analysis.pointsAsked)
      for (const { readiness } of shares) expect(readiness === null || (readiness >= 0 && readiness <= 1)).toBe(true)
    }),
  )
})
