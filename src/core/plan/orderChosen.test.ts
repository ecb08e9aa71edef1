import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LearningItem } from '#core/course/LearningItem.ts'
import { canBegin, lifted, type Levels } from '#core/course/lift.ts'
import { ratedLevels } from '#core/course/suggestCourses.ts'
import { sum } from '#core/gap/analyseGap.ts'
import { courseStatuses, type CourseStatus, type Portfolio } from '#core/portfolio/Portfolio.ts'
import { anyCatalogue, teaching } from '#core/testing/anyItem.ts'
import { anyPortfolio } from '#core/testing/anyPortfolio.ts'
import { anyRole, asks, roleOf } from '#core/testing/anyRole.ts'
import { orderChosen } from './orderChosen.ts'
import { readinessAfter } from './readinessAfter.ts'

const pace = { hoursPerWeek: 10, start: '2026-11-24' }
const role = roleOf('role', [asks('git', 3, 4), asks('docker', 2, 2)])
const choosing = (choices: Readonly<Record<string, CourseStatus>>, skills: Portfolio['skills'] = []): Portfolio => ({
  schemaVersion: 1,
  skills,
  courses: Object.entries(choices).map(([course, status]) => ({ course, status })),
})
const git = teaching('git', 10, [{ skill: 'git', from: 0, to: 2 }])
const gitMore = teaching('git-more', 20, [{ skill: 'git', from: 2, to: 3 }], [], { hoursBasis: 'estimate' })
const docker = teaching('docker', 5, [{ skill: 'docker', from: 0, to: 2 }], [{ skill: 'git', level: 2 }])
const ethics = teaching('ethics', 2, [{ skill: 'ethics', from: 0, to: 1 }])
const catalogue = [docker, ethics, git, gitMore]
const orderOf = (portfolio: Portfolio, items: readonly LearningItem[] = catalogue) =>
  orderChosen(portfolio, [role], items, pace).items.map(({ item }) => item.id)

describe('the order', () => {
  it('meets every need and brings most points an hour first; what brings none comes last', () => {
    const portfolio = choosing({ docker: 'want', ethics: 'want', git: 'want', 'git-more': 'want' })
    expect(orderOf(portfolio)).toEqual(['git', 'docker', 'git-more', 'ethics'])
  })

  it('begins with what is under way', () => {
    const portfolio = choosing({ ethics: 'doing', git: 'want' })
    expect(orderChosen(portfolio, [role], catalogue, pace).items).toMatchObject([
      { item: ethics, isUnderWay: true },
      { item: git, isUnderWay: false },
    ])
  })

  it('leaves out what is done, hidden or not chosen', () => {
    expect(orderOf(choosing({ git: 'want', ethics: 'done', docker: 'hidden' }))).toEqual(['git'])
  })

  it('holds the person’s own items, and retired ones that were chosen', () => {
    const own = { ...choosing({ 'own-club': 'want', old: 'want' }), own: { courses: [{ ...ethics, id: 'own-club' }] } }
    expect(orderOf(own, [{ ...git, id: 'old', retired: true }])).toEqual(['old', 'own-club'])
  })
})

describe('the plan', () => {
  const plan = orderChosen(choosing({ docker: 'want', git: 'doing', 'git-more': 'want' }), [role], catalogue, pace)

  it('says of each item what it lifts at its place, what that brings, when it falls and where one then stands', () => {
    expect(plan.items).toMatchObject([
      {
        item: git,
        lifts: [{ skill: 'git', from: null, to: 2 }],
        points: 8,
        pointsByRole: [{ role: 'role', points: 8 }],
        weeks: { from: 1, to: 1 },
        begins: '2026-11-24',
        ends: '2026-11-30',
        readiness: [{ role: 'role', readiness: 8 / 16 }],
      },
      {
        item: docker,
        points: 4,
        weeks: { from: 2, to: 2 },
        begins: '2026-12-01',
        ends: '2026-12-04',
        readiness: [{ readiness: 12 / 16 }],
      },
      {
        item: gitMore,
        lifts: [{ skill: 'git', from: 2, to: 3 }],
        weeks: { from: 2, to: 4 },
        begins: '2026-12-04',
        ends: '2026-12-18',
        readiness: [{ readiness: 1 }],
      },
    ])
  })

  it('adds up hours, estimates among them, and says by when', () => {
    expect(plan).toMatchObject({ hours: 35, estimatedHours: 20, doneBy: '2026-12-18', blocked: [], unknown: [] })
    expect(plan.before).toEqual([{ role: 'role', readiness: 0 }])
    expect(plan.after).toEqual([{ role: 'role', readiness: 1 }])
  })

  it('names what cannot be begun with what it lacks, and what no catalogue has', () => {
    const blocked = orderChosen(choosing({ docker: 'want', gone: 'want' }), [role], catalogue, pace)
    expect(blocked).toMatchObject({
      items: [],
      blocked: [{ item: docker, unmet: [{ skill: 'git', level: 2, has: null }] }],
      unknown: ['gone'],
      hours: 0,
      doneBy: null,
    })
  })

  it('is empty for a person who chose nothing', () => {
    expect(orderChosen(choosing({}), [role], catalogue, pace)).toMatchObject({ items: [], hours: 0, doneBy: null })
  })
})

describe('always', () => {
  const anyChoice = fc
    .tuple(
      anyPortfolio,
      anyRole('first'),
      anyRole('second'),
      anyCatalogue(8),
      fc.infiniteStream(fc.constantFrom(...courseStatuses)),
    )
    .map(([portfolio, first, second, items, statuses]) => ({
      portfolio: {
        ...portfolio,
        courses: items.flatMap(({ id }) => ({ course: id, status: statuses.next().value ?? 'want' })),
      } satisfies Portfolio,
      roles: [first, second],
      items,
    }))

  it('each item can begin at its place; what is left over cannot begin even after all of them', () => {
    fc.assert(
      fc.property(anyChoice, ({ portfolio, roles, items }) => {
        const plan = orderChosen(portfolio, roles, items, pace)
        let levels: Levels = ratedLevels(portfolio, roles, items)
        for (const { item } of plan.items) {
          expect(canBegin(item, levels)).toBe(true)
          levels = lifted(levels, item)
        }
        for (const { item, unmet } of plan.blocked) {
          expect(canBegin(item, levels)).toBe(false)
          expect(unmet.length).toBeGreaterThan(0)
        }
        const chosen = portfolio.courses.filter(({ status }) => status === 'want' || status === 'doing')
        expect(plan.items.length + plan.blocked.length).toBe(chosen.length)
      }),
    )
  })

  it('readiness never falls, and ends where readinessAfter says', () => {
    fc.assert(
      fc.property(anyChoice, ({ portfolio, roles, items }) => {
        const plan = orderChosen(portfolio, roles, items, pace)
        const steps = [plan.before, ...plan.items.map(({ readiness }) => readiness)]
        for (const index of roles.keys()) {
          const curve = steps.map((step) => step[index]?.readiness ?? 0)
          expect(curve).toEqual(curve.toSorted((a, b) => a - b))
        }
        expect(steps.at(-1)).toEqual(plan.after)
        const chosen = [...plan.items, ...plan.blocked].map(({ item }) => item)
        const after = readinessAfter(portfolio, roles, chosen)
        expect(after.map(({ readiness }) => readiness)).toEqual(plan.after.map(({ readiness }) => readiness))
      }),
    )
  })

  it('the items follow each other in time, without a gap, and take their hours', () => {
    fc.assert(
      fc.property(anyChoice, fc.integer({ min: 1, max: 60 }), ({ portfolio, roles, items }, hoursPerWeek) => {
        const plan = orderChosen(portfolio, roles, items, { ...pace, hoursPerWeek })
        expect(plan.hours).toBe(sum(plan.items, ({ item }) => item.hours))
        for (const [index, { begins, ends, weeks }] of plan.items.entries()) {
          expect(begins <= ends).toBe(true)
          expect(weeks.from).toBeLessThanOrEqual(weeks.to)
          const before = plan.items[index - 1]
          if (before) expect(before.ends <= ends && before.begins <= begins && before.weeks.to <= weeks.to).toBe(true)
        }
        expect(plan.doneBy).toBe(plan.items.at(-1)?.ends ?? null)
      }),
    )
  })
})
