import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  truncateSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { emptyPortfolio } from '#core/portfolio/Portfolio.ts'
import { valueOf } from '#core/Result.ts'
import { newFolder, opened, rated, withoutRights } from './testing/storages.ts'

const now = () => new Date(2026, 10, 24, 9, 30, 15)
const aside = 'portfolio.set-aside-2026-11-24-093015.json'
const portfolioIn = (folder: string) => path.join(folder, 'portfolio.json')
const good = '{"schemaVersion":1,"skills":[{"skill":"git","level":2},{"skill":"bash"}]}'

function withDays(folder: string, days: Readonly<Record<string, string>>) {
  mkdirSync(path.join(folder, 'earlier-days'), { recursive: true })
  for (const [day, text] of Object.entries(days)) writeFileSync(path.join(folder, 'earlier-days', `${day}.json`), text)
}

const damaged = [
  ['cut off', good.slice(0, 40), 'json-breaks-off'],
  ['not JSON', 'Dear diary', 'not-json'],
  ['not UTF-8', Buffer.from([...Buffer.from('{"schemaVersion":1,"skills":[],"x":"'), 0xff, 0x22, 0x7d]), 'not-json'],
  ['empty', '', 'empty-file'],
  ['of the wrong shape', '{"schemaVersion":1,"skills":[{"skill":"git","level":7}]}', 'wrong-shape'],
  ['without a version', '{"skills":[]}', 'wrong-shape'],
  ['one with a skill twice', '{"schemaVersion":1,"skills":[{"skill":"git"},{"skill":"git"}]}', 'duplicate-record'],
] as const

test.each(damaged)('a file that is %s is set aside as it is, and nothing starts by itself', async (_, text, code) => {
  const folder = newFolder()
  writeFileSync(portfolioIn(folder), text)
  const storage = await opened({ folder, now })
  const file = path.join(folder, aside)
  expect(valueOf(await storage.open()).opened).toMatchObject({ kind: 'set-aside', file, trouble: { code } })
  expect(readFileSync(file).equals(Buffer.from(text))).toBe(true)
  expect(await storage.saveChanges({ changes: [rated('go', 1)] })).toEqual({ ok: false, refusal: { code: 'not-open' } })
  expect(readdirSync(folder)).toEqual([aside, 'skillfolio.lock'])
})

test('until the person chooses, each start asks again', async () => {
  const folder = newFolder()
  writeFileSync(portfolioIn(folder), good.slice(0, 40))
  const first = await opened({ folder, now })
  const asked = valueOf(await first.open())
  await first.close()
  const second = await opened({ folder, now })
  expect(valueOf(await second.open())).toEqual(asked)
})

test('one that is set aside takes no name that is taken', async () => {
  const folder = newFolder()
  writeFileSync(path.join(folder, aside), 'older')
  writeFileSync(portfolioIn(folder), '{')
  const storage = await opened({ folder, now })
  const second = 'portfolio.set-aside-2026-11-24-093015.2.json'
  expect(valueOf(await storage.open()).opened).toMatchObject({ file: path.join(folder, second) })
  expect(readFileSync(path.join(folder, aside), 'utf8')).toBe('older')
})

test('the newest good day is offered, and taking it goes on from there', async () => {
  const folder = newFolder()
  writeFileSync(portfolioIn(folder), '{')
  withDays(folder, { '2026-11-20': good.replace('2', '1'), '2026-11-22': good, '2026-11-23': '{"schemaVersion":1' })
  const storage = await opened({ folder, now })
  expect(valueOf(await storage.open()).opened).toMatchObject({
    kind: 'set-aside',
    newestGood: { day: '2026-11-22', skills: 2, rated: 1, bytes: good.length },
  })
  const missing = await storage.recover({ from: '2026-11-21' })
  expect(missing).toEqual({ ok: false, refusal: { code: 'no-such-day', day: '2026-11-21' } })
  const { portfolio, savedAt } = valueOf(await storage.recover({ from: '2026-11-22' }))
  expect(portfolio.skills).toEqual([{ skill: 'bash' }, { skill: 'git', level: 2 }])
  expect(valueOf(await storage.open()).opened).toEqual({ kind: 'ready', portfolio, savedAt })
  expect(JSON.parse(readFileSync(portfolioIn(folder), 'utf8'))).toEqual(portfolio)
  expect(readdirSync(folder)).toContain(aside)
})

test('an empty portfolio starts when the person says so, and the next start does not ask', async () => {
  const folder = newFolder()
  writeFileSync(portfolioIn(folder), '{')
  const storage = await opened({ folder, now })
  expect(valueOf(await storage.recover({ from: 'empty' })).portfolio).toEqual({ ...emptyPortfolio, revision: 1 })
  await storage.close()
  const again = await opened({ folder, now })
  expect(valueOf(await again.open()).opened).toMatchObject({ kind: 'ready', portfolio: { skills: [] } })
})

test('a portfolio that someone has put back meanwhile is taken, not written over', async () => {
  const folder = newFolder()
  writeFileSync(portfolioIn(folder), '{')
  const storage = await opened({ folder, now })
  writeFileSync(portfolioIn(folder), good)
  expect(valueOf(await storage.recover({ from: 'empty' })).portfolio.skills).toHaveLength(2)
  expect(readFileSync(portfolioIn(folder), 'utf8')).toBe(good)
})

const untouchable = [
  ['a newer program wrote', (file: string) => writeFileSync(file, '{"schemaVersion":2}'), 'newer-version'],
  ['is a folder', (file: string) => mkdirSync(file), 'not-a-file'],
  ['is 200 MB', (file: string) => (writeFileSync(file, ''), truncateSync(file, 200 * 2 ** 20)), 'file-too-big'],
] as const

test.each(untouchable)('a file that %s stays where it is, and nothing is written', async (_, prepare, code) => {
  const folder = newFolder()
  prepare(portfolioIn(folder))
  const storage = await opened({ folder, now })
  expect(valueOf(await storage.open()).opened).toMatchObject({ kind: 'untouchable', trouble: { code } })
  const notOpen = { ok: false, refusal: { code: 'not-open' } }
  expect(await storage.saveChanges({ changes: [rated('go', 1)] })).toEqual(notOpen)
  expect(await storage.recover({ from: 'empty' })).toEqual(notOpen)
  expect(await storage.deleteEverything({ confirmation: 'delete' })).toEqual(notOpen)
  expect(readdirSync(folder)).toEqual(['portfolio.json', 'skillfolio.lock'])
})

test('a file that may not be read stays where it is, and is opened once it may', async () => {
  const folder = newFolder()
  const file = portfolioIn(folder)
  writeFileSync(file, good)
  chmodSync(folder, 0o777)
  chmodSync(file, 0)
  const storage = await withoutRights(async () => {
    const mine = await opened({ folder, now })
    const trouble = { code: 'not-permitted', file }
    expect(valueOf(await mine.open()).opened).toEqual({ kind: 'untouchable', trouble })
    expect(await mine.saveChanges({ changes: [rated('go', 1)] })).toMatchObject({ refusal: { code: 'not-open' } })
    return mine
  })
  chmodSync(file, 0o644)
  expect(valueOf(await storage.open()).opened).toMatchObject({ kind: 'ready', portfolio: { skills: [{}, {}] } })
})

test('a damaged file in a folder that may not be written to stays where it is', async () => {
  const folder = newFolder()
  writeFileSync(portfolioIn(folder), '{')
  chmodSync(portfolioIn(folder), 0o444)
  chmodSync(folder, 0o555)
  const { opened: found } = await withoutRights(async () => valueOf(await (await opened({ folder, now })).open()))
  expect(found).toMatchObject({ kind: 'untouchable', trouble: { code: 'json-breaks-off' } })
  chmodSync(folder, 0o700)
  expect(readdirSync(folder)).toEqual(['portfolio.json'])
})

test('a file that was deleted while the program runs is not written again before the person says so', async () => {
  const folder = newFolder()
  writeFileSync(portfolioIn(folder), good)
  const storage = await opened({ folder, now })
  unlinkSync(portfolioIn(folder))
  const save = () => storage.saveChanges({ changes: [rated('go', 1)] })
  expect(await save()).toMatchObject({
    ok: false,
    refusal: { code: 'changed-elsewhere', isGone: true, records: [{ kind: 'skill' }, { kind: 'skill' }] },
  })
  expect(existsSync(portfolioIn(folder))).toBe(false)
  expect(storage.portfolio()?.skills).toHaveLength(2)
  expect(valueOf(await storage.takeFromDisk()).portfolio.skills).toEqual([])
  expect(valueOf(await save()).theirs).toBeUndefined()
  expect(JSON.parse(readFileSync(portfolioIn(folder), 'utf8'))).toMatchObject({ skills: [{ skill: 'go' }] })
  expect(readFileSync(path.join(folder, 'earlier-days', '2026-11-24.json'), 'utf8')).toBe(good)
})
