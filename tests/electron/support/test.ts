import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, type Page } from '@playwright/test'
import { electronBinary, launchBinary } from './launchBinary.ts'
import { launchStandIn } from './launchStandIn.ts'
import type { DesktopProgram, Ended, Launch, Wants } from './program.ts'

export interface ElectronOptions {
  /** Electron itself, where it is installed, or the stand-in for it. */
  readonly electron: 'binary' | 'stand-in'
  /** Errors on the page that a file of tests brings about. */
  readonly expectedErrors: RegExp
}

interface Fixtures {
  readonly dataDir: string
  /** What the program may use outside of its data folder. */
  readonly home: string
  /** Starts the program on the data folder and waits for its window. */
  readonly start: () => Promise<DesktopProgram>
  /** Starts it where it is not to open: gives how it ended. */
  readonly startBadly: (wants?: Partial<Wants>) => Promise<Ended>
  readonly app: DesktopProgram
}

/** The built program in a window, in Electron or in the stand-in. An error on the page fails the test. */
export const test = base.extend<Fixtures & ElectronOptions & { readonly launch: Launch }>({
  electron: ['stand-in', { option: true }],
  expectedErrors: [/^$/, { option: true }],
  launch: async ({ electron, browser }, use) => {
    test.skip(electron === 'binary' && electronBinary === undefined, 'Electron itself is not installed here')
    await use(electron === 'binary' ? launchBinary : launchStandIn(browser))
  },
  dataDir: async ({}, use) => {
    const around = await mkdtemp(join(tmpdir(), 'skillfolio-desktop-'))
    const folder = join(around, 'data')
    await mkdir(folder)
    await use(folder)
    await rm(around, { recursive: true, force: true }) // with what a test has put beside it
  },
  home: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'skillfolio-home-'))
    await use(folder)
    await rm(folder, { recursive: true, force: true })
  },
  start: async ({ launch, dataDir, home, expectedErrors }, use) => {
    const running: DesktopProgram[] = []
    const errors: string[] = []
    await use(async () => {
      const program = await launch({ dataDir, home })
      if (!program.isOpen) throw new Error(`It did not open: ${JSON.stringify(await program.ended)}`)
      running.push(program)
      watchErrors(program.page, expectedErrors, errors)
      await program.page.locator('[data-saved="true"]').first().waitFor()
      return program
    })
    await Promise.all(running.map((program) => program.kill()))
    if (errors.length > 0) throw new Error(`Errors on the page: ${errors.join('; ')}`)
  },
  startBadly: async ({ launch, dataDir, home }, use) => {
    const started: { readonly kill: () => Promise<void> }[] = []
    await use(async (wants) => {
      const program = await launch({ dataDir, home, ...wants })
      started.push(program)
      if (program.isOpen) throw new Error('It opened all the same')
      return program.ended
    })
    await Promise.all(started.map((program) => program.kill()))
  },
  app: async ({ start }, use) => use(await start()),
})

function watchErrors(page: Page, expected: RegExp, errors: string[]) {
  page.on('pageerror', ({ message }) => expected.test(message) || errors.push(message))
  page.on('console', (message) => {
    const text = message.text()
    if (message.type() !== 'error' || expected.test(text)) return
    if (!/net::ERR_|frame is sandboxed and the 'allow-scripts'/.test(text)) errors.push(text)
  })
  // The main process answers; a listener here only keeps Playwright from dismissing it first.
  page.on('dialog', () => undefined)
}
export { expect } from '@playwright/test'
