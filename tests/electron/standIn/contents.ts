import type * as Electron from 'electron'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { toApp, toPage } from './addresses.ts'
import { appEvents, windowStays } from './app.ts'
import { chromium } from './chromium.ts'
import type { StandInSession } from './sessions.ts'
import type { Happening } from './sides.ts'
import { KnownEvents, type Preventable, strict, type Tied } from './strict.ts'

type OpenHandler = Parameters<Electron.WebContents['setWindowOpenHandler']>[0]
type Navigation = Preventable<Pick<Electron.WebContentsWillFrameNavigateEventParams, 'url' | 'isMainFrame'>>

interface ContentsEvents {
  'will-frame-navigate': [details: Navigation]
  'will-navigate': [details: Navigation, url: string]
  'will-redirect': [details: Navigation]
  'will-attach-webview': [event: Preventable]
  'will-prevent-unload': [event: Preventable]
  'render-process-gone': [event: object, details: Electron.RenderProcessGoneDetails]
  'did-finish-load': []
  destroyed: []
}

const all = [
  'will-frame-navigate',
  'will-navigate',
  'will-redirect',
  'will-attach-webview',
  'will-prevent-unload',
  'render-process-gone',
  'did-finish-load',
  'destroyed',
] as const

const sizes = { A4: { paperWidth: 8.27, paperHeight: 11.69 }, Letter: { paperWidth: 8.5, paperHeight: 11 } } as const
let last = 0
const open = new Map<number, StandInContents>()
export const contentsOf = (window: number | undefined): StandInContents | undefined => open.get(window ?? 0)

interface Wants {
  readonly session: StandInSession
  readonly preferences: Electron.WebPreferences
  /** Hears of its page first. */
  readonly hear: (what: Happening) => void
}

/** What a window shows: one Chromium page. */
export class StandInContents extends KnownEvents<Electron.WebContents, ContentsEvents> {
  readonly id = ++last
  readonly session: object
  /** As the program sees it. */
  readonly seen: SeenContents
  readonly ready: Promise<void>
  #url = ''
  #openHandler: OpenHandler | undefined
  /** The program's own `loadURL` is no navigation of the page. */
  #loading = false
  #isDebugged = false
  #hasCrashed = false
  readonly #preferences: Electron.WebPreferences
  readonly #hear: (what: Happening) => void

  constructor({ session, preferences, hear }: Wants) {
    super('webContents', all)
    this.#preferences = preferences
    this.#hear = hear
    this.session = session.seen
    open.set(this.id, this)
    const { javascript = true, preload } = preferences
    if (preload !== undefined && !path.isAbsolute(preload)) throw new Error('preload scripts must have absolute paths')
    this.ready = chromium.openWindow({
      window: this.id,
      partition: session.partition,
      javascript,
      ...(preload !== undefined && { preload: readFileSync(preload, 'utf8') }),
    })
    this.seen = strict<SeenContents>('webContents', this)
    appEvents.say('web-contents-created', {}, this.seen)
  }

  happened(what: Happening): void {
    if (what === 'crashed') this.#hasCrashed = true
    this.#hear(what)
    if (what === 'crashed') this.say('render-process-gone', {}, { reason: 'crashed', exitCode: 5 })
    if (what === 'loaded') this.say('did-finish-load')
    if (what === 'closed') {
      open.delete(this.id)
      this.say('destroyed')
    }
  }

  movedTo(url: string): void {
    this.#url = toApp(url)
  }

  eventFrom(pageUrl: string): object {
    const url = toApp(pageUrl)
    const senderFrame = strict('webFrame', { url, parent: null, origin: new URL(url).origin })
    return strict('event', { sender: this.seen, senderFrame })
  }

  mayNavigate(url: string, isMainFrame: boolean): boolean {
    if (this.#loading && isMainFrame) return true
    const isPrevented = this.isPrevented('will-frame-navigate', { url, isMainFrame })
    return !isPrevented && !(isMainFrame && this.isPrevented('will-navigate', { url, isMainFrame }, url))
  }

  mayLeave(): boolean {
    const isLeaving = this.isPrevented('will-prevent-unload', {})
    if (!isLeaving) windowStays()
    return isLeaving
  }

  /** A page wants a window; without a handler Electron would open one. */
  opens(url: string): void {
    const details = {
      url,
      frameName: '',
      features: '',
      disposition: 'foreground-tab',
      referrer: { url: '', policy: 'default' },
    } as const
    const action = this.#openHandler?.(details).action
    if (action !== 'deny') throw new Error(`A window was opened for ${url}`)
  }

  isCrashed(): boolean {
    return this.#hasCrashed
  }

  /** With what Electron takes where nothing is said. */
  getLastWebPreferences(): Electron.WebPreferences {
    return {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      javascript: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      ...this.#preferences,
    }
  }

  getURL(): string {
    return this.#url
  }

  async loadURL(address: string): Promise<void> {
    await this.ready
    this.#loading = true
    this.#hasCrashed = false
    try {
      await chromium.load(this.id, toPage(address))
    } finally {
      this.#loading = false
    }
  }

  /** For tests: the program itself runs nothing in a page. */
  executeJavaScript(expression: string): Promise<unknown> {
    return chromium.evaluate(this.id, expression)
  }

  forcefullyCrashRenderer(): void {
    chromium.command(this.id, 'Page.crash', {}).catch(() => undefined)
  }

  send(channel: string, ...args: unknown[]): void {
    void chromium.send(this.id, channel, structuredClone(args))
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler
  }

  get debugger() {
    const members = {
      attach: (version?: string): void => {
        if (this.#isDebugged) throw new Error(`Debugger is already attached (${version})`)
        this.#isDebugged = true
      },
      detach: (): void => void (this.#isDebugged = false),
      sendCommand: async (method: string, params: object): Promise<unknown> => {
        if (!this.#isDebugged) throw new Error('No target available')
        if (method !== 'Runtime.evaluate') throw new Error(`The stand-in sends no ${method}`)
        return chromium.command(this.id, method, params)
      },
    }
    return strict<Tied<Electron.Debugger, typeof members>>('webContents.debugger', members)
  }

  async printToPDF(options: Electron.PrintToPDFOptions): Promise<Buffer> {
    const { pageSize, ...rest } = structuredClone(options)
    if (pageSize !== 'A4' && pageSize !== 'Letter') throw new Error('The stand-in prints on A4 and Letter')
    const strange = Object.keys(rest).filter(
      (name) =>
        !['preferCSSPageSize', 'printBackground', 'generateTaggedPDF', 'generateDocumentOutline'].includes(name),
    )
    if (strange.length > 0) throw new Error(`printToPDF knows no ${strange.join(', ')} here`)
    const printed = await chromium.command(this.id, 'Page.printToPDF', { ...sizes[pageSize], ...rest })
    return Buffer.from((printed as { data: string }).data, 'base64')
  }
}

/** What of it Electron has too. */
export type SeenContents = Tied<
  Electron.WebContents,
  Pick<
    StandInContents,
    | 'id'
    | 'session'
    | 'isCrashed'
    | 'getURL'
    | 'loadURL'
    | 'executeJavaScript'
    | 'forcefullyCrashRenderer'
    | 'send'
    | 'setWindowOpenHandler'
    | 'debugger'
    | 'printToPDF'
  >
>
