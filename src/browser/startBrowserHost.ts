import { randomBytes } from 'node:crypto'
import type { Refusal } from '#core/Refusal.ts'
import { ok, type Result } from '#core/Result.ts'
import { openRenderer } from '#service/document/openRenderer.ts'
import type { HostAbilities } from '#service/host/HostAbilities.ts'
import type { MakeReportHtml } from '#service/host/ServiceParts.ts'
import { makeService } from '#service/host/makeService.ts'
import type { Resources } from '#service/resources/openResources.ts'
import { openStorage } from '#service/storage/openStorage.ts'
import { endWhenAlone, type Patience } from './endWhenAlone.ts'
import { listen } from './listen.ts'
import { makeEventStreams } from './makeEventStreams.ts'
import { makeServer } from './makeServer.ts'
import { makeSessions } from './makeSessions.ts'
import { settleCalls } from '#service/host/settleCalls.ts'

interface Wants {
  /** The data folder, a full path. */
  readonly folder: string
  readonly port: number
  /** Where the built page stands. */
  readonly rendererFolder: string
  readonly resources: Resources
  readonly host: HostAbilities
  readonly makeReportHtml: MakeReportHtml
  readonly patience: Patience
  readonly log: (problem: unknown) => void
}

export interface BrowserHost {
  /** An address that opens the program once, in any browser of this machine. */
  readonly newAddress: () => string
  /** Asks pages for what is unsaved, then ends. */
  readonly end: () => Promise<void>
  /** Resolves when it has ended, asked to or alone for too long. */
  readonly ended: Promise<void>
}

/**
 * The program behind a loopback address, holding the data folder.
 * Refuses what storage refuses, such as `folder-in-use`, whose `url` then lets the person in there: see joinRunning.
 * Rejects with Node's own error where the port cannot be had.
 */
export async function startBrowserHost(wants: Wants): Promise<Result<BrowserHost, Refusal>> {
  const { folder, port, rendererFolder, resources, host, makeReportHtml, patience, log } = wants
  const [listening, serveRenderer] = await Promise.all([listen(port), openRenderer(rendererFolder)])
  const { origin } = listening
  const secret = randomBytes(32).toString('base64url')
  const held = await openStorage({ folder, url: `${origin}/api/window/${secret}` })
  if (!held.ok) {
    await listening.close()
    return held
  }
  const storage = held.value

  const sessions = makeSessions()
  const service = makeService({
    storage,
    resources,
    host,
    makeReportHtml,
    now: () => new Date(),
    log,
  })
  const calls = settleCalls(service.answer)
  const { promise: ended, resolve: hasEnded } = Promise.withResolvers<void>()
  const alone = endWhenAlone(patience, () => void end())
  const streams = makeEventStreams(service.events, alone.count)
  let ending: Promise<void> | undefined

  const end = () => (ending ??= endOnce())
  async function endOnce() {
    service.events.tellAll({ event: 'closing' })
    await calls.settled(streams.whenNone())
    alone.stop()
    streams.closeAll()
    await listening.close()
    await storage.close()
    hasEnded()
  }

  listening.answerWith(
    makeServer({
      origin,
      sessions,
      secret,
      answer: calls.answer,
      openEvents: streams.open,
      serveDocument: service.serveDocument,
      serveRenderer,
    }),
  )
  return ok({ newAddress: () => `${origin}/#code=${sessions.newCode()}`, end, ended })
}
