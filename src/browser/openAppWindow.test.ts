import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openAppWindow } from './openAppWindow.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'skillfolio-window-'))
})
afterAll(() => rm(folder, { recursive: true }))

/** A stand-in for a browser, which is a script. */
async function aBrowser(name: string, script: string) {
  const file = path.join(folder, name)
  await writeFile(file, `#!/bin/sh\n${script}\n`)
  await chmod(file, 0o755)
  return { executablePath: file, env: { PATH: process.env.PATH ?? '', OUT: path.join(folder, 'arguments') } }
}
const address = 'http://127.0.0.1:4711/#code=a b'

test('a browser that another window of the same profile takes over from has shown the page', async () => {
  const browser = await aBrowser('joins', 'printf "%s\\n" "$@" > "$OUT"')
  expect(await openAppWindow(browser, path.join(folder, 'profile'), address)).toBe(true)
  const words = (await readFile(browser.env.OUT, 'utf8')).split('\n')
  expect(words).toContain(`--app=${address}`)
  expect(words).toContain(`--user-data-dir=${path.join(folder, 'profile')}`)
  expect(words).toContain('--no-first-run')
  expect(words).not.toContain('--no-sandbox')
})

test('a browser that ends with a failure has shown nothing', async () => {
  expect(await openAppWindow(await aBrowser('fails', 'exit 1'), path.join(folder, 'profile'), address)).toBe(false)
})

test('a browser that is not there has shown nothing', async () => {
  const missing = { executablePath: path.join(folder, 'none'), env: {} }
  expect(await openAppWindow(missing, path.join(folder, 'profile'), address)).toBe(false)
})
