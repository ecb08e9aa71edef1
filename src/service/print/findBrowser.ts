import { constants } from 'node:fs'
import { access, readdir, stat } from 'node:fs/promises'
import { homedir } from 'node:os'
import process from 'node:process'
import { ok, refuse, type Result } from '#core/Result.ts'
import { type BrowserKind, browserPlaces, type Whereabouts } from './browserPlaces.ts'
import { unpackChromium, type UnpackedChromium } from './unpackChromium.ts'

export interface FoundBrowser {
  /** `named`: the person's own choice (SKILLFOLIO_BROWSER); `npm`: the one that npm ships. */
  readonly kind: BrowserKind | 'named' | 'npm'
  readonly executablePath: string
  /** The whole environment to start it with. */
  readonly env: Record<string, string>
  /** Prints and draws, and shows no window. */
  readonly isHeadlessShell: boolean
}

export type NoBrowser = { readonly code: 'no-browser' }

/** `print`: a page to PDF, without a window. `window`: the program's own window. */
export type BrowserUse = 'print' | 'window'

export interface Machine extends Whereabouts {
  readonly isExecutable: (file: string) => Promise<boolean>
  /** The browser that npm ships, unpacked; undefined where there is none. */
  readonly unpackShipped: () => Promise<UnpackedChromium | undefined>
}

/**
 * Finds a Chromium-based browser for a use.
 * SKILLFOLIO_BROWSER names one; if it names nothing that can be started, none is taken in its place.
 * To print, a headless shell is taken before a full browser: it starts in a quarter of the time.
 * Refuses `no-browser` where none is found.
 */
export async function findBrowser(
  use: BrowserUse,
  machine: Machine = thisMachine,
): Promise<Result<FoundBrowser, NoBrowser>> {
  const env = machine.env as Record<string, string>
  const named = env.SKILLFOLIO_BROWSER
  if (named && (use === 'print' || !isShell(named))) {
    if (!(await machine.isExecutable(named))) return refuse({ code: 'no-browser' })
    return ok({ kind: 'named', executablePath: named, env, isHeadlessShell: isShell(named) })
  }

  const firstOf = async (headlessShell: boolean): Promise<FoundBrowser | undefined> => {
    for (const { kind, executablePath } of await browserPlaces(machine)) {
      if ((kind === 'headless-shell') !== headlessShell) continue
      if (await machine.isExecutable(executablePath))
        return { kind, executablePath, env, isHeadlessShell: headlessShell }
    }
    return undefined
  }
  const shipped = async (): Promise<FoundBrowser | undefined> => {
    const unpacked = await machine.unpackShipped()
    return unpacked && { kind: 'npm', ...unpacked, isHeadlessShell: true }
  }

  const found =
    use === 'window' ? await firstOf(false) : ((await firstOf(true)) ?? (await shipped()) ?? (await firstOf(false)))
  return found ? ok(found) : refuse({ code: 'no-browser' })
}

const isShell = (file: string): boolean => /headless[-_]shell/.test(file)

const thisMachine: Machine = {
  platform: process.platform,
  env: process.env,
  home: homedir(),
  namesIn: (folder) => readdir(folder).catch(() => []),
  isExecutable: async (file) => {
    try {
      await access(file, constants.X_OK)
      return (await stat(file)).isFile()
    } catch {
      return false
    }
  },
  unpackShipped: async () => {
    const unpacked = await unpackChromium()
    return unpacked.ok ? unpacked.value : undefined
  },
}
