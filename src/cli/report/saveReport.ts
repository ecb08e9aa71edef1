import { problem, type Answer } from '../shared/Answer.ts'
import type { Places } from '../shared/Places.ts'
import { readChosenPortfolio, type PortfolioOptions } from '../shared/readInput.ts'
import { readRoles } from '../role/readRoles.ts'
import type { Paper } from '#core/settings/Settings.ts'

export interface ReportCommandOptions extends PortfolioOptions {
  readonly role: readonly string[]
  readonly out: string
  readonly paper?: Paper
  readonly date?: string
  readonly notes: boolean
  readonly catalogue?: string
}

/** `report`: the report as PDF or as one HTML page, saved whole or not at all. */
export async function saveReport(options: ReportCommandOptions, places: Places): Promise<Answer> {
  const portfolio = await readChosenPortfolio(options, places)
  if (!portfolio.ok) return portfolio
  const roles = await readRoles(options.role, places, portfolio.value.own?.roles)
  if (!roles.ok) return roles
  return problem({ code: 'print-failed', reason: 'the report is not part of this version yet' })
}
