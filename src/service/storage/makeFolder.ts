import { mkdir, stat } from 'node:fs/promises'
import path from 'node:path'
import type { WriteRefusal } from '#core/host/StorageRefusal.ts'
import { ok, refuse, type Result } from '#core/Result.ts'
import { syncFolder } from './syncFolder.ts'
import { writeRefusalOf } from './writeRefusalOf.ts'

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code

/** Whether it had to be made; a start beside this one may have been faster. */
async function makeOne(folder: string): Promise<boolean> {
  try {
    await mkdir(folder, { mode: 0o700 })
    return true
  } catch (error) {
    if (codeOf(error) !== 'EEXIST' || !(await stat(folder)).isDirectory()) throw error
    return false
  }
}

/**
 * Makes a folder and those above it that are missing, and gives the topmost it made. Node's own way never ends where
 * a folder is there and takes nothing, as /proc does.
 */
async function makeAll(folder: string): Promise<string | undefined> {
  try {
    return (await makeOne(folder)) ? folder : undefined
  } catch (error) {
    if (codeOf(error) !== 'ENOENT' || path.dirname(folder) === folder) throw error
  }
  const first = await makeAll(path.dirname(folder))
  const isMade = await makeOne(folder)
  return first ?? (isMade ? folder : undefined)
}

/** Sees to it that a folder is there, and that it lasts; a new one may be entered by the person only. */
export async function makeFolder(folder: string): Promise<Result<object, WriteRefusal>> {
  try {
    const first = await makeAll(folder)
    if (first !== undefined) await syncFolder(path.dirname(first))
    return ok({})
  } catch (error) {
    const found = await stat(folder).catch(() => undefined)
    if (found && !found.isDirectory()) return refuse({ code: 'not-a-folder', folder })
    return { ok: false, refusal: writeRefusalOf(error, folder) }
  }
}
