import { describe, expect, it } from 'vitest'
import { mostEntries, readEntries } from './readEntries.ts'

const skills = [
  { id: 'git', name: 'Git', aliases: [] },
  { id: 'python', name: 'Python', aliases: [] },
]
const entry = { title: 'Git in a day', hours: 8, cost: 'free', teaches: [{ skill: 'git', from: 0, to: 2 }] }
const read = (...entries: unknown[]) =>
  readEntries(
    entries.map((one, index) => ({ row: index + 2, entry: one })),
    skills,
  )

it('takes over what a person need not write', () => {
  expect(read(entry)).toEqual({
    problems: [],
    items: [
      {
        ...entry,
        id: 'own-git-in-a-day',
        kind: 'course',
        language: 'en',
        format: 'course',
        hoursBasis: 'estimate',
        level: 'introductory',
        prerequisites: [],
      },
    ],
  })
})

describe('names row and column of', () => {
  it.each([
    ['a script as an address', { url: 'javascript:alert(1)' }, 'url', { wanted: 'https-url' }],
    ['an address whose host is none', { url: 'https://[' }, 'url', { wanted: 'https-url' }],
    ['an address with a password', { url: 'https://a:b@example.org/' }, 'url', { wanted: 'https-url' }],
    ['an address without encryption', { url: 'http://example.org' }, 'url', { wanted: 'https-url' }],
    [
      'an unknown skill',
      { teaches: [{ skill: 'gti', from: 0, to: 1 }] },
      'teaches',
      { code: 'unknown-skill', nearest: 'git' },
    ],
    [
      'a skill it needs and nobody knows',
      { prerequisites: [{ skill: 'x', level: 1 }] },
      'prerequisites',
      { code: 'unknown-skill' },
    ],
    ['a level that does not rise', { teaches: [{ skill: 'git', from: 2, to: 2 }] }, 'teaches', { wanted: 'positive' }],
    ['no hours', { hours: 0 }, 'hours', { wanted: 'positive' }],
    ['hours that are a text', { hours: 'ten' }, 'hours', { wanted: 'number', found: '"ten"' }],
    ['levels that do not read', { teaches: ['git two'] }, 'teaches', { wanted: 'lift' }],
    ['a cost that is none', { cost: 'cheap' }, 'cost', { wanted: 'one-of' }],
    ['letters that cannot be read', { title: 'Git f\uFFFDr alle' }, 'title', { code: 'wrong-letters' }],
    ['nothing where something must be', { title: undefined, id: 'own-x' }, 'title', { wanted: 'present' }],
  ])('%s, and takes over the rest', (_what, wrong, column, refusal) => {
    const { items, problems } = read(entry, { ...entry, title: 'Other', ...wrong })
    expect(items.map(({ id }) => id)).toEqual(['own-git-in-a-day'])
    expect(problems).toMatchObject([{ row: 3, column, refusal }])
  })

  it('two entries under one id', () => {
    const { items, problems } = read(entry, { ...entry, hours: 9 })
    expect(items).toHaveLength(1)
    expect(problems).toEqual([{ row: 3, column: 'id', refusal: { code: 'same-id', id: 'own-git-in-a-day', first: 2 } }])
  })

  it('two entries that would be one of the person’s own', () => {
    const { items, problems } = read({ ...entry, id: 'kept' }, { ...entry, id: 'own-kept' })
    expect(items.map(({ id }) => id)).toEqual(['kept'])
    expect(problems).toMatchObject([{ row: 3, column: 'id', refusal: { code: 'same-id', first: 2 } }])
  })

  it('an entry that is none', () => {
    expect(read('Git', null, [])).toMatchObject({
      items: [],
      problems: [{ row: 2, column: '' }, { row: 3 }, { row: 4 }],
    })
  })

  it('more entries than are taken over at once', () => {
    const many = Array.from({ length: 50_000 }, (_, index) => ({ ...entry, title: `Course ${index}` }))
    const { items, problems } = read(...many)
    expect(items).toHaveLength(mostEntries)
    expect(problems).toEqual([
      { row: mostEntries + 2, column: '', refusal: { code: 'too-many-entries', entries: 50_000, most: mostEntries } },
    ])
  })
})
