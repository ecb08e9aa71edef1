import { statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { makeFolder } from './makeFolder.ts'
import { newFolder } from './testing/storages.ts'

test('the folders above it are made too, also by two starts at once', async () => {
  const folder = path.join(newFolder(), 'a', 'b', 'c')
  const made = await Promise.all([makeFolder(folder), makeFolder(folder), makeFolder(folder)])
  expect(made).toEqual([1, 2, 3].map(() => ({ ok: true, value: {} })))
  expect(statSync(folder).isDirectory()).toBe(true)
})

test.each([
  ['a file stands in its place', (file: string) => file, 'not-a-folder'],
  ['a file stands above it', (file: string) => path.join(file, 'data'), 'folder-takes-nothing'],
])('where %s that is said', async (_, folderOf, code) => {
  const file = path.join(newFolder(), 'file')
  writeFileSync(file, '')
  expect(await makeFolder(folderOf(file))).toMatchObject({ ok: false, refusal: { code } })
})

// Where there is no /proc, its parent is a folder like any other and cannot be written to either.
test('a place that takes no folder is refused, and does not hang the start', async () => {
  expect(await makeFolder('/proc/skillfolio')).toMatchObject({ ok: false })
})
