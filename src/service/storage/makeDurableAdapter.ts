import type { BigIntStats } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { Adapter } from 'lowdb'
import type { ReadRefusal } from '#core/host/StorageRefusal.ts'
import { ok, type Result } from '#core/Result.ts'
import { readBytes } from '#service/readBytes.ts'
import type { WriteDurably } from './writeDurably.ts'

interface Wants<T, R> {
  /** A full path. */
  readonly file: string
  readonly parse: (bytes: Uint8Array) => Result<T, R>
  readonly print: (value: T) => Buffer
  readonly write: WriteDurably
}

/** What an adapter rejects with: lowdb passes errors on, and knows no other way to say no. */
export interface AdapterError<R> extends Error {
  readonly refusal: R
}

/** What stands on disk, against what was last read or written. */
export type Standing<T> =
  | { readonly kind: 'as-known' }
  | { readonly kind: 'missing'; readonly accept: Accept }
  | { readonly kind: 'changed'; readonly value: T; readonly accept: Accept }

/** Takes what stands as what is known, so that the next write may replace it. Gives what takes that back. */
type Accept = () => () => void

export interface DurableAdapter<T, R> extends Adapter<T> {
  /** How the file stands now. What is known stays so until `accept` or `read`. */
  readonly look: () => Promise<Result<Standing<T>, R | ReadRefusal>>
  /** The bytes as last read or written; undefined where there is no file. */
  readonly bytes: () => Uint8Array | undefined
  /** When that was, as the file's own time says: ISO 8601, UTC. */
  readonly savedAt: () => string | undefined
}

interface Known {
  readonly bytes: Buffer
  readonly stats: BigIntStats
}

const isSameFile = (a: BigIntStats, b: BigIntStats) => a.ino === b.ino && a.size === b.size && a.mtimeNs === b.mtimeNs

const asError = <R extends { readonly code: string }>(refusal: R): AdapterError<R> =>
  Object.assign(new Error(refusal.code), { refusal })

/**
 * A lowdb adapter whose write is done only when it would outlast a power cut, and which sees what others do to the
 * file. `read` gives null where there is no file. Both reject with an AdapterError: `read` with what `parse` or reading
 * refuses, `write` with a WriteRefusal or `overtaken`, where the file became another while it was being written.
 */
export function makeDurableAdapter<T, R extends { readonly code: string }>(wants: Wants<T, R>): DurableAdapter<T, R> {
  const { file, parse, print, write } = wants
  let known: Known | undefined

  /** Whether the file is the very one that is known, without reading it. Both missing counts as well. */
  async function isAsKnown() {
    const stats = await stat(file, { bigint: true }).catch(() => undefined)
    return known && stats ? isSameFile(known.stats, stats) : known === undefined && stats === undefined
  }

  async function find(): Promise<Result<Known | undefined, ReadRefusal>> {
    const found = await readBytes(file)
    return !found.ok && found.refusal.code === 'no-such-file' ? ok(undefined) : found
  }

  async function look(): Promise<Result<Standing<T>, R | ReadRefusal>> {
    if (await isAsKnown()) return ok({ kind: 'as-known' })
    const found = await find()
    if (!found.ok) return found
    const accept = () => {
      const before = known
      known = found.value
      return () => {
        known = before
      }
    }
    if (!found.value) return ok({ kind: 'missing', accept })
    // Touched, or replaced by its like: the bytes are what counts.
    if (known?.bytes.equals(found.value.bytes)) {
      accept()
      return ok({ kind: 'as-known' })
    }
    const value = parse(found.value.bytes)
    return value.ok ? ok({ kind: 'changed', value: value.value, accept }) : value
  }

  return {
    look,
    read: async () => {
      const found = await find()
      if (!found.ok) throw asError(found.refusal)
      if (!found.value) {
        known = undefined
        return null
      }
      const value = parse(found.value.bytes)
      if (!value.ok) throw asError(value.refusal)
      known = found.value
      return value.value
    },
    write: async (value) => {
      const bytes = print(value)
      const written = await write({ file, bytes, mayReplace: isAsKnown })
      if (!written.ok) throw asError(written.refusal)
      known = { bytes, stats: written.value }
    },
    bytes: () => known?.bytes,
    savedAt: () => known && new Date(Number(known.stats.mtimeMs)).toISOString(),
  }
}
