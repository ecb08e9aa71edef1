import type { LaunchOptions } from '@playwright/test'
import { unpackChromium } from '../../../src/service/print/unpackChromium.ts'

/** How the tests' browser is started: on Linux x64 the one that npm ships, elsewhere Playwright's own. */
export async function launchOptions(): Promise<LaunchOptions> {
  const shipped = await unpackChromium()
  if (!shipped.ok) {
    if (shipped.refusal.code === 'not-shipped') return {}
    throw new Error(`npm's browser cannot be unpacked: ${JSON.stringify(shipped.refusal)}`)
  }
  const { executablePath, env } = shipped.value
  // Chromium keeps its sandbox; it has none to give to root.
  return { executablePath, env, chromiumSandbox: process.getuid?.() !== 0 }
}
