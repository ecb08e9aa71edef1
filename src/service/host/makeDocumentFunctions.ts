import { allItems } from '#core/course/allItems.ts'
import { applyChanges } from '#core/change/applyChanges.ts'
import type { CallInput } from '#core/host/HostApi.ts'
import type { Portfolio } from '#core/portfolio/Portfolio.ts'
import { writePortfolio } from '#core/portfolio/writePortfolio.ts'
import { ok, refuse } from '#core/Result.ts'
import type { ReportOptions } from '#core/report/ReportOptions.ts'
import { say } from '#messages/say.ts'
import type { KeptDocument } from '#service/document/makeDocuments.ts'
import { localDay } from '#service/storage/localDay.ts'
import type { HostFunctions } from './HostFunctions.ts'
import type { ServiceParts } from './ServiceParts.ts'
import { unlessCancelled } from './unlessCancelled.ts'

const html = 'text/html; charset=utf-8'
const json = 'application/json; charset=utf-8'
const types = { json, csv: 'text/csv; charset=utf-8' } as const

/** The calls that answer with a document. They write nothing, so each stops where its page no longer waits. */
export function makeDocumentFunctions({
  storage,
  resources,
  documents,
  host,
  makeReportHtml,
  now,
}: ServiceParts): Pick<HostFunctions, 'previewReport' | 'printReport' | 'exportPortfolio' | 'exportCatalogue'> {
  /** The portfolio as the page shows it: what is stored, with the changes that are still on their way. */
  async function portfolioOf({ source, changes }: CallInput<'exportPortfolio'>) {
    const stored = source === 'sample' ? await resources.sample() : storage.portfolio()
    return stored && applyChanges(stored, changes)
  }

  const keep = (document: KeptDocument & { readonly body: Uint8Array | string }, pages?: number) =>
    ok({
      path: documents.keep(document),
      fileName: document.fileName,
      bytes: Buffer.byteLength(document.body),
      ...(pages !== undefined && { pages }),
    })

  return {
    previewReport: async ({ options, ...source }, { signal }) => {
      const portfolio = await portfolioOf(source)
      if (!portfolio) return notOpen
      const body = await unlessCancelled(makeReportHtml({ portfolio, resources, options }), signal)
      return keep({ body, type: html, fileName: reportName(portfolio, options, 'html'), isPreview: true })
    },

    printReport: async ({ options, format, ...source }, { signal }) => {
      const portfolio = await portfolioOf(source)
      if (!portfolio) return notOpen
      const body = await unlessCancelled(makeReportHtml({ portfolio, resources, options }), signal)
      const fileName = reportName(portfolio, options, format)
      if (format === 'html') return keep({ body, type: html, fileName })
      const printed = await unlessCancelled(host.printPdf(body, { paper: options.paper }), signal)
      if (!printed.ok) return printed
      return keep({ body: printed.value.bytes, type: 'application/pdf', fileName }, printed.value.pages)
    },

    exportPortfolio: async (input) => {
      const portfolio = await portfolioOf(input)
      if (!portfolio) return notOpen
      const fileName = `${say('host.portfolioFile', { day: localDay(now()) })}.json`
      return keep({ body: writePortfolio(portfolio), type: json, fileName })
    },

    exportCatalogue: async ({ which, format, ...source }) => {
      const portfolio = await portfolioOf(source)
      if (!portfolio) return notOpen
      const { writeCatalogue } = await import('#service/catalogue/writeCatalogue.ts')
      const items = allItems(portfolio, which === 'all' ? await resources.courses() : [])
      const name = say(which === 'all' ? 'host.catalogueFile' : 'host.ownCoursesFile', { day: localDay(now()) })
      return keep({ body: writeCatalogue(items, format), type: types[format], fileName: `${name}.${format}` })
    },
  }
}

const notOpen = refuse({ code: 'not-open' })

function reportName({ person }: Portfolio, { today }: ReportOptions, ending: string): string {
  const name = person?.name?.trim()
  return `${name ? say('host.reportFileOf', { name, day: today }) : say('host.reportFile', { day: today })}.${ending}`
}
