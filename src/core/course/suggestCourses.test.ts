import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyseLevels, sum } from '#core/gap/analyseGap.ts'
import type { Portfolio } from '#core/portfolio/Portfolio.ts'
import type { TargetedRole } from '#core/role/deriveTargets.ts'
import { anyCatalogue, teaching } from '#core/testing/anyItem.ts'
import { anyPortfolio } from '#core/testing/anyPortfolio.ts'
import { anyRole, asks, roleOf } from '#core/testing/anyRole.ts'
import { canBegin, lifted, type Levels } from './lift.ts'
import { ratedLevels, suggestCourses, type Suggestion } from './suggestCourses.ts'

const knowing = (...skills: Portfolio['skills'][number][]): Portfolio => ({ schemaVersion: 1, skills })
const ids = (suggestions: readonly Suggestion[] | undefined) => suggestions?.map(({ item }) => item.id)
const forSkill = (found: ReturnType<typeof suggestCourses>, skill: string) =>
  found.find(({ gap }) => gap.skill === skill)?.suggestions

const role = roleOf('role', [
  asks('git', 3, 4),
  asks('docker', 2, 2),
  asks(['bash', 'cuda'], 4, 1, { id: 'scripting' }),
])

describe('a gap', () => {
  it('is closed best by what brings most points an hour', () => {
    const slow = teaching('slow', 40, [{ skill: 'git', from: 0, to: 3 }])
    const quick = teaching('quick', 10, [{ skill: 'git', from: 0, to: 2 }])
    const [git] = suggestCourses(knowing(), [role], [slow, quick])
    expect(git?.gap.skill).toBe('git')
    expect(git?.suggestions).toMatchObject([
      {
        item: quick,
        points: 8,
        pointsPerHour: 0.8,
        lifts: [{ skill: 'git', from: null, to: 2 }],
        chain: [],
        unmet: [],
      },
      { item: slow, points: 12, pointsPerHour: 0.3 },
    ])
  })

  it('counts only levels that are missing: from the person’s own, to the target', () => {
    const deep = teaching('deep', 50, [{ skill: 'git', from: 1, to: 5 }])
    const [suggestion] = forSkill(suggestCourses(knowing({ skill: 'git', level: 2 }), [role], [deep]), 'git') ?? []
    expect(suggestion).toMatchObject({ points: 4, lifts: [{ from: 2, to: 5 }], gains: [{ from: 2, to: 5, points: 4 }] })
  })

  it('counts all the skills an item teaches, over all the roles shown', () => {
    const other = roleOf('other', [asks('docker', 2, 5)])
    const wide = teaching('wide', 10, [
      { skill: 'git', from: 0, to: 1 },
      { skill: 'docker', from: 0, to: 1 },
      { skill: 'ethics', from: 0, to: 3 },
    ])
    const found = suggestCourses(knowing(), [role, other], [wide])
    expect(forSkill(found, 'git')?.[0]).toMatchObject({ points: 4 + 2 + 5 })
    expect(ids(forSkill(found, 'docker'))).toEqual(['wide'])
  })

  it('is closed by an alternative only once that is better than what counts', () => {
    const portfolio = knowing({ skill: 'bash', level: 2 })
    const little = teaching('little', 5, [{ skill: 'cuda', from: 0, to: 2 }])
    const much = teaching('much', 30, [{ skill: 'cuda', from: 0, to: 3 }])
    expect(forSkill(suggestCourses(portfolio, [role], [little, much]), 'bash')).toMatchObject([
      { item: much, points: 1, gains: [{ skill: 'cuda', from: 2, to: 3 }] },
    ])
  })

  it('stays, without a suggestion, where nothing helps', () => {
    expect(suggestCourses(knowing(), [role], []).map(({ suggestions }) => suggestions)).toEqual([[], [], []])
  })
})

describe('an item that cannot be begun', () => {
  const basics = teaching('basics', 10, [{ skill: 'git', from: 0, to: 2 }])
  const expert = teaching('expert', 20, [{ skill: 'docker', from: 0, to: 2 }], [{ skill: 'git', level: 2 }])

  it('comes with the chain that leads to it, and the points and hours of both', () => {
    expect(forSkill(suggestCourses(knowing(), [role], [expert, basics]), 'docker')).toMatchObject([
      { item: expert, chain: [basics], points: 4, whole: { points: 12, hours: 30 }, pointsPerHour: 0.2 },
    ])
  })

  it('names what nothing in the catalogue gives, and comes after what can be begun', () => {
    const plain = teaching('plain', 200, [{ skill: 'docker', from: 0, to: 1 }])
    expect(forSkill(suggestCourses(knowing(), [role], [expert, plain]), 'docker')).toMatchObject([
      { item: plain, unmet: [] },
      { item: expert, unmet: [{ skill: 'git', level: 2, has: null }] },
    ])
  })
})

it('leaves out what is retired, hidden or done, also from chains; the person’s own items belong to it', () => {
  const item = (id: string, hours: number, retired?: true) =>
    teaching(id, hours, [{ skill: 'git', from: 0, to: 1 }], [], { ...(retired && { retired }) })
  const next = teaching('next', 5, [{ skill: 'git', from: 1, to: 3 }])
  const portfolio: Portfolio = {
    ...knowing(),
    courses: [
      { course: 'hidden', status: 'hidden' },
      { course: 'done', status: 'done' },
      { course: 'wanted', status: 'want' },
    ],
    own: { courses: [item('own-talk', 4)] },
  }
  const catalogue = [item('gone', 1, true), item('hidden', 2), item('done', 3), item('wanted', 5), next]
  const suggestions = forSkill(suggestCourses(portfolio, [role], catalogue), 'git') ?? []
  expect(ids(suggestions)?.toSorted()).toEqual(['next', 'own-talk', 'wanted'])
  expect(suggestions.find(({ item: { id } }) => id === 'next')?.chain.map(({ id }) => id)).toEqual(['own-talk'])
})

const pointsAt = (levels: Levels, roles: readonly TargetedRole[]) =>
  sum(roles, (each) => analyseLevels((skill) => levels.get(skill), each).points)

describe('always', () => {
  const roles = fc.tuple(anyRole('first'), anyRole('second'))

  it('every suggested course really helps: done after its chain, it closes some of its gap, by the points it says', () => {
    fc.assert(
      fc.property(anyPortfolio, roles, anyCatalogue(10), (portfolio, shown, catalogue) => {
        for (const { gap, suggestions } of suggestCourses(portfolio, shown, catalogue))
          for (const { item, chain, unmet, points, whole, gains } of suggestions) {
            const granted: Levels = new Map([
              ...ratedLevels(portfolio, shown, catalogue),
              ...unmet.map(({ skill, level }) => [skill, level] as const),
            ])
            const begun = chain.reduce(lifted, granted)
            expect(canBegin(item, begun)).toBe(true)
            const after = lifted(begun, item)
            expect(pointsAt(after, shown) - pointsAt(begun, shown)).toBe(points)
            expect(pointsAt(after, shown) - pointsAt(granted, shown)).toBe(whole.points)
            expect(points).toBeGreaterThan(0)
            const inGap = new Set(gap.shares.map((share) => `${share.role}/${share.requirement.id}`))
            expect(gains.some((gain) => inGap.has(`${gain.role}/${gain.requirement.id}`))).toBe(true)
          }
      }),
    )
  })

  it('no item that can be begun and would help is left out', () => {
    fc.assert(
      fc.property(anyPortfolio, roles, anyCatalogue(10), (portfolio, shown, catalogue) => {
        const levels = ratedLevels(portfolio, shown, catalogue)
        const past = new Set(
          portfolio.courses
            ?.filter(({ status }) => status === 'done' || status === 'hidden')
            .map(({ course }) => course),
        )
        const suggested = new Set(
          suggestCourses(portfolio, shown, catalogue).flatMap(({ suggestions }) => ids(suggestions) ?? []),
        )
        for (const item of catalogue)
          if (!past.has(item.id) && canBegin(item, levels))
            expect(suggested.has(item.id)).toBe(pointsAt(lifted(levels, item), shown) > pointsAt(levels, shown))
      }),
    )
  })

  it('what can be begun comes first, then by points an hour', () => {
    fc.assert(
      fc.property(anyPortfolio, roles, anyCatalogue(10), (portfolio, shown, catalogue) => {
        for (const { suggestions } of suggestCourses(portfolio, shown, catalogue)) {
          const rates = suggestions.map(
            ({ unmet, pointsPerHour }) => (unmet.length > 0 ? -1 : 0) * 1000 + pointsPerHour,
          )
          expect(rates).toEqual(rates.toSorted((a, b) => b - a))
        }
      }),
    )
  })

  it('the order of entries and items does not matter', () => {
    fc.assert(
      fc.property(anyPortfolio, roles, anyCatalogue(8), (portfolio, shown, catalogue) => {
        const turned = { ...portfolio, skills: portfolio.skills.toReversed() }
        const found = suggestCourses(portfolio, shown, catalogue)
        const again = suggestCourses(turned, shown, catalogue.toReversed())
        const order = (all: typeof found) => all.map(({ gap, suggestions }) => [gap.skill, ids(suggestions)])
        expect(order(again)).toEqual(order(found))
      }),
    )
  })
})
