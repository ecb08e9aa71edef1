import { describe, expect, it } from 'vitest'
import { valueOf } from '#core/Result.ts'
import { parseCatalogueFile } from './parseCatalogueFile.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const entry = { title: 'Git', hours: 2.5, cost: 'free', teaches: [{ skill: 'git', from: 0, to: 1 }] }
const parse = (text: string, name = 'mine.csv') => parseCatalogueFile(name, bytes(text))

describe('a table', () => {
  it.each([
    ['commas', 'title,hours,cost,teaches\nGit,2.5,free,git 0-1\n'],
    ['semicolons, as where a comma stands in numbers', 'title;hours;cost;teaches\r\nGit;2,5;free;git 0-1\r\n'],
    ['tabs', 'title\thours\tcost\tteaches\nGit\t2.5\tfree\tgit 0-1'],
    [
      'a mark before it and names written otherwise',
      '\uFEFFTitle, Hours ,COST,teaches,Colour\nGit,2.5,free,git 0-1,red',
    ],
    ['what a spreadsheet must not take for a formula', 'title,hours,cost,teaches,provider\nGit,2.5,free,git 0-1,'],
  ])('is read with %s', (_what, text) => {
    expect(parse(text)).toEqual({ ok: true, value: [{ row: 2, entry }] })
  })

  it('counts rows as a spreadsheet does: empty lines and lines within a cell too', () => {
    const text =
      'title,hours,cost,teaches,hoursNote\n\n"Git",2.5,free,git 0-1,"two\nlines"\n,,,,\nGit,2.5,free,git 0-1,'
    expect(valueOf(parse(text)).map(({ row }) => row)).toEqual([3, 5])
  })

  it('takes the apostrophe away that kept a cell from being a formula', () => {
    const [first] = valueOf(parse("title,hours,cost,teaches\n'=Git,1,free,git 0-1"))
    expect(first?.entry).toMatchObject({ title: '=Git' })
  })

  it('is read in UTF-16, as a spreadsheet writes Unicode text', () => {
    const text = 'title\thours\tcost\tteaches\nGit\t2.5\tfree\tgit 0-1'
    const pairs = new Uint8Array([0xff, 0xfe, ...Array.from(text, (letter) => [letter.charCodeAt(0), 0]).flat()])
    expect(parseCatalogueFile('a.txt', pairs)).toEqual({ ok: true, value: [{ row: 2, entry }] })
  })

  it('keeps a place for letters that are written otherwise, to be named', () => {
    const latin = new Uint8Array(
      Array.from('title,hours,cost,teaches\nGit f', (letter) => letter.charCodeAt(0)).concat(0xfc, 0x72),
    )
    expect(valueOf(parseCatalogueFile('a.csv', latin))[0]?.entry).toEqual({ title: 'Git f\uFFFDr' })
  })

  it.each([
    ['to the end', 'title,hours,cost,teaches,countsAs\nOne,1,free,git 0-1,"evid\nTwo,1,free,git 0-1,x', 2],
    [
      'from the start of a row',
      'title,hours,cost,teaches\nOne,1,free,git 0-1\n"Two,1,free,git 0-1\nThree,1,free,git 0-1',
      3,
    ],
  ])('is refused where a quotation mark swallows rows %s', (_what, text, row) => {
    expect(parse(text)).toEqual({ ok: false, refusal: { code: 'quote-not-closed', row } })
  })

  it('is refused without the columns that must be there, naming those it has', () => {
    expect(parse('name:hours\nGit:2')).toMatchObject({
      refusal: { code: 'columns-missing', missing: 'title, hours, cost, teaches', found: 'name:hours' },
    })
  })
})

describe('a list', () => {
  it('is read, each entry with its place', () => {
    expect(parse(JSON.stringify([entry, 'x']), 'a.json')).toEqual({
      ok: true,
      value: [
        { row: 1, entry },
        { row: 2, entry: 'x' },
      ],
    })
  })

  it.each([
    ['nothing', ' ', { code: 'empty-file' }],
    ['one that is cut off', '[{"title": "G', { code: 'json-breaks-off' }],
    ['an object', '{"courses": []}', { code: 'not-a-catalogue' }],
    ['a text', 'Git', { code: 'not-a-catalogue' }],
  ])('is refused where there is %s', (_what, text, refusal) => {
    expect(parse(text, 'a.json')).toMatchObject({ ok: false, refusal })
  })
})
