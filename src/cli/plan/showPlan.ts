import { allItems } from '#core/course/allItems.ts'
import type { LearningItem } from '#core/course/LearningItem.ts'
import { ratedLevels } from '#core/course/suggestCourses.ts'
import { analyseGap, sum } from '#core/gap/analyseGap.ts'
import { isTelling } from '#core/gap/nearerRole.ts'
import { formulate } from '#core/plan/formulate.ts'
import { plannableItems } from '#core/plan/plannableItems.ts'
import { readSolution } from '#core/plan/readSolution.ts'
import type { StudyPlan } from '#core/plan/StudyPlan.ts'
import type { Portfolio } from '#core/portfolio/Portfolio.ts'
import type { TargetedRole } from '#core/role/deriveTargets.ts'
import { ok } from '#core/Result.ts'
import { solvePlan } from '#solver/solvePlan.ts'
import { readRoles } from '../role/readRoles.ts'
import { json, problem, type Answer } from '../shared/Answer.ts'
import type { Places } from '../shared/Places.ts'
import { readCatalogue, readChosenPortfolio, type PortfolioOptions } from '../shared/readInput.ts'
import { skillNames } from '../skill/skillNames.ts'
import { planText, reasonFor, type PlanFacts } from './planText.ts'
import { allCosts, readPlanRequest, type PlanWishes, type TimedRequest } from './readPlanRequest.ts'

export interface PlanOptions extends PortfolioOptions, PlanWishes {
  readonly role: readonly string[]
  readonly catalogue?: string
  readonly json: boolean
}

interface Asked {
  readonly portfolio: Portfolio
  readonly roles: readonly TargetedRole[]
  readonly catalogue: readonly LearningItem[]
  readonly request: TimedRequest
}

/** The program for these wishes and what came of solving it. */
async function solve({ portfolio, roles, catalogue, request }: Asked) {
  const items = plannableItems(portfolio, catalogue, request)
  const formulation = formulate(ratedLevels(portfolio, roles, items), roles, items, new Set(request.include))
  return { formulation, solution: await solvePlan(formulation.model, request) }
}

/** Where nothing free does it: whether it could be done in fewer hours for money. */
async function withoutFreeOnly(plan: StudyPlan, asked: Asked): Promise<StudyPlan['relaxations']> {
  if (plan.status !== 'infeasible' || plan.bound === null) return []
  const { solution } = await solve({ ...asked, request: { ...asked.request, costs: allCosts } })
  const least = 'bound' in solution ? solution.bound / 4 : plan.bound
  return least < plan.bound ? [{ kind: 'without-free-only', totalHours: least }] : []
}

/** What the text tells beside the plan itself. */
function factsOf({ items }: StudyPlan, { portfolio, roles, catalogue }: Asked): Omit<PlanFacts, 'skill' | 'blocked'> {
  const byId = new Map(allItems(portfolio, catalogue).map((item) => [item.id, item]))
  const rated = new Set(portfolio.skills.flatMap(({ skill, level }) => (level === undefined ? [] : [skill])))
  const told = new Set(
    roles
      .map((role) => analyseGap(portfolio, role))
      .filter(isTelling)
      .map(({ role }) => role),
  )
  const lifted = new Set(items.flatMap(({ lifts }) => lifts.map(({ skill }) => skill)))
  return {
    title: (id) => byId.get(id)?.title ?? id,
    isTold: (role) => told.has(role),
    unrated: [...lifted].filter((skill) => !rated.has(skill)).length,
    estimated: sum(
      items.filter(({ id }) => byId.get(id)?.hoursBasis === 'estimate'),
      ({ hours }) => hours,
    ),
  }
}

/** `plan`: the shortest way to every target of these roles, with the proof. */
export async function showPlan(options: PlanOptions, places: Places): Promise<Answer> {
  const portfolio = await readChosenPortfolio(options, places)
  const roles = await readRoles(options.role, places, portfolio)
  if (!roles.ok) return roles
  if (!portfolio.ok) return portfolio
  const read = await readCatalogue(options.catalogue, places)
  if (!read.ok) return read
  const { items: catalogue, warnings } = read.value
  const request = readPlanRequest(options, portfolio.value, allItems(portfolio.value, catalogue))
  if (!request.ok) return request

  const asked: Asked = { portfolio: portfolio.value, roles: roles.value, catalogue, request: request.value }
  const { formulation, solution } = await solve(asked)
  if (solution.status === 'none-found')
    return problem({ code: 'no-plan-in-time', seconds: request.value.seconds, hours: solution.bound / 4 })
  const skill = await skillNames(places)
  const made = readSolution(formulation, solution, { ...asked, reasonFor: (planned) => reasonFor(planned, skill) })
  const more = options.freeOnly ? await withoutFreeOnly(made, asked) : []
  const plan = { ...made, relaxations: [...made.relaxations, ...more] }
  if (options.json) return ok({ text: json(plan), warnings })
  return ok({ text: planText(plan, { ...factsOf(plan, asked), skill, blocked: formulation.blocked }), warnings })
}
