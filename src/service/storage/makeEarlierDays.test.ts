import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { emptyPortfolio } from '#core/portfolio/Portfolio.ts'
import { refuse, valueOf } from '#core/Result.ts'
import { makeEarlierDays } from './makeEarlierDays.ts'
import { newFolder, opened, rated } from './testing/storages.ts'
import { writeDurably, type WriteDurably } from './writeDurably.ts'

const one = '{"schemaVersion":1,"skills":[{"skill":"git","level":2}]}'
const daysIn = (folder: string) => path.join(folder, 'earlier-days')
const day = (number: number) => `2026-10-${String(number).padStart(2, '0')}`

test('before a day’s first save the file is copied as it was, once', async () => {
  const folder = newFolder()
  let now = new Date(2026, 10, 23, 8)
  writeFileSync(path.join(folder, 'portfolio.json'), one)
  const storage = await opened({ folder, now: () => now })
  const save = async (id: string) => valueOf(await storage.saveChanges({ changes: [rated(id, 1)] }))
  await save('go')
  await save('bash')
  expect(readdirSync(daysIn(folder))).toEqual(['2026-11-23.json'])
  expect(readFileSync(path.join(daysIn(folder), '2026-11-23.json'), 'utf8')).toBe(one)
  now = new Date(2026, 10, 24, 0, 1)
  await save('ocaml')
  const { days } = valueOf(await storage.listEarlierDays())
  expect(days).toMatchObject([
    { day: '2026-11-24', skills: 3, rated: 3, changesSince: 1 },
    { day: '2026-11-23', skills: 1, rated: 1, changesSince: 3 },
  ])
  const { portfolio } = valueOf(await storage.readEarlierDay({ day: '2026-11-23' }))
  expect(portfolio.skills).toEqual([{ skill: 'git', level: 2 }])
})

test('a start later on the same day makes no other copy', async () => {
  const folder = newFolder()
  const now = () => new Date(2026, 10, 24, 8)
  writeFileSync(path.join(folder, 'portfolio.json'), one)
  for (const id of ['go', 'bash']) {
    const storage = await opened({ folder, now })
    valueOf(await storage.saveChanges({ changes: [rated(id, 1)] }))
    await storage.close()
  }
  expect(readFileSync(path.join(daysIn(folder), '2026-11-24.json'), 'utf8')).toBe(one)
})

test('the last 30 are kept, and nobody else’s file goes', async () => {
  const folder = newFolder()
  const earlierDays = makeEarlierDays({ folder, write: writeDurably })
  writeFileSync(path.join(folder, 'before.json'), 'mine')
  for (let number = 1; number <= 31; number += 1) valueOf(await earlierDays.keep(day(number), Buffer.from(one)))
  valueOf(await earlierDays.keep('2026-11-01', Buffer.from(one)))
  const days = (await earlierDays.list()).map((each) => each.day)
  expect(days).toHaveLength(30)
  expect([days[0], days.at(-1)]).toEqual(['2026-11-01', day(3)])
  expect(readdirSync(folder)).toContain('before.json')
})

test('a damaged copy is left out, and says what is wrong with it when it is read', async () => {
  const folder = newFolder()
  const earlierDays = makeEarlierDays({ folder, write: writeDurably })
  writeFileSync(path.join(folder, '2026-10-01.json'), one)
  writeFileSync(path.join(folder, '2026-10-02.json'), one.slice(0, 20))
  expect(await earlierDays.list(emptyPortfolio)).toEqual([
    { day: day(1), skills: 1, rated: 1, bytes: one.length, changesSince: 1 },
  ])
  expect(await earlierDays.newestGood()).toEqual({ day: day(1), skills: 1, rated: 1, bytes: one.length })
  expect(await earlierDays.read(day(2))).toMatchObject({ ok: false, refusal: { code: 'json-breaks-off' } })
  expect(await earlierDays.read(day(3))).toEqual({ ok: false, refusal: { code: 'no-such-day', day: day(3) } })
})

test('where the copy cannot be made nothing is saved', async () => {
  const folder = newFolder()
  const write: WriteDurably = async (wants) =>
    wants.file.includes('earlier-days') ? refuse({ code: 'disk-full', file: wants.file }) : writeDurably(wants)
  writeFileSync(path.join(folder, 'portfolio.json'), one)
  const storage = await opened({ folder, write })
  const saved = await storage.saveChanges({ changes: [rated('go', 1)] })
  expect(saved).toMatchObject({ ok: false, refusal: { code: 'disk-full' } })
  expect(readFileSync(path.join(folder, 'portfolio.json'), 'utf8')).toBe(one)
})
