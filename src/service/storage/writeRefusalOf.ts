import path from 'node:path'
import type { WriteRefusal } from '#core/host/StorageRefusal.ts'

const fullDisk = new Set(['ENOSPC', 'EDQUOT'])
const notAllowed = new Set(['EACCES', 'EPERM', 'EROFS'])

/** What Node's error on writing `file` means to a person. */
export function writeRefusalOf(error: unknown, file: string): WriteRefusal {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (fullDisk.has(code)) return { code: 'disk-full', file }
  if (notAllowed.has(code)) return { code: 'folder-not-writable', folder: path.dirname(file) }
  if (code === 'ENOENT' || code === 'ENOTDIR') return { code: 'folder-takes-nothing', folder: path.dirname(file) }
  return { code: 'cannot-write', file, reason: error instanceof Error ? error.message : String(error) }
}
