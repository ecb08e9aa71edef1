import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { ok } from './Result.ts'
import { Day, Id, Moment, NonEmptyText, readShape, record, wrongPlaces } from './shape.ts'

const Thing = record({
  id: Id,
  day: v.exactOptional(Day),
  at: v.exactOptional(Moment),
  parts: v.exactOptional(v.array(record({ name: NonEmptyText, size: v.picklist(['S', 'L']) }), 'list')),
  note: v.exactOptional(record({ text: v.exactOptional(v.string('text')) })),
})

it('keeps fields it does not know, at every level', () => {
  const thing = { id: 'a', colour: 'red', parts: [{ name: 'leg', size: 'S', wood: 'oak' }], note: { ink: 'blue' } }
  expect(readShape(Thing, thing)).toEqual(ok(thing))
})

describe('names the place, what it must hold and what stands there', () => {
  it.each([
    [{}, 'id', 'present', 'nothing'],
    [{ id: 7 }, 'id', 'text', '7'],
    [{ id: 'No spaces' }, 'id', 'id', '"No spaces"'],
    [{ id: 'a', day: '2026-13-01' }, 'day', 'day', '"2026-13-01"'],
    [{ id: 'a', at: '2026-11-24' }, 'at', 'moment', '"2026-11-24"'],
    [{ id: 'a', parts: {} }, 'parts', 'list', '{}'],
    [{ id: 'a', parts: [{ name: '', size: 'S' }] }, 'parts[0].name', 'not-empty', '""'],
    [{ id: 'a', parts: [{ name: 'x', size: 'M' }] }, 'parts[0].size', 'one-of', '"M"'],
    [{ id: 'a', parts: [7] }, 'parts[0]', 'object', '7'],
    [{ id: 'a', note: [] }, 'note', 'object', '[]'],
    ['a', '', 'object', '"a"'],
  ])('%j', (value, where, wanted, found) => {
    expect(readShape(Thing, value)).toMatchObject({ ok: false, refusal: { code: 'wrong-shape', where, wanted, found } })
  })

  it('cuts what stands there to 40 characters, and lists what is allowed', () => {
    expect(readShape(Id, 'X'.repeat(99))).toMatchObject({ refusal: { found: `"${'X'.repeat(39)}` } })
    const wrong = readShape(Thing, { id: 'a', parts: [{ name: 'x', size: 'M' }] })
    expect(wrong).toMatchObject({ refusal: { allowed: 'S, L' } })
  })
})

it('finds every wrong place', () => {
  const wrong = wrongPlaces(Thing, { id: 'A', day: 1, parts: [{ name: '' }] })
  expect(wrong.map(({ where }) => where)).toEqual(['id', 'day', 'parts[0].name', 'parts[0].size'])
  expect(wrongPlaces(Thing, { id: 'a' })).toEqual([])
})
