import type { ReadRefusal } from '#core/host/StorageRefusal.ts'

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : '')

/** Why a file could not be read, from what the system threw. */
export function readRefusalOf(error: unknown, file: string): ReadRefusal {
  const code = codeOf(error)
  if (code === 'ENOENT' || code === 'ENOTDIR') return { code: 'no-such-file', file }
  if (code === 'EACCES' || code === 'EPERM') return { code: 'not-permitted', file }
  if (code === 'EISDIR') return { code: 'not-a-file', file }
  return { code: 'cannot-read', file, reason: error instanceof Error ? error.message : String(error) }
}

const megabyte = 2 ** 20
/** A portfolio of 100,000 skills has some 30 MB. */
const most = 64

/** The refusal of a file of this many bytes; undefined where it may be read. */
export const tooBig = (file: string, bytes: number): ReadRefusal | undefined =>
  bytes > most * megabyte ? { code: 'file-too-big', file, megabytes: Math.round(bytes / megabyte), most } : undefined
