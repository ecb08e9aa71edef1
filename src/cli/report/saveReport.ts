import { statSync } from 'node:fs'
import path from 'node:path'
import type { WriteRefusal } from '#core/host/StorageRefusal.ts'
import type { Portfolio } from '#core/portfolio/Portfolio.ts'
import { reportSections, type ReportOptions } from '#core/report/ReportOptions.ts'
import { ok, type Result } from '#core/Result.ts'
import type { TargetedRole } from '#core/role/deriveTargets.ts'
import type { Paper } from '#core/settings/Settings.ts'
import { say } from '#messages/say.ts'
import { isFolder } from '#service/readText.ts'
import type { Resources } from '#service/resources/openResources.ts'
import { localDay } from '#service/storage/localDay.ts'
import { asUmaskAllows, writeDurably } from '#service/storage/writeDurably.ts'
import { problem, type Answer, type Problem } from '../shared/Answer.ts'
import { fewWarnings } from '../shared/fewWarnings.ts'
import { isDay } from '../shared/isDay.ts'
import type { Places } from '../shared/Places.ts'
import { readCatalogue, readChosenPortfolio, type PortfolioOptions } from '../shared/readInput.ts'
import { readRoles } from '../role/readRoles.ts'
import { unknownAsked } from '../skill/unknownSkills.ts'

export interface ReportCommandOptions extends PortfolioOptions {
  readonly role: readonly string[]
  readonly out: string
  readonly paper?: Paper
  readonly date?: string
  readonly notes: boolean
  readonly catalogue?: string
}

const formatOf = (out: string) => /\.(pdf|html)$/i.exec(out)?.[1]?.toLowerCase()

/** Whether two paths lead to one file that is there: a report never takes the place of what it was made from. */
function isSameFile(one: string, other: string): boolean {
  const [a, b] = [one, other].map((file) => statSync(file, { throwIfNoEntry: false }))
  return a !== undefined && b !== undefined && a.ino === b.ino && a.dev === b.dev
}

/** What ships, with the roles that were chosen (files and the person's own among them) and their catalogue in its place. */
const withChosen = (
  resources: Resources,
  roles: readonly TargetedRole[],
  items: Awaited<ReturnType<Resources['courses']>>,
): Resources => ({
  ...resources,
  roles: async () => {
    const file = await resources.roles()
    const chosen = new Set(roles.map(({ id }) => id))
    return { ...file, roles: [...roles, ...file.roles.filter(({ id }) => !chosen.has(id))] }
  },
  courses: async () => items,
})

async function bytesOf(
  portfolio: Portfolio,
  resources: Resources,
  options: ReportOptions,
  out: string,
): Promise<Result<{ readonly bytes: Uint8Array; readonly pages?: number }, Problem>> {
  const isPdf = formatOf(out) === 'pdf'
  const printer = isPdf ? await import('#service/print/printPdf.ts') : undefined
  // The browser starts while the page is made.
  const starting = printer?.prepareToPrint()
  const { makeReportHtml } = await import('#service/report/makeReport.ts')
  const html = await makeReportHtml({ portfolio, resources, options })
  if (!printer) return ok({ bytes: new TextEncoder().encode(html) })
  await starting
  const printed = await printer.printPdf(html, { paper: options.paper })
  // The browser ends while the file is written.
  void printer.closePrinter()
  if (printed.ok) return printed
  return problem(printed.refusal, { htmlInstead: out.replace(/pdf$/i, 'html') })
}

async function write(file: string, bytes: Uint8Array): Promise<Result<unknown, Problem>> {
  const written = await writeDurably({ file, bytes, mode: asUmaskAllows })
  // `overtaken` cannot come: nobody was asked.
  return written.ok ? written : problem(written.refusal as WriteRefusal)
}

/** `report`: the report as PDF or as one HTML page, saved whole or not at all. */
export async function saveReport(options: ReportCommandOptions, places: Places): Promise<Answer> {
  const { out, date, notes, paper = 'A4' } = options
  if (!formatOf(out))
    return problem({ code: 'wrong-option', option: '--out', found: out, wanted: say('cli.wanted.out') })
  if (date !== undefined && !isDay(date))
    return problem({ code: 'wrong-option', option: '--date', found: date, wanted: say('cli.wanted.day') })
  const portfolio = await readChosenPortfolio(options, places)
  const roles = await readRoles(options.role, places, portfolio)
  if (!roles.ok) return roles
  if (!portfolio.ok) return portfolio
  const catalogue = await readCatalogue(options.catalogue, places)
  if (!catalogue.ok) return catalogue
  const file = places.fileAt(out)
  const read = [options.portfolio, options.catalogue, ...options.role].filter((name) => name !== undefined)
  if (read.some((name) => isSameFile(places.fileAt(name), file)))
    return problem({ code: 'wrong-option', option: '--out', found: out, wanted: say('cli.wanted.notRead') })
  const folder = path.dirname(file)
  if (!isFolder(folder)) return problem({ code: 'no-such-folder', folder })

  const { items, warnings } = catalogue.value
  const resources = withChosen(places.resources, roles.value, items)
  const today = date ?? localDay(new Date())
  const chosen = { roles: roles.value.map(({ id }) => id), paper, sections: [...reportSections], notes, today }
  const made = await bytesOf(portfolio.value, resources, chosen, out)
  if (!made.ok) return made
  const written = await write(file, made.value.bytes)
  if (!written.ok) return written
  const { pages } = made.value
  const text = pages === undefined ? say('cli.report.saved', { file }) : say('cli.report.pages', { file, count: pages })
  const asked = unknownAsked(roles.value, await places.resources.skills(), portfolio.value)
  return ok({ text, warnings: fewWarnings([...warnings, ...asked]) })
}
