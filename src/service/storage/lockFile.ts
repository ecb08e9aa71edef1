import { copyFileSync, constants, linkSync, readFileSync, rmSync, statSync } from 'node:fs'
import { hostname } from 'node:os'
import * as v from 'valibot'
import { record, Text } from '#core/shape.ts'
import { sightProcess } from './sightProcess.ts'

const Holder = record({
  pid: v.number('number'),
  /** When that process began; absent where the system does not tell. */
  start: v.exactOptional(Text),
  /** The machine's name. */
  host: Text,
  /** Another one with every lock that is taken. */
  token: v.pipe(Text, v.regex(/^[0-9a-f]{16}$/)),
  at: Text,
  /** Asked by POST, the holder opens its window: see src/service/host/joinRunning.ts. */
  url: v.exactOptional(Text),
})
export type Holder = v.InferOutput<typeof Holder>

/** What stands in a lock file, and whether whoever wrote it still runs. */
export interface FoundLock {
  readonly holder: Holder | undefined
  /** Tells this lock from any other; made up from the file itself where nobody's token can be read. */
  readonly token: string
  readonly isAlive: () => boolean
}

/** How often a holder touches its lock, in ms. */
export const heartbeat = 30_000
/** For how long a lock that was not touched counts, where the process itself cannot be seen, in ms. */
const patience = 5 * 60_000

function isAlive({ host, pid, start }: Holder, touched: number, now: number): boolean {
  const isFresh = now - touched < patience
  if (host !== hostname()) return isFresh
  const seen = sightProcess(pid)
  if (!seen.isThere) return false
  return start !== undefined && seen.start !== undefined ? start === seen.start : isFresh
}

const isMissing = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ENOENT'

function parseHolder(text: string): Holder | undefined {
  try {
    const parsed = v.safeParse(Holder, JSON.parse(text))
    return parsed.success ? parsed.output : undefined
  } catch {
    return undefined
  }
}

/** The lock of this name, or undefined where there is none. A broken one is nobody's. */
export function readLock(file: string, now: number): FoundLock | undefined {
  try {
    const holder = parseHolder(readFileSync(file, 'utf8'))
    const { mtimeMs, ino } = statSync(file)
    if (holder) return { holder, token: holder.token, isAlive: () => isAlive(holder, mtimeMs, now) }
    return { holder, token: `${ino.toString(16)}-${Math.round(mtimeMs).toString(16)}`, isAlive: () => false }
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}

const noLinks = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EINVAL', 'EMLINK'])

/**
 * Gives a whole lock file a second name, unless that is taken; then false. Of several who try at once one succeeds.
 * A disk that knows no second names (a memory stick) gets a copy, made only where nothing stands.
 */
export function claimName(written: string, name: string): boolean {
  const claims = [() => linkSync(written, name), () => copyFileSync(written, name, constants.COPYFILE_EXCL)]
  for (const [index, claim] of claims.entries()) {
    try {
      claim()
      return true
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? ''
      if (code === 'EEXIST') return false
      if (index > 0 || !noLinks.has(code)) throw error
    }
  }
  return false
}

export const removeLock = (file: string): void => rmSync(file, { force: true })
