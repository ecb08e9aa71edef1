import process from 'node:process'
import { type ChromiumSide, joinSides, type ProgramSide } from './sides.ts'

/** The Chromium of whoever started us; its pages are the windows. */
export let chromium: ChromiumSide

/** Takes up the way to it. Whoever started us is answered by `mine`. */
export function reachChromium(mine: ProgramSide): void {
  chromium = joinSides<ChromiumSide>(process, mine).theirs
  // Nobody is left who would end it.
  process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'))
}

/** Takes these pages instead, in a test that runs what it tests itself. */
export const useChromium = (there: ChromiumSide): void => void (chromium = there)
