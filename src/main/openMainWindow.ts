import { BrowserWindow, nativeTheme, screen } from 'electron'
import { appOrigin } from './appAddress.ts'
import { type Box, fitPlace, smallest } from './fitPlace.ts'
import type { WindowMemory } from './windowMemory.ts'

/** The page's own ground, so that nothing flashes before it is there. */
const ground = { light: '#ffffff', dark: '#121316' } as const

/** Makes the program's one window at its last place; it shows itself once there is something to see. */
export function makeMainWindow(memory: WindowMemory, preload: string): BrowserWindow {
  const { place, isMaximized } = memory.recall()
  const window = new BrowserWindow({
    ...fitPlace(place, screens()),
    minWidth: smallest.width,
    minHeight: smallest.height,
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? ground.dark : ground.light,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false, // it would fetch a dictionary
      navigateOnDragDrop: false,
    },
  })
  window.once('ready-to-show', () => {
    if (isMaximized) window.maximize()
    window.show()
  })
  window.on('close', () => memory.remember({ place: window.getNormalBounds(), isMaximized: window.isMaximized() }))
  return window
}

/** Shows the page. Rejects with Electron's own error where it does not come. */
export const loadPage = (window: BrowserWindow): Promise<void> => window.loadURL(`${appOrigin}/`)

export function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}

function screens(): [Box, ...Box[]] {
  const first = screen.getPrimaryDisplay()
  const others = screen.getAllDisplays().filter(({ id }) => id !== first.id)
  return [first.workArea, ...others.map(({ workArea }) => workArea)]
}
