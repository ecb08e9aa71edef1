import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'

type Fetch = (request: Request) => Response | Promise<Response>

export interface Listening {
  /** `http://127.0.0.1:` and the port. */
  readonly origin: string
  /** What answers from now on; until then nothing does. */
  readonly answerWith: (fetch: Fetch) => void
  /** Ends every connection. */
  readonly close: () => Promise<void>
}

const LOOPBACK = '127.0.0.1'

/** Opens a port of this machine that no other machine reaches; 0 is any that is free. Rejects with Node's own error. */
export async function listen(port: number): Promise<Listening> {
  const ready = Promise.withResolvers<Fetch>()
  const server = createAdaptorServer({ fetch: async (request) => (await ready.promise)(request) })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, LOOPBACK, resolve)
  })
  return {
    origin: `http://${LOOPBACK}:${(server.address() as AddressInfo).port}`,
    answerWith: ready.resolve,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        if ('closeAllConnections' in server) server.closeAllConnections()
      }),
  }
}
