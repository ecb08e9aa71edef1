import process from 'node:process'
import { type Browser, chromium, type LaunchOptions } from 'playwright-core'

let browser: Promise<Browser> | undefined

/** The one Chromium whose pages are the windows; the test reaches it by the port it has named. */
export function startChromium(): Promise<Browser> {
  const options = JSON.parse(process.env['STAND_IN_CHROMIUM'] ?? '{}') as LaunchOptions
  browser ??= chromium.launch({
    ...options,
    args: [`--remote-debugging-port=${process.env['STAND_IN_PORT']}`],
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  })
  return browser
}

export async function endChromium(): Promise<void> {
  if (browser) await (await browser).close()
}

/** Chromium ends when its pipe does; this is for a process that ends without a word. */
export function closeChromium(): void {
  void browser?.then((running) => running.close())
}
