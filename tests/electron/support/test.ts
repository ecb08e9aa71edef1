import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base } from '@playwright/test'
import { seed } from '../../e2e/support/seed.ts'
import { electronBinary, launchBinary } from './launchBinary.ts'
import { launchStandIn } from './launchStandIn.ts'
import type { DesktopProgram, Ended, Launch, Wants } from './program.ts'
import { type Faults, watchFaults } from './watchFaults.ts'

export interface ElectronOptions {
  /** Electron itself, where it is installed, or the stand-in for it. */
  readonly electron: 'binary' | 'stand-in'
}

interface Options {
  /** Errors on the page that a file of tests brings about. */
  readonly expectedErrors: RegExp
  /** Requests that a file of tests has its page make; none may be let out. */
  readonly expectedRequests: RegExp
}

interface Fixtures {
  readonly skipWithoutBinary: void
  readonly dataDir: string
  /** What the program may use outside of its data folder. */
  readonly home: string
  /** Starts the program on the data folder and waits for its window. */
  readonly start: (wants?: Partial<Wants>) => Promise<DesktopProgram>
  /** Starts it where it is not to open: gives how it ended. */
  readonly startBadly: (wants?: Partial<Wants>) => Promise<Ended>
  readonly app: DesktopProgram
  /** For tests that leave it as it was: a program with the sample person's portfolio, its report open once. */
  readonly shared: DesktopProgram
}

interface WorkerFixtures extends ElectronOptions {
  readonly launch: Launch
  readonly startShared: () => Promise<Watched>
}

interface Watched {
  readonly program: DesktopProgram
  readonly faults: Faults
}

const nothing = /^$/

/** The built program in a window, in Electron or in the stand-in. An error on the page, or a request that is not the program's own, fails the test. */
export const test = base.extend<Fixtures & Options, WorkerFixtures>({
  electron: ['stand-in', { option: true, scope: 'worker' }],
  expectedErrors: [nothing, { option: true }],
  expectedRequests: [nothing, { option: true }],
  skipWithoutBinary: [
    async ({ electron }, use) => {
      test.skip(electron === 'binary' && electronBinary === undefined, 'Electron itself is not installed here')
      await use()
    },
    { auto: true },
  ],
  launch: [
    async ({ electron, browser }, use) => use(electron === 'binary' ? launchBinary : launchStandIn(browser)),
    { scope: 'worker' },
  ],
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
  start: async ({ launch, dataDir, home, expectedErrors, expectedRequests }, use) => {
    const running: Watched[] = []
    await use(async (wants) => {
      const watched = await open(launch, { dataDir, home, ...wants })
      running.push(watched)
      return watched.program
    })
    await Promise.all(running.map(({ program }) => program.kill()))
    for (const { faults } of running) faults.expectNone(expectedErrors, expectedRequests)
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
  startShared: [
    async ({ launch }, use) => {
      const around = await mkdtemp(join(tmpdir(), 'skillfolio-shared-'))
      const [dataDir, home] = [join(around, 'data'), join(around, 'home')]
      for (const folder of [dataDir, home]) await mkdir(folder)
      await seed(dataDir)
      let starting: Promise<Watched> | undefined
      await use(() => (starting ??= open(launch, { dataDir, home }).then(showReport)))
      await (await starting)?.program.kill()
      await rm(around, { recursive: true, force: true })
    },
    { scope: 'worker' },
  ],
  shared: async ({ startShared, expectedErrors, expectedRequests }, use) => {
    const { program, faults } = await startShared()
    await use(program)
    faults.expectNone(expectedErrors, expectedRequests)
  },
})

async function open(launch: Launch, wants: Wants): Promise<Watched> {
  const program = await launch(wants)
  if (!program.isOpen) throw new Error(`It did not open: ${JSON.stringify(await program.ended)}`)
  const faults = watchFaults(program)
  await program.page.locator('[data-saved="true"]').first().waitFor()
  return { program, faults }
}

/** So that the window for printing is there too. */
async function showReport(watched: Watched): Promise<Watched> {
  const { page } = watched.program
  await page.keyboard.press('Control+6')
  await page.locator('iframe.is-shown').waitFor()
  await page.keyboard.press('Control+1')
  await page.locator('[data-role]').first().waitFor()
  return watched
}
export { expect } from '@playwright/test'
