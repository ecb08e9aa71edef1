import { expect, it } from 'vitest'
import { readinessOption, readinessScale, type ReadinessLine } from './readinessOption.ts'
import { roleLook } from './roleLook.ts'

const line = (id: string, ...readiness: readonly number[]): ReadinessLine => ({
  role: roleLook(id),
  steps: readiness.map((value, index) => ({ after: index * 10, readiness: value })),
})
const colours = { roles: { e: 'teal', s: 'violet', own: 'grey' }, text: 'black', line: 'silver', font: 'Inter' }

it.each([
  [[0.72, 0.86], 0.5],
  [[0.5, 0.6], 0.5],
  [[0.9, 1], 0.75],
  [[1, 1], 0.75],
  [[0.1, 0.3], 0],
])('shows %j from %d up', (values, lowest) => {
  expect(readinessScale([line('ai-scientist', ...values)], 30).lowest).toBe(lowest)
})

it('steps to the end of the axis, E solid and S dashed', () => {
  const lines = [line('ml-research-engineer', 0.6, 0.8), line('ai-scientist', 0.5)]
  const { series, tooltip } = readinessOption(lines, readinessScale(lines, 30), colours, (after) => `day ${after}`)
  expect(series.map(({ data, lineStyle, step }) => [data, lineStyle.type, step])).toEqual([
    [
      [
        [0, 0.6],
        [10, 0.8],
        [30, 0.8],
      ],
      'solid',
      'end',
    ],
    [
      [
        [0, 0.5],
        [30, 0.5],
      ],
      'dashed',
      'end',
    ],
  ])
  expect(tooltip.formatter([{ seriesName: 'E', value: [10, 0.8] }])).toBe('day 10\nE 80%')
})
