import type * as Electron from 'electron'
import { toApp, toPage } from './addresses.ts'
import { onlyBeforeReady, onlyWhenReady } from './app.ts'
import type { PageAnswer, PageRequest } from './sides.ts'
import { KnownEvents, strict } from './strict.ts'

let privileged: readonly Electron.CustomScheme[] = []

export const protocol = strict('protocol', {
  registerSchemesAsPrivileged: (schemes) => {
    onlyBeforeReady('protocol.registerSchemesAsPrivileged')
    if (privileged.length > 0) throw new Error('protocol.registerSchemesAsPrivileged can be called only once')
    privileged = structuredClone(schemes)
  },
} satisfies Partial<Electron.Protocol>)

type Serve = (request: Request) => Response | Promise<Response>
type BeforeRequest = (details: { url: string }, answer: (said: { cancel?: boolean }) => void) => void

/** The window that asks. */
interface Guest {
  /** Asked before a frame goes elsewhere by itself; false where it may not. */
  readonly mayNavigate: (address: string, isMainFrame: boolean) => boolean
  readonly opens: (address: string) => void
}

/** A session: whatever its pages ask for is answered as Electron's protocol handlers say. */
export class StandInSession {
  readonly partition: string
  readonly events = new KnownEvents('session', ['will-download'])
  #serves = new Map<string, Serve>()
  #before: BeforeRequest | undefined
  #permits: { request?: unknown; check?: unknown; device?: unknown } = {}
  #last: Guest | undefined

  constructor(partition: string) {
    this.partition = partition
  }

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

  async answer(request: PageRequest, guest: Guest | undefined): Promise<PageAnswer> {
    const url = toApp(request.url)
    this.#last = guest ?? this.#last
    if (request.navigates) {
      if (!guest) this.#last?.opens(url)
      if (!guest?.mayNavigate(url, request.navigates === 'page')) return { isServed: false, why: 'prevented' }
    }
    if (await this.#isCancelled(url)) return { isServed: false, why: 'blocked' }
    const serve = this.#serves.get(new URL(url).protocol.slice(0, -1))
    if (!serve || toPage(url) === url) return { isServed: false, why: 'not the program’s own' }
    const answer = await serve(new Request(url, { method: request.method, headers: request.headers }))
    const { status, headers } = answer
    return { isServed: true, status, headers: Object.fromEntries(headers), body: await answer.bytes() }
  }

  async #isCancelled(url: string): Promise<boolean> {
    if (!this.#before) return false
    const { promise, resolve } = Promise.withResolvers<{ cancel?: boolean }>()
    this.#before({ url }, resolve)
    return (await promise).cancel ?? false
  }
}

const partitions = new Map<string, StandInSession>()

export function sessionOf(partition: string): StandInSession {
  const there = partitions.get(partition) ?? new StandInSession(partition)
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

/** For tests: what a session answers to a page that asks for something. */
export const standIn = {
  askPermission: async (permission: string) => {
    const { request, check, device } = sessionOf('').permits
    const asked = await new Promise<boolean>((resolve) =>
      request ? request(null, permission, resolve, {}) : resolve(true),
    )
    return { asked, checked: check?.(null, permission, '', {}) ?? true, device: device?.({}) ?? true }
  },
}
