import { randomUUID } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { deletionWord } from '#core/host/HostApi.ts'
import type { FolderRefusal, WriteRefusal } from '#core/host/StorageRefusal.ts'
import { emptyPortfolio } from '#core/portfolio/Portfolio.ts'
import type { Refusal } from '#core/Refusal.ts'
import { ok, refuse, type Result } from '#core/Result.ts'
import type { ChangedElsewhere, Storage } from './Storage.ts'
import { folderFiles } from './folderFiles.ts'
import { keepPortfolio } from './keepPortfolio.ts'
import { makeEarlierDays } from './makeEarlierDays.ts'
import { makeFolder } from './makeFolder.ts'
import { makeQueue } from './makeQueue.ts'
import { makeSettings } from './makeSettings.ts'
import { removeFiles, removeLeftovers } from './removeFiles.ts'
import { type Lock, takeLock } from './takeLock.ts'
import { watchFile } from './watchFile.ts'
import { writeDurably, type WriteDurably } from './writeDurably.ts'

interface Wants {
  /** The data folder, a full path; it is made where it is missing. */
  readonly folder: string
  /** Where another start can ask for this one's window; it stands in the lock file. */
  readonly url?: string
  readonly now?: () => Date
  readonly newId?: () => string
  readonly write?: WriteDurably
}

/**
 * Takes hold of a data folder as its only writer.
 *
 * Refuses with `folder-in-use` where another process holds it, and what WriteRefusal names where there is nothing to be
 * seen and nothing can be written. A folder with a portfolio that only cannot be written to is opened all the same; each
 * save then tries anew, and says why not.
 */
export async function openStorage(wants: Wants): Promise<Result<Storage, FolderRefusal | WriteRefusal>> {
  const { folder, url, now = () => new Date(), newId = randomUUID, write = writeDurably } = wants
  const files = folderFiles(folder)
  const made = await makeFolder(folder)
  if (!made.ok) return made
  const first = takeLock({ file: files.lock, now, ...(url !== undefined && { url }) })
  if (!first.ok && (first.refusal.code === 'folder-in-use' || !(await isThere(files.portfolio)))) return first
  let lock: Lock | undefined = first.ok ? first.value : undefined
  if (lock) await removeLeftovers(folder)

  const earlierDays = makeEarlierDays({ folder: files.earlierDays, write })
  const kept = keepPortfolio({ file: files.portfolio, earlierDays, write, now, newId })
  const settings = makeSettings({ file: files.settings, write, now })
  const inTurn = makeQueue()
  const listeners: ((change: ChangedElsewhere) => void)[] = []
  const endWatch = watchFile(files.portfolio, () => void inTurn(tellWhatChanged))
  let isClosed = false

  async function tellWhatChanged() {
    const change = await kept.notice()
    if (change) for (const listener of listeners) listener(change)
  }

  /** The lock, taken anew where it could not be had before, or was lost, as after a long sleep on a shared disk. */
  function holdFolder(): Result<object, Refusal> {
    if (isClosed) return refuse({ code: 'not-open' })
    if (lock?.isHeld()) return ok({})
    const taken = takeLock({ file: files.lock, now, ...(url !== undefined && { url }) })
    if (!taken.ok) return taken // the old one is kept: a folder that was away may come back with it
    lock?.release()
    lock = taken.value
    return taken
  }

  /** Runs what writes: in its turn, and only while the folder is ours. */
  const writing = <T>(work: () => Promise<Result<T, Refusal>>): Promise<Result<T, Refusal>> =>
    inTurn(async () => {
      const held = holdFolder()
      return held.ok ? work() : held
    })

  return ok({
    folder,
    portfolio: kept.stored,
    open: () =>
      inTurn(async () => {
        if (isClosed) return refuse({ code: 'not-open' })
        const mayWrite = lock?.isHeld() === true
        return ok({ opened: await kept.open(mayWrite), settings: await settings.read(mayWrite) })
      }),
    saveChanges: ({ changes }) => writing(() => kept.save(changes)),
    takeFromDisk: () => inTurn(kept.takeFromDisk),
    recover: ({ from }) =>
      writing(async () => {
        const opened = kept.opened()
        // Another page has chosen already.
        if (opened?.kind === 'ready') return ok(opened)
        if (opened?.kind !== 'set-aside') return refuse({ code: 'not-open' })
        const chosen = from === 'empty' ? ok(emptyPortfolio) : await earlierDays.read(from)
        return chosen.ok ? kept.begin(chosen.value) : chosen
      }),
    // Thirty large copies take a while, and are never half written: saving need not wait for them.
    listEarlierDays: async () => ok({ days: await earlierDays.list(kept.stored()) }),
    readEarlierDay: async ({ day }) => {
      const portfolio = await earlierDays.read(day)
      return portfolio.ok ? ok({ portfolio: portfolio.value }) : portfolio
    },
    saveSettings: (input) => writing(() => settings.save(input.settings)),
    deleteEverything: ({ confirmation }) =>
      writing(async () => {
        if (confirmation !== deletionWord) return refuse({ code: 'confirmation-missing', word: deletionWord })
        const opened = kept.opened()
        if (opened?.kind !== 'ready' && opened?.kind !== 'set-aside') return refuse({ code: 'not-open' })
        const removed = await removeFiles(folder)
        if (removed.ok) await kept.startAfresh()
        return removed
      }),
    whenChangedElsewhere: (listener) => void listeners.push(listener),
    close: () =>
      inTurn(async () => {
        isClosed = true
        endWatch()
        kept.close()
        lock?.release()
      }),
  })
}

const isThere = (file: string) =>
  stat(file).then(
    () => true,
    () => false,
  )
