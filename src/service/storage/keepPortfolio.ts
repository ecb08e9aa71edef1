import { Low } from 'lowdb'
import type { Change } from '#core/change/Change.ts'
import { comparePortfolios } from '#core/change/comparePortfolios.ts'
import type { CallOutput, Opened } from '#core/host/HostApi.ts'
import type { SaveRefusal, WriteRefusal } from '#core/host/StorageRefusal.ts'
import { emptyPortfolio, type Portfolio } from '#core/portfolio/Portfolio.ts'
import { ok, refuse, type Result } from '#core/Result.ts'
import type { ChangedElsewhere } from './Storage.ts'
import { localDay } from './localDay.ts'
import { makeDurableAdapter, type Standing } from './makeDurableAdapter.ts'
import type { EarlierDays } from './makeEarlierDays.ts'
import { makePrinter } from './makePrinter.ts'
import { mergeChanges } from './mergeChanges.ts'
import { openPortfolio } from './openPortfolio.ts'
import { parsePortfolio } from './parsePortfolio.ts'
import { settle } from './settle.ts'
import type { WriteDurably } from './writeDurably.ts'

interface Wants {
  /** The full path of portfolio.json. */
  readonly file: string
  readonly earlierDays: EarlierDays
  readonly write: WriteDurably
  readonly now: () => Date
  readonly newId: () => string
}

const namesOf = ({ records }: Change) => records.map(({ kind, id }) => ({ kind, id }))

type Overtaken = { readonly code: 'overtaken' }
const withRevision = ({ schemaVersion, ...portfolio }: Portfolio, revision: number): Portfolio => ({
  schemaVersion,
  ...portfolio,
  revision,
})

/** The portfolio's file, and what is known of it. Its functions are called one at a time, and the saving ones while the lock is held. */
export function keepPortfolio({ file, earlierDays, write, now, newId }: Wants) {
  const adapter = makeDurableAdapter({ file, parse: parsePortfolio, print: makePrinter(), write })
  const db = new Low<Portfolio>(adapter, emptyPortfolio)
  let opened: Opened | undefined
  /** The day whose copy is made, or needs none. */
  let keptDay: string | undefined

  /** What a file held that is gone: the day's copy is made of it all the same. */
  let lost: Uint8Array | undefined

  const stored = () => (opened?.kind === 'ready' ? opened.portfolio : undefined)
  /** The highest ever seen: it only grows, whatever revision someone else writes. */
  let revision = 0
  const nowStored = (portfolio: Portfolio) => {
    db.data = portfolio
    revision = Math.max(revision, portfolio.revision ?? 0)
    const savedAt = adapter.savedAt()
    opened = { kind: 'ready', portfolio, ...(savedAt !== undefined && { savedAt }) }
  }

  /** Opens the file, unless that is done; what could not be opened before is tried again. */
  async function open(mayWrite: boolean): Promise<Opened> {
    if (opened?.kind === 'ready') return opened
    const found = await openPortfolio({ file, db, adapter, earlierDays, mayWrite, now })
    if (found.kind === 'ready') nowStored(found.portfolio)
    return (opened = found)
  }

  function difference(known: Portfolio, onDisk: Portfolio): Change | undefined {
    const at = now().toISOString()
    const theirs = comparePortfolios(known, onDisk, { code: 'changed-elsewhere' }, { id: newId(), at })
    return theirs.records.length > 0 ? theirs : undefined
  }

  /** Writes what is to stand in the file in place of what stands there, after the day's copy was made. */
  async function put(next: Portfolio, stands: Standing<Portfolio>): Promise<Result<object, WriteRefusal | Overtaken>> {
    const known = adapter.bytes()
    const takeBack = stands.kind === 'as-known' ? undefined : stands.accept()
    const today = localDay(now())
    const before = adapter.bytes() ?? known ?? lost
    const copied = before && keptDay !== today ? await earlierDays.keep(today, before) : ok({})
    db.data = next
    const done = copied.ok ? await settle<WriteRefusal | Overtaken>(db.write()) : copied
    if (copied.ok) keptDay = today
    if (done.ok) nowStored(next)
    else {
      takeBack?.()
      db.data = stored() ?? emptyPortfolio
    }
    return done
  }

  async function saveOnce(
    known: Portfolio,
    changes: readonly Change[],
  ): Promise<Result<CallOutput<'saveChanges'>, SaveRefusal | Overtaken>> {
    const look = await adapter.look()
    if (!look.ok) return refuse({ code: 'unreadable-on-disk', file })
    const stands = look.value
    if (stands.kind === 'missing') {
      const gone = difference(known, emptyPortfolio)
      // Whether it is to be written again is the person's to say.
      if (gone) return refuse({ code: 'changed-elsewhere', isGone: true, theirs: gone, records: namesOf(gone) })
    }
    const onDisk = stands.kind === 'changed' ? stands.value : known
    const theirs = onDisk === known ? undefined : difference(known, onDisk)
    const merged = mergeChanges(known, theirs ? onDisk : known, changes)
    if (!merged.ok) {
      const { records } = merged.refusal
      // What differs is what they conflict with, so there is a difference.
      return theirs ? refuse({ code: 'changed-elsewhere', theirs, records }) : refuse({ code: 'overtaken' })
    }
    const { portfolio, applied, refused } = merged.value
    if (applied.length > 0) {
      const next = Math.max(revision, onDisk.revision ?? 0) + 1
      const done = await put(withRevision(portfolio, next), stands)
      if (!done.ok) return done
    } else if (stands.kind === 'changed') {
      stands.accept()
      nowStored(onDisk)
    }
    return ok({
      applied,
      refused,
      ...(theirs && { theirs }),
      revision,
      savedAt: adapter.savedAt() ?? now().toISOString(),
    })
  }

  /** Applies and saves, or merges with what someone else did to the file: see the contract. */
  async function save(changes: readonly Change[]): Promise<Result<CallOutput<'saveChanges'>, SaveRefusal>> {
    for (;;) {
      const known = stored()
      if (!known) return refuse({ code: 'not-open' })
      const saved = await saveOnce(known, changes)
      if (saved.ok) return saved
      // Someone changed the file while ours was being written: once more, on top of that.
      if (saved.refusal.code !== 'overtaken') return refuse(saved.refusal)
    }
  }

  async function takeFromDisk(): Promise<Result<CallOutput<'takeFromDisk'>, SaveRefusal>> {
    const known = stored()
    if (!known) return refuse({ code: 'not-open' })
    const look = await adapter.look()
    if (!look.ok) return refuse({ code: 'unreadable-on-disk', file })
    if (look.value.kind === 'as-known') return ok({ portfolio: known })
    if (look.value.kind === 'missing') lost = adapter.bytes()
    const onDisk = look.value.kind === 'missing' ? emptyPortfolio : look.value.value
    look.value.accept()
    nowStored(onDisk)
    return ok({ portfolio: onDisk })
  }

  /** What someone else has done meanwhile, which is taken over; undefined where that is nothing, or nothing readable. */
  async function notice(): Promise<ChangedElsewhere | undefined> {
    const known = stored()
    const look = known && (await adapter.look())
    if (!look?.ok || look.value.kind !== 'changed') return undefined
    const { value: onDisk, accept } = look.value
    accept()
    nowStored(onDisk)
    const theirs = difference(known as Portfolio, onDisk)
    return theirs && { theirs, revision }
  }

  /** Begins anew with `portfolio` after the file was set aside. One that stands there by now is taken instead. */
  async function begin(portfolio: Portfolio): Promise<Result<CallOutput<'recover'>, SaveRefusal>> {
    const look = await adapter.look()
    if (!look.ok) return refuse({ code: 'unreadable-on-disk', file })
    const stands = look.value
    if (stands.kind === 'changed') {
      stands.accept()
      nowStored(stands.value)
    } else {
      const done = await put(withRevision(portfolio, (portfolio.revision ?? 0) + 1), stands)
      if (!done.ok) return done.refusal.code === 'overtaken' ? begin(portfolio) : refuse(done.refusal)
    }
    const savedAt = adapter.savedAt()
    return ok({ portfolio: db.data, ...(savedAt !== undefined && { savedAt }) })
  }

  /** After every file was deleted: a fresh start. */
  async function startAfresh(): Promise<void> {
    const look = await adapter.look()
    if (look.ok && look.value.kind === 'missing') look.value.accept()
    keptDay = localDay(now())
    nowStored(emptyPortfolio)
  }

  return {
    opened: () => opened,
    stored,
    open,
    save,
    takeFromDisk,
    notice,
    begin,
    startAfresh,
    close: () => {
      opened = undefined
    },
  }
}
