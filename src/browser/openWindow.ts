import { spawn } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { cacheFolder } from '#service/cacheFolder.ts'
import { openOutside } from '#service/host/openOutside.ts'
import { hasDisplay } from '#service/host/hasDisplay.ts'
import { findBrowser } from '#service/print/findBrowser.ts'

/** A browser that ends within this time with a failure never showed a window, in milliseconds. */
const SOON = 1500

/** Opens the address as a window of its own in Chrome, Chromium or Edge, else in the person's usual browser. False where neither is to be had. */
export async function openWindow(address: string): Promise<boolean> {
  if (!hasDisplay()) return false
  const found = await findBrowser('window')
  if (found.ok && (await openApp(found.value, address))) return true
  return openOutside(address)
}

/** With a profile of its own, so that the window shows no extension, and no page of the person's is seen. */
async function openApp(browser: { executablePath: string; env: Record<string, string> }, address: string) {
  const profile = path.join(cacheFolder(), 'window')
  await mkdir(profile, { recursive: true, mode: 0o700 })
  const quiet = [
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-default-apps',
    '--disable-sync',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-features=Translate,MediaRouter,OptimizationHints',
  ]
  const args = [`--app=${address}`, `--user-data-dir=${profile}`, '--window-size=1280,840', ...quiet]
  const child = spawn(browser.executablePath, args, { env: browser.env, stdio: 'ignore', detached: true })
  return new Promise<boolean>((resolve) => {
    const stays = setTimeout(resolve, SOON, true)
    const ends = (isThere: boolean) => {
      clearTimeout(stays)
      resolve(isThere)
    }
    child.on('error', () => ends(false))
    // It ends at once and well where a window of the same profile is open already, and shows the page.
    child.on('exit', (code) => ends(code === 0))
    child.unref()
  })
}
