import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { removeLeft } from './ownTemporaryFolder.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'skillfolio-temporary-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** A program that makes a file in its temporary folder and then does this. */
const program = (then: string) => [
  '--input-type=module',
  '--eval',
  `import { mkdtempSync } from 'node:fs'
   import { tmpdir } from 'node:os'
   import { ownTemporaryFolder } from ${JSON.stringify(new URL('ownTemporaryFolder.ts', import.meta.url).href)}
   ownTemporaryFolder()
   console.log(mkdtempSync(tmpdir() + '/mine-'))
   ${then}`,
]
const { SKILLFOLIO_TEMPORARY: _, ...bare } = process.env
const env = () => ({ ...bare, TMPDIR: folder, TEMP: folder, TMP: folder })

test.each([
  ['exits', 'process.exit(1)'],
  ['throws', 'throw new Error()'],
  ['comes to its end', ''],
])('what a program that %s kept for a while is gone', (_, then) => {
  const { stdout } = spawnSync(process.execPath, program(then), { env: env(), encoding: 'utf8' })
  expect(stdout).toContain(join(folder, 'skillfolio-tests-'))
  expect(readdirSync(folder)).toEqual([])
})

test('what a program that was killed left is removed by the next, and what one that runs has is not', async () => {
  const child = spawn(process.execPath, program('setInterval(() => undefined, 1000)'), { env: env() })
  await once(child.stdout, 'data')
  mkdirSync(join(folder, 'of-another-program'))
  removeLeft(folder)
  expect(readdirSync(folder)).toHaveLength(2)
  child.kill('SIGKILL')
  await once(child, 'exit')
  removeLeft(folder)
  expect(readdirSync(folder)).toEqual(['of-another-program'])
})

test('a program started by one that has such a folder uses that one', () => {
  const there = join(folder, 'there')
  mkdirSync(there)
  spawnSync(process.execPath, program(''), { env: { ...env(), TMPDIR: there, SKILLFOLIO_TEMPORARY: there } })
  expect(readdirSync(there)).toHaveLength(1)
  expect(existsSync(there)).toBe(true)
})
