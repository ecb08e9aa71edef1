import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { expect, onTestFinished, test } from 'vitest'
import { valueOf } from '#core/Result.ts'
import { sightProcess } from './sightProcess.ts'
import { another, newFolder } from './testing/storages.ts'
import { takeLock } from './takeLock.ts'

const now = () => new Date()
const hour = 3_600_000
const lockIn = (folder: string) => path.join(folder, 'skillfolio.lock')

/** A process that has ended: its id is free. */
const endedPid = () => spawnSync(process.execPath, ['--version']).pid

const seen = sightProcess(process.pid)
const here = { pid: process.pid, host: hostname(), token: '0123456789abcdef', at: '2026-11-24T10:00:00Z' }
const alive = { ...here, ...(seen.isThere && seen.start !== undefined && { start: seen.start }) }

function take(file: string) {
  const taken = takeLock({ file, now })
  if (taken.ok) onTestFinished(taken.value.release)
  return taken
}

test('the second to come is told who holds the folder, and where its window is', () => {
  const folder = newFolder()
  const first = valueOf(takeLock({ file: lockIn(folder), now, url: 'http://127.0.0.1:4000/window' }))
  expect(take(lockIn(folder))).toEqual({
    ok: false,
    refusal: { code: 'folder-in-use', folder, pid: process.pid, url: 'http://127.0.0.1:4000/window' },
  })
  first.release()
  expect(readdirSync(folder)).toEqual([])
  expect(take(lockIn(folder))).toMatchObject({ ok: true })
})

test.each([
  ['a process that has ended', () => ({ ...alive, pid: endedPid() })],
  ['a process whose id another has by now', () => ({ ...alive, start: 'another boot/1' })],
  ['nobody, for it is empty', () => ''],
  ['nobody, for it is cut off', () => JSON.stringify(alive).slice(0, 30)],
])('the lock of %s is taken over, and nothing is left beside it', (_, holder) => {
  const folder = newFolder()
  const text = holder()
  writeFileSync(lockIn(folder), typeof text === 'string' ? text : JSON.stringify(text))
  expect(take(lockIn(folder))).toMatchObject({ ok: true })
  expect(JSON.parse(readFileSync(lockIn(folder), 'utf8'))).toMatchObject({ pid: process.pid })
  expect(readdirSync(folder)).toEqual(['skillfolio.lock'])
})

test.each([
  ['another machine that touched it just now is held', { host: 'another' }, 0, false],
  ['another machine that has not touched it for an hour is taken over', { host: 'another' }, hour, true],
  ['a running process is held, however long ago it was touched', {}, hour, false],
])('a lock of %s', (_, differs, ago, isTaken) => {
  const file = lockIn(newFolder())
  writeFileSync(file, JSON.stringify({ ...alive, ...differs }))
  const touched = new Date(Date.now() - ago)
  utimesSync(file, touched, touched)
  expect(take(file).ok).toBe(isTaken)
})

test('one that died while it took over a dead lock hinders nobody', () => {
  const folder = newFolder()
  const dead = { ...alive, pid: endedPid() }
  writeFileSync(lockIn(folder), JSON.stringify(dead))
  writeFileSync(`${lockIn(folder)}.${dead.token}`, JSON.stringify({ ...dead, token: 'fedcba9876543210' }))
  writeFileSync(path.join(folder, `.skillfolio.lock.${dead.pid}-01234567.tmp`), '{')
  expect(take(lockIn(folder))).toMatchObject({ ok: true })
  expect(readdirSync(folder)).toEqual(['skillfolio.lock'])
})

test('who lost the lock sees so, and does not take it away from the next', () => {
  const file = lockIn(newFolder())
  const lock = valueOf(take(file))
  expect(lock.isHeld()).toBe(true)
  writeFileSync(file, JSON.stringify(alive))
  expect(lock.isHeld()).toBe(false)
  lock.release()
  expect(existsSync(file)).toBe(true)
})

test('where no lock can be written it says why', () => {
  const folder = newFolder()
  const file = path.join(folder, 'no-folder', 'skillfolio.lock')
  expect(takeLock({ file, now })).toMatchObject({
    ok: false,
    refusal: { code: 'folder-takes-nothing', folder: path.dirname(file) },
  })
})

test('a process that is killed leaves a lock that the next one takes over', async () => {
  const file = lockIn(newFolder())
  const holder = another(`
    const taken = takeLock({ file: ${JSON.stringify(file)}, now: () => new Date() })
    say(String(taken.ok))
    setInterval(() => {}, 1000)`)
  expect(await holder.next()).toBe('true')
  expect(take(file)).toMatchObject({ ok: false, refusal: { code: 'folder-in-use', pid: holder.pid } })
  await holder.kill()
  expect(take(file)).toMatchObject({ ok: true })
})

test('a process that ends by itself lets go', async () => {
  const file = lockIn(newFolder())
  const holder = another(`
    say(String(takeLock({ file: ${JSON.stringify(file)}, now: () => new Date() }).ok))
    process.exit()`)
  expect(await holder.next()).toBe('true')
  await holder.ended
  expect(existsSync(file)).toBe(false)
})

test('of many who find the same dead locks at once, exactly one takes each', async () => {
  const folders = Array.from({ length: 20 }, newFolder)
  const dead = { ...alive, pid: endedPid() }
  for (const folder of folders) writeFileSync(lockIn(folder), JSON.stringify(dead))
  const racers = Array.from({ length: 6 }, () =>
    another(`
      process.setMaxListeners(0)
      say('ready')
      process.stdin.resume().once('end', () => {
        const files = ${JSON.stringify(folders.map(lockIn))}
        say(files.map((file) => (takeLock({ file, now: () => new Date() }).ok ? 1 : 0)).join(''))
        setInterval(() => {}, 1000)
      })`),
  )
  for (const racer of racers) expect(await racer.next()).toBe('ready')
  for (const racer of racers) racer.go()
  const taken = await Promise.all(racers.map((racer) => racer.next()))
  const winners = folders.map((_, index) => taken.filter((each) => each[index] === '1').length)
  expect(winners).toEqual(folders.map(() => 1))
}, 30_000)
