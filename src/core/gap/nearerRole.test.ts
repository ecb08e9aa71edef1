import { expect, it } from 'vitest'
import type { GapAnalysis } from './analyseGap.ts'
import { isTelling, nearerRole } from './nearerRole.ts'

const standing = (role: string, readiness: number | null, facts: Partial<GapAnalysis> = {}): GapAnalysis => ({
  role,
  readiness,
  points: 0,
  pointsAsked: 0,
  rated: 0,
  met: 0,
  core: { met: 0, of: 0 },
  requirements: [],
  ...facts,
})

it.each([
  ['the role with the higher readiness', [0.4, 0.6], { kind: 'nearer', role: 'second' }],
  ['both within 2 points of a hundred', [0.5, 0.52], { kind: 'equally-near' }],
  ['both at exactly 2 points, whatever floating point makes of it', [0.57, 0.55], { kind: 'equally-near' }],
  ['one that is a little more than 2 points ahead', [0.521, 0.5], { kind: 'nearer', role: 'first' }],
  ['none where only one has a readiness', [0.5, null], { kind: 'not-comparable' }],
  ['none where none has one', [null, null], { kind: 'not-comparable' }],
] as const)('finds nearer: %s', (_what, [first, second], expected) => {
  expect(nearerRole([standing('first', first), standing('second', second)])).toEqual(expected)
})

it('needs two roles to compare', () => {
  expect(nearerRole([standing('only', 0.9)])).toEqual({ kind: 'not-comparable' })
})

it.each([
  ['half is rated', 2, 4, true],
  ['fewer than half is', 2, 5, false],
  ['nothing is asked', 0, 0, false],
])('says whether the numbers tell something when %s', (_when, rated, of, telling) => {
  expect(isTelling(standing('role', 0, { rated, requirements: Array.from({ length: of }) }))).toBe(telling)
})
