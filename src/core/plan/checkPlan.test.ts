import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ratedLevels } from '#core/course/suggestCourses.ts'
import type { Portfolio } from '#core/portfolio/Portfolio.ts'
import { teaching } from '#core/testing/anyItem.ts'
import { asks, roleOf } from '#core/testing/anyRole.ts'
import { checkPlan } from './checkPlan.ts'
import { formulate } from './formulate.ts'
import { readSolution } from './readSolution.ts'
import type { StudyPlan } from './StudyPlan.ts'

const portfolio: Portfolio = { schemaVersion: 1, skills: [{ skill: 'bash', level: 1 }] }
const roles = [roleOf('role', [asks('git', 3, 4), asks('cuda', 2, 1)])]
const catalogue = [
  teaching('basics', 10, [{ skill: 'git', from: 0, to: 2 }], [{ skill: 'bash', level: 1 }]),
  teaching('project', 20, [{ skill: 'git', from: 2, to: 3 }]),
  teaching('cuda', 8, [{ skill: 'cuda', from: 0, to: 1 }]),
  teaching('idle', 1, [{ skill: 'ethics', from: 0, to: 1 }]),
]
const request = { hoursPerWeek: 7, start: '2026-11-24', costs: ['free'], include: [], never: [] } as const
const formulation = formulate(ratedLevels(portfolio, roles, catalogue), roles, catalogue, new Set())
const plan = readSolution(
  formulation,
  { status: 'optimal', take: formulation.model.items.map(() => true), bound: 38 * 4 },
  { portfolio, roles, request, reasonFor: () => 'since' },
)
const known = { portfolio, roles, catalogue }
const tampered = (change: Partial<StudyPlan>) => checkPlan({ ...plan, ...change }, known)
const withItem = (index: number, change: Partial<StudyPlan['items'][number]>) =>
  tampered({ items: plan.items.map((item, place) => (place === index ? { ...item, ...change } : item)) })

it('is in order, dated, and says what stays out of reach', () => {
  expect(plan).toMatchObject({
    status: 'optimal',
    objective: 38,
    bound: 38,
    gap: 0,
    totalHours: 38,
    items: [
      { id: 'basics', start: '2026-11-24', end: '2026-12-03', lifts: [{ skill: 'git', from: 0, to: 2 }] },
      { id: 'project', start: '2026-12-04', end: '2026-12-23', needs: [{ skill: 'git', level: 2 }] },
      { id: 'cuda', start: '2026-12-24', end: '2026-12-31' },
    ],
    unreachable: [{ role: 'role', requirement: 'cuda', skill: 'cuda', target: 2, best: 1, reason: 'nothing-teaches' }],
    relaxations: [],
  })
})

it.each([
  [
    'a deadline',
    { deadline: '2026-12-10' },
    [
      { kind: 'deadline', deadline: '2026-12-31' },
      { kind: 'hours-per-week', hoursPerWeek: 16 },
    ],
  ],
  ['hours at most', { maxHours: 20 }, [{ kind: 'max-hours', maxHours: 38 }]],
])('that does not keep %s is none, and says what would make it one', (_what, limit, relaxations) => {
  const impossible = readSolution(
    formulation,
    { status: 'optimal', take: formulation.model.items.map(() => true), bound: 38 * 4 },
    { portfolio, roles, request: { ...request, ...limit }, reasonFor: () => '' },
  )
  expect(impossible).toMatchObject({ status: 'infeasible', objective: null, items: [], relaxations })
  expect(checkPlan(impossible, known)).toBeUndefined()
})

describe('a replay', () => {
  it('finds nothing wrong with what holds', () => {
    expect(checkPlan(plan, known)).toBeUndefined()
  })

  it.each<[string, unknown, string]>([
    ['an item that is not there', withItem(0, { id: 'other' }), 'no-such-item'],
    ['an item twice', tampered({ items: [...plan.items, plan.items[0]!] }), 'item-twice'],
    ['other hours', withItem(1, { hours: 5 }), 'other-hours'],
    ['another order', tampered({ items: plan.items.toReversed() }), 'cannot-begin'],
    ['a day before what it needs ends', withItem(1, { start: '2026-12-01' }), 'begins-too-early'],
    ['an end before its start', withItem(1, { end: '2026-12-01' }), 'ends-before-start'],
    ['a rise that is none', withItem(1, { lifts: [{ skill: 'git', from: 1, to: 3 }] }), 'other-lifts'],
    ['fewer needs', withItem(1, { needs: [] }), 'other-needs'],
    ['another sum', tampered({ totalHours: 37 }), 'other-total'],
    ['another readiness', tampered({ readinessAfter: { role: 1 } }), 'other-readiness'],
    ['a bound above the value', tampered({ bound: 39 }), 'unproven'],
    ['a proof that is none', tampered({ bound: 30 }), 'unproven'],
    ['a target passed over', tampered({ unreachable: [] }), 'target-missed'],
  ])('refuses %s', (_what, fault, code) => {
    expect(fault).toMatchObject({ code })
  })

  it('refuses a plan that gives up what can be reached', () => {
    const short = { ...plan, items: plan.items.slice(0, 2), totalHours: 30, objective: 30, bound: 30 }
    const { readiness } = { readiness: { role: (3 * 4) / (3 * 4 + 2) } }
    expect(checkPlan({ ...short, readinessAfter: readiness }, known)).toEqual({
      code: 'not-out-of-reach',
      role: 'role',
      requirement: 'cuda',
    })
  })

  it('refuses any plan with one number changed', () => {
    const { unreachable, ...told } = plan
    /** The plan with its `place`th number raised, and how many numbers there are. */
    const raised = (place: number, step: number) => {
      let count = 0
      const text = JSON.stringify(told, (_field, value: unknown) => {
        if (typeof value !== 'number') return value
        count += 1
        return count === place + 1 ? value + step : value
      })
      return { count, changed: { ...(JSON.parse(text) as StudyPlan), unreachable } }
    }
    const { count } = raised(-1, 0)
    fc.assert(
      fc.property(fc.integer({ min: 0, max: count - 1 }), fc.integer({ min: 1, max: 9 }), (place, step) => {
        expect(checkPlan(raised(place, step).changed, known)).toBeDefined()
      }),
    )
  })
})
