import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Portfolio, SkillEntry } from '#core/portfolio/Portfolio.ts'
import type { TargetedRole } from '#core/role/deriveTargets.ts'
import { anyPortfolio } from '#core/testing/anyPortfolio.ts'
import { anyRole, asks, roleOf } from '#core/testing/anyRole.ts'
import { analyseGap, sum } from './analyseGap.ts'
import { gapsBySkill, gapsThatMatter, gapsToBeRated } from './gapsBySkill.ts'

const knowing = (...skills: SkillEntry[]): Portfolio => ({ schemaVersion: 1, skills })
const gapsOf = (portfolio: Portfolio, ...roles: TargetedRole[]) =>
  gapsBySkill(
    roles.map((role) => analyseGap(portfolio, role)),
    new Map(roles.map(({ id, requirements }) => [id, requirements.map((requirement) => requirement.id)])),
  )

it('adds up what one skill is missing over the roles, to its highest target', () => {
  const first = roleOf('first', [asks('algebra', 3, 2)])
  const second = roleOf('second', [asks('algebra', 4, 5)])
  expect(gapsOf(knowing({ skill: 'algebra', level: 1 }), first, second)).toMatchObject([
    {
      skill: 'algebra',
      level: 1,
      target: 4,
      points: 2 * 2 + 5 * 3,
      weight: 5,
      shares: [{ role: 'first' }, { role: 'second' }],
    },
  ])
})

it('puts a requirement with alternatives at the skill that counted, else at the first it names', () => {
  const role = roleOf('role', [asks(['algebra', 'bash'], 4, 1)])
  expect(gapsOf(knowing({ skill: 'bash', level: 2 }), role).map(({ skill }) => skill)).toEqual(['bash'])
  expect(gapsOf(knowing(), role).map(({ skill }) => skill)).toEqual(['algebra'])
})

it('leaves out what is met', () => {
  expect(gapsOf(knowing({ skill: 'algebra', level: 4 }), roleOf('role', [asks('algebra', 4, 1)]))).toEqual([])
})

describe('ties', () => {
  it('go by weight', () => {
    const role = roleOf('role', [asks('algebra', 4, 1), asks('bash', 1, 4)])
    expect(gapsOf(knowing(), role).map(({ skill }) => skill)).toEqual(['bash', 'algebra'])
  })

  it('then by the order of the first role given, then of the next', () => {
    const first = roleOf('first', [asks('cuda', 2, 2), asks('bash', 2, 2)])
    const second = roleOf('second', [asks('algebra', 2, 2), asks('bash', 0, 2), asks('docker', 2, 2)])
    expect(gapsOf(knowing(), first, second).map(({ skill }) => skill)).toEqual(['cuda', 'bash', 'algebra', 'docker'])
    expect(gapsOf(knowing(), second, first).map(({ skill }) => skill)).toEqual(['algebra', 'bash', 'docker', 'cuda'])
  })
})

it('calls what is not rated to be rated, never a gap that matters', () => {
  const gaps = gapsOf(knowing({ skill: 'bash', level: 0 }), roleOf('role', [asks('algebra', 5, 5), asks('bash', 1, 1)]))
  expect(gapsThatMatter(gaps).map(({ skill }) => skill)).toEqual(['bash'])
  expect(gapsToBeRated(gaps).map(({ skill }) => skill)).toEqual(['algebra'])
})

it('holds every missing point once, the most at the top', () => {
  fc.assert(
    fc.property(anyPortfolio, anyRole('first'), anyRole('second'), (portfolio, first, second) => {
      const gaps = gapsOf(portfolio, first, second)
      const missing = [first, second].map((role) => analyseGap(portfolio, role))
      expect(sum(gaps, ({ points }) => points)).toBe(sum(missing, ({ points, pointsAsked }) => pointsAsked - points))
      expect(gaps.map(({ points }) => points)).toEqual(gaps.map(({ points }) => points).toSorted((a, b) => b - a))
      expect(new Set(gaps.map(({ skill }) => skill)).size).toBe(gaps.length)
    }),
  )
})
