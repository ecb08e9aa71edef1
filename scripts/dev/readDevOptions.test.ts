import { expect, test } from 'vitest'
import { readDevOptions } from './readDevOptions.ts'

test.each([
  [[], 'browser', []],
  [['--host', 'electron'], 'electron', []],
  [['--host=electron', '--data-dir', 'mine'], 'electron', ['--data-dir', 'mine']],
  [['--data-dir', 'mine', '--host', 'browser'], 'browser', ['--data-dir', 'mine']],
] as const)('%j runs the %s host with %j', (words, host, options) => {
  expect(readDevOptions(words)).toEqual({ host, options })
})

test.each([
  [['--host'], '--host takes electron or browser, not nothing.'],
  [['--host='], '--host takes electron or browser, not nothing.'],
  [['--host', 'safari'], '--host takes electron or browser, not "safari".'],
] as const)('%j is answered by one sentence', (words, wrong) => {
  expect(readDevOptions(words)).toEqual({ wrong })
})
