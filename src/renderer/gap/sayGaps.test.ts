import { expect, it } from 'vitest'
import type { GapAnalysis } from '#core/gap/analyseGap.ts'
import type { GapRow } from './GapRow.ts'
import { sayGaps } from './sayGaps.ts'

const analysis = (rated: number, of: number, points = 10): GapAnalysis => ({
  role: 'engineer',
  readiness: 0.5,
  points,
  pointsAsked: 67,
  rated,
  met: 0,
  core: { met: 0, of: 0 },
  requirements: Array.from({ length: of }) as GapAnalysis['requirements'],
})
const row = (key: string, points: number, level: GapRow['level'] = 1): GapRow => ({ key, level, points, shares: [] })
const nameOf = ({ key }: GapRow) => key
const unrated = row('Critical thinking', 16, null)

it.each([
  [
    'names what two skills hold',
    [analysis(10, 10)],
    [unrated, row('Model deployment', 12), row('Java', 12)],
    'Two skills hold 24 of your 57 missing points.',
  ],
  [
    'says what brings most to both roles',
    [analysis(10, 10), analysis(10, 10)],
    [row('Model deployment', 12), row('Java', 12)],
    'Model deployment and Java bring most.',
  ],
  [
    'asks to rate before it says anything',
    [analysis(4, 10)],
    [row('Java', 12)],
    'Rate yourself first: 4 of 10 are rated.',
  ],
  ['names no skill that is not rated', [analysis(10, 10)], [unrated], 'No rated gap is left.'],
  ['says when all is met', [analysis(10, 10)], [], 'You meet everything that is asked.'],
  ['says when nothing is asked', [analysis(0, 0)], [], 'Nothing is asked.'],
])('%s', (_behaviour, analyses, rows, answer) => {
  expect(sayGaps(analyses, rows, nameOf).answer).toBe(answer)
})

it('says what is to be rated first', () => {
  expect(sayGaps([analysis(10, 10)], [unrated, row('Model deployment', 12), row('Java', 6)], nameOf).lead).toBe(
    'Begin with model deployment, which brings 12. One skill is to be rated first: up to 16 points.',
  )
})
