import { protocol, type Session } from 'electron'

/** Where the page lives. Every page of ours, and nothing else, has this origin. */
export const appOrigin = 'app://skillfolio'

type Serve = (request: Request) => Response | Promise<Response>

interface Serves {
  readonly renderer: Serve
  readonly document: Serve
}

/** `app:` behaves as `https:` does: relative addresses, storage and a policy of its own. To be said before Electron is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

/** Answers `app:` in a session: the page's files and documents under our name, nothing under any other. */
export function serveApp(session: Session, serves: Serves): void {
  session.protocol.handle('app', (request) => {
    const { host, pathname } = new URL(request.url)
    if (`app://${host}` !== appOrigin) return new Response(null, { status: 404 })
    return pathname.startsWith('/document/') ? serves.document(request) : serves.renderer(request)
  })
}

/** Whether an address is the program's own. `URL` knows no origin for `app:`. */
export function isAppAddress(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol: scheme, host } = new URL(address)
  return `${scheme}//${host}` === appOrigin
}
