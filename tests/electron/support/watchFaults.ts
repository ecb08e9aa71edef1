import { leftWhileLoading } from '../../e2e/support/leftWhileLoading.ts'
import type { DesktopProgram } from './program.ts'

export interface Faults {
  /** Throws where something has gone wrong since it was asked last, but for what is expected. */
  readonly expectNone: (expectedErrors: RegExp, expectedRequests: RegExp) => void
}

/** What Chromium says of requests and of the report's frame, which runs nothing; the requests themselves are watched. */
const always = /net::ERR_|frame is sandboxed and the 'allow-scripts'/

/** Watches a program's pages: errors, and requests for what is not its own. */
export function watchFaults({ page, outside }: Pick<DesktopProgram, 'page' | 'outside'>): Faults {
  const errors: string[] = []
  page.on('pageerror', ({ message }) => {
    if (!leftWhileLoading.test(message)) errors.push(message)
  })
  page.on('console', (message) => {
    const isExpected = always.test(message.text()) || leftWhileLoading.test(message.text())
    if (message.type() === 'error' && !isExpected) errors.push(message.text())
  })
  // The main process answers; a listener here only keeps Playwright from dismissing it first.
  page.on('dialog', () => undefined)
  const seen = { errors: 0, asked: 0, reached: 0 }
  const since = (what: keyof typeof seen, list: readonly string[]) => {
    const later = list.slice(seen[what])
    seen[what] = list.length
    return later
  }
  return {
    expectNone: (expectedErrors, expectedRequests) => {
      const faults = {
        'Errors on the page': since('errors', errors).filter((text) => !expectedErrors.test(text)),
        'Requests left the machine': since('reached', outside.reached),
        'Requests that are not the program’s own': since('asked', outside.asked).filter(
          (address) => !expectedRequests.test(address),
        ),
      }
      for (const [what, found] of Object.entries(faults))
        if (found.length > 0) throw new Error(`${what}: ${found.join('; ')}`)
    },
  }
}
