import { ok } from '#core/Result.ts'
import type { HostAbilities } from '#service/host/HostAbilities.ts'
import type { MakeReportHtml } from '#service/host/ServiceParts.ts'

/** Never comes to an end, as far as a test can wait. */
const forEver = new Promise<never>(() => undefined)

/** A host without a window or a printer: the contract is about calls, whoever draws and prints. On Letter it prints for ever. */
export const standInHost: HostAbilities = {
  abilities: { saveDialog: false, openFolder: false, printPdf: true, ownKeys: false },
  printPdf: async (html, { paper }) =>
    paper === 'Letter' ? forEver : ok({ bytes: new TextEncoder().encode(`%PDF-1.7 ${html}`), pages: 1 }),
  prepareToPrint: async () => undefined,
  openFolder: async () => ok({}),
}

export const standInReport: MakeReportHtml = async ({ portfolio, options }) =>
  `<!doctype html><title>${options.today}</title><p>${portfolio.skills.length}</p>`
