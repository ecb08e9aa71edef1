import { app, type BrowserWindow, dialog } from 'electron'
import { say } from '#messages/say.ts'
import { loadPage } from './openMainWindow.ts'

/** A page whose process has ended is reported and loaded anew; what was saved is in the host's hands and so still there. */
export function revivePage(window: BrowserWindow): void {
  window.webContents.on('render-process-gone', (_, { reason }) => {
    if (reason === 'clean-exit') return
    void askAndReload(window, reason).catch((problem: unknown) => console.error(problem))
  })
}

async function askAndReload(window: BrowserWindow, reason: string) {
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message: say('window.crashed.what'),
    detail: say('window.crashed.next', { reason }),
    buttons: [say('window.crashed.reload'), say('window.crashed.quit')],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  })
  if (window.isDestroyed()) return
  if (response === 0) await loadPage(window)
  else app.quit()
}
