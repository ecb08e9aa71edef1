import { randomBytes } from 'node:crypto'
import type { BigIntStats } from 'node:fs'
import { open, realpath, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import process from 'node:process'
import { setTimeout } from 'node:timers/promises'
import type { WriteRefusal } from '#core/host/StorageRefusal.ts'
import { ok, refuse, type Result } from '#core/Result.ts'
import { syncFolder } from './syncFolder.ts'
import { temporaryName } from './temporaryName.ts'
import { writeRefusalOf } from './writeRefusalOf.ts'

interface Wants {
  /** A full path; its folder is there. */
  readonly file: string
  readonly bytes: Uint8Array
  /** Asked last, when the new file is whole on disk: whether it may take the old one's place. */
  readonly mayReplace?: () => Promise<boolean>
  /** Who may read it; else only the person. */
  readonly mode?: number
  /** Opens the temporary file; a full disk is hard to come by in a test. */
  readonly openFile?: typeof open
}

export type WriteDurably = (wants: Wants) => Promise<Result<BigIntStats, WriteRefusal | { readonly code: 'overtaken' }>>

/** For what a person gives away or keeps elsewhere: what the umask takes stays taken. */
export const asUmaskAllows = 0o666

/** Where a file really stands: behind a link that the person laid, so that the link stays. */
const behindLinks = (file: string) => realpath(file).catch(() => file)

/**
 * Writes a file so that after a crash or a power cut the old one or the new one stands there, whole: a temporary file
 * beside it, fsync, rename, fsync of the folder.
 *
 * Gives how the new file stands on disk. Refuses what WriteRefusal names, and `overtaken` where `mayReplace` said no;
 * then the old file is untouched, or, when only the last step failed, the new one is there whole.
 */
export const writeDurably: WriteDurably = async ({ file, bytes, mayReplace, mode = 0o600, openFile = open }) => {
  const target = await behindLinks(file)
  const temporary = path.join(path.dirname(target), temporaryName(file, process.pid, randomBytes(4).toString('hex')))
  try {
    const stats = await writeAndSync(temporary, bytes, { mode, openFile })
    if (mayReplace && !(await mayReplace())) {
      await rm(temporary, { force: true })
      return refuse({ code: 'overtaken' })
    }
    await renameOver(temporary, target)
    await syncFolder(path.dirname(target))
    return ok(stats)
  } catch (error) {
    // What cannot be removed now goes at the next opening: see removeLeftovers.
    await rm(temporary, { force: true }).catch(() => undefined)
    return { ok: false, refusal: writeRefusalOf(error, file) }
  }
}

const busy = new Set(['EPERM', 'EACCES', 'EBUSY'])

/** On Windows a virus scanner or a sync program holds the old file now and then, for some hundredths of a second. */
async function renameOver(from: string, to: string, tries = process.platform === 'win32' ? 20 : 1): Promise<void> {
  try {
    await rename(from, to)
  } catch (error) {
    if (tries === 1 || !busy.has((error as NodeJS.ErrnoException).code ?? '')) throw error
    await setTimeout(50)
    await renameOver(from, to, tries - 1)
  }
}

async function writeAndSync(
  temporary: string,
  bytes: Uint8Array,
  { mode, openFile }: { readonly mode: number; readonly openFile: typeof open },
) {
  await using handle = await openFile(temporary, 'wx', mode)
  await handle.writeFile(bytes)
  await handle.sync()
  return handle.stat({ bigint: true })
}
