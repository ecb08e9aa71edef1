import { open } from 'node:fs/promises'
import type { ReadRefusal } from '#core/host/StorageRefusal.ts'
import { ok, refuse, type Result } from '#core/Result.ts'

const megabyte = 2 ** 20
/** A portfolio of 100,000 skills has some 30 MB. */
const most = 64

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : '')

function refusalOf(error: unknown, file: string): ReadRefusal {
  const code = codeOf(error)
  if (code === 'ENOENT' || code === 'ENOTDIR') return { code: 'no-such-file', file }
  if (code === 'EACCES' || code === 'EPERM') return { code: 'not-permitted', file }
  if (code === 'EISDIR') return { code: 'not-a-file', file }
  return { code: 'cannot-read', file, reason: error instanceof Error ? error.message : String(error) }
}

/**
 * The text of a file of at most 64 MB; a bigger one is refused by its size, before it is read.
 * `file`: a full path. A pipe is read to its end.
 */
export async function readText(file: string): Promise<Result<string, ReadRefusal>> {
  try {
    await using handle = await open(file)
    const found = await handle.stat()
    if (!found.isFile() && !found.isFIFO()) return refuse({ code: 'not-a-file', file })
    const megabytes = Math.round(found.size / megabyte)
    if (found.size > most * megabyte) return refuse({ code: 'file-too-big', file, megabytes, most })
    return ok(await handle.readFile('utf8'))
  } catch (error) {
    return { ok: false, refusal: refusalOf(error, file) }
  }
}
