import { spawn } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import type { FoundBrowser } from '#service/print/findBrowser.ts'

/** A browser that ends within this time with a failure never showed a window, in milliseconds. */
const SOON = 1500

/** Nothing of its own on the first day, and no word to anyone outside. */
const quiet = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-sync',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-features=Translate,MediaRouter,OptimizationHints',
]

/**
 * Opens a window without tabs. It has a profile of its own in the folder `profile`, so that none of the person's
 * extensions is in it. False where the browser does not start; the window stays when this program ends.
 */
export async function openAppWindow(
  { executablePath, env }: Pick<FoundBrowser, 'executablePath' | 'env'>,
  profile: string,
  address: string,
): Promise<boolean> {
  await mkdir(profile, { recursive: true, mode: 0o700 })
  const args = [`--app=${address}`, `--user-data-dir=${profile}`, '--window-size=1280,840', ...quiet]
  const child = spawn(executablePath, args, { env, stdio: 'ignore', detached: true })
  return new Promise((resolve) => {
    const stays = setTimeout(resolve, SOON, true)
    const ends = (isThere: boolean) => {
      clearTimeout(stays)
      resolve(isThere)
    }
    child.on('error', () => ends(false))
    // It ends at once, and well, where a window of the same profile is open already and shows the page.
    child.on('exit', (code) => ends(code === 0))
    child.unref()
  })
}
