import { BrowserWindow, session, type Session } from 'electron'
import type { PrintRefusal } from '#core/host/HostRefusal.ts'
import type { Result } from '#core/Result.ts'
import type { Paper } from '#core/settings/Settings.ts'
import type { PrintedReport } from '#service/host/HostAbilities.ts'
import { loadFonts } from '#service/print/loadFonts.ts'
import { settlePrint } from '#service/print/settlePrint.ts'
import { appOrigin } from './appAddress.ts'
import { serveApp } from './appScheme.ts'
import { refuseNetwork, refusePermissions } from './refuseLeaving.ts'

/** What stands in the page, and nothing else: no script, no address but `data:`. */
const printPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'"

export interface WindowPrinter {
  readonly prepare: () => Promise<void>
  readonly print: (html: string, options: { readonly paper: Paper }) => Promise<Result<PrintedReport, PrintRefusal>>
  /** Ends the window; a later print opens another. */
  readonly close: () => void
}

/** Prints in a window that never shows, runs nothing and reaches nothing. */
export function makeWindowPrinter(): WindowPrinter {
  let page = ''
  let printing: Session | undefined
  let window: BrowserWindow | undefined
  /** Prints follow each other, for they share a window. */
  let last: Promise<unknown> = Promise.resolve()

  /** A session in memory that serves one page. */
  function openSession(): Session {
    const opened = session.fromPartition('print')
    const serve = () =>
      new Response(page, {
        headers: {
          'content-type': 'text/html; charset=utf-8',
          'content-security-policy': printPolicy,
          'cache-control': 'no-store',
        },
      })
    serveApp(opened, { renderer: serve, document: serve })
    refuseNetwork(opened)
    refusePermissions(opened)
    return opened
  }

  function openPrintWindow(): BrowserWindow {
    if (window && !window.isDestroyed()) return window
    printing ??= openSession()
    window = new BrowserWindow({
      show: false,
      skipTaskbar: true,
      webPreferences: {
        session: printing,
        javascript: false,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webviewTag: false,
        spellcheck: false,
        backgroundThrottling: false,
      },
    })
    return window
  }

  async function printNow(html: string, paper: Paper) {
    page = html
    const printing = async () => {
      const opened = openPrintWindow()
      return unlessClosed(opened, printPage(opened, paper))
    }
    const printed = await settlePrint(printing())
    page = ''
    if (!printed.ok) close()
    return printed
  }

  function close() {
    if (window && !window.isDestroyed()) window.destroy()
    window = undefined
  }

  return {
    prepare: async () => void openPrintWindow(),
    print: (html, { paper }) => {
      const mine = last.then(() => printNow(html, paper))
      last = mine
      return mine
    },
    close,
  }
}

/** Electron may never settle what a window that is closed was doing; whoever ends the program would wait for it. */
function unlessClosed<T>(window: BrowserWindow, work: Promise<T>): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>()
  const giveUp = () => reject(new Error('the window for printing was closed'))
  window.once('closed', giveUp)
  return Promise.race([work, promise]).finally(() => window.off('closed', giveUp))
}

async function printPage({ webContents }: BrowserWindow, paper: Paper): Promise<Uint8Array> {
  await webContents.loadURL(`${appOrigin}/`)
  // The one way to run anything in a page without scripts; printing does not wait for a font.
  webContents.debugger.attach('1.3')
  try {
    await webContents.debugger.sendCommand('Runtime.evaluate', {
      expression: loadFonts,
      awaitPromise: true,
      returnByValue: true,
    })
  } finally {
    webContents.debugger.detach()
  }
  return webContents.printToPDF({
    pageSize: paper,
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  })
}
