import { expect, it } from 'vitest'
import { radarLine, radarPoint, radarRing } from './radarGeometry.ts'

it('begins at the top and goes clockwise', () => {
  expect(radarPoint(0, 4, 1, 10).map(Math.round)).toEqual([0, -10])
  expect(radarPoint(1, 4, 0.5, 10).map(Math.round)).toEqual([5, 0])
  expect(radarRing(4, 1, 10)).toBe('0.0,-10.0 10.0,0.0 0.0,10.0 -10.0,0.0')
})

it.each([
  ['closes where everything is asked', [1, 1, 1, 1], 'M0.0,-10.0L10.0,0.0L0.0,10.0L-10.0,0.0Z'],
  ['stays open where nothing is asked', [1, null, 1, 1], 'M0.0,10.0L-10.0,0.0L0.0,-10.0'],
  ['comes in pieces around two gaps', [1, null, 1, null], 'M0.0,-10.0M0.0,10.0'],
  ['is nothing where nothing is asked at all', [null, null, null, null], ''],
])('the line %s', (_behaviour, shares, path) => {
  expect(radarLine(shares, 10)).toBe(path)
})
