import type * as Electron from 'electron'
import { onlyWhenReady } from './app.ts'
import { chromium } from './chromium.ts'
import { strict, type Tied } from './strict.ts'

export { app } from './app.ts'
export { ipcMain } from './ipc.ts'
export { Menu } from './menu.ts'
export { protocol, session, standIn } from './sessions.ts'
export { BrowserWindow } from './windows.ts'

const unanswered = (name: string) => (): never => {
  throw new Error(`No test answers dialog.${name}`)
}

/** A test answers a dialog before it comes, as with the real one: it puts a function in the place of this. */
export const dialog = strict('dialog', {
  showErrorBox: (title: string, content: string) => void chromium.showErrorBox(title, content),
  showMessageBox: unanswered('showMessageBox'),
  showMessageBoxSync: unanswered('showMessageBoxSync'),
  showSaveDialog: unanswered('showSaveDialog'),
} satisfies Pick<Electron.Dialog, 'showErrorBox' | 'showMessageBox' | 'showMessageBoxSync' | 'showSaveDialog'>)

export const shell = strict('shell', {
  openExternal: (address: string) => chromium.openOutside(address),
  openPath: async (place: string) => {
    await chromium.openOutside(place)
    return ''
  },
} satisfies Pick<Electron.Shell, 'openExternal' | 'openPath'>)

let themeSource: Electron.NativeTheme['themeSource'] = 'system'
export const nativeTheme = strict('nativeTheme', {
  get themeSource() {
    return themeSource
  },
  set themeSource(theme) {
    if (!['system', 'light', 'dark'].includes(theme)) throw new TypeError(`There is no theme ${theme}`)
    themeSource = theme
  },
  get shouldUseDarkColors() {
    return themeSource === 'dark'
  },
} satisfies Pick<Electron.NativeTheme, 'themeSource' | 'shouldUseDarkColors'>)

type Display = Pick<Electron.Display, 'id' | 'workArea'>
const display: Display = { id: 1, workArea: { x: 0, y: 0, width: 1600, height: 1000 } }
const screenMembers = {
  getPrimaryDisplay: (): Display => {
    onlyWhenReady('screen')
    return display
  },
  getAllDisplays: (): Display[] => {
    onlyWhenReady('screen')
    return [display]
  },
}
export const screen = strict<Tied<Electron.Screen, typeof screenMembers>>('screen', screenMembers)
