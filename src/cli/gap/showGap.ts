import { analyseGap, type GapAnalysis } from '#core/gap/analyseGap.ts'
import { ok } from '#core/Result.ts'
import { json, type Answer } from '../shared/Answer.ts'
import { fewWarnings } from '../shared/fewWarnings.ts'
import type { Places } from '../shared/Places.ts'
import { readChosenPortfolio, type PortfolioOptions } from '../shared/readInput.ts'
import { readRoles } from '../role/readRoles.ts'
import { skillNames } from '../skill/skillNames.ts'
import { unknownAsked } from '../skill/unknownSkills.ts'

export interface GapOptions extends PortfolioOptions {
  readonly role: readonly string[]
  readonly json: boolean
}

/** What `gap --json` prints for one role. A requirement without a label is called after its first skill. */
const asJson = (analysis: GapAnalysis, nameOf: (skill: string) => string) => ({
  role: analysis.role,
  readiness: analysis.readiness,
  points: analysis.points,
  pointsAsked: analysis.pointsAsked,
  rated: analysis.rated,
  met: analysis.met,
  core: analysis.core,
  requirements: analysis.requirements.map(
    ({ id, skills, counted, label, level, target, deficit, weight, priority, evidence }) => ({
      id,
      skills,
      counted,
      label: label ?? nameOf(skills[0] ?? id),
      level,
      target,
      deficit,
      weight,
      priority,
      evidence,
    }),
  ),
})

/** `gap`: how the portfolio stands against each role. */
export async function showGap(options: GapOptions, places: Places): Promise<Answer> {
  const portfolio = await readChosenPortfolio(options, places)
  const roles = await readRoles(options.role, places, portfolio)
  if (!roles.ok) return roles
  if (!portfolio.ok) return portfolio
  const analyses = roles.value.map((role) => analyseGap(portfolio.value, role))
  const warnings = fewWarnings(unknownAsked(roles.value, await places.resources.skills(), portfolio.value))
  const nameOf = await skillNames(places, portfolio.value)
  if (options.json) {
    const shown = analyses.map((analysis) => asJson(analysis, nameOf))
    return ok({ text: json(shown.length === 1 ? shown[0] : shown), warnings })
  }
  const { gapText } = await import('./gapText.ts')
  return ok({ text: gapText(analyses, roles.value, nameOf), warnings })
}
