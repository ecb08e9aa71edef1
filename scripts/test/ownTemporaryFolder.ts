import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'

const names = /^skillfolio-tests-(\d+)-/
/** What has been started may still write there until it sees that it has ended. */
const removal = { recursive: true, force: true, maxRetries: 5 } as const

/**
 * From now on all that this process and those it starts keep for a while stands in one folder, which goes when it ends.
 * Where it was killed, the next one that asks removes what it left. Gives the folder.
 */
export function ownTemporaryFolder(): string {
  const there = process.env['SKILLFOLIO_TEMPORARY']
  if (there !== undefined) return there // whoever started us removes it
  removeLeft(tmpdir())
  const folder = mkdtempSync(join(tmpdir(), `skillfolio-tests-${process.pid}-`))
  chmodSync(folder, 0o711) // some tests run a program as somebody else
  Object.assign(process.env, { SKILLFOLIO_TEMPORARY: folder, TMPDIR: folder, TEMP: folder, TMP: folder })
  process.once('exit', () => remove(folder))
  return folder
}

/** Removes the folders of processes that run no more. */
export function removeLeft(where: string): void {
  for (const name of readdirSync(where)) {
    const pid = names.exec(name)?.[1]
    if (pid !== undefined && !isRunning(Number(pid))) remove(join(where, name))
  }
}

function remove(folder: string) {
  try {
    rmSync(folder, removal)
  } catch (problem) {
    console.error(`${folder} is left for the next run: ${(problem as Error).message}`)
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (problem) {
    return (problem as NodeJS.ErrnoException).code === 'EPERM' // somebody else's
  }
}
