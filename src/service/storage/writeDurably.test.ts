import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { open } from 'node:fs/promises'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { newFolder, withoutRights } from './testing/storages.ts'
import { writeDurably } from './writeDurably.ts'

const bytes = Buffer.from('new')
const full = Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })

/** Opens files of a disk that is full. */
const openOnFullDisk = (async (...wants: Parameters<typeof open>) =>
  Object.assign(await open(...wants), { writeFile: () => Promise.reject(full) })) as typeof open

const system = (command: string, ...words: string[]) => void execFileSync(command, words, { stdio: 'ignore' })

/** A folder of a disk with little room, where such a disk can be had; else one whose files say that it is full. */
function fullDisk() {
  const folder = newFolder()
  try {
    system('mount', '-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder)
    onTestFinished(() => system('umount', folder))
    return { folder, openFile: open }
  } catch {
    return { folder, openFile: openOnFullDisk }
  }
}

test('what is written stands there whole, for the person only, and nothing else', async () => {
  const folder = newFolder()
  const file = path.join(folder, 'portfolio.json')
  for (const text of ['first', 'second']) {
    expect(await writeDurably({ file, bytes: Buffer.from(text) })).toMatchObject({ ok: true })
    expect(readFileSync(file, 'utf8')).toBe(text)
  }
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(readdirSync(folder)).toEqual(['portfolio.json'])
})

test('it says how the new file stands', async () => {
  const file = path.join(newFolder(), 'portfolio.json')
  const written = await writeDurably({ file, bytes })
  const { ino, size, mtimeNs } = statSync(file, { bigint: true })
  expect(written).toMatchObject({ ok: true, value: { ino, size, mtimeNs } })
})

test('on a full disk the old file stays, and nothing is left beside it', async () => {
  const { folder, openFile } = fullDisk()
  const file = path.join(folder, 'portfolio.json')
  writeFileSync(file, 'old')
  const big = Buffer.alloc(2 ** 20)
  expect(await writeDurably({ file, bytes: big, openFile })).toEqual({
    ok: false,
    refusal: { code: 'disk-full', file },
  })
  expect(readdirSync(folder)).toEqual(['portfolio.json'])
  expect(readFileSync(file, 'utf8')).toBe('old')
})

test('a disk whose own error says that it is full is told as such', async () => {
  const file = path.join(newFolder(), 'portfolio.json')
  const written = await writeDurably({ file, bytes, openFile: openOnFullDisk })
  expect(written).toEqual({ ok: false, refusal: { code: 'disk-full', file } })
})

test('a folder that may not be written to is named', async () => {
  const folder = newFolder()
  chmodSync(folder, 0o555)
  const written = await withoutRights(() => writeDurably({ file: path.join(folder, 'portfolio.json'), bytes }))
  chmodSync(folder, 0o700)
  expect(written).toEqual({ ok: false, refusal: { code: 'folder-not-writable', folder } })
  expect(readdirSync(folder)).toEqual([])
})

test('where a folder stands in its place it cannot be written', async () => {
  const file = path.join(newFolder(), 'portfolio.json')
  mkdirSync(path.join(file, 'inside'), { recursive: true })
  expect(await writeDurably({ file, bytes })).toMatchObject({ ok: false, refusal: { code: 'cannot-write', file } })
})

test('where its folder is gone that is said', async () => {
  const folder = path.join(newFolder(), 'gone')
  expect(await writeDurably({ file: path.join(folder, 'portfolio.json'), bytes })).toEqual({
    ok: false,
    refusal: { code: 'folder-takes-nothing', folder },
  })
})

test('a file that became another meanwhile stays, and nothing is left beside it', async () => {
  const folder = newFolder()
  const file = path.join(folder, 'portfolio.json')
  const mayReplace = async () => {
    writeFileSync(file, 'theirs')
    return false
  }
  expect(await writeDurably({ file, bytes, mayReplace })).toEqual({ ok: false, refusal: { code: 'overtaken' } })
  expect(readFileSync(file, 'utf8')).toBe('theirs')
  expect(readdirSync(folder)).toEqual(['portfolio.json'])
})

test('a link that the person laid stays a link, and what it leads to is written', async () => {
  const synced = path.join(newFolder(), 'mine.json')
  writeFileSync(synced, 'old')
  const file = path.join(newFolder(), 'portfolio.json')
  symlinkSync(synced, file)
  expect(await writeDurably({ file, bytes })).toMatchObject({ ok: true })
  expect(readFileSync(synced, 'utf8')).toBe('new')
  expect(lstatSync(file).isSymbolicLink()).toBe(true)
})
