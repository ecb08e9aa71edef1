import type { PrintRefusal } from '#core/host/HostRefusal.ts'
import { ok, refuse, type Result } from '#core/Result.ts'
import type { PrintedReport } from '../host/HostAbilities.ts'
import { countPages } from './countPages.ts'
import { within } from './within.ts'

const PRINT_WITHIN_MS = 60_000

/** What came of a print, whoever prints: the PDF with its number of pages, or why there is none. */
export async function settlePrint(printing: Promise<Uint8Array>): Promise<Result<PrintedReport, PrintRefusal>> {
  try {
    const bytes = await within(PRINT_WITHIN_MS, printing)
    const pages = countPages(bytes)
    return pages === undefined ? printFailed('the PDF has no pages') : ok({ bytes, pages })
  } catch (problem) {
    return printFailed(problem)
  }
}

export const printFailed = (problem: unknown) =>
  refuse({ code: 'print-failed', reason: problem instanceof Error ? problem.message : String(problem) })
