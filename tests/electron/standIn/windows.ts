import type * as Electron from 'electron'
import { onlyWhenReady, openWindows, windowClosed, windowStays } from './app.ts'
import { chromium } from './chromium.ts'
import { type SeenContents, StandInContents } from './contents.ts'
import { behind, sessionOf } from './sessions.ts'
import { KnownEvents, knownOptions, type Preventable, strict, type Tied } from './strict.ts'

const shown = ['x', 'y', 'width', 'height', 'minWidth', 'minHeight', 'show', 'skipTaskbar', 'backgroundColor']
const web = [
  'preload',
  'session',
  'javascript',
  'sandbox',
  'contextIsolation',
  'nodeIntegration',
  'webSecurity',
  'webviewTag',
  'spellcheck',
  'navigateOnDragDrop',
  'backgroundThrottling',
]

const open: StandInWindow[] = []

interface WindowEvents {
  'ready-to-show': []
  close: [event: Preventable]
  closed: []
}

class StandInWindow extends KnownEvents<Electron.BrowserWindow, WindowEvents> {
  readonly id: number
  readonly contents: StandInContents
  #bounds: Electron.Rectangle
  #isVisible: boolean
  #isMaximized = false
  #isMinimized = false
  #isDestroyed = false
  #isReadyToShow = false

  constructor(options: Electron.BrowserWindowConstructorOptions = {}) {
    super('BrowserWindow', ['ready-to-show', 'close', 'closed'])
    onlyWhenReady('BrowserWindow')
    const { webPreferences = {}, ...rest } = options
    knownOptions('BrowserWindow', rest, shown)
    knownOptions('webPreferences', webPreferences, web)
    refuseUnsafe(webPreferences)
    const { x = 0, y = 0, width = 800, height = 600, show = true } = rest
    if (![x, y, width, height].every(Number.isInteger)) throw new TypeError('Error processing argument: bounds')
    this.#bounds = { x, y, width, height }
    this.#isVisible = show
    this.contents = new StandInContents({
      session: webPreferences.session ? behind(webPreferences.session) : sessionOf(''),
      preferences: webPreferences,
      hear: (what) => {
        if (what === 'dom-ready' && !this.#isReadyToShow) this.#getReady()
        if (what === 'closed') this.#closed()
      },
    })
    this.id = this.contents.id
    openWindows.add(this)
    open.push(this)
    void this.contents.ready.then(() => chromium.resize(this.id, { width, height }))
  }

  #getReady() {
    this.#isReadyToShow = true
    this.say('ready-to-show')
  }

  get webContents(): SeenContents {
    return this.contents.seen
  }

  loadURL(address: string): Promise<void> {
    return this.contents.loadURL(address)
  }

  show(): void {
    this.#isVisible = true
    this.#isMinimized = false
  }

  focus = (): void => undefined
  isVisible = (): boolean => this.#isVisible
  isMinimized = (): boolean => this.#isMinimized
  minimize = (): void => void (this.#isMinimized = true)
  restore = (): void => void (this.#isMinimized = false)
  maximize = (): void => void (this.#isMaximized = true)
  isMaximized = (): boolean => this.#isMaximized
  isDestroyed = (): boolean => this.#isDestroyed
  getBounds = (): Electron.Rectangle => ({ ...this.#bounds })
  getNormalBounds = (): Electron.Rectangle => ({ ...this.#bounds })
  setBounds = (bounds: Partial<Electron.Rectangle>): void => void (this.#bounds = { ...this.#bounds, ...bounds })

  close(): void {
    if (this.#isDestroyed) return
    if (this.isPrevented('close', {})) return windowStays()
    void this.contents.ready.then(() => chromium.close(this.id, true))
  }

  destroy(): void {
    void this.contents.ready.then(() => chromium.close(this.id, false))
    this.#closed()
  }

  #closed() {
    if (this.#isDestroyed) return
    this.#isDestroyed = true
    open.splice(open.indexOf(this), 1)
    this.say('closed')
    windowClosed(this)
  }
}

/** What Electron's checklist forbids does not even start here. */
function refuseUnsafe(wants: Electron.WebPreferences) {
  if (wants.sandbox === false) throw new Error('sandbox: false')
  if (wants.nodeIntegration === true) throw new Error('nodeIntegration: true')
  if (wants.contextIsolation === false) throw new Error('contextIsolation: false')
  if (wants.webSecurity === false) throw new Error('webSecurity: false')
  if (wants.webviewTag === true) throw new Error('webviewTag: true')
}

/** What of it Electron has too. */
type SeenWindow = Tied<
  Electron.BrowserWindow,
  Omit<StandInWindow, 'contents' | 'say' | 'isPrevented' | keyof NodeJS.EventEmitter>
>
type Statics = Tied<
  typeof Electron.BrowserWindow,
  {
    new (options?: Electron.BrowserWindowConstructorOptions): SeenWindow
    getAllWindows: () => SeenWindow[]
    getFocusedWindow: () => SeenWindow | null
  }
>
const seen = new Map<StandInWindow, SeenWindow>()

export const BrowserWindow = strict(
  'BrowserWindow',
  Object.assign(
    function BrowserWindow(options?: Electron.BrowserWindowConstructorOptions) {
      const window = new StandInWindow(options)
      const there = strict<SeenWindow>('BrowserWindow', window)
      seen.set(window, there)
      return there
    },
    {
      getAllWindows: () => open.map((window) => seen.get(window) ?? window),
      getFocusedWindow: () => open.find((window) => window.isVisible()) ?? null,
    },
  ) as unknown as Statics,
)
