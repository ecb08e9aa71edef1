import { expect, test } from 'vitest'
import { readOptions } from './readOptions.mjs'

test.each([
  [[], { open: true, help: false }],
  [['--host', 'browser', '--no-open'], { host: 'browser', open: false, help: false }],
  [['--port', '0'], { port: 0, open: true, help: false }],
  [['--port=65535'], { port: 65535, open: true, help: false }],
  [['--data-dir', 'mine'], { dataDir: '/home/ada/mine', open: true, help: false }],
  [['--data-dir=/srv/a=b'], { dataDir: '/srv/a=b', open: true, help: false }],
  [['-h'], { open: true, help: true }],
] as const)('%j is read as %o', (words, options) => {
  expect(readOptions(words, '/home/ada')).toEqual({ options })
})

test.each([
  [['--prot', '1'], 'There is no option --prot: npm start -- --help lists them.'],
  [['8080'], '"8080" is not expected here: write options after two dashes, as in npm start -- --port 8080.'],
  [['--host', 'safari'], '--host takes electron or browser, not "safari".'],
  [['--host'], '--host takes electron or browser, not nothing.'],
  [['--port', '65536'], '--port takes a number from 0 to 65535, not "65536".'],
  [['--port', '-1'], '--port takes a number from 0 to 65535, not "-1".'],
  [['--port', '80a'], '--port takes a number from 0 to 65535, not "80a".'],
  [['--port='], '--port takes a number from 0 to 65535, not nothing.'],
  [['--data-dir'], '--data-dir takes a folder: --data-dir DIR.'],
  [['--no-open=yes'], '"yes" is not expected here: write options after two dashes, as in npm start -- --port 8080.'],
] as const)('%j is answered by one sentence', (words, wrong) => {
  expect(readOptions(words, '/home/ada')).toEqual({ wrong })
})
