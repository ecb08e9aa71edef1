import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'

type Fetch = (request: Request) => Response | Promise<Response>

export interface Listening {
  /** `http://127.0.0.1:` and the port. */
  readonly origin: string
  /** What answers from now on; until then nothing does. */
  readonly answerWith: (fetch: Fetch) => void
  /** Takes no more, answers what has come, and ends every connection. */
  readonly close: () => Promise<void>
}

const LOOPBACK = '127.0.0.1'
const SWEEP_MS = 20
const HANGING_MS = 2000

/** Opens a port of this machine that no other machine reaches; 0 is any that is free. Rejects with Node's own error. */
export async function listen(port: number): Promise<Listening> {
  const ready = Promise.withResolvers<Fetch>()
  const answer = getRequestListener(async (request) => (await ready.promise)(request), { overrideGlobalObjects: false })
  const server = createServer((incoming, outgoing) => void answer(incoming, outgoing))
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, LOOPBACK, resolve)
  })
  return {
    origin: `http://${LOOPBACK}:${(server.address() as AddressInfo).port}`,
    answerWith: ready.resolve,
    close: () =>
      new Promise((resolve) => {
        // A browser keeps connections open; one that is answered goes at once, one that hangs in the end.
        const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MS)
        const hanging = setTimeout(() => server.closeAllConnections(), HANGING_MS)
        server.close(() => {
          clearInterval(sweep)
          clearTimeout(hanging)
          resolve()
        })
      }),
  }
}
