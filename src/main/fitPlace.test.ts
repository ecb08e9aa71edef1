import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fitPlace } from './fitPlace.ts'

const screen = { x: 0, y: 25, width: 1600, height: 975 }
const second = { x: 1600, y: 0, width: 1920, height: 1080 }

test('without a last place a window stands in the middle of the main screen', () => {
  expect(fitPlace(undefined, [screen])).toEqual({ x: 160, y: 93, width: 1280, height: 840 })
})

test.each([
  [
    'a place that is free stays',
    { x: 100, y: 100, width: 900, height: 600 },
    { x: 100, y: 100, width: 900, height: 600 },
  ],
  ['on a second screen too', { x: 2000, y: 10, width: 900, height: 600 }, { x: 2000, y: 10, width: 900, height: 600 }],
  [
    'half outside, it is moved in',
    { x: -400, y: -300, width: 900, height: 600 },
    { x: 0, y: 25, width: 900, height: 600 },
  ],
  [
    'nowhere, it is put in the middle',
    { x: -9000, y: 0, width: 900, height: 600 },
    { x: 350, y: 213, width: 900, height: 600 },
  ],
])('%s', (_, last, wanted) => {
  expect(fitPlace(last, [screen, second])).toEqual(wanted)
})

test('wherever it was, all of it is on one screen', () => {
  const whole = fc.integer({ min: -20_000, max: 20_000 })
  const size = fc.integer({ min: 0, max: 20_000 })
  fc.assert(
    fc.property(fc.record({ x: whole, y: whole, width: size, height: size }), (last) => {
      const placed = fitPlace(last, [screen, second])
      const isWithin = [screen, second].some(
        (one) =>
          placed.x >= one.x &&
          placed.y >= one.y &&
          placed.x + placed.width <= one.x + one.width &&
          placed.y + placed.height <= one.y + one.height,
      )
      expect(isWithin).toBe(true)
    }),
  )
})
