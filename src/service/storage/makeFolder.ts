import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import type { WriteRefusal } from '#core/host/StorageRefusal.ts'
import { ok, type Result } from '#core/Result.ts'
import { syncFolder } from './syncFolder.ts'
import { writeRefusalOf } from './writeRefusalOf.ts'

/** Sees to it that a folder is there, and that it lasts; a new one may be entered by the person only. */
export async function makeFolder(folder: string): Promise<Result<object, WriteRefusal>> {
  try {
    const first = await mkdir(folder, { recursive: true, mode: 0o700 })
    if (first !== undefined) await syncFolder(path.dirname(first))
    return ok({})
  } catch (error) {
    return { ok: false, refusal: writeRefusalOf(error, folder) }
  }
}
