import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Level } from '#core/portfolio/Level.ts'
import type { Portfolio, SkillEntry } from '#core/portfolio/Portfolio.ts'
import { anyLevel, anyPortfolio, anySkill } from '#core/testing/anyPortfolio.ts'
import { anyRole, asks, roleOf } from '#core/testing/anyRole.ts'
import { analyseGap, sum } from './analyseGap.ts'

const knowing = (...skills: SkillEntry[]): Portfolio => ({ schemaVersion: 1, skills })
const role = roleOf('role', [
  asks('algebra', 4, 5),
  asks(['bash', 'cuda'], 3, 2, { id: 'scripting', comparable: ['docker'] }),
  asks('ethics', 2, 1),
])
const requirementOf = (portfolio: Portfolio, id: string) =>
  analyseGap(portfolio, role).requirements.find((requirement) => requirement.id === id)

describe('a requirement', () => {
  it.each<[string, SkillEntry[], object]>([
    [
      'is not rated while no skill it accepts is',
      [{ skill: 'bash' }],
      { counted: null, level: null, isRated: false, deficit: 3, points: 0 },
    ],
    [
      'counts the best of its alternatives',
      [
        { skill: 'bash', level: 1 },
        { skill: 'cuda', level: 2 },
      ],
      { counted: 'cuda', level: 2, deficit: 1, points: 4 },
    ],
    [
      'counts a comparable skill too',
      [{ skill: 'docker', level: 3 }],
      { counted: 'docker', level: 3, isMet: true, deficit: 0, points: 6 },
    ],
    [
      'takes the first of equals',
      [
        { skill: 'cuda', level: 2 },
        { skill: 'bash', level: 2 },
      ],
      { counted: 'bash', level: 2 },
    ],
    [
      'is rated with level 0',
      [{ skill: 'bash', level: 0 }],
      { counted: 'bash', level: 0, isRated: true, deficit: 3, priority: 6 },
    ],
    [
      'takes nothing from what is above its target',
      [{ skill: 'bash', level: 5 }],
      { level: 5, points: 6, deficit: 0, priority: 0 },
    ],
  ])('%s', (_behaviour, skills, expected) => {
    expect(requirementOf(knowing(...skills), 'scripting')).toMatchObject(expected)
  })
})

it('sums up points, counts what is met and rated, and what of the core', () => {
  const portfolio = knowing({ skill: 'algebra', level: 2 }, { skill: 'cuda', level: 4 }, { skill: 'ethics', level: 2 })
  expect(analyseGap(portfolio, role)).toMatchObject({
    role: 'role',
    points: 10 + 6 + 2,
    pointsAsked: 20 + 6 + 2,
    readiness: 18 / 28,
    rated: 3,
    met: 2,
    core: { met: 0, of: 1 },
  })
})

it('orders by priority, then weight, then the source', () => {
  const asked = roleOf('order', [asks('algebra', 2, 1), asks('bash', 1, 2), asks('cuda', 2, 1), asks('docker', 5, 1)])
  expect(analyseGap(knowing(), asked).requirements.map(({ id }) => id)).toEqual(['docker', 'bash', 'algebra', 'cuda'])
})

it('gives no readiness where nothing is asked', () => {
  expect(analyseGap(knowing(), roleOf('idle', []))).toMatchObject({ readiness: null, points: 0, pointsAsked: 0 })
  expect(analyseGap(knowing(), roleOf('idle', [asks('algebra', 0, 3)])).readiness).toBeNull()
})

const withLevel = (portfolio: Portfolio, skill: string, level: Level): Portfolio => ({
  ...portfolio,
  skills: [...portfolio.skills.filter((entry) => entry.skill !== skill), { skill, level }],
})
const levelIn = ({ skills }: Portfolio, skill: string) => skills.find((entry) => entry.skill === skill)?.level ?? 0

describe('always', () => {
  it('readiness is between 0 and 1, or null where nothing is asked', () => {
    fc.assert(
      fc.property(anyPortfolio, anyRole(), (portfolio, asked) => {
        const { readiness, pointsAsked } = analyseGap(portfolio, asked)
        if (pointsAsked === 0) expect(readiness).toBeNull()
        else expect(readiness !== null && readiness >= 0 && readiness <= 1).toBe(true)
      }),
    )
  })

  it('raising a level lowers neither readiness nor what is met', () => {
    fc.assert(
      fc.property(anyPortfolio, anyRole(), anySkill, anyLevel, (portfolio, asked, skill, level) => {
        fc.pre(level >= levelIn(portfolio, skill))
        const before = analyseGap(portfolio, asked)
        const after = analyseGap(withLevel(portfolio, skill, level), asked)
        expect(after.readiness ?? 0).toBeGreaterThanOrEqual(before.readiness ?? 0)
        expect(after.met).toBeGreaterThanOrEqual(before.met)
        expect(after.core.met).toBeGreaterThanOrEqual(before.core.met)
        expect(after.rated).toBeGreaterThanOrEqual(before.rated)
      }),
    )
  })

  it('a level above the highest target that asks for it adds nothing', () => {
    fc.assert(
      fc.property(anyPortfolio, anyRole(), anySkill, (portfolio, asked, skill) => {
        const targets = asked.requirements
          .filter(({ skills, comparable = [] }) => [...skills, ...comparable].includes(skill))
          .map(({ target }) => target)
        const highest = Math.max(0, ...targets) as Level
        const enough = analyseGap(withLevel(portfolio, skill, highest), asked)
        expect(analyseGap(withLevel(portfolio, skill, 5), asked).points).toBe(enough.points)
      }),
    )
  })

  it('priority is exactly what lifting the requirement to its target brings', () => {
    fc.assert(
      fc.property(anyPortfolio, anyRole(), (portfolio, asked) => {
        for (const { id, skills, target, priority, points } of analyseGap(portfolio, asked).requirements) {
          const lifted = skills.reduce(
            (result, skill) => (levelIn(result, skill) < target ? withLevel(result, skill, target) : result),
            portfolio,
          )
          const after = analyseGap(lifted, asked).requirements.find((requirement) => requirement.id === id)
          expect((after?.points ?? 0) - points).toBe(priority)
        }
      }),
    )
  })

  it('the order of entries does not matter', () => {
    const shuffled = anyPortfolio.chain((portfolio) =>
      fc.tuple(
        fc.constant(portfolio),
        fc.shuffledSubarray([...portfolio.skills], { minLength: portfolio.skills.length }),
      ),
    )
    fc.assert(
      fc.property(shuffled, anyRole(), ([portfolio, skills], asked) => {
        expect(analyseGap({ ...portfolio, skills }, asked)).toEqual(analyseGap(portfolio, asked))
      }),
    )
  })

  it('the sums are the sums of what is listed, and every requirement is listed once', () => {
    fc.assert(
      fc.property(anyPortfolio, anyRole(), (portfolio, asked) => {
        const { requirements, points, pointsAsked, rated, met } = analyseGap(portfolio, asked)
        expect(requirements.map(({ id }) => id).toSorted()).toEqual(asked.requirements.map(({ id }) => id).toSorted())
        expect(sum(requirements, (gap) => gap.points)).toBe(points)
        expect(sum(requirements, (gap) => gap.points + gap.priority)).toBe(pointsAsked)
        expect(requirements.filter(({ isRated }) => isRated)).toHaveLength(rated)
        expect(requirements.filter(({ deficit }) => deficit === 0)).toHaveLength(met)
      }),
    )
  })
})
