import process from 'node:process'
import * as electron from './electron.ts'
import { closeChromium } from './chromium.ts'

interface Asked {
  readonly id: number
  readonly source: string
  readonly argument: unknown
}

/** As Playwright's `_electron` does: a test's function runs here, with what the program sees as `electron`. */
process.on('message', ({ id, source, argument }: Asked) => {
  void (async () => {
    try {
      // oxlint-disable-next-line no-eval -- the function comes from the test beside this file
      const work = (0, eval)(`(${source})`) as (electron: unknown, argument: unknown) => unknown
      process.send?.({ id, value: structuredClone(await work(electron, argument)) })
    } catch (problem) {
      process.send?.({ id, problem: problem instanceof Error ? (problem.stack ?? problem.message) : String(problem) })
    }
  })()
})
// The channel to the test keeps nothing running.
process.channel?.unref()
process.on('exit', closeChromium)
