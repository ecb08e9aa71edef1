import { type BrowserWindow, dialog } from 'electron'
import { say } from '#messages/say.ts'

/**
 * A page with unsaved changes does not let its window close. It is then asked once more to save them, by `trySaving`;
 * only where that does not help is the person asked. A page that is only to be loaded anew stays as it is.
 */
export function askBeforeClosing(window: BrowserWindow, trySaving: () => Promise<void>): void {
  let isClosing = false
  let hasTried = false
  window.on('close', () => {
    isClosing = true
  })
  window.webContents.on('will-prevent-unload', (event) => {
    if (!isClosing) return
    isClosing = false
    if (!hasTried) {
      hasTried = true
      void trySaving().then(() => window.isDestroyed() || window.close())
      return
    }
    hasTried = false
    const answer = dialog.showMessageBoxSync(window, {
      type: 'warning',
      message: say('window.unsaved.what'),
      detail: say('window.unsaved.next'),
      buttons: [say('window.unsaved.stay'), say('window.unsaved.leave')],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    })
    if (answer === 1) event.preventDefault() // lets it close
  })
}
