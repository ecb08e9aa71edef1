import { expect, it } from 'vitest'
import { dayAfter, daysBetween, hasRoomForToday, timeTicks } from './timeAxis.ts'

const labels = (days: number, most: number) => timeTicks('2026-11-24', days, most).map(({ label }) => label)

it.each([
  ['weeks where it is short', 28, 8, ['1 Dec', '8 Dec', '15 Dec']],
  ['every other week where weeks are too many', 77, 6, ['8 Dec', '22 Dec', '5 Jan', '19 Jan', '2 Feb']],
  ['months, the year beside January', 160, 9, ['Dec', 'Jan 2027', 'Feb', 'Mar', 'Apr', 'May']],
  ['every third month where months are too many', 400, 5, ['Jan 2027', 'Apr', 'Jul', 'Oct']],
  ['years where it is long', 2000, 6, ['Jan 2027', 'Jan 2028', 'Jan 2029', 'Jan 2030', 'Jan 2031', 'Jan 2032']],
  ['nothing within a single week', 5, 8, []],
])('marks %s', (_what, days, most, expected) => {
  expect(labels(days, most)).toEqual(expected)
})

it('places a day where its share of the axis begins', () => {
  expect(timeTicks('2026-11-24', 14, 8)).toEqual([{ day: '2026-12-01', at: 0.5, label: '1 Dec' }])
})

it.each([
  [28, 500, true],
  [28, 280, false],
  [160, 1400, false],
  [160, 1700, true],
  [5, 300, true],
])('of %i days on %i pixels: whether today is named beside the first tick', (days, width, isNamed) => {
  expect(hasRoomForToday(timeTicks('2026-11-24', days, 8), width)).toBe(isNamed)
})

it('counts days over the change of the clock', () => {
  expect(daysBetween('2027-03-20', '2027-04-03')).toBe(14)
  expect(dayAfter('2026-11-24', daysBetween('2026-11-24', '2027-05-10'))).toBe('2027-05-10')
})
