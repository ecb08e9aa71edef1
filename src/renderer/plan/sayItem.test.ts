import { expect, it } from 'vitest'
import type { LearningItem } from '#core/course/LearningItem.ts'
import { orderChosen } from '#core/plan/orderChosen.ts'
import type { Level } from '#core/portfolio/Level.ts'
import type { Portfolio } from '#core/portfolio/Portfolio.ts'
import type { TargetedRole } from '#core/role/deriveTargets.ts'
import { sayLift, sayLifts, sayMeta, sayNeeds, sayWhen } from './sayItem.ts'
import { sayPlan } from './sayPlan.ts'

type Step = readonly [skill: string, from: Level, to: Level]
const item = (id: string, hours: number, teaches: readonly Step[], edit: Partial<LearningItem> = {}): LearningItem => ({
  id,
  kind: 'course',
  title: id,
  language: 'en',
  format: 'course',
  cost: 'free',
  hours,
  hoursBasis: 'provider',
  level: 'introductory',
  teaches: teaches.map(([skill, from, to]) => ({ skill, from, to })),
  prerequisites: [],
  ...edit,
})
const first = item('First', 40, [['deployment', 0, 2]])
const second = item('Second', 60, [['deployment', 2, 3]], {
  hoursBasis: 'estimate',
  prerequisites: [{ skill: 'python', level: 3 }],
})
const role: TargetedRole = {
  id: 'ml-research-engineer',
  name: 'Engineer',
  definition: '',
  responsibilities: [],
  tools: [],
  education: [],
  industries: [],
  requirements: [
    { id: 'shipping', skills: ['deployment'], evidence: [], target: 3, weight: 4 },
    { id: 'coding', skills: ['python'], evidence: [], target: 3, weight: 1 },
  ],
}
const at = '2026-11-24T10:00:00.000Z'
const portfolio: Portfolio = {
  schemaVersion: 1,
  skills: [{ skill: 'python', level: 3 }],
  courses: [
    { course: 'Second', status: 'want', at },
    { course: 'First', status: 'doing', at },
  ],
}
const planOf = (chosen: Portfolio) =>
  orderChosen(chosen, [role], [first, second], { hoursPerWeek: 10, start: '2026-11-24' })
const names = {
  skill: (id: string) => (id === 'python' ? 'Python' : 'Model deployment'),
  levelOf: (id: string): Level | undefined => (id === 'python' ? 3 : undefined),
}
const plan = planOf(portfolio)
const [one, two] = plan.items
if (!one || !two) throw new Error('Both have a place in the plan')

it('never says 0 of what is not rated', () => {
  expect(sayLift({ skill: 'deployment', from: null, to: 2 }, names)).toBe('Model deployment not rated → 2')
  expect(sayLift({ skill: 'deployment', from: 0, to: 2 }, names)).toBe('Model deployment 0 → 2')
})

it('names the lift that brings most, and counts the rest', () => {
  expect(sayLifts(two, names)).toBe('Model deployment 2 → 3')
  const lifts = [{ skill: 'python', from: 1, to: 2 } as const, ...two.lifts]
  expect(sayLifts({ ...two, lifts }, names)).toBe('Model deployment 2 → 3 and 1 more')
  expect(sayLifts({ ...two, lifts: [] }, names)).toBe('')
})

it('says whose hours they are, and what is under way', () => {
  expect(sayMeta(one)).toBe('Under way: Course, free, 40 h')
  expect(sayMeta(two)).toBe('Course, free, 60 h est.')
})

it('says who gives what an item expects', () => {
  expect(sayNeeds(two, plan, names)).toEqual(['Python at 3, which you have', 'Model deployment at 2, from item 1'])
  expect(sayNeeds(one, plan, names)).toEqual([])
})

it('says when, in days and in weeks of the plan', () => {
  expect(sayWhen(one)).toBe('24 Nov 2026 to 21 Dec 2026, weeks 1 to 4.')
})

const roleName = () => 'ML Engineer'
it.each([
  [
    'when it is done and what it makes of readiness',
    plan,
    { hasGaps: true, isTold: true },
    'Done by 1 February 2027 at 10 hours a week: 100 hours.',
    'ML Engineer from 20% to 100%. 60 of the hours are estimates.',
  ],
  [
    'no readiness before half is rated',
    plan,
    { hasGaps: true, isTold: false },
    'Done by 1 February 2027 at 10 hours a week: 100 hours.',
    '60 of the hours are estimates.',
  ],
  [
    'that all hours are estimates',
    { ...plan, estimatedHours: 100 },
    { hasGaps: true, isTold: false },
    'Done by 1 February 2027 at 10 hours a week: 100 hours.',
    'All of the hours are estimates.',
  ],
  [
    'to rate first where too little is rated',
    planOf({ ...portfolio, courses: [] }),
    { hasGaps: true, isTold: false },
    'Choose what closes your gaps.',
    'Rate yourself first, so that nothing is planned that you know already.',
  ],
  [
    'that nothing is left',
    planOf({ ...portfolio, courses: [] }),
    { hasGaps: false, isTold: true },
    'There is no gap left to plan for.',
    'Everything that is asked for is met.',
  ],
])('answers %s', (_what, told, state, answer, lead) => {
  expect(sayPlan(told, 10, { ...state, roleName })).toEqual({ answer, lead })
})
