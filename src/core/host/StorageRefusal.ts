import type { Change } from '#core/change/Change.ts'

/** What a disk, a folder or another program may stand in the way with. `file` and `folder` are full paths. */
export type ReadRefusal =
  | { readonly code: 'no-such-file'; readonly file: string }
  | { readonly code: 'not-a-file'; readonly file: string }
  | { readonly code: 'not-permitted'; readonly file: string }
  | { readonly code: 'file-too-big'; readonly file: string; readonly megabytes: number; readonly most: number }
  | { readonly code: 'cannot-read'; readonly file: string; readonly reason: string }

export type WriteRefusal =
  /** A file stands where the data folder should. */
  | { readonly code: 'not-a-folder'; readonly folder: string }
  | { readonly code: 'disk-full'; readonly file: string }
  | { readonly code: 'folder-not-writable'; readonly folder: string }
  /** It is gone, or no folder for files. */
  | { readonly code: 'folder-takes-nothing'; readonly folder: string }
  | { readonly code: 'cannot-write'; readonly file: string; readonly reason: string }

export type SaveRefusal =
  | WriteRefusal
  /** Someone else changed the same fields on disk. Nothing was written; `theirs` leads from what was last read to what stands there. */
  | {
      readonly code: 'changed-elsewhere'
      /** The file is gone: `theirs` leads to an empty portfolio. */
      readonly isGone?: true
      readonly theirs: Change
      readonly records: readonly { readonly kind: string; readonly id: string }[]
    }
  /** What stands on disk now is no portfolio any more. Nothing was written. */
  | { readonly code: 'unreadable-on-disk'; readonly file: string }
  | { readonly code: 'not-open' }

export type FolderRefusal =
  /** Another program holds the folder; `url` is its window where it has one. */
  | { readonly code: 'folder-in-use'; readonly folder: string; readonly pid: number; readonly url?: string }
  | { readonly code: 'no-such-day'; readonly day: string }
  | { readonly code: 'confirmation-missing'; readonly word: string }
