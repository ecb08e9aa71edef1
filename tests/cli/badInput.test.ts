import { chmodSync, existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { makeDesk } from './runCli.ts'

const desk = makeDesk()
afterAll(desk.clear)
const at = (name: string) => path.join(desk.folder, name)
const gap = (file: string) => ['gap', '--role', 'all', '--portfolio', file, '--json']

const good = { schemaVersion: 1, skills: [{ skill: 'python', level: 3 }] }
desk.put('good.json', good)
desk.put('cut.json', JSON.stringify(good).slice(0, 30))
desk.put('empty.json', '')
desk.put('words.json', 'I know Python.')
desk.put('newer.json', { schemaVersion: 2, skills: [] })
desk.put('bare.json', { schemaVersion: 1 })
desk.put('seven.json', { ...good, skills: [{ skill: 'python', level: 7 }] })
desk.put('high.json', { ...good, skills: [{ skill: 'python', level: 'high' }] })
desk.put('twice.json', { ...good, skills: [{ skill: 'r' }, { skill: 'python' }, { skill: 'python', level: 2 }] })
desk.put('list.json', [1, 2])
desk.put('null.json', 'null')
desk.put('deep.json', '['.repeat(200_000))
writeFileSync(at('huge.json'), '')
truncateSync(at('huge.json'), 200 * 2 ** 20)

describe('a portfolio that cannot be used is at fault: exit code 1, one sentence, nothing on stdout', () => {
  it.each([
    ['missing', 'nowhere.json', /There is no file .*nowhere\.json\. Check the path\./],
    ['a folder', '.', /is not a file\. Name the file itself\./],
    ['empty', 'empty.json', /empty\.json: The file is empty\. Take another copy/],
    ['cut off', 'cut.json', /cut\.json: The file is not readable JSON: .*\. Take a whole copy/],
    ['not JSON', 'words.json', /words\.json: The file is not readable JSON/],
    ['nested without end', 'deep.json', /deep\.json: The file is not readable JSON/],
    ['newer', 'newer.json', /newer\.json: The file was written by a newer Skillfolio \(version 2.*Update Skillfolio/],
    ['200 MB', 'huge.json', /huge\.json is 200 MB; at most 64 MB are read\. Take a smaller copy/],
    ['without skills', 'bare.json', /bare\.json: skills is missing\. Mend that place/],
    ['level 7', 'seven.json', /skills\[0\]\.level must be a whole number from 0 to 5, not 7\. Mend/],
    ['level "high"', 'high.json', /skills\[0\]\.level must be a whole number from 0 to 5, not "high"\. Mend/],
    ['one skill twice', 'twice.json', /The skill python stands there twice, as entry 2 and entry 3\. Keep one/],
    ['a list', 'list.json', /list\.json: The file must be an object in braces, not a list\./],
    ['null', 'null.json', /null\.json: The file must be an object/],
  ])('%s', (_what, file, sentence) => {
    for (const args of [gap(file), ['validate', file]]) {
      const { code, out, complaints } = desk.run(args)
      expect({ code, out, count: complaints.length }).toEqual({ code: 1, out: '', count: 1 })
      expect(complaints[0]).toMatch(sentence)
    }
  })

  it('one that may not be read', () => {
    desk.put('locked.json', good)
    chmodSync(at('locked.json'), 0)
    // Root may read everything, so it becomes nobody.
    const as = process.getuid?.() === 0 ? 65_534 : undefined
    const { code, out, complaints } = desk.run(gap('locked.json'), as === undefined ? {} : { as })
    expect({ code, out, count: complaints.length }).toEqual({ code: 1, out: '', count: 1 })
    expect(complaints[0]).toMatch(/locked\.json may not be read by you\. Change its permissions/)
  })

  it('a data folder that is a file', () => {
    const { code, complaints } = desk.run(['gap', '--role', 'all', '--data-dir', 'good.json'])
    expect(code).toBe(1)
    expect(complaints).toEqual([expect.stringMatching(/good\.json is a file, not a folder\. Name a folder/)])
  })

  it('none in the data folder yet', () => {
    const { code, complaints } = desk.run(['gap', '--role', 'all'])
    expect(code).toBe(1)
    expect(complaints).toHaveLength(1)
    expect(complaints[0]).toMatch(/no portfolio in the data folder yet .*--portfolio FILE/)
  })
})

describe('validate', () => {
  it('names every place that is wrong, one sentence each', () => {
    const file = desk.put('many.json', { schemaVersion: 1, skills: [{ skill: 'A B', level: 9 }, { level: 2 }] })
    const { code, complaints } = desk.run(['validate', file])
    expect(code).toBe(1)
    expect(complaints).toHaveLength(3)
    for (const place of ['skills[0].skill', 'skills[0].level', 'skills[1].skill'])
      expect(complaints.join('\n')).toContain(place)
  })

  it('keeps unknown ids, warns of each and says the file is valid', () => {
    const file = desk.put('unknown.json', {
      schemaVersion: 1,
      skills: [{ skill: 'basket-weaving', level: 2 }],
      courses: [{ course: 'none-such', status: 'want' }],
      goal: { roles: ['astronaut'] },
    })
    const before = readFileSync(at(file), 'utf8')
    const { code, out, complaints } = desk.run(['validate', file])
    expect({ code, out }).toEqual({ code: 0, out: 'unknown.json is a valid portfolio: 1 skill, 1 rated.\n' })
    expect(complaints.map((line) => /“(.*?)”/.exec(line)?.[1])).toEqual(['basket-weaving', 'none-such', 'astronaut'])
    expect(readFileSync(at(file), 'utf8')).toBe(before)
  })
})

describe('a command that is used wrongly: exit code 2, one sentence', () => {
  it.each([
    ['no command', [], /Say what to do: gap, report/],
    ['an unknown command', ['gapp'], /no command “gapp”; near it: gap\. See: skillfolio --help/],
    ['an unknown option', ['gap', '--rolle', 'x'], /no option --rolle; near it: --role\. See: skillfolio gap --help/],
    [
      'an unknown role',
      ['gap', '--role', 'ai-scientst', '--portfolio', 'good.json'],
      /no role “ai-scientst”\. Known: ai-scientist/,
    ],
    [
      'an unknown role for the report',
      ['report', '--role', 'x', '--out', 'x.pdf', '--portfolio', 'good.json'],
      /no role “x”/,
    ],
    ['an unknown skill', ['courses', '--skill', 'pyton'], /no skill “pyton”\. Near it: python/],
    ['a role that is missing', ['gap'], /option --role ID\|all\|FILE is missing/],
    ['an option without its value', ['gap', '--role', '--json'], /--role needs a value/],
    ['a flag with a value', ['skills', '--json=yes'], /--json takes no value/],
    [
      'a paper nobody sells',
      ['report', '--role', 'all', '--out', 'x.pdf', '--paper', 'A3'],
      /--paper takes one of A4, Letter, not “A3”/,
    ],
    [
      'a day that is none',
      ['report', '--role', 'all', '--out', 'x.pdf', '--date', 'tomorrow', '--portfolio', 'good.json'],
      /--date takes a day such as/,
    ],
    [
      'a day that no calendar has',
      ['report', '--role', 'all', '--out', 'x.pdf', '--date', '2026-02-30', '--portfolio', 'good.json'],
      /--date takes a day such as/,
    ],
    [
      'a kind of file nobody makes',
      ['report', '--role', 'all', '--out', 'x.docx', '--portfolio', 'good.json'],
      /--out takes a name that ends in \.pdf or \.html/,
    ],
    [
      'two sources',
      ['gap', '--role', 'all', '--portfolio', 'good.json', '--data-dir', '.'],
      /cannot be given together/,
    ],
    ['a file too many', ['validate', 'good.json', 'cut.json'], /“cut\.json” is more than this command takes/],
    ['no file', ['validate'], /FILE is missing/],
  ] as const)('%s', (_what, args, sentence) => {
    const { code, out, complaints } = desk.run(args)
    expect({ code, out, count: complaints.length }).toEqual({ code: 2, out: '', count: 1 })
    expect(complaints[0]).toMatch(sentence)
  })
})

describe('a role or a catalogue of one’s own that is wrong is at fault', () => {
  const evidence = [{ section: 'required-skills', cue: 'flair', phrase: 'a flair for it' }]
  const profile = { id: 'x', name: 'X', definition: '', responsibilities: [], tools: [], education: [], industries: [] }
  desk.put('cue.json', { ...profile, requirements: [{ id: 'a', skills: ['python'], evidence }] })
  desk.put('nameless.json', { ...profile, name: undefined, requirements: [] })
  desk.put('catalogue.json', [{ id: 'x' }])

  it.each([
    [
      'a role that is not there',
      ['gap', '--role', './none.json', '--portfolio', 'good.json'],
      /There is no file .*none\.json/,
    ],
    [
      'a role without a name',
      ['gap', '--role', 'nameless.json', '--portfolio', 'good.json'],
      /nameless\.json: name is missing/,
    ],
    [
      'a cue word without a level',
      ['gap', '--role', 'cue.json', '--portfolio', 'good.json'],
      /Requirement a of role x .*“flair”/,
    ],
    [
      'a catalogue of another shape',
      ['courses', '--catalogue', 'catalogue.json'],
      /catalogue\.json: \[0\]\.kind is missing/,
    ],
    ['a catalogue that is a portfolio', ['courses', '--catalogue', 'good.json'], /good\.json: The file must be a list/],
  ] as const)('%s', (_what, args, sentence) => {
    const { code, out, complaints } = desk.run(args)
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(complaints[0]).toMatch(sentence)
  })
})

it('of a role that is no JSON nothing is printed back, and no earlier day is offered', () => {
  writeFileSync(at('picture.json'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))
  for (const file of ['picture.json', 'words.json']) {
    const { code, complaints } = desk.run(['gap', '--role', file, '--portfolio', 'good.json'])
    expect(code).toBe(1)
    expect(complaints).toEqual([
      `${at(file)}: The file is not readable JSON: it is cut off, or of another kind. Take a whole copy of it.`,
    ])
  }
})

describe('a role that nobody knows is wrong use, whether there is a portfolio or not', () => {
  it('without a portfolio', () => {
    const { code, complaints } = desk.run(['gap', '--role', 'nonsense', '--data-dir', at('nothing-here')])
    expect(code).toBe(2)
    expect(complaints).toEqual([expect.stringMatching(/^There is no role “nonsense”\. Known: .*ai-scientist/)])
  })

  it('where the portfolio cannot be read, its own roles may be meant: that comes first', () => {
    const { code, complaints } = desk.run(['gap', '--role', 'nonsense', '--portfolio', 'cut.json'])
    expect(code).toBe(1)
    expect(complaints).toEqual([expect.stringContaining('not readable JSON')])
  })
})

describe('what is told of a valid file', () => {
  it('an unknown skill comes with the nearest names', () => {
    desk.put('slip.json', { ...good, skills: [{ skill: 'pythn', level: 3 }] })
    const { code, complaints } = desk.run(['validate', 'slip.json'])
    expect(code).toBe(0)
    expect(complaints).toEqual([expect.stringMatching(/“pythn”, which Skillfolio does not know.*Near it: python\b/)])
  })

  it('an unknown goal comes with the nearest roles, as a skill does', () => {
    desk.put('goal.json', { ...good, goal: { roles: ['ai-scientst'] } })
    const { code, complaints } = desk.run(['validate', 'goal.json'])
    expect(code).toBe(0)
    expect(complaints).toEqual([expect.stringMatching(/“ai-scientst”, which .*Near it: ai-scientist\b/)])
  })

  it('a role that asks for an unknown skill is shown with a warning', () => {
    const asks = (skill: string) => ({
      id: skill,
      skills: [skill],
      evidence: [{ section: 'tools', phrase: 'all of it' }],
    })
    const mine = {
      id: 'mine',
      name: 'Mine',
      definition: '',
      responsibilities: [],
      tools: [],
      education: [],
      industries: [],
    }
    desk.put('mine.json', { ...mine, requirements: [asks('pythn'), asks('python'), asks('own-bees')] })
    desk.put('bees.json', { ...good, skills: [{ skill: 'own-bees', name: 'Bees' }] })
    for (const form of [['--json'], []]) {
      const { code, out, complaints } = desk.run(['gap', '--role', 'mine.json', '--portfolio', 'bees.json', ...form])
      expect(code).toBe(0)
      expect(out).toContain('pythn')
      expect(complaints).toEqual([
        expect.stringMatching(/^Warning: mine asks for the skill “pythn”.*Near it: python\b/),
      ])
    }
  })

  it('a catalogue that teaches or expects an unknown skill is used with a warning', () => {
    const course = { id: 'c', kind: 'course', title: 'C', language: 'en', format: 'course', cost: 'free', hours: 1 }
    const levels = { teaches: [{ skill: 'pythn', from: 0, to: 1 }], prerequisites: [{ skill: 'gitt', level: 1 }] }
    desk.put('slips.json', [{ ...course, hoursBasis: 'estimate', level: 'introductory', ...levels }])
    const { code, complaints } = desk.run(['courses', '--catalogue', 'slips.json'])
    expect(code).toBe(0)
    expect(complaints).toEqual([
      expect.stringMatching(/^Warning: c names the skill “pythn”.*Near it: python\b/),
      expect.stringMatching(/^Warning: c names the skill “gitt”.*Near it: git\b/),
    ])
  })

  it('thousands of them do not hide each other', () => {
    const skills = Array.from({ length: 3000 }, (_, index) => ({ skill: `x${index}` }))
    desk.put('many.json', { ...good, skills })
    const { complaints } = desk.run(['validate', 'many.json'])
    expect(complaints).toHaveLength(21)
    expect(complaints.at(-1)).toBe('Warning: and 2980 more.')
  })
})

it.runIf(existsSync('/dev/full'))('a result that meets a full disk is at fault, in one sentence', () => {
  for (const args of [['roles', '--json'], ['--help'], ['gap', '--help']]) {
    const { code, complaints } = desk.run(args, { out: '/dev/full' })
    expect({ code, complaints }).toEqual({
      code: 1,
      complaints: [expect.stringMatching(/^The output cannot be written: the disk is full\. Free some space/)],
    })
  }
})

it('an empty value is a missing one', () => {
  for (const args of [gap(''), ['gap', '--role', '']]) expect(desk.run(args).code).toBe(2)
})

it('courses are found by any name of the skill', () => {
  const [byAlias, byId] = ['sklearn', 'scikit-learn'].map((skill) => desk.run(['courses', '--skill', skill, '--json']))
  expect(byAlias?.code).toBe(0)
  expect(byAlias?.out).toBe(byId?.out)
})
