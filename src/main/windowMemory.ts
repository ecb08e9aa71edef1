import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import * as v from 'valibot'
import { themes } from '#core/settings/Settings.ts'

const Whole = v.pipe(v.number(), v.safeInteger())
const Remembered = v.object({
  place: v.exactOptional(v.object({ x: Whole, y: Whole, width: Whole, height: Whole })),
  isMaximized: v.exactOptional(v.boolean()),
  /** So that the window has its colour before the page is there. */
  theme: v.exactOptional(v.picklist(themes)),
})
export type Remembered = Readonly<v.InferOutput<typeof Remembered>>

export interface WindowMemory {
  readonly recall: () => Remembered
  /** Keeps these beside what is kept. */
  readonly remember: (now: Remembered) => void
}

/** How the window looked when it was last closed, in a file of its own. A file that is missing or broken is an empty memory. */
export function windowMemory(folder: string): WindowMemory {
  const file = path.join(folder, 'window.json')
  let kept = read(file)
  return {
    recall: () => kept,
    remember: (now) => {
      kept = { ...kept, ...now }
      try {
        writeFileSync(file, JSON.stringify(kept), { mode: 0o600 })
      } catch (problem) {
        // The window opens at its usual place next time; that is no reason to trouble a person who closes it.
        console.error(problem)
      }
    },
  }
}

function read(file: string): Remembered {
  try {
    const parsed = v.safeParse(Remembered, JSON.parse(readFileSync(file, 'utf8')))
    return parsed.success ? parsed.output : {}
  } catch {
    return {} // there is none yet, or a crash has cut it short
  }
}
