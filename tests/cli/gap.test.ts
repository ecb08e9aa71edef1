import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { makeDesk } from './runCli.ts'

const desk = makeDesk()
afterAll(desk.clear)

const portfolio = desk.put('me.json', {
  schemaVersion: 1,
  skills: [
    { skill: 'python', level: 3 },
    { skill: 'statistics' },
    { skill: 'scikit-learn', level: 5 },
    { skill: 'basket-weaving', level: 5 },
  ],
})
const role = desk.put('roles/pilot.json', {
  id: 'pilot',
  name: 'Pilot of models',
  source: { title: 'An advertisement', date: '2026-11-01' },
  definition: 'Flies them.',
  responsibilities: [],
  tools: [],
  education: [],
  industries: [],
  requirements: [
    {
      id: 'flying',
      skills: ['flying'],
      evidence: [{ section: 'required-skills', cue: 'expertise', phrase: 'expertise in flying' }],
    },
    { id: 'coding', label: 'Coding', skills: ['r', 'python'], evidence: [{ section: 'tools', phrase: 'R or Python' }] },
    {
      id: 'library',
      skills: ['pytorch'],
      comparable: ['scikit-learn'],
      evidence: [{ section: 'tools', phrase: 'PyTorch' }],
    },
  ],
})
/** The vocabulary knows no flying. */
const noFlying = [expect.stringMatching(/^Warning: pilot asks for the skill “flying”, which Skillfolio does not know/)]
const jsonOf = (args: readonly string[], told: readonly unknown[] = []) => {
  const { code, out, complaints } = desk.run(args)
  expect({ code, complaints }).toEqual({ code: 0, complaints: told })
  return JSON.parse(out)
}

describe('gap --json', () => {
  it('prints one object for one role, in exactly the agreed shape', () => {
    expect(jsonOf(['gap', '--role', role, '--portfolio', portfolio, '--json'], noFlying)).toEqual({
      role: 'pilot',
      readiness: 6 / 18,
      points: 6,
      pointsAsked: 18,
      rated: 2,
      met: 2,
      core: { met: 0, of: 0 },
      requirements: [
        {
          id: 'flying',
          skills: ['flying'],
          counted: null,
          label: 'flying',
          level: null,
          target: 4,
          deficit: 4,
          weight: 3,
          priority: 12,
          evidence: [{ section: 'required-skills', cue: 'expertise', phrase: 'expertise in flying' }],
        },
        {
          id: 'coding',
          skills: ['r', 'python'],
          counted: 'python',
          label: 'Coding',
          level: 3,
          target: 3,
          deficit: 0,
          weight: 1,
          priority: 0,
          evidence: [{ section: 'tools', phrase: 'R or Python' }],
        },
        {
          id: 'library',
          skills: ['pytorch', 'scikit-learn'],
          counted: 'scikit-learn',
          label: 'PyTorch',
          level: 5,
          target: 3,
          deficit: 0,
          weight: 1,
          priority: 0,
          evidence: [{ section: 'tools', phrase: 'PyTorch' }],
        },
      ],
    })
  })

  it('prints an array for several roles, each once, a file among them', () => {
    const args = ['--role', 'all', '--role', 'ai-scientist', '--role', role, '--portfolio', portfolio, '--json']
    const roles = jsonOf(['gap', ...args], noFlying).map((analysis: { role: string }) => analysis.role)
    expect(roles).toEqual(['ai-scientist', 'ml-research-engineer', 'pilot'])
  })

  it('knows the smallest portfolio', () => {
    const smallest = desk.put('smallest.json', '{"schemaVersion":1,"skills":[]}')
    expect(jsonOf(['gap', '--role', 'ai-scientist', '--portfolio', smallest, '--json'])).toMatchObject({
      readiness: 0,
      rated: 0,
      requirements: { length: 19 },
    })
  })

  it('gives no readiness where nothing is asked', () => {
    const text = readFileSync(path.join(desk.folder, role), 'utf8')
    const idle = desk.put('idle.json', { ...JSON.parse(text), requirements: [] })
    expect(jsonOf(['gap', '--role', idle, '--portfolio', portfolio, '--json'])).toMatchObject({ readiness: null })
  })

  it('reads the data folder’s portfolio where none is named, and --data-dir’s where that is', () => {
    const stored = { schemaVersion: 1, skills: [{ skill: 'python', level: 4 }] }
    const args = ['gap', '--role', 'ml-research-engineer', '--json']
    desk.put('home/data/skillfolio/portfolio.json', stored)
    desk.put('elsewhere/portfolio.json', { ...stored, skills: [] })
    expect(jsonOf(args)).toMatchObject({ points: 16 })
    expect(jsonOf([...args, '--data-dir', 'elsewhere'])).toMatchObject({ points: 0 })
  })

  it('reads a role of the person’s own', () => {
    const own = JSON.parse(readFileSync(path.join(desk.folder, role), 'utf8'))
    const mine = desk.put('mine.json', { schemaVersion: 1, skills: [], own: { roles: [{ ...own, id: 'own-pilot' }] } })
    expect(jsonOf(['gap', '--role', 'own-pilot', '--portfolio', mine, '--json'])).toMatchObject({ role: 'own-pilot' })
  })
})

describe('gap', () => {
  it('answers first, then shows every requirement; what is not rated is called so', () => {
    const { code, out } = desk.run(['gap', '--role', role, '--portfolio', portfolio])
    expect(code).toBe(0)
    expect(out.split('\n').slice(0, 7).join('\n')).toBe(
      [
        'Pilot of models',
        '33% ready: 6 of 18 points, 2 of 3 requirements met, core met 0 of 0, 2 of 3 rated.',
        '',
        'Requirement        You  Asked  Weight      Gains  By',
        '───────────  ─────────  ─────  ──────  ─────────  ────────────',
        'flying       not rated      4  3       up to +12',
        'Coding               3      3  1             met  Python',
      ].join('\n'),
    )
  })

  it('gives no number before half is rated', () => {
    const { out } = desk.run(['gap', '--role', 'ai-scientist', '--portfolio', portfolio])
    expect(out).toMatch(/^AI Scientist\nOnly \d of 19 requirements are rated/)
  })

  it('lets no name steer the terminal', () => {
    const file = desk.put('odd.json', {
      schemaVersion: 1,
      skills: [{ skill: 'own-x', name: '\u001B[31mred', level: 3 }],
    })
    const red = desk.put('red.json', {
      ...JSON.parse(readFileSync(path.join(desk.folder, role), 'utf8')),
      requirements: [{ id: 'red', skills: ['own-x'], evidence: [{ section: 'tools', phrase: 'x' }] }],
    })
    const { out } = desk.run(['gap', '--role', red, '--portfolio', file])
    expect(out).toContain('red')
    expect(out).not.toContain('\u001B')
  })

  it('takes paths from where the person stands when npm runs it', () => {
    const sub = path.dirname(role)
    const env = { npm_lifecycle_event: 'cli', INIT_CWD: path.join(desk.folder, sub) }
    const args = ['gap', '--role', 'pilot.json', '--portfolio', '../me.json', '--json']
    expect(desk.run(args, { env }).code).toBe(0)
  })

  it('changes nothing it reads', () => {
    const before = readFileSync(path.join(desk.folder, portfolio), 'utf8')
    desk.run(['gap', '--role', 'all', '--portfolio', portfolio])
    expect(readFileSync(path.join(desk.folder, portfolio), 'utf8')).toBe(before)
  })
})
