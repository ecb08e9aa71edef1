import { protocol, type Session } from 'electron'
import { isAppAddress } from './appAddress.ts'

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
    if (!isAppAddress(request.url)) return new Response(null, { status: 404 })
    return new URL(request.url).pathname.startsWith('/document/') ? serves.document(request) : serves.renderer(request)
  })
}
