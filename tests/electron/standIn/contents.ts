import type { WebPreferences } from 'electron'
import type { CDPSession, Page } from 'playwright-core'
import { toApp, toPage } from './addresses.ts'
import { appEvents } from './app.ts'
import { attachPreload } from './preloadWorld.ts'
import { asSeen, type StandInSession } from './sessions.ts'
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

interface Wants {
  readonly session: StandInSession
  readonly preferences: WebPreferences
}

/** What a window shows: one Chromium page. */
export class StandInContents extends KnownEvents {
  readonly id = ++last
  page: Promise<Page>
  readonly session: object
  #there: Page | undefined
  #cdp: CDPSession | undefined
  #send: ((channel: string, args: readonly unknown[]) => Promise<void>) | undefined
  #openHandler: OpenHandler | undefined
  /** The program's own `loadURL` is no navigation of the page. */
  #loading = false
  #isDebugged = false
  #hasCrashed = false
  readonly #preferences: WebPreferences
  readonly #open: () => Promise<Page>

  constructor({ session, preferences }: Wants) {
    super('webContents', all)
    this.#preferences = preferences
    this.session = asSeen(session)
    this.#open = () => this.#openPage(session, preferences)
    this.page = this.#open()
    appEvents.emit('web-contents-created', {}, strict('webContents', this))
  }

  async #openPage(session: StandInSession, { javascript = true, preload }: WebPreferences) {
    const context = await session.context()
    const page = await context.newPage()
    this.#there = page
    session.guests.set(page, { mayNavigate: (url, isMainFrame) => this.#mayNavigate(url, isMainFrame) })
    session.whenPopup((url) => this.opens(url))
    this.#cdp = await context.newCDPSession(page)
    if (!javascript) await this.#cdp.send('Emulation.setScriptExecutionDisabled', { value: true })
    if (preload !== undefined)
      this.#send = await attachPreload({ page: this.#cdp, file: preload, sender: () => this.#event() })
    page.on('crash', () => {
      this.#hasCrashed = true
      this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 })
    })
    page.on('close', () => this.#hasCrashed || this.emit('destroyed'))
    page.on('load', () => this.emit('did-finish-load'))
    return page
  }

  #event() {
    const senderFrame = strict('webFrame', { url: this.getURL(), parent: null, origin: new URL(this.getURL()).origin })
    return strict('event', { sender: strict('webContents', this), senderFrame })
  }

  #mayNavigate(url: string, isMainFrame: boolean): boolean {
    if (this.#loading && isMainFrame) return true
    const isPrevented = this.isPrevented('will-frame-navigate', { url, isMainFrame })
    return !isPrevented && !(isMainFrame && this.isPrevented('will-navigate', { url, isMainFrame }, url))
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
    return toApp(this.#there?.url() ?? '')
  }

  async loadURL(address: string): Promise<void> {
    if (this.#hasCrashed) await this.#openAnew()
    const page = await this.page
    this.#loading = true
    try {
      await page.goto(toPage(address))
    } finally {
      this.#loading = false
    }
  }

  /** Playwright takes no crashed page up again, as Electron does: another steps in its place. */
  async #openAnew() {
    const crashed = await this.page
    this.page = this.#open()
    await this.page
    await crashed.close()
    this.#hasCrashed = false
  }

  /** For tests: the program itself runs nothing in a page. */
  async executeJavaScript(expression: string): Promise<unknown> {
    return (await this.page).evaluate(expression)
  }

  forcefullyCrashRenderer(): void {
    this.#cdp?.send('Page.crash').catch(() => undefined)
  }

  send(channel: string, ...args: unknown[]): void {
    const carried = structuredClone(args)
    void this.#send?.(channel, carried)
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
        return this.#cdp?.send(method, params as { expression: string })
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
    const printed = await this.#cdp?.send('Page.printToPDF', { ...sizes[pageSize], ...rest })
    return Buffer.from(printed?.data ?? '', 'base64')
  }
}
