import { readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { comparePortfolios } from '#core/change/comparePortfolios.ts'
import type { EarlierDay } from '#core/host/HostApi.ts'
import type { FolderRefusal, ReadRefusal, WriteRefusal } from '#core/host/StorageRefusal.ts'
import type { Portfolio } from '#core/portfolio/Portfolio.ts'
import type { ReadPortfolioRefusal } from '#core/portfolio/readPortfolio.ts'
import { ok, refuse, type Result } from '#core/Result.ts'
import { readBytes } from '#service/readBytes.ts'
import { dayOfCopy } from './folderFiles.ts'
import { makeFolder } from './makeFolder.ts'
import { parsePortfolio } from './parsePortfolio.ts'
import type { WriteDurably } from './writeDurably.ts'

/** How many copies are kept. */
const most = 30

interface Wants {
  /** The folder of the copies; it need not be there. */
  readonly folder: string
  readonly write: WriteDurably
}

type NoSuchDay = Extract<FolderRefusal, { code: 'no-such-day' }>

/** Copies of the portfolio, each named by the day before whose first save it was made: how it stood when that day began. */
export interface EarlierDays {
  /** Makes the day's copy, unless there is one, and lets the oldest go. */
  readonly keep: (day: string, bytes: Uint8Array) => Promise<Result<object, WriteRefusal>>
  /** Newest first, with what differs from `current`; copies that are damaged are left out. */
  readonly list: (current?: Portfolio) => Promise<readonly EarlierDay[]>
  readonly newestGood: () => Promise<EarlierDay | undefined>
  readonly read: (day: string) => Promise<Result<Portfolio, NoSuchDay | ReadRefusal | ReadPortfolioRefusal>>
}

export function makeEarlierDays({ folder, write }: Wants): EarlierDays {
  const fileOf = (day: string) => path.join(folder, `${day}.json`)

  /** Newest first. */
  async function days(): Promise<readonly string[]> {
    const names = await readdir(folder).catch(() => [])
    return names
      .map(dayOfCopy)
      .filter((day) => day !== undefined)
      .toSorted()
      .toReversed()
  }

  async function summary(day: string, current: Portfolio | undefined): Promise<EarlierDay | undefined> {
    const found = await readBytes(fileOf(day))
    const portfolio = found.ok ? parsePortfolio(found.value.bytes) : found
    if (!found.ok || !portfolio.ok) return undefined
    const { skills } = portfolio.value
    const since =
      current && comparePortfolios(portfolio.value, current, { code: 'restored' }, { id: day, at: `${day}T00:00Z` })
    return {
      day,
      skills: skills.length,
      rated: skills.filter(({ level }) => level !== undefined).length,
      bytes: found.value.bytes.length,
      ...(since && { changesSince: since.records.length }),
    }
  }

  async function* summaries(current?: Portfolio): AsyncGenerator<EarlierDay> {
    // One after the other: thirty large ones at once would fill the memory.
    for (const day of await days()) {
      const each = await summary(day, current)
      if (each) yield each
    }
  }

  return {
    keep: async (day, bytes) => {
      const kept = await days()
      if (kept.includes(day)) return ok({})
      const made = await makeFolder(folder)
      if (!made.ok) return made
      const written = await write({ file: fileOf(day), bytes })
      if (!written.ok) return written.refusal.code === 'overtaken' ? ok({}) : refuse(written.refusal)
      for (const old of kept.slice(most - 1)) await rm(fileOf(old), { force: true })
      return ok({})
    },
    list: async (current) => {
      const found: EarlierDay[] = []
      for await (const each of summaries(current)) found.push(each)
      return found
    },
    newestGood: async () => (await summaries().next()).value as EarlierDay | undefined,
    read: async (day) => {
      const found = await readBytes(fileOf(day))
      if (found.ok) return parsePortfolio(found.value.bytes)
      return found.refusal.code === 'no-such-file' ? refuse({ code: 'no-such-day', day }) : found
    },
  }
}
