import { readdirSync, readFileSync, renameSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { valueOf } from '#core/Result.ts'
import type { ChangedElsewhere } from './Storage.ts'
import { openStorage } from './openStorage.ts'
import { change, newFolder, opened, rated } from './testing/storages.ts'
import { writeDurably, type WriteDurably } from './writeDurably.ts'

const mine = '{"schemaVersion":1,"revision":4,"skills":[{"skill":"git","level":2}]}'
const theirs =
  '{"schemaVersion":1,"revision":9,"skills":[{"skill":"bash","level":1},{"skill":"git","level":2,"notes":"n"}]}'
const portfolioIn = (folder: string) => path.join(folder, 'portfolio.json')
const inFile = (folder: string): unknown => JSON.parse(readFileSync(portfolioIn(folder), 'utf8'))

/** As a sync program does it: another file is moved into the place. */
function replace(folder: string, text: string) {
  const arriving = path.join(folder, 'arriving')
  writeFileSync(arriving, text)
  renameSync(arriving, portfolioIn(folder))
}

/** A storage of a folder with this portfolio. It watches nothing, so that only a save sees what others did. */
async function storageOf(text: string, write?: WriteDurably) {
  const folder = newFolder()
  writeFileSync(portfolioIn(folder), text)
  return { folder, storage: await opened({ folder, ...(write && { write }) }) }
}

test('what someone else did to other fields is merged, and told', async () => {
  const { folder, storage } = await storageOf(mine)
  replace(folder, theirs)
  const saved = valueOf(await storage.saveChanges({ changes: [rated('git', 5, 2)] }))
  expect(saved).toMatchObject({ applied: [{}], refused: [], revision: 10 })
  expect(saved.theirs?.records.map(({ id }) => id)).toEqual(['git', 'bash'])
  expect(inFile(folder)).toMatchObject({
    revision: 10,
    skills: [
      { skill: 'bash', level: 1 },
      { skill: 'git', level: 5, notes: 'n' },
    ],
  })
})

test('where both changed a field nothing is written, and the person can take what stands there', async () => {
  const { folder, storage } = await storageOf(mine)
  const other = mine.replace('"level":2', '"level":4')
  replace(folder, other)
  const save = () => storage.saveChanges({ changes: [rated('git', 5, 2), rated('go', 1)] })
  const refused = await save()
  expect(refused).toMatchObject({
    ok: false,
    refusal: {
      code: 'changed-elsewhere',
      records: [{ kind: 'skill', id: 'git' }],
      theirs: { records: [{ id: 'git', after: { level: 4 } }] },
    },
  })
  expect(await save()).toMatchObject({ ok: false, refusal: { code: 'changed-elsewhere' } })
  expect(readFileSync(portfolioIn(folder), 'utf8')).toBe(other)
  expect(storage.portfolio()?.skills).toEqual([{ skill: 'git', level: 2 }])
  expect(valueOf(await storage.takeFromDisk()).portfolio.skills).toEqual([{ skill: 'git', level: 4 }])
  const saved = valueOf(await storage.saveChanges({ changes: [rated('git', 5, 4)] }))
  expect(saved).toMatchObject({ applied: [{}], revision: 5 })
  expect(saved.theirs).toBeUndefined()
})

test('a record that someone else deleted and we changed is a conflict', async () => {
  const { folder, storage } = await storageOf(mine)
  replace(folder, '{"schemaVersion":1,"skills":[]}')
  const saved = await storage.saveChanges({ changes: [rated('git', 5, 2)] })
  expect(saved).toMatchObject({ ok: false, refusal: { code: 'changed-elsewhere', records: [{ id: 'git' }] } })
})

test('both making the same change is no conflict', async () => {
  const { folder, storage } = await storageOf(mine)
  replace(folder, mine.replace('"level":2', '"level":5'))
  expect(valueOf(await storage.saveChanges({ changes: [rated('git', 5, 2)] })).applied).toHaveLength(1)
})

test.each([
  '{"schemaVersion":1,',
  '',
  '{"schemaVersion":2}',
  '{"schemaVersion":1,"skills":[{"skill":"git","level":9}]}',
])('what someone else left as no portfolio (%s) is not written over', async (text) => {
  const { folder, storage } = await storageOf(mine)
  replace(folder, text)
  const refused = { ok: false, refusal: { code: 'unreadable-on-disk', file: portfolioIn(folder) } }
  expect(await storage.saveChanges({ changes: [rated('go', 1)] })).toEqual(refused)
  expect(await storage.takeFromDisk()).toEqual(refused)
  expect(readFileSync(portfolioIn(folder), 'utf8')).toBe(text)
  replace(folder, mine)
  expect(valueOf(await storage.saveChanges({ changes: [rated('go', 1)] })).applied).toHaveLength(1)
})

test.each([
  ['touched', (file: string) => utimesSync(file, new Date(), new Date())],
  ['replaced by its like', (file: string) => replace(path.dirname(file), readFileSync(file, 'utf8'))],
])('a file that was only %s is as it was', async (_, touch) => {
  const { folder, storage } = await storageOf(mine)
  touch(portfolioIn(folder))
  const saved = valueOf(await storage.saveChanges({ changes: [rated('git', 5, 2)] }))
  expect(saved.theirs).toBeUndefined()
  expect(saved.revision).toBe(5)
})

test('a file of the same size and moment is read all the same, for it is another one', async () => {
  const { folder, storage } = await storageOf(mine)
  const { atime, mtime } = statSync(portfolioIn(folder))
  replace(folder, mine.replace('"level":2', '"level":3'))
  utimesSync(portfolioIn(folder), atime, mtime)
  const saved = await storage.saveChanges({ changes: [rated('git', 5, 2)] })
  expect(saved).toMatchObject({ ok: false, refusal: { code: 'changed-elsewhere' } })
})

test('what comes while ours is being written is merged as well', async () => {
  let comes: string | undefined = theirs
  const write: WriteDurably = (wants) => {
    if (path.basename(wants.file) === 'portfolio.json' && comes !== undefined) {
      replace(path.dirname(wants.file), comes)
      comes = undefined
    }
    return writeDurably(wants)
  }
  const { folder, storage } = await storageOf(mine, write)
  const saved = valueOf(await storage.saveChanges({ changes: [rated('git', 5, 2)] }))
  expect(saved.theirs?.records).toHaveLength(2)
  expect(inFile(folder)).toMatchObject({ skills: [{ skill: 'bash' }, { skill: 'git', level: 5, notes: 'n' }] })
})

test('when a merged save fails, what is known stays as it was, and the next one merges again', async () => {
  let isFull = true
  const write: WriteDurably = async (wants) =>
    isFull && path.basename(wants.file) === 'portfolio.json'
      ? { ok: false, refusal: { code: 'disk-full', file: wants.file } }
      : writeDurably(wants)
  const { folder, storage } = await storageOf(mine, write)
  replace(folder, theirs)
  const save = () => storage.saveChanges({ changes: [rated('git', 5, 2)] })
  expect(await save()).toMatchObject({ ok: false, refusal: { code: 'disk-full' } })
  expect(readFileSync(portfolioIn(folder), 'utf8')).toBe(theirs)
  isFull = false
  expect(valueOf(await save()).theirs?.records).toHaveLength(2)
  expect(inFile(folder)).toMatchObject({ skills: [{ skill: 'bash' }, { level: 5, notes: 'n' }] })
})

test('a file that comes to a fresh folder is merged with what is entered there', async () => {
  const folder = newFolder()
  const storage = await opened({ folder })
  replace(folder, mine)
  valueOf(await storage.saveChanges({ changes: [rated('go', 1)] }))
  expect(inFile(folder)).toMatchObject({ skills: [{ skill: 'git' }, { skill: 'go' }] })
})

test('what someone else does while nothing is saved is read, and told to who listens', async () => {
  const { folder, storage } = await storageOf(mine)
  const told = new Promise<ChangedElsewhere>((resolve) => storage.whenChangedElsewhere(resolve))
  replace(folder, theirs)
  expect(await told).toMatchObject({ revision: 9, theirs: { act: { code: 'changed-elsewhere' }, records: [{}, {}] } })
  expect(storage.portfolio()?.skills).toHaveLength(2)
  const saved = valueOf(await storage.saveChanges({ changes: [change('bash', { level: 1 }, undefined)] }))
  expect(saved).toMatchObject({ applied: [{}], revision: 10 })
  expect(saved.theirs).toBeUndefined()
})

test('the copy of the day is made of what stands there, also when someone else put it there', async () => {
  const folder = newFolder()
  writeFileSync(portfolioIn(folder), mine)
  const storage = valueOf(await openStorage({ folder, now: () => new Date(2026, 10, 24) }))
  valueOf(await storage.open())
  replace(folder, theirs)
  valueOf(await storage.saveChanges({ changes: [rated('git', 5, 2)] }))
  await storage.close()
  expect(readdirSync(path.join(folder, 'earlier-days'))).toEqual(['2026-11-24.json'])
  expect(readFileSync(path.join(folder, 'earlier-days', '2026-11-24.json'), 'utf8')).toBe(theirs)
})
