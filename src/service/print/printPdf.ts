import type { PrintRefusal } from '#core/host/HostRefusal.ts'
import { ok, type Result } from '#core/Result.ts'
import type { Paper } from '#core/settings/Settings.ts'
import type { PrintedReport } from '../host/HostAbilities.ts'
import { findBrowser } from './findBrowser.ts'
import { openPrintPage, type PrintPage } from './openPrintPage.ts'
import { printFailed, settlePrint } from './settlePrint.ts'
import { startBrowser, type RunningBrowser } from './startBrowser.ts'
import { within } from './within.ts'

const START_WITHIN_MS = 30_000

interface Printer extends PrintPage {
  readonly browser: RunningBrowser
}

/** One browser for as long as the program runs: a new one costs more than a print. */
let printer: Promise<Result<Printer, PrintRefusal>> | undefined
/** Prints follow each other, for they share a page. */
let last: Promise<unknown> = Promise.resolve()

/** Starts the browser, so that a print soon after does not wait for it. */
export async function prepareToPrint(): Promise<void> {
  await openPrinter()
}

/** Prints a page that needs nothing beside it. A browser that has ended meanwhile is started again. */
export function printPdf(
  html: string,
  { paper }: { readonly paper: Paper },
): Promise<Result<PrintedReport, PrintRefusal>> {
  const mine = last.then(() => printNow(html, paper))
  last = mine
  return mine
}

/** Ends the browser; what is being printed is given up. A later print starts another. */
export async function closePrinter(): Promise<void> {
  const opened = await printer
  printer = undefined
  if (opened?.ok) await opened.value.browser.close()
}

async function printNow(html: string, paper: Paper): Promise<Result<PrintedReport, PrintRefusal>> {
  const opened = await openPrinter()
  if (!opened.ok) return opened
  const printed = await settlePrint(opened.value.print(html, paper))
  if (!printed.ok) await closePrinter()
  return printed
}

function openPrinter(): Promise<Result<Printer, PrintRefusal>> {
  if (printer) return printer
  const opening = startPrinter(() => {
    if (printer === opening) printer = undefined
  })
  printer = opening
  return opening
}

/** `onEnd`: it could not be started, or has ended, and another is to be started the next time. */
async function startPrinter(onEnd: () => void): Promise<Result<Printer, PrintRefusal>> {
  const found = await findBrowser('print')
  if (!found.ok) {
    onEnd()
    return found
  }
  const browser = await startBrowser(found.value)
  void browser.ended.then(onEnd)
  try {
    return ok({ browser, ...(await within(START_WITHIN_MS, openPrintPage(browser))) })
  } catch (error) {
    await browser.close()
    return printFailed(error)
  }
}
