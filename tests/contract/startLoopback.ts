import { randomUUID } from 'node:crypto'
import path from 'node:path'
import type { HostEvent } from '#core/host/HostApi.ts'
import { valueOf } from '#core/Result.ts'
import { openResources } from '#service/resources/openResources.ts'
import { startBrowserHost } from '../../src/browser/startBrowserHost.ts'
import { readLines } from '../../src/renderer/host/readLines.ts'
import { standInHost, standInReport } from './standInHost.ts'
import type { StartProgram } from './Transport.ts'

/** The loopback server, over a real port, as a browser reaches it. */
export const startLoopback: StartProgram = async (folder) => {
  const host = valueOf(
    await startBrowserHost({
      folder,
      port: 0,
      rendererFolder: path.join(import.meta.dirname, 'page'),
      resources: openResources(),
      host: standInHost,
      makeReportHtml: standInReport,
      patience: { first: Infinity, later: Infinity },
      log: console.error,
    }),
  )
  return {
    openPage: async () => {
      const address = new URL(host.newAddress())
      const { origin } = address
      const code = new URLSearchParams(address.hash.slice(1)).get('code') ?? ''
      const opened = await fetch(`${origin}/api/session`, { method: 'POST', body: code, headers: { origin } })
      const { token } = (await opened.json()) as { token: string }
      const headers = { origin, 'x-skillfolio-token': token, 'x-skillfolio-page': randomUUID() }
      return {
        send: async (text) => (await fetch(`${origin}/api/call`, { method: 'POST', body: text, headers })).text(),
        listen: async (handler) => {
          const { body } = await fetch(`${origin}/api/events`, { headers })
          if (!body) throw new Error('No stream of events')
          void readLines(body, (line) => handler(JSON.parse(line) as HostEvent)).catch(() => undefined)
        },
        fetch: (where) => fetch(origin + where),
      }
    },
    end: host.end,
  }
}
