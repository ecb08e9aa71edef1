import { allItems } from '#core/course/allItems.ts'
import { checkPlan, type PlanFault } from '#core/plan/checkPlan.ts'
import { StudyPlan } from '#core/plan/StudyPlan.ts'
import { readJson } from '#core/portfolio/readPortfolio.ts'
import { ok } from '#core/Result.ts'
import { readShape, wrongPlaces } from '#core/shape.ts'
import { say, type MessageFacts } from '#messages/say.ts'
import { readText } from '#service/readText.ts'
import { readRoles } from '../role/readRoles.ts'
import { problem, type Answer } from '../shared/Answer.ts'
import type { Places } from '../shared/Places.ts'
import { readCatalogue, readChosenPortfolio, type PortfolioOptions } from '../shared/readInput.ts'

export interface VerifyOptions extends PortfolioOptions {
  readonly role: readonly string[]
  readonly catalogue?: string
  readonly file: string
}

const sayFault = ({ code, ...facts }: PlanFault): string => say(`cli.plan.fault.${code}`, facts as MessageFacts)

/** `plan verify`: replays a plan against portfolio and catalogue, and says the first thing that is wrong. */
export async function verifyPlan(options: VerifyOptions, places: Places): Promise<Answer> {
  const file = places.fileAt(options.file)
  const text = readText(file)
  if (!text.ok) return problem(text.refusal)
  const value = readJson(text.value)
  if (!value.ok) return problem(value.refusal, { file })
  const plan = readShape(StudyPlan, value.value)
  if (!plan.ok) return problem(plan.refusal, { file, more: wrongPlaces(StudyPlan, value.value).slice(1) })
  const portfolio = await readChosenPortfolio(options, places)
  const roles = await readRoles(
    options.role.length > 0 ? options.role : Object.keys(plan.value.readinessAfter),
    places,
    portfolio,
  )
  if (!roles.ok) return roles
  if (!portfolio.ok) return portfolio
  const catalogue = await readCatalogue(options.catalogue, places)
  if (!catalogue.ok) return catalogue
  const { items, warnings } = catalogue.value
  const fault = checkPlan(plan.value, {
    portfolio: portfolio.value,
    roles: roles.value,
    catalogue: allItems(portfolio.value, items),
  })
  if (fault) return problem({ code: 'wrong-plan', what: sayFault(fault) }, { file })
  return ok({ text: say('cli.plan.verified', { count: plan.value.items.length }), warnings })
}
