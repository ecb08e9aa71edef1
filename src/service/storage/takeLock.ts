import { randomBytes } from 'node:crypto'
import { readdirSync, renameSync, utimes, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import type { FolderRefusal, WriteRefusal } from '#core/host/StorageRefusal.ts'
import { ok, refuse, type Result } from '#core/Result.ts'
import { claimName, type FoundLock, heartbeat, type Holder, readLock, removeLock } from './lockFile.ts'
import { sightProcess } from './sightProcess.ts'
import { temporaryName } from './temporaryName.ts'
import { writeRefusalOf } from './writeRefusalOf.ts'

type InUse = Extract<FolderRefusal, { code: 'folder-in-use' }>

interface Wants {
  /** The lock's full path; its folder is there. */
  readonly file: string
  /** Where the holder can be asked for its window. */
  readonly url?: string
  readonly now: () => Date
}

/** One writer's hold on a data folder. All of it is done at once, so that it can be let go of while a process ends. */
export interface Lock {
  readonly isHeld: () => boolean
  readonly release: () => void
}

/**
 * Makes this process the only writer of a folder, over any mix of hosts and commands.
 *
 * Refuses with `folder-in-use` where another one runs, and what WriteRefusal names where no lock can be written.
 * A lock whose process has ended, or whose id another process has by now, is taken over. Of several who find the same
 * dead lock only one can make the file named after that lock's token, and only that one may put its own in the place;
 * where it dies on the way, the next claim is named after its token. Whoever makes such a file too late, when the lock
 * has been replaced already, sees so and begins again.
 */
export function takeLock({ file, url, now }: Wants): Result<Lock, InUse | WriteRefusal> {
  const me = describeMe(now(), url)
  const written = path.join(path.dirname(file), temporaryName(file, me.pid, me.token.slice(0, 8)))
  try {
    removeEnded(file)
    writeFileSync(written, JSON.stringify(me), { flag: 'wx', mode: 0o600 })
    const inUse = claim(file, written, now)
    if (inUse) return refuse(inUse)
    removeClaims(file, me.token)
    return ok(hold(file, me))
  } catch (error) {
    return { ok: false, refusal: writeRefusalOf(error, file) }
  } finally {
    quietly(() => removeLock(written))
  }
}

const claimAfter = (file: string, { token }: Pick<FoundLock, 'token'>) => `${file}.${token}`

/** Undefined when the lock is ours. */
function claim(file: string, written: string, now: () => Date): InUse | undefined {
  for (;;) {
    if (claimName(written, file)) return undefined
    const dead = readLock(file, now().getTime())
    if (dead?.isAlive()) return inUseBy(file, dead)
    let name = dead && claimAfter(file, dead)
    while (name !== undefined) {
      if (claimName(written, name)) {
        if (readLock(file, now().getTime())?.token === dead?.token) {
          renameSync(written, file)
          removeLock(name)
          return undefined
        }
        removeLock(name)
        break
      }
      const other = readLock(name, now().getTime())
      if (other?.isAlive()) return inUseBy(file, other)
      name = other && claimAfter(file, other)
    }
  }
}

const inUseBy = (file: string, { holder }: FoundLock): InUse => ({
  code: 'folder-in-use',
  folder: path.dirname(file),
  pid: holder?.pid ?? 0,
  ...(holder?.url !== undefined && { url: holder.url }),
})

function describeMe(now: Date, url: string | undefined): Holder {
  const seen = sightProcess(process.pid)
  return {
    pid: process.pid,
    ...(seen.isThere && seen.start !== undefined && { start: seen.start }),
    host: hostname(),
    token: randomBytes(8).toString('hex'),
    at: now.toISOString(),
    ...(url !== undefined && { url }),
  }
}

function hold(file: string, { token }: Holder): Lock {
  const isHeld = () => {
    try {
      return readLock(file, Date.now())?.token === token
    } catch {
      // What cannot be read is not known to be ours; taking it again says why.
      return false
    }
  }
  const touch = () => {
    const moment = new Date()
    // A lock that cannot be touched is told by the next save, which looks whether it is held.
    utimes(file, moment, moment, () => undefined)
  }
  const beat = setInterval(touch, heartbeat).unref()
  const release = () => {
    clearInterval(beat)
    process.off('exit', release)
    quietly(() => isHeld() && removeLock(file))
  }
  process.once('exit', release)
  return { isHeld, release }
}

/** A folder that has become unreachable needs no lock any more; the next who comes sees that its process has ended. */
function quietly(work: () => unknown) {
  try {
    work()
  } catch {
    // Nothing is lost: see above.
  }
}

/** Removes what processes that have ended left while they were about to take the lock. */
function removeEnded(file: string) {
  const ours = new RegExp(`^\\.${path.basename(file)}\\.(\\d+)-[0-9a-f]{8}\\.tmp$`)
  for (const name of readdirSync(path.dirname(file))) {
    const pid = ours.exec(name)?.[1]
    if (pid !== undefined && !sightProcess(Number(pid)).isThere) removeLock(path.join(path.dirname(file), name))
  }
}

/** Removes claims to locks that have been replaced; those after our own token are somebody's who doubts that we live. */
function removeClaims(file: string, token: string) {
  for (const name of readdirSync(path.dirname(file)))
    if (name.startsWith(`${path.basename(file)}.`) && name !== `${path.basename(file)}.${token}`)
      removeLock(path.join(path.dirname(file), name))
}
