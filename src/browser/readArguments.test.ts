import { expect, test } from 'vitest'
import { readArguments } from './readArguments.ts'

test.each([
  [[], { port: 0, open: true }],
  [['--no-open', '--port', '8080'], { port: 8080, open: false }],
  [['--port=65535'], { port: 65535, open: true }],
  [['--data-dir', 'mine'], { port: 0, open: true, dataDir: '/home/ada/mine' }],
  [['--data-dir=/srv/Ελένη b'], { port: 0, open: true, dataDir: '/srv/Ελένη b' }],
] as const)('%j is read as %j', (words, read) => {
  expect(readArguments(words, '/home/ada')).toEqual(read)
})

test.each([
  [['--prot', '1'], /--prot/],
  [['--port', '65536'], /65536/],
  [['--port', '80a'], /80a/],
  [['--port', '-1'], /--port/],
  [['--port'], /--port/],
  [['extra'], /extra/],
] as const)('%j is answered by one sentence', (words, sentence) => {
  const read = readArguments(words, '/home/ada')
  expect(read).toEqual({ wrong: expect.stringMatching(sentence) as string })
  expect('wrong' in read && read.wrong).not.toContain('\n')
})
