import { ok } from '#core/Result.ts'
import type { HostAbilities } from '#service/host/HostAbilities.ts'
import type { MakeReportHtml } from '#service/host/ServiceParts.ts'

/** A host without a window or a printer: the contract is about calls, whoever draws and prints. */
export const standInHost: HostAbilities = {
  abilities: { saveDialog: false, openFolder: false, printPdf: true, ownKeys: false },
  version: '0.0.0',
  printPdf: async (html) => ok({ bytes: new TextEncoder().encode(`%PDF-1.7 ${html}`), pages: 1 }),
  prepareToPrint: async () => undefined,
  openFolder: async () => ok({}),
}

export const standInReport: MakeReportHtml = async ({ portfolio, options }) =>
  `<!doctype html><title>${options.today}</title><p>${portfolio.skills.length}</p>`
