import { app, type Session, type WebContents } from 'electron'
import { isAppAddress } from './appAddress.ts'
import { isGranted } from './isGranted.ts'
import { isOwnAddress } from './isOwnAddress.ts'
import { openExternally } from './openExternally.ts'

/** Holds for everything that ever shows a page: it stays on our pages, opens no window, and holds no other page within. */
export function refuseLeavingEverywhere(): void {
  app.on('web-contents-created', (_, contents) => refuseLeaving(contents))
}

function refuseLeaving(contents: WebContents) {
  contents.setWindowOpenHandler(({ url }) => {
    openExternally(url)
    return { action: 'deny' }
  })
  contents.on('will-frame-navigate', (navigation) => {
    if (isAppAddress(navigation.url)) return
    navigation.preventDefault()
    if (navigation.isMainFrame) openExternally(navigation.url)
  })
  contents.on('will-redirect', (navigation) => {
    if (!isAppAddress(navigation.url)) navigation.preventDefault()
  })
  contents.on('will-attach-webview', (event) => event.preventDefault())
}

/** The program needs no camera, place, notice or device; whoever asks is refused. Files come by dialogs, or from the page itself. */
export function refusePermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(isGranted(permission)))
  session.setPermissionCheckHandler((_contents, permission) => isGranted(permission))
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', (event, download) => {
    if (!download.getURL().startsWith('blob:')) event.preventDefault()
  })
}

/** Nothing leaves the machine: whatever a page names that is not its own is not even asked for. */
export function refuseNetwork(session: Session): void {
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isOwnAddress(url) }))
}
