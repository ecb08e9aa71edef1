import type * as Electron from 'electron'
import { toApp, toPage } from './addresses.ts'
import { onlyBeforeReady, onlyWhenReady } from './app.ts'
import type { PageAnswer, PageRequest } from './sides.ts'
import { KnownEvents, type Preventable, strict, type Tied } from './strict.ts'

let privileged: readonly Electron.CustomScheme[] = []

const protocolMembers = {
  registerSchemesAsPrivileged: (schemes: Electron.CustomScheme[]): void => {
    onlyBeforeReady('protocol.registerSchemesAsPrivileged')
    if (privileged.length > 0) throw new Error('protocol.registerSchemesAsPrivileged can be called only once')
    privileged = structuredClone(schemes)
  },
}
export const protocol = strict<Tied<typeof Electron.protocol, typeof protocolMembers>>('protocol', protocolMembers)

type Serve = Parameters<Electron.Protocol['handle']>[1]
type BeforeRequest = (
  details: Pick<Electron.OnBeforeRequestListenerDetails, 'url'>,
  answer: (said: Electron.CallbackResponse) => void,
) => void

/** What decides about permissions, as Electron calls it. */
interface Permits {
  request?: Parameters<Electron.Session['setPermissionRequestHandler']>[0]
  check?: Parameters<Electron.Session['setPermissionCheckHandler']>[0]
  device?: Parameters<Electron.Session['setDevicePermissionHandler']>[0]
}
interface SessionEvents {
  'will-download': [event: Preventable, item: Pick<Electron.DownloadItem, 'getURL'>]
}

/** The window that asks. */
interface Guest {
  /** Asked before a frame goes elsewhere by itself; false where it may not. */
  readonly mayNavigate: (address: string, isMainFrame: boolean) => boolean
  readonly opens: (address: string) => void
}

/** A session: whatever its pages ask for is answered as Electron's protocol handlers say. */
export class StandInSession {
  readonly partition: string
  readonly events = new KnownEvents<Electron.Session, SessionEvents>('session', ['will-download'])
  readonly permits: Permits = {}
  readonly serves = new Map<string, Serve>()
  before: BeforeRequest | undefined
  #last: Guest | undefined

  constructor(partition: string) {
    this.partition = partition
  }

  /** As the program sees it: the same object each time. */
  readonly seen = seenOf(this)

  async answer(request: PageRequest, guest: Guest | undefined): Promise<PageAnswer> {
    const url = toApp(request.url)
    this.#last = guest ?? this.#last
    if (request.navigates) {
      if (!guest) this.#last?.opens(url)
      if (!guest?.mayNavigate(url, request.navigates === 'page')) return { isServed: false, why: 'prevented' }
    }
    if (await this.#isCancelled(url)) return { isServed: false, why: 'blocked' }
    const serve = this.serves.get(new URL(url).protocol.slice(0, -1))
    if (!serve || toPage(url) === url) return { isServed: false, why: 'not the program’s own' }
    const answer = await serve(new Request(url, { method: request.method, headers: request.headers }))
    const { status, headers } = answer
    return { isServed: true, status, headers: Object.fromEntries(headers), body: await answer.bytes() }
  }

  async #isCancelled(url: string): Promise<boolean> {
    if (!this.before) return false
    const { promise, resolve } = Promise.withResolvers<{ cancel?: boolean }>()
    this.before({ url }, resolve)
    return (await promise).cancel ?? false
  }
}

function seenOf(there: StandInSession) {
  const protocolOfSession = {
    handle: (scheme: string, serve: Serve): void => {
      const how = privileged.find((one) => one.scheme === scheme)?.privileges
      if (!how?.standard || !how.secure || !how.supportFetchAPI)
        throw new Error(`${scheme} is not registered as a privileged scheme: no page would work under it`)
      if (there.serves.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`)
      there.serves.set(scheme, serve)
    },
    unhandle: (scheme: string): void => void there.serves.delete(scheme),
  }
  const webRequest = { onBeforeRequest: (listener: BeforeRequest): void => void (there.before = listener) }
  const { permits } = there
  const members = {
    protocol: strict<Tied<Electron.Protocol, typeof protocolOfSession>>('session.protocol', protocolOfSession),
    webRequest: strict<Tied<Electron.WebRequest, typeof webRequest>>('session.webRequest', webRequest),
    setPermissionRequestHandler: (handler: NonNullable<Permits['request']>): void => void (permits.request = handler),
    setPermissionCheckHandler: (handler: NonNullable<Permits['check']>): void => void (permits.check = handler),
    setDevicePermissionHandler: (handler: NonNullable<Permits['device']>): void => void (permits.device = handler),
  }
  const on = (event: string, listener: (...args: never[]) => void) => there.events.on(event, listener)
  return strict<Tied<Electron.Session, typeof members> & { readonly on: typeof on }>('session', { ...members, on })
}

const partitions = new Map<string, StandInSession>()

export function sessionOf(partition: string): StandInSession {
  const there = partitions.get(partition) ?? new StandInSession(partition)
  partitions.set(partition, there)
  return there
}

export const behind = (seen: object): StandInSession =>
  [...partitions.values()].find((one) => one.seen === seen) ?? sessionOf('')

const sessionMembers = {
  get defaultSession() {
    onlyWhenReady('session.defaultSession')
    return sessionOf('').seen
  },
  fromPartition: (partition: string) => {
    onlyWhenReady('session.fromPartition')
    return sessionOf(partition).seen
  },
}
export const session = strict('session', sessionMembers)

/** For tests: what a session answers to a page that asks for something. */
export const standIn = {
  askPermission: async (permission: Parameters<NonNullable<Permits['request']>>[1]) => {
    const { request, check, device } = sessionOf('').permits
    const asked = await new Promise<boolean>((resolve) =>
      request ? request(nobody, permission, resolve, nobody) : resolve(true),
    )
    const isChecked = check?.(null, permission as Parameters<typeof check>[1], '', nobody) ?? true
    return { asked, checked: isChecked, device: device?.(nobody) ?? true }
  },
}
/** No handler of ours looks at who asks. */
const nobody = Object.freeze({}) as never
