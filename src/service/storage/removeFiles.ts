import { readdir, realpath, rm, rmdir } from 'node:fs/promises'
import path from 'node:path'
import type { WriteRefusal } from '#core/host/StorageRefusal.ts'
import { ok, type Result } from '#core/Result.ts'
import { dayOfCopy, folderFiles, isKeptFile, isSetAside } from './folderFiles.ts'
import { syncFolder } from './syncFolder.ts'
import { isTemporaryName } from './temporaryName.ts'
import { writeRefusalOf } from './writeRefusalOf.ts'

const namesIn = (folder: string) => readdir(folder).catch(() => [])
const isCopy = (name: string) => dayOfCopy(name) !== undefined

/** Removes what a run that was killed in the middle of writing left behind. Nobody else writes: the lock is held. */
export async function removeLeftovers(folder: string): Promise<void> {
  const { earlierDays } = folderFiles(folder)
  const left = [
    ...(await namesIn(folder)).filter((name) => isTemporaryName(name, isKeptFile)),
    ...(await namesIn(earlierDays))
      .filter((name) => isTemporaryName(name, isCopy))
      .map((name) => path.join('earlier-days', name)),
  ]
  // One that stays does no harm, and is tried again at the next opening.
  await Promise.allSettled(left.map((name) => rm(path.join(folder, name))))
}

/**
 * Removes every file of a person's that this program made in its folder, the portfolio last; a link's target as well.
 * Nobody else's file is touched, and the lock stays.
 */
export async function removeFiles(folder: string): Promise<Result<object, WriteRefusal>> {
  const { portfolio, settings, earlierDays } = folderFiles(folder)
  let file = folder
  const remove = async (each: string) => {
    file = each
    const target = await realpath(each).catch(() => each)
    if (target !== each) await rm(target, { force: true })
    await rm(each, { force: true })
  }
  try {
    await removeLeftovers(folder)
    const copies = (await namesIn(earlierDays)).filter(isCopy)
    for (const name of copies) await remove(path.join(earlierDays, name))
    const aside = (await namesIn(folder)).filter((name) => isSetAside(name))
    for (const name of aside) await remove(path.join(folder, name))
    await remove(settings)
    await remove(portfolio)
    // What someone else put among the copies keeps the folder.
    await rmdir(earlierDays).catch(() => undefined)
    await syncFolder(folder)
    return ok({})
  } catch (error) {
    return { ok: false, refusal: writeRefusalOf(error, file) }
  }
}
