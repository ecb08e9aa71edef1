import { chmodSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { comparePortfolios } from '#core/change/comparePortfolios.ts'
import { deletionWord } from '#core/host/HostApi.ts'
import { emptyPortfolio } from '#core/portfolio/Portfolio.ts'
import { readPortfolio } from '#core/portfolio/readPortfolio.ts'
import { refuse, valueOf } from '#core/Result.ts'
import { anyPortfolio } from '#core/testing/anyPortfolio.ts'
import { openStorage } from './openStorage.ts'
import { another, change, newFolder, opened, rated, withoutRights } from './testing/storages.ts'
import { writeDurably, type WriteDurably } from './writeDurably.ts'

const portfolioIn = (folder: string) => path.join(folder, 'portfolio.json')
const inFile = (folder: string): unknown => JSON.parse(readFileSync(portfolioIn(folder), 'utf8'))

test('on a fresh machine the folder is made for the person only, and the portfolio is empty and unsaved', async () => {
  const folder = path.join(newFolder(), 'share', 'skillfolio')
  const storage = await opened({ folder })
  expect(valueOf(await storage.open())).toEqual({ opened: { kind: 'ready', portfolio: emptyPortfolio }, settings: {} })
  expect(statSync(folder).mode & 0o777).toBe(0o700)
  expect(readdirSync(folder)).toEqual(['skillfolio.lock'])
})

test('what was saved is found again, with its moment, and the folder is free after closing', async () => {
  const folder = newFolder()
  const storage = await opened({ folder })
  const saved = valueOf(await storage.saveChanges({ changes: [rated('python', 3), rated('git', 2)] }))
  expect(saved).toMatchObject({ applied: [{ id: 'change-python' }, { id: 'change-git' }], refused: [], revision: 1 })
  await storage.close()
  expect(readdirSync(folder)).toEqual(['portfolio.json'])
  const again = await opened({ folder })
  expect(valueOf(await again.open()).opened).toEqual({
    kind: 'ready',
    savedAt: saved.savedAt,
    portfolio: {
      schemaVersion: 1,
      skills: [
        { skill: 'git', level: 2 },
        { skill: 'python', level: 3 },
      ],
      revision: 1,
    },
  })
})

test('saving and opening gives back the same portfolio, fields that no program knows included', async () => {
  await fc.assert(
    fc.asyncProperty(anyPortfolio, async (portfolio) => {
      const folder = newFolder()
      const storage = await opened({ folder })
      const all = comparePortfolios(
        emptyPortfolio,
        portfolio,
        { code: 'imported' },
        { id: 'i', at: '2026-11-24T10:00Z' },
      )
      expect(valueOf(await storage.saveChanges({ changes: [all] })).refused).toEqual([])
      await storage.close()
      const again = await opened({ folder })
      const { revision: _, ...found } = again.portfolio() ?? emptyPortfolio
      const { revision: __, ...wanted } = portfolio
      expect(found).toEqual(JSON.parse(JSON.stringify(wanted)))
      expect(readPortfolio(readFileSync(portfolioIn(folder), 'utf8')).ok).toBe(all.records.length > 0)
      await again.close()
    }),
    { numRuns: 40 },
  )
})

test('calls that come at once are answered one after the other, each with the next revision', async () => {
  const folder = newFolder()
  const storage = await opened({ folder })
  const ids = Array.from({ length: 8 }, (_, index) => `skill-${index}`)
  const answers = await Promise.all(ids.map((id) => storage.saveChanges({ changes: [rated(id, 1)] })))
  expect(answers.map((answer) => valueOf(answer).revision)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
  expect(inFile(folder)).toMatchObject({ revision: 8, skills: ids.map((skill) => ({ skill })) })
})

test('a change that does not fit is refused by name, and the others are saved', async () => {
  const storage = await opened({ folder: newFolder() })
  valueOf(await storage.saveChanges({ changes: [rated('python', 3)] }))
  const late = rated('python', 5, 2)
  const saved = valueOf(await storage.saveChanges({ changes: [late, rated('git', 1)] }))
  expect(saved.refused).toEqual([{ change: late, records: [{ kind: 'skill', id: 'python' }] }])
  expect(saved.applied.map(({ id }) => id)).toEqual(['change-git'])
})

test('changes that all do not fit write nothing', async () => {
  const folder = newFolder()
  const storage = await opened({ folder })
  const { revision, savedAt } = valueOf(await storage.saveChanges({ changes: [rated('python', 3)] }))
  const before = statSync(portfolioIn(folder), { bigint: true })
  const saved = valueOf(await storage.saveChanges({ changes: [rated('python', 5, 2)] }))
  expect(saved).toMatchObject({ applied: [], revision, savedAt })
  expect(statSync(portfolioIn(folder), { bigint: true }).mtimeNs).toBe(before.mtimeNs)
})

test('a request that comes again, because its answer was lost, changes nothing more', async () => {
  const folder = newFolder()
  const storage = await opened({ folder })
  await storage.saveChanges({ changes: [rated('python', 3)] })
  expect(valueOf(await storage.saveChanges({ changes: [rated('python', 3)] })).refused).toEqual([])
  expect(inFile(folder)).toMatchObject({ skills: [{ skill: 'python', level: 3 }] })
})

test('a full disk refuses, keeps what stands there, and takes the same changes when there is room', async () => {
  const folder = newFolder()
  let isFull = false
  const write: WriteDurably = async (wants) =>
    isFull ? refuse({ code: 'disk-full', file: wants.file }) : writeDurably(wants)
  const storage = await opened({ folder, write })
  await storage.saveChanges({ changes: [rated('python', 3)] })
  isFull = true
  const next = { changes: [rated('git', 2)] }
  expect(await storage.saveChanges(next)).toMatchObject({ ok: false, refusal: { code: 'disk-full' } })
  expect(storage.portfolio()?.skills).toEqual([{ skill: 'python', level: 3 }])
  expect(inFile(folder)).toMatchObject({ revision: 1 })
  isFull = false
  expect(valueOf(await storage.saveChanges(next)).revision).toBe(2)
})

test('a folder that may not be written to can be looked at; a save says why not, and goes through once it may', async () => {
  const folder = newFolder()
  writeFileSync(portfolioIn(folder), '{"schemaVersion":1,"skills":[{"skill":"git"}]}')
  chmodSync(folder, 0o555)
  chmodSync(portfolioIn(folder), 0o444)
  const changes = [rated('python', 3)]
  const storage = await withoutRights(async () => {
    const mine = await opened({ folder })
    expect(mine.portfolio()?.skills).toEqual([{ skill: 'git' }])
    const refused = { ok: false, refusal: { code: 'folder-not-writable', folder } }
    expect(await mine.saveChanges({ changes })).toEqual(refused)
    expect(await mine.saveSettings({ settings: { theme: 'dark' } })).toEqual(refused)
    return mine
  })
  chmodSync(folder, 0o700)
  expect(valueOf(await storage.saveChanges({ changes })).revision).toBe(1)
})

test('a folder that may not be written to and holds nothing is refused', async () => {
  const folder = newFolder()
  chmodSync(folder, 0o555)
  const refused = await withoutRights(() => openStorage({ folder }))
  expect(refused).toEqual({ ok: false, refusal: { code: 'folder-not-writable', folder } })
  chmodSync(folder, 0o700)
})

test('a folder in whose place a file stands is refused', async () => {
  const folder = path.join(newFolder(), 'mine')
  writeFileSync(folder, 'mine')
  expect(await openStorage({ folder })).toMatchObject({ ok: false, refusal: { code: 'not-a-folder', folder } })
  expect(readFileSync(folder, 'utf8')).toBe('mine')
})

test('a second one in the same folder is refused until the first is closed', async () => {
  const folder = newFolder()
  const first = await opened({ folder, url: 'http://127.0.0.1:4000/window' })
  expect(await openStorage({ folder })).toMatchObject({
    ok: false,
    refusal: { code: 'folder-in-use', folder, pid: process.pid, url: 'http://127.0.0.1:4000/window' },
  })
  await first.close()
  await opened({ folder })
  expect(await first.saveChanges({ changes: [] })).toMatchObject({ ok: false, refusal: { code: 'not-open' } })
})

test('nothing is saved by one whose lock another has taken', async () => {
  const folder = newFolder()
  const storage = await opened({ folder })
  const lock = path.join(folder, 'skillfolio.lock')
  const theirs = { ...(JSON.parse(readFileSync(lock, 'utf8')) as object), token: '0123456789abcdef' }
  writeFileSync(lock, JSON.stringify(theirs))
  const saved = await storage.saveChanges({ changes: [rated('python', 3)] })
  expect(saved).toMatchObject({ ok: false, refusal: { code: 'folder-in-use' } })
  expect(existsSync(portfolioIn(folder))).toBe(false)
})

test('a program that is killed while it saves leaves a whole file, and the next one starts at once', async () => {
  const folder = newFolder()
  for (let round = 0; round < 4; round += 1) {
    const saver = another(`
      const storage = (await openStorage({ folder: ${JSON.stringify(folder)} })).value
      const { opened } = (await storage.open()).value
      for (let number = opened.portfolio.skills.length; ; number += 1) {
        const id = 'own-' + String(number).padStart(6, '0')
        const after = { skill: id, notes: 'x'.repeat(20000) }
        await storage.saveChanges({ changes: [{ id, at: '', act: { code: 'added' }, records: [{ kind: 'skill', id, after }] }] })
        say(id)
      }`)
    let last = await saver.next()
    for (let line = 0; line < 5 + round; line += 1) last = await saver.next()
    await saver.kill()
    const storage = await opened({ folder })
    expect(storage.portfolio()?.skills.map(({ skill }) => skill)).toContain(last)
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([])
    await storage.close()
  }
}, 30_000)

test('settings are kept beside the portfolio, with what no program knows', async () => {
  const folder = newFolder()
  const file = path.join(folder, 'settings.json')
  writeFileSync(file, '{"theme":"dark","xWindow":{"width":900}}')
  const storage = await opened({ folder })
  const { settings } = valueOf(await storage.open())
  expect(settings).toEqual({ theme: 'dark', xWindow: { width: 900 } })
  valueOf(await storage.saveSettings({ settings: { ...settings, paper: 'Letter' } }))
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ theme: 'dark', xWindow: { width: 900 }, paper: 'Letter' })
})

test.each(['', '{"theme":', '{"theme":"pink"}', '[]'])('settings that are none (%s) are set aside', async (text) => {
  const folder = newFolder()
  writeFileSync(path.join(folder, 'settings.json'), text)
  const storage = await opened({ folder, now: () => new Date(2026, 10, 24, 9, 30, 15) })
  expect(valueOf(await storage.open()).settings).toEqual({})
  expect(readFileSync(path.join(folder, 'settings.set-aside-2026-11-24-093015.json'), 'utf8')).toBe(text)
  expect(await storage.saveSettings({ settings: { theme: 'light' } })).toEqual({ ok: true, value: {} })
})

test('deleting everything takes the word, and then takes all that the program made and nothing else', async () => {
  const folder = newFolder()
  const days = path.join(folder, 'earlier-days')
  let today = new Date(2026, 10, 23)
  writeFileSync(portfolioIn(folder), '{"schemaVersion":1,"skills":[{"skill":"git"}]}')
  writeFileSync(path.join(folder, 'portfolio.set-aside-2026-11-01-080000.json'), '{')
  writeFileSync(path.join(folder, 'portfolio.mine.json'), 'mine')
  const storage = await opened({ folder, now: () => today })
  valueOf(await storage.saveChanges({ changes: [rated('python', 3)] }))
  today = new Date(2026, 10, 24)
  valueOf(await storage.saveChanges({ changes: [rated('bash', 3)] }))
  valueOf(await storage.saveSettings({ settings: { theme: 'dark' } }))
  writeFileSync(path.join(days, 'mine.txt'), 'mine')
  expect(readdirSync(days)).toEqual(['2026-11-23.json', '2026-11-24.json', 'mine.txt'])
  const wrong = await storage.deleteEverything({ confirmation: 'yes' })
  expect(wrong).toEqual({ ok: false, refusal: { code: 'confirmation-missing', word: deletionWord } })
  expect(existsSync(portfolioIn(folder))).toBe(true)
  expect(await storage.deleteEverything({ confirmation: deletionWord })).toEqual({ ok: true, value: {} })
  expect(readdirSync(folder)).toEqual(['earlier-days', 'portfolio.mine.json', 'skillfolio.lock'])
  expect(readdirSync(days)).toEqual(['mine.txt'])
  expect(valueOf(await storage.open())).toEqual({ opened: { kind: 'ready', portfolio: emptyPortfolio }, settings: {} })
  expect(valueOf(await storage.saveChanges({ changes: [change('git', undefined, {})] })).applied).toHaveLength(1)
})
