import { rename, stat } from 'node:fs/promises'
import path from 'node:path'
import type { WriteRefusal } from '#core/host/StorageRefusal.ts'
import { ok, type Result } from '#core/Result.ts'
import { localDay, localTime } from './localDay.ts'
import { syncFolder } from './syncFolder.ts'
import { writeRefusalOf } from './writeRefusalOf.ts'

const isThere = (file: string) =>
  stat(file).then(
    () => true,
    () => false,
  )

/**
 * Gives a file that is not what its name says a dated name beside it, one that nothing has yet.
 * Nobody else gives names there: the folder's lock is held. Gives the new full path.
 */
export async function setAside(file: string, moment: Date): Promise<Result<string, WriteRefusal>> {
  const { dir, name, ext } = path.parse(file)
  const dated = path.join(dir, `${name}.set-aside-${localDay(moment)}-${localTime(moment)}`)
  try {
    let target = dated + ext
    for (let count = 2; await isThere(target); count += 1) target = `${dated}.${count}${ext}`
    await rename(file, target)
    await syncFolder(dir)
    return ok(target)
  } catch (error) {
    return { ok: false, refusal: writeRefusalOf(error, file) }
  }
}
