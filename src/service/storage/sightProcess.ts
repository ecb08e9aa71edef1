import { readFileSync } from 'node:fs'
import process from 'node:process'

/** A process, as far as this machine tells: gone, or there, with when it began where that is known. */
export type Sighting = { readonly isThere: false } | { readonly isThere: true; readonly start?: string }

const gone: Sighting = { isThere: false }

function hasId(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

const textOf = (file: string): string | undefined => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

/**
 * Whether a process runs, and since when: an id is given again to another after a while. The start is told on Linux:
 * the boot's id and the clock ticks since then, as proc(5) has it. One that has ended and waits for its parent is gone.
 */
export function sightProcess(pid: number): Sighting {
  if (!hasId(pid)) return gone
  // The name, in parentheses, may hold anything; the state comes after it, and the start 19 fields later.
  const fields = textOf(`/proc/${pid}/stat`)?.split(') ').at(-1)?.split(' ')
  if (fields?.[0] === 'Z' || fields?.[0] === 'X') return gone
  const boot = textOf('/proc/sys/kernel/random/boot_id')?.trim()
  return fields?.[19] && boot ? { isThere: true, start: `${boot}/${fields[19]}` } : { isThere: true }
}
