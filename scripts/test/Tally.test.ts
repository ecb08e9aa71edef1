import { expect, test } from 'vitest'
import { readPlaywright } from './readPlaywright.ts'
import { readVitest } from './readVitest.ts'
import { believe, sum } from './Tally.ts'

const tally = (passed: number, failed: number, ...skipped: string[]) => ({ passed, failed, skipped })

test('tallies add up', () => {
  expect(sum([tally(1, 0, 'a'), tally(2, 1), tally(0, 0, 'b')])).toEqual(tally(3, 1, 'a', 'b'))
})

test.each([
  ['a runner without a single test has failed', tally(0, 0), 0, tally(0, 1)],
  ['a runner that breaks after its tests passed has failed', tally(3, 0), 1, tally(3, 1)],
  ['a failure is not counted twice', tally(3, 1), 1, tally(3, 1)],
  ['what passed has passed', tally(3, 0, 'a'), 0, tally(3, 0, 'a')],
])('%s', (_, counted, code, believed) => {
  expect(believe(counted, code)).toEqual(believed)
})

test('of vitest’s report every test is counted, and a file that does not load is one failure', () => {
  const file = (status: string, ...statuses: string[]) => ({
    name: 'a.test.ts',
    status,
    assertionResults: statuses.map((each) => ({ status: each, fullName: `it is ${each}` })),
  })
  const report = {
    testResults: [file('passed', 'passed', 'passed', 'skipped'), file('failed', 'failed', 'todo'), file('failed')],
  }
  expect(readVitest(JSON.stringify(report))).toEqual(tally(2, 2, 'it is skipped', 'it is todo'))
})

test('of Playwright’s report every test is counted, and an error outside of tests is one failure', () => {
  const spec = (title: string, status: string) => ({ title, tests: [{ status }] })
  const report = {
    errors: [{ message: 'the server did not start' }],
    suites: [
      {
        title: 'gap.test.ts',
        specs: [spec('opens', 'expected'), spec('closes', 'unexpected')],
        suites: [{ title: 'on paper', specs: [spec('prints', 'skipped'), spec('saves', 'flaky')] }],
      },
    ],
  }
  expect(readPlaywright(JSON.stringify(report))).toEqual(tally(1, 3, 'gap.test.ts › on paper › prints'))
})
