import { afterAll, describe, expect, it } from 'vitest'
import type { LearningItem } from '#core/course/LearningItem.ts'
import { makeDesk } from './runCli.ts'

const desk = makeDesk()
afterAll(desk.clear)
const jsonOf = (...args: string[]) => {
  const { code, out, complaints } = desk.run(args)
  expect({ code, complaints }).toEqual({ code: 0, complaints: [] })
  return JSON.parse(out)
}

describe('roles', () => {
  it('prints every section, with outlook, tips and postings in each role, and derived targets', () => {
    const roles = jsonOf('roles', '--json')
    expect(roles.map(({ id }: { id: string }) => id)).toEqual(['ai-scientist', 'ml-research-engineer'])
    for (const role of roles) {
      expect(Object.keys(role)).toEqual(
        expect.arrayContaining([
          'definition',
          'responsibilities',
          'requiredSkills',
          'education',
          'tools',
          'industries',
          'source',
          'outlook',
          'tips',
          'postings',
        ]),
      )
      expect(role.tips).toHaveLength(6)
      expect(role.postings).toHaveLength(5)
      for (const requirement of role.requirements)
        expect(requirement).toMatchObject({ target: expect.any(Number), weight: expect.any(Number) })
    }
  })

  it('prints them to read, too', () => {
    const { code, out } = desk.run(['roles'])
    expect(code).toBe(0)
    for (const title of ['Responsibilities', 'Education', 'Tools', 'Industries', 'Outlook', 'Tips', 'Postings'])
      expect(out).toContain(`\n${title}\n- `)
  })
})

describe('skills', () => {
  it('prints id, name, category, aliases and five sentences', () => {
    const skills = jsonOf('skills', '--json')
    expect(skills.length).toBeGreaterThanOrEqual(120)
    for (const skill of skills) expect(Object.keys(skill)).toEqual(['id', 'name', 'category', 'aliases', 'levels'])
    expect(skills.find(({ id }: { id: string }) => id === 'python').levels).toHaveLength(5)
  })

  it('prints them to read, too', () => {
    expect(desk.run(['skills'])).toMatchObject({ code: 0, out: expect.stringMatching(/^\d+ skills\n/) })
  })
})

describe('courses', () => {
  it('prints the catalogue’s shape, which --catalogue takes back', () => {
    const whole = jsonOf('courses', '--json')
    expect(whole.length).toBeGreaterThanOrEqual(140)
    const file = desk.put('all.json', whole)
    expect(jsonOf('courses', '--json', '--catalogue', file)).toEqual(whole)
  })

  it('finds what teaches one skill', () => {
    const items: LearningItem[] = jsonOf('courses', '--json', '--skill', 'git')
    expect(items.length).toBeGreaterThan(0)
    for (const { teaches } of items) expect(teaches.map(({ skill }) => skill)).toContain('git')
    expect(desk.run(['courses', '--skill', 'git']).out).toContain('Git 0–1')
  })

  it('warns of a catalogue that goes beyond our bounds, and uses it', () => {
    const [first] = jsonOf('courses', '--json')
    const file = desk.put('hasty.json', [{ ...first, hours: 1, teaches: [{ skill: 'python', from: 0, to: 4 }] }])
    const { code, out, complaints } = desk.run(['courses', '--json', '--catalogue', file])
    expect({ code, count: JSON.parse(out).length }).toEqual({ code: 0, count: 1 })
    expect(complaints).toEqual([`Warning: ${first.id} takes 1 h; what it teaches takes at least 78 h.`])
  })
})

describe('help', () => {
  it.each([
    [['--help'], 'Usage: skillfolio COMMAND'],
    [['help'], 'Usage: skillfolio COMMAND'],
    [['help', 'gap'], 'Usage: skillfolio gap --role ID|all|FILE [OPTIONS]'],
    ...['gap', 'report', 'roles', 'skills', 'courses', 'validate'].map(
      (command) => [[command, '--help'], `Usage: skillfolio ${command}`] as const,
    ),
  ] as const)('%j shows it', (args, usage) => {
    const { code, out, complaints } = desk.run(args)
    expect({ code, complaints }).toEqual({ code: 0, complaints: [] })
    expect(out).toContain(usage)
  })
})
