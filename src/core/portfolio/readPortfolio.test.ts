import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ok, valueOf } from '#core/Result.ts'
import { anyPortfolio } from '#core/testing/anyPortfolio.ts'
import type { Portfolio } from './Portfolio.ts'
import { readPortfolio } from './readPortfolio.ts'
import { writePortfolio } from './writePortfolio.ts'

const read = (value: unknown) => readPortfolio(JSON.stringify(value))
const withSkills = (...skills: unknown[]) => read({ schemaVersion: 1, skills })

it('reads the smallest portfolio', () => {
  expect(readPortfolio('{"schemaVersion":1,"skills":[]}')).toEqual(ok({ schemaVersion: 1, skills: [] }))
})

it('passes over a byte order mark', () => {
  expect(readPortfolio('\uFEFF{"schemaVersion":1,"skills":[]}').ok).toBe(true)
})

describe('refuses', () => {
  it.each([
    ['an empty file', '', { code: 'empty-file' }],
    ['one of blanks', ' \n', { code: 'empty-file' }],
    ['what is not JSON', 'Python: 3', { code: 'not-json' }],
    ['what is cut off', '{"schemaVersion":1,"skills":[{"ski', { code: 'json-breaks-off', line: 1 }],
    ['another kind of value', '7', { code: 'wrong-shape', where: '', wanted: 'object' }],
    ['null', 'null', { code: 'wrong-shape', where: '', wanted: 'object' }],
    ['a list', '[]', { code: 'wrong-shape', where: '', wanted: 'object' }],
  ])('%s', (_what, text, refusal) => {
    expect(readPortfolio(text)).toMatchObject({ ok: false, refusal })
  })

  it.each([
    ['a newer version, before its shape', { schemaVersion: 2, skills: 'all' }, { code: 'newer-version', version: 2 }],
    [
      'a version that is none',
      { schemaVersion: '1', skills: [] },
      { where: 'schemaVersion', wanted: 'schema-version' },
    ],
    ['no version', { skills: [] }, { where: 'schemaVersion', wanted: 'present' }],
    ['no skills', { schemaVersion: 1 }, { where: 'skills', wanted: 'present' }],
    ['skills that are no list', { schemaVersion: 1, skills: {} }, { where: 'skills', wanted: 'list' }],
    ['a person that is a list', { schemaVersion: 1, skills: [], person: [] }, { where: 'person', wanted: 'object' }],
    [
      'an unknown status',
      { schemaVersion: 1, skills: [], courses: [{ course: 'a', status: 'maybe' }] },
      { where: 'courses[0].status', wanted: 'one-of', allowed: 'want, doing, done, hidden' },
    ],
    [
      'a revision below 0',
      { schemaVersion: 1, skills: [], revision: -1 },
      { where: 'revision', wanted: 'whole-number' },
    ],
  ])('%s', (_what, value, refusal) => {
    expect(read(value)).toMatchObject({ ok: false, refusal })
  })

  it.each([
    ['level 7', { skill: 'git', level: 7 }, 'level', 'level', '7'],
    ['level "high"', { skill: 'git', level: 'high' }, 'level', 'level', '"high"'],
    ['level 2.5', { skill: 'git', level: 2.5 }, 'level', 'level', '2.5'],
    ['level -1', { skill: 'git', level: -1 }, 'level', 'level', '-1'],
    ['level null', { skill: 'git', level: null }, 'level', 'level', 'null'],
    ['an entry without its skill', { level: 2 }, 'skill', 'present', 'nothing'],
    ['an id with capitals', { skill: 'Git' }, 'skill', 'id', '"Git"'],
    ['a day that is none', { skill: 'git', lastUsed: 'May' }, 'lastUsed', 'day', '"May"'],
    ['archived: false', { skill: 'git', archived: false }, 'archived', 'true-or-false', 'false'],
  ])('%s, naming the place', (_what, entry, field, wanted, found) => {
    const refusal = { code: 'wrong-shape', where: `skills[1].${field}`, wanted, found }
    expect(withSkills({ skill: 'python' }, entry)).toMatchObject({ ok: false, refusal })
  })

  it('two entries for one skill, naming both', () => {
    expect(withSkills({ skill: 'git' }, { skill: 'r' }, { skill: 'git', level: 2 })).toEqual({
      ok: false,
      refusal: { code: 'duplicate-record', kind: 'skill', id: 'git', first: '1', second: '3' },
    })
  })

  it.each([
    [
      'courses',
      {
        courses: [
          { course: 'a', status: 'want' },
          { course: 'a', status: 'done' },
        ],
      },
      'course',
    ],
    [
      'evidence',
      {
        evidence: [
          { id: 'a', kind: 'x', title: 'A' },
          { id: 'a', kind: 'x', title: 'B' },
        ],
      },
      'evidence',
    ],
    [
      'overrides',
      {
        overrides: [
          { role: 'r', requirement: 'q' },
          { role: 'r', requirement: 'q' },
        ],
      },
      'override',
    ],
  ])('two records of %s under one id', (_what, lists, kind) => {
    expect(read({ schemaVersion: 1, skills: [], ...lists })).toMatchObject({
      refusal: { code: 'duplicate-record', kind },
    })
  })
})

describe('always', () => {
  it('what is read and written is the same text', () => {
    fc.assert(
      fc.property(anyPortfolio, (portfolio) => {
        const text = writePortfolio(valueOf(readPortfolio(writePortfolio(portfolio))))
        expect(JSON.parse(text)).toEqual(portfolio)
        expect(writePortfolio(valueOf(readPortfolio(text)))).toBe(text)
      }),
    )
  })

  it('the order of entries and of fields does not matter', () => {
    const turned = (value: unknown): unknown =>
      Array.isArray(value)
        ? value
        : typeof value === 'object' && value !== null
          ? Object.fromEntries(
              Object.entries(value)
                .toReversed()
                .map(([field, inner]) => [field, turned(inner)]),
            )
          : value
    fc.assert(
      fc.property(anyPortfolio, (portfolio) => {
        const lists = Object.entries(portfolio).map(([field, value]) => [
          field,
          Array.isArray(value) && !field.startsWith('x') ? value.toReversed().map(turned) : turned(value),
        ])
        const other = Object.fromEntries(lists.toReversed())
        const text = (value: unknown) => writePortfolio(valueOf(read(value)) as Portfolio)
        expect(JSON.parse(text(other))).toEqual(JSON.parse(text(portfolio)))
      }),
    )
  })

  it('no text makes it throw', () => {
    const anything = fc.oneof(
      fc.string(),
      fc.json(),
      fc.jsonValue().map((value) => JSON.stringify({ schemaVersion: 1, skills: [], own: value, person: value })),
    )
    fc.assert(
      fc.property(anything, (text) => {
        const { ok: isRead } = readPortfolio(text)
        expect(typeof isRead).toBe('boolean')
      }),
    )
  })
})
