import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect, test } from './support/test.ts'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Starts the stand-in as a test does, says when that has something to ask, and then does nothing for ever. */
const aTest = `
const { spawn } = require('node:child_process')
const [, register, main, data, home] = process.argv
const child = spawn(process.execPath, ['--import', register, main, '--data-dir', data], {
  env: { ...process.env, XDG_CACHE_HOME: home, LOCALAPPDATA: home },
  stdio: ['ignore', 'inherit', 'ignore', 'ipc'],
  serialization: 'advanced',
})
child.once('message', () => console.log('running'))
setInterval(() => undefined, 1000)`

test('a program in the stand-in ends with its test, also where that is killed', async ({ dataDir, home }) => {
  const words = ['-e', aTest, at('standIn/register.ts'), at('../../out/main/main.js'), dataDir, home]
  const parent = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] })
  const [text] = (await once(parent.stdout, 'data')) as [Buffer]
  expect(text.toString()).toBe('running\n')
  parent.kill('SIGKILL')
  await once(parent.stdout.resume(), 'end') // not before the program, which writes there too, has gone
})
