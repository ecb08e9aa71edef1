import type { Paper } from '#core/settings/Settings.ts'
import { loadFonts } from './loadFonts.ts'
import type { RunningBrowser } from './startBrowser.ts'
import { takeFonts } from './takeFonts.ts'

export interface PrintPage {
  /** Prints one static page, tagged and with an outline. Rejects where the browser could not. */
  readonly print: (html: string, paper: Paper) => Promise<Uint8Array>
}

/** In inches, as the browser wants it; a page's own `@page { size }` goes first. */
const sizes: Readonly<Record<Paper, { paperWidth: number; paperHeight: number }>> = {
  A4: { paperWidth: 8.27, paperHeight: 11.69 },
  Letter: { paperWidth: 8.5, paperHeight: 11 },
}

/** Nobody sees the page on a screen: laying it out and painting it there would take a fifth of the time. */
const withoutScreen = (html: string) =>
  html.replace(/<head[^>]*>/i, (head) => `${head}<style>@media screen{html{display:none!important}}</style>`)

/** Opens the page in which everything is printed: without scripts, and refusing every address but `data:`. */
export async function openPrintPage(browser: RunningBrowser): Promise<PrintPage> {
  const { targetId } = await browser.send('Target.createTarget', { url: 'about:blank' })
  const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: true })
  const send: RunningBrowser['send'] = (method, params) => browser.send(method, params, sessionId)

  browser.onEvent(({ method, params: { requestId } }) => {
    if (method === 'Inspector.targetCrashed') void browser.close()
    // What cannot be refused because the browser is gone is not fetched either.
    if (method === 'Fetch.requestPaused' && requestId !== undefined)
      send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' }).catch(() => undefined)
  })
  // Asked all at once: the browser takes them in order.
  const [{ frameTree }] = await Promise.all([
    send('Page.getFrameTree', {}),
    send('Inspector.enable', {}),
    send('Emulation.setScriptExecutionDisabled', { value: true }),
    send('Fetch.enable', { patterns: ['http*', 'file*', 'ftp*', 'blob*'].map((urlPattern) => ({ urlPattern })) }),
  ])
  const frameId = frameTree.frame.id
  /** The document stays from print to print, and its fonts with it: to read them anew takes a sixth of the time. */
  const added = new Set<string>()

  return {
    print: async (html, paper) => {
      const page = takeFonts(html)
      const missing = page.scripts.filter((script) => !added.has(script))
      await send('Page.setDocumentContent', { frameId, html: withoutScreen(page.html) })
      await send('Runtime.evaluate', {
        expression: [...missing, loadFonts].join(';'),
        awaitPromise: true,
        returnByValue: true,
      })
      for (const script of missing) added.add(script)
      const { data } = await send('Page.printToPDF', {
        ...sizes[paper],
        preferCSSPageSize: true,
        printBackground: true,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
      })
      return Buffer.from(data, 'base64')
    },
  }
}
