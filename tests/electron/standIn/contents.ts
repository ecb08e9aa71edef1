import type { WebPreferences } from 'electron'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { toApp, toPage } from './addresses.ts'
import { appEvents, windowStays } from './app.ts'
import { chromium } from './chromium.ts'
import { asSeen, type StandInSession } from './sessions.ts'
import type { Happening } from './sides.ts'
import { KnownEvents, strict } from './strict.ts'

type OpenHandler = (details: object) => { readonly action: string }

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
  readonly preferences: WebPreferences
  /** Hears of its page first. */
  readonly hear: (what: Happening) => void
}

/** What a window shows: one Chromium page. */
export class StandInContents extends KnownEvents {
  readonly id = ++last
  readonly session: object
  readonly ready: Promise<void>
  #url = ''
  #openHandler: OpenHandler | undefined
  /** The program's own `loadURL` is no navigation of the page. */
  #loading = false
  #isDebugged = false
  #hasCrashed = false
  readonly #preferences: WebPreferences
  readonly #hear: (what: Happening) => void

  constructor({ session, preferences, hear }: Wants) {
    super('webContents', all)
    this.#preferences = preferences
    this.#hear = hear
    this.session = asSeen(session)
    open.set(this.id, this)
    const { javascript = true, preload } = preferences
    if (preload !== undefined && !path.isAbsolute(preload)) throw new Error('preload scripts must have absolute paths')
    this.ready = chromium.openWindow({
      window: this.id,
      partition: session.partition,
      javascript,
      ...(preload !== undefined && { preload: readFileSync(preload, 'utf8') }),
    })
    appEvents.emit('web-contents-created', {}, strict('webContents', this))
  }

  happened(what: Happening): void {
    if (what === 'crashed') this.#hasCrashed = true
    this.#hear(what)
    if (what === 'crashed') this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 })
    if (what === 'loaded') this.emit('did-finish-load')
    if (what === 'closed') {
      open.delete(this.id)
      this.emit('destroyed')
    }
  }

  movedTo(url: string): void {
    this.#url = toApp(url)
  }

  eventFrom(pageUrl: string): object {
    const url = toApp(pageUrl)
    const senderFrame = strict('webFrame', { url, parent: null, origin: new URL(url).origin })
    return strict('event', { sender: strict('webContents', this), senderFrame })
  }

  mayNavigate(url: string, isMainFrame: boolean): boolean {
    if (this.#loading && isMainFrame) return true
    const isPrevented = this.isPrevented('will-frame-navigate', { url, isMainFrame })
    return !isPrevented && !(isMainFrame && this.isPrevented('will-navigate', { url, isMainFrame }, url))
  }

  mayLeave(): boolean {
    const isLeaving = this.isPrevented('will-prevent-unload')
    if (!isLeaving) windowStays()
    return isLeaving
  }

  /** A page wants a window; without a handler Electron would open one. */
  opens(url: string): void {
    const action = this.#openHandler?.({ url, frameName: '', features: '', disposition: 'foreground-tab' }).action
    if (action !== 'deny') throw new Error(`A window was opened for ${url}`)
  }

  isCrashed(): boolean {
    return this.#hasCrashed
  }

  /** With what Electron takes where nothing is said. */
  getLastWebPreferences(): WebPreferences {
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
    return strict('webContents.debugger', {
      attach: (version?: string) => {
        if (this.#isDebugged) throw new Error(`Debugger is already attached (${version})`)
        this.#isDebugged = true
      },
      detach: () => void (this.#isDebugged = false),
      sendCommand: async (method: string, params: object): Promise<unknown> => {
        if (!this.#isDebugged) throw new Error('No target available')
        if (method !== 'Runtime.evaluate') throw new Error(`The stand-in sends no ${method}`)
        return chromium.command(this.id, method, params)
      },
    })
  }

  async printToPDF(options: Readonly<Record<string, unknown>>): Promise<Buffer> {
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
