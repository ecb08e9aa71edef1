import type { BigIntStats } from 'node:fs'
import { open } from 'node:fs/promises'
import type { ReadRefusal } from '#core/host/StorageRefusal.ts'
import { ok, refuse, type Result } from '#core/Result.ts'
import { readRefusalOf, tooBig } from './readRefusalOf.ts'

export interface ReadBytes {
  readonly bytes: Buffer
  /** As the file stood before it was read. */
  readonly stats: BigIntStats
}

/**
 * What a file of at most 64 MB holds; a bigger one is refused by its size, before it is read.
 * `file`: a full path. A pipe is read to its end.
 */
export async function readBytes(file: string): Promise<Result<ReadBytes, ReadRefusal>> {
  try {
    await using handle = await open(file)
    const stats = await handle.stat({ bigint: true })
    if (!stats.isFile() && !stats.isFIFO()) return refuse({ code: 'not-a-file', file })
    const refusal = tooBig(file, Number(stats.size))
    if (refusal) return { ok: false, refusal }
    return ok({ bytes: await handle.readFile(), stats })
  } catch (error) {
    return { ok: false, refusal: readRefusalOf(error, file) }
  }
}
