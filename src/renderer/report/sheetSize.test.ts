import { expect, it } from 'vitest'
import { reportSections } from '#core/report/ReportOptions.ts'
import { sheetScale, sheetSize } from './sheetSize.ts'

it.each([
  ['all of two roles', { paper: 'A4', roles: ['e', 's'], sections: reportSections }, { width: 794, height: 3710 }],
  ['page one alone', { paper: 'Letter', roles: ['e'], sections: ['summary'] }, { width: 816, height: 1060 }],
  ['one role', { paper: 'A4', roles: ['e'], sections: ['summary', 'gaps'] }, { width: 794, height: 2060 }],
] as const)('makes room for %s', (_what, options, size) => {
  expect(sheetSize(options)).toEqual(size)
})

it.each([
  ['leaves a margin on a wide desk', 664, 600 / 794],
  ['uses a narrow one whole', 420, 420 / 794],
  ['never enlarges', 2000, 1],
])('%s', (_what, desk, scale) => {
  expect(sheetScale(794, desk)).toBeCloseTo(scale)
})
