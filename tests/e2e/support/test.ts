import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, type Page } from '@playwright/test'
import { leftWhileLoading } from './leftWhileLoading.ts'
import { startProgram, type Program } from './program.ts'

interface Fixtures {
  /** A data folder of its own, gone afterwards. */
  readonly dataDir: string
  /** Starts the program on the data folder; whatever still runs is ended afterwards. */
  readonly start: () => Promise<Program>
  /** The page of a program just started, past its opening. */
  readonly app: Page
}

const isLoopback = (url: string) =>
  /^(?:https?|wss?):\/\/(?:127\.0\.0\.1|localhost|\[::1\])[:/]/.test(url) || /^(?:data|blob|about):/.test(url)

/**
 * Every end-to-end test stands on this: the built program, a real data folder, a real browser. A request that leaves the
 * machine, an error in the console and a breach of the content policy each fail the test.
 */
export const test = base.extend<Fixtures>({
  dataDir: async ({}, use) => {
    const around = await mkdtemp(join(tmpdir(), 'skillfolio-e2e-'))
    const folder = join(around, 'data')
    await mkdir(folder)
    await use(folder)
    await rm(around, { recursive: true, force: true }) // with what a test has put beside it
  },
  start: async ({ dataDir }, use) => {
    const running: Program[] = []
    await use(async () => {
      const program = await startProgram({ dataDir })
      running.push(program)
      return program
    })
    await Promise.all(running.map((program) => program.stop('SIGKILL')))
  },
  // It stands on `start`, so that its errors are counted before the program is ended.
  page: async ({ page, start: _start }, use) => {
    const outside: string[] = []
    const errors: string[] = []
    page.context().on('request', (request) => {
      if (!isLoopback(request.url())) outside.push(request.url())
    })
    page.on('pageerror', ({ message }) => {
      if (!leftWhileLoading.test(message)) errors.push(message)
    })
    page.on('console', (message) => {
      const text = message.text()
      const isExpected =
        leftWhileLoading.test(text) || /net::ERR_|frame is sandboxed and the 'allow-scripts'/.test(text)
      if (message.type() === 'error' && !isExpected) errors.push(text)
    })
    await use(page)
    if (outside.length > 0) throw new Error(`Requests left the machine: ${outside.join(', ')}`)
    if (errors.length > 0) throw new Error(`Errors on the page: ${errors.join('; ')}`)
  },
  app: async ({ page, start }, use) => {
    const { url } = await start()
    await page.goto(url)
    await page.locator('[data-saved="true"]').waitFor()
    await use(page)
  },
})
export { expect } from '@playwright/test'
