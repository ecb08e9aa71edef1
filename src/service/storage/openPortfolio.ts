import { readdir } from 'node:fs/promises'
import path from 'node:path'
import type { Low } from 'lowdb'
import type { Opened } from '#core/host/HostApi.ts'
import type { ReadRefusal } from '#core/host/StorageRefusal.ts'
import { emptyPortfolio, type Portfolio } from '#core/portfolio/Portfolio.ts'
import type { ReadPortfolioRefusal } from '#core/portfolio/readPortfolio.ts'
import { readBytes } from '#service/readBytes.ts'
import { isSetAside } from './folderFiles.ts'
import type { DurableAdapter } from './makeDurableAdapter.ts'
import type { EarlierDays } from './makeEarlierDays.ts'
import { parsePortfolio } from './parsePortfolio.ts'
import { setAside } from './setAside.ts'
import { settle } from './settle.ts'

interface Wants {
  /** The full path of portfolio.json. */
  readonly file: string
  readonly db: Low<Portfolio>
  readonly adapter: DurableAdapter<Portfolio, ReadPortfolioRefusal>
  readonly earlierDays: EarlierDays
  /** Whether the folder's lock is ours; without it nothing is set aside. */
  readonly mayWrite: boolean
  readonly now: () => Date
}

/** The file is there and read, and holds no portfolio: it may be set aside. */
const damages = new Set(['not-json', 'json-breaks-off', 'empty-file', 'wrong-shape', 'duplicate-record'])

/** How the portfolio's file stands. One that is none is set aside; then, and whenever only such a one is there, the person chooses. */
export async function openPortfolio(wants: Wants): Promise<Opened> {
  const { file, db, adapter, mayWrite, now } = wants
  db.data = emptyPortfolio
  const read = await settle<ReadRefusal | ReadPortfolioRefusal>(db.read())
  if (!read.ok) {
    const aside = mayWrite && damages.has(read.refusal.code) ? await setAside(file, now()) : undefined
    return aside?.ok
      ? afterSettingAside(wants, aside.value, read.refusal)
      : { kind: 'untouchable', trouble: { ...read.refusal } }
  }
  const savedAt = adapter.savedAt()
  if (savedAt !== undefined) return { kind: 'ready', portfolio: db.data, savedAt }
  const aside = await newestSetAside(path.dirname(file))
  if (aside === undefined) return { kind: 'ready', portfolio: db.data }
  return afterSettingAside(wants, aside, await troubleOf(aside))
}

async function afterSettingAside(
  { earlierDays }: Wants,
  file: string,
  trouble: { readonly code: string },
): Promise<Opened> {
  const newestGood = await earlierDays.newestGood()
  return { kind: 'set-aside', file, trouble: { ...trouble }, ...(newestGood && { newestGood }) }
}

/** The last one that was set aside; the person has not chosen yet how to go on, for there is no portfolio. */
async function newestSetAside(folder: string): Promise<string | undefined> {
  const names = await readdir(folder).catch(() => [])
  // Without the ending, `….2.json` comes after `….json`.
  const newest = names
    .filter((name) => isSetAside(name, 'portfolio'))
    .map((name) => path.parse(name).name)
    .toSorted()
    .at(-1)
  return newest === undefined ? undefined : path.join(folder, `${newest}.json`)
}

async function troubleOf(file: string): Promise<ReadRefusal | ReadPortfolioRefusal> {
  const found = await readBytes(file)
  if (!found.ok) return found.refusal
  const portfolio = parsePortfolio(found.value.bytes)
  // It was mended under its new name: what is missing is one under the old.
  return portfolio.ok
    ? { code: 'no-such-file', file: path.join(path.dirname(file), 'portfolio.json') }
    : portfolio.refusal
}
