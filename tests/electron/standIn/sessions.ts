import type * as Electron from 'electron'
import type { BrowserContext, Route } from 'playwright-core'
import { toApp, toPage } from './addresses.ts'
import { onlyBeforeReady, onlyWhenReady } from './app.ts'
import { startChromium } from './chromium.ts'
import { KnownEvents, strict } from './strict.ts'

let privileged: readonly Electron.CustomScheme[] = []
/** What got as far as the network: nothing should. */
const escaped: string[] = []

export const protocol = strict('protocol', {
  registerSchemesAsPrivileged: (schemes) => {
    onlyBeforeReady('protocol.registerSchemesAsPrivileged')
    if (privileged.length > 0) throw new Error('protocol.registerSchemesAsPrivileged can be called only once')
    privileged = structuredClone(schemes)
  },
} satisfies Partial<Electron.Protocol>)

type Serve = (request: Request) => Response | Promise<Response>
type BeforeRequest = (details: { url: string }, answer: (said: { cancel?: boolean }) => void) => void

interface Guest {
  /** Asked before a frame goes elsewhere by itself; false where it may not. */
  readonly mayNavigate: (address: string, isMainFrame: boolean) => boolean
}

/** A session: a browser context of its own, whose requests are answered as Electron's protocol handlers say. */
export class StandInSession {
  readonly events = new KnownEvents('session', ['will-download'])
  readonly guests = new Map<object, Guest>()
  #serves = new Map<string, Serve>()
  #before: BeforeRequest | undefined
  #permits: { request?: unknown; check?: unknown; device?: unknown } = {}
  #context: Promise<BrowserContext> | undefined
  #popups: (url: string, opener: object | undefined) => void = () => undefined

  readonly members = {
    protocol: strict('session.protocol', {
      handle: (scheme: string, serve: Serve) => {
        const how = privileged.find((one) => one.scheme === scheme)?.privileges
        if (!how?.standard || !how.secure || !how.supportFetchAPI)
          throw new Error(`${scheme} is not registered as a privileged scheme: no page would work under it`)
        if (this.#serves.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`)
        this.#serves.set(scheme, serve)
      },
    }),
    webRequest: strict('session.webRequest', {
      onBeforeRequest: (listener: BeforeRequest) => void (this.#before = listener),
    }),
    setPermissionRequestHandler: (handler: unknown) => void (this.#permits.request = handler),
    setPermissionCheckHandler: (handler: unknown) => void (this.#permits.check = handler),
    setDevicePermissionHandler: (handler: unknown) => void (this.#permits.device = handler),
    on: (event: string, listener: (...args: never[]) => void) => this.events.on(event, listener),
  }

  get permits() {
    return this.#permits as {
      request?: (contents: object | null, permission: string, answer: (yes: boolean) => void, details: object) => void
      check?: (contents: object | null, permission: string, origin: string, details: object) => boolean
      device?: (details: object) => boolean
    }
  }

  context(): Promise<BrowserContext> {
    this.#context ??= this.#open()
    return this.#context
  }

  whenPopup(hear: (url: string, opener: object | undefined) => void): void {
    this.#popups = hear
  }

  async #open() {
    const context = await (await startChromium()).newContext({ viewport: null })
    await context.route('**/*', (route) => this.#answer(route))
    context.on('page', (page) => {
      // A window of ours is known at once; a popup is not, and never stays.
      setTimeout(() => {
        if (!this.guests.has(page)) void page.close()
      })
    })
    return context
  }

  async #answer(route: Route) {
    const request = route.request()
    const url = toApp(request.url())
    let isOk = true
    // A navigation that is prevented leaves the page where it is; one that is blocked would show why.
    if (request.isNavigationRequest() && !this.#mayNavigate(route, url)) return route.abort('aborted')
    if (this.#before) {
      const { promise, resolve } = Promise.withResolvers<{ cancel?: boolean }>()
      this.#before({ url }, resolve)
      isOk = !(await promise).cancel
    }
    if (!isOk) return route.abort('blockedbyclient')
    const serve = this.#serves.get(new URL(url).protocol.slice(0, -1))
    if (!serve || toPage(url) === url) {
      escaped.push(url)
      return route.abort('blockedbyclient')
    }
    const answer = await serve(new Request(url, { method: request.method(), headers: await request.allHeaders() }))
    return route.fulfill({
      status: answer.status,
      headers: Object.fromEntries(answer.headers),
      body: Buffer.from(await answer.arrayBuffer()),
    })
  }

  #mayNavigate(route: Route, url: string): boolean {
    const frame = (() => {
      try {
        return route.request().frame()
      } catch {
        return undefined // a page that is only just opening: a popup
      }
    })()
    const guest = frame && this.guests.get(frame.page())
    if (!frame || !guest) {
      this.#popups(url, frame && frame.page())
      return false
    }
    return guest.mayNavigate(url, frame.parentFrame() === null)
  }
}

const partitions = new Map<string, StandInSession>()

export function sessionOf(partition: string): StandInSession {
  const there = partitions.get(partition) ?? new StandInSession()
  partitions.set(partition, there)
  return there
}

const asElectron = new Map<StandInSession, object>()
/** The same object each time, as the program sees it. */
export function asSeen(there: StandInSession): object {
  const seen = asElectron.get(there) ?? strict('session', there.members)
  asElectron.set(there, seen)
  return seen
}
export const behind = (seen: object): StandInSession =>
  [...asElectron].find(([, one]) => one === seen)?.[0] ?? sessionOf('')

export const session = strict('session', {
  get defaultSession() {
    onlyWhenReady('session.defaultSession')
    return asSeen(sessionOf(''))
  },
  fromPartition: (partition: string) => {
    onlyWhenReady('session.fromPartition')
    return asSeen(sessionOf(partition))
  },
})

/** For tests: addresses that no guard held back, and what a session answers to a page that asks for something. */
export const standIn = {
  escaped: () => [...escaped],
  askPermission: async (permission: string) => {
    const { request, check, device } = sessionOf('').permits
    const asked = await new Promise<boolean>((resolve) =>
      request ? request(null, permission, resolve, {}) : resolve(true),
    )
    return { asked, checked: check?.(null, permission, '', {}) ?? true, device: device?.({}) ?? true }
  },
}
