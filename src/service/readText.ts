import type { ReadRefusal } from '#core/host/StorageRefusal.ts'
import { ok, refuse, type Result } from '#core/Result.ts'
import { readRefusalOf, tooBig } from './readRefusalOf.ts'

// An import would load promises and streams too: a tenth of the command line's start-up.
const fs = process.getBuiltinModule('node:fs')

/**
 * The text of a file of at most 64 MB; a bigger one is refused by its size, before it is read.
 * `file`: a full path. A pipe is read to its end.
 */
export function readText(file: string): Result<string, ReadRefusal> {
  try {
    const found = fs.statSync(file)
    if (!found.isFile() && !found.isFIFO()) return refuse({ code: 'not-a-file', file })
    const refusal = tooBig(file, found.size)
    return refusal ? { ok: false, refusal } : ok(fs.readFileSync(file, 'utf8'))
  } catch (error) {
    return { ok: false, refusal: readRefusalOf(error, file) }
  }
}

/** Whether there is something at this path, and no folder. */
export function isFile(file: string): boolean {
  return fs.statSync(file, { throwIfNoEntry: false })?.isDirectory() === false
}

export function isFolder(folder: string): boolean {
  return fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true
}
