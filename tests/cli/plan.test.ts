import { afterAll, describe, expect, it } from 'vitest'
import type { StudyPlan } from '#core/plan/StudyPlan.ts'
import { makeDesk } from './runCli.ts'

const desk = makeDesk()
afterAll(desk.clear)

const nobody = desk.put('nobody.json', { schemaVersion: 1, skills: [] })
const item = (id: string, hours: number, skill: string, from: number, to: number, more = {}) => ({
  id,
  kind: 'course',
  title: `The ${id}`,
  language: 'en',
  format: 'course',
  cost: 'free',
  hours,
  hoursBasis: 'provider',
  level: 'introductory',
  teaches: [{ skill, from, to }],
  prerequisites: [],
  ...more,
})
const catalogue = desk.put('courses.json', [
  item('long', 40, 'git', 0, 2),
  item('short', 30, 'git', 0, 2, { cost: 'paid' }),
  item('last', 20, 'git', 2, 3, { hoursBasis: 'estimate' }),
])
const role = desk.put('role.json', {
  id: 'keeper',
  name: 'Keeper of versions',
  source: { title: 'An advertisement' },
  definition: 'Keeps them.',
  responsibilities: [],
  tools: [],
  education: [],
  industries: [],
  requirements: [{ id: 'git', skills: ['git'], evidence: [{ section: 'tools', phrase: 'Git' }] }],
})
const asked = [
  '--role',
  role,
  '--portfolio',
  nobody,
  '--catalogue',
  catalogue,
  '--start',
  '2026-11-24',
  '--hours-per-week',
  '10',
]
const plan = (...more: string[]) => JSON.parse(desk.run(['plan', ...asked, '--json', ...more]).out) as StudyPlan

describe('plan', () => {
  it('gives the shortest way, with dates and the proof', () => {
    expect(plan()).toMatchObject({
      status: 'optimal',
      objective: 50,
      bound: 50,
      gap: 0,
      items: [
        { id: 'short', start: '2026-11-24', end: '2026-12-14', lifts: [{ skill: 'git', from: 0, to: 2 }], needs: [] },
        { id: 'last', start: '2026-12-15', end: '2026-12-28', needs: [{ skill: 'git', level: 2 }] },
      ],
      readinessBefore: { keeper: 0 },
      readinessAfter: { keeper: 1 },
      unreachable: [],
    })
    const { out, code } = desk.run(['plan', ...asked])
    expect(code).toBe(0)
    expect(out).toContain('50 hours. No plan in this catalogue is shorter.')
    expect(out).toContain('20 of the hours are estimates.')
    expect(out).toContain('One skill of it is not rated yet')
  })

  it.each([
    ['only what is free', ['--free-only'], ['long', 'last']],
    ['without one', ['--never', 'short'], ['long', 'last']],
    ['with one', ['--include', 'long'], ['long', 'last']],
  ])('is made %s', (_what, options, ids) => {
    expect(plan(...options).items.map(({ id }) => id)).toEqual(ids)
  })

  it('says what would have to give where it cannot be done', () => {
    expect(plan('--deadline', '2026-12-20', '--free-only')).toMatchObject({
      status: 'infeasible',
      items: [],
      relaxations: [
        { kind: 'deadline', deadline: '2027-01-04' },
        { kind: 'hours-per-week', hoursPerWeek: 16 },
        { kind: 'without-free-only', totalHours: 50 },
      ],
    })
    expect(desk.run(['plan', ...asked, '--max-hours', '10']).out).toContain('It takes 50 hours.')
  })

  it('says that one is there already', () => {
    const expert = desk.put('expert.json', { schemaVersion: 1, skills: [{ skill: 'git', level: 5 }] })
    const { out } = desk.run(['plan', '--role', role, '--portfolio', expert, '--catalogue', catalogue])
    expect(out).toContain('You are there')
  })

  it('says how far an empty catalogue goes', () => {
    const empty = desk.put('empty.json', [])
    const found = JSON.parse(
      desk.run(['plan', '--role', role, '--portfolio', nobody, '--catalogue', empty, '--json']).out,
    ) as StudyPlan
    expect(found).toMatchObject({
      status: 'optimal',
      totalHours: 0,
      unreachable: [{ best: 0, reason: 'nothing-teaches' }],
    })
  })

  it.each([
    ['no hours', ['--hours-per-week', '0'], '--hours-per-week'],
    ['too many hours', ['--hours-per-week', '200'], '--hours-per-week'],
    ['a deadline before the start', ['--deadline', '2026-11-23'], '--deadline'],
    ['a day that is none', ['--start', '2026-02-30'], '--start'],
    ['a course that is not there', ['--include', 'shrt'], 'near it: short'],
    ['one that must and must not be there', ['--include', 'long', '--never', 'long'], '--include'],
  ])('is used wrongly with %s', (_what, options, word) => {
    const { code, out, complaints } = desk.run(['plan', ...asked, ...options])
    expect({ code, out, complaints: complaints.length }).toEqual({ code: 2, out: '', complaints: 1 })
    expect(complaints[0]).toContain(word)
  })
})

describe('plan verify', () => {
  it('replays a plan, and names the first thing that is wrong', () => {
    const whole = plan()
    const given = ['--role', role, '--portfolio', nobody, '--catalogue', catalogue]
    expect(desk.run(['plan', 'verify', desk.put('plan.json', whole), ...given])).toMatchObject({
      code: 0,
      out: expect.stringContaining('2 items'),
    })
    const turned = desk.put('turned.json', { ...whole, items: whole.items.toReversed() })
    const { code, complaints } = desk.run(['plan', 'verify', turned, ...given])
    expect(code).toBe(1)
    expect(complaints.join(' ')).toContain('last needs git at 2')
  })
})
