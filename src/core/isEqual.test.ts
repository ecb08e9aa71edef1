import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isEqual } from './isEqual.ts'

it.each([
  [{ a: 1, b: 2 }, { b: 2, a: 1 }, true],
  [[1, 2], [2, 1], false],
  [{ a: undefined }, {}, false],
  [{}, [], false],
  [null, {}, false],
  [{ a: { b: [1] } }, { a: { b: [1] } }, true],
])('%j and %j: %s', (a, b, expected) => {
  expect(isEqual(a, b)).toBe(expected)
})

it('agrees with JSON for any value and its copy, and tells two values apart as they print', () => {
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: false }), fc.jsonValue(), (a, b) => {
      const [copy, other] = [JSON.parse(JSON.stringify(a)), JSON.parse(JSON.stringify(b))]
      expect(isEqual(copy, JSON.parse(JSON.stringify(copy)))).toBe(true)
      if (JSON.stringify(copy) === JSON.stringify(other)) expect(isEqual(copy, other)).toBe(true)
      expect(isEqual(copy, other)).toBe(isEqual(other, copy))
    }),
  )
})
