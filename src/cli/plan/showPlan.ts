import { ratedLevels } from '#core/course/suggestCourses.ts'
import { analyseGap, sum } from '#core/gap/analyseGap.ts'
import { isTelling } from '#core/gap/nearerRole.ts'
import { nearest } from '#core/nearest.ts'
import { formulate } from '#core/plan/formulate.ts'
import { usualHoursPerWeek } from '#core/plan/orderChosen.ts'
import { plannableItems } from '#core/plan/plannableItems.ts'
import type { PlanRequest } from '#core/plan/PlanRequest.ts'
import { readSolution } from '#core/plan/readSolution.ts'
import type { Relaxation } from '#core/plan/StudyPlan.ts'
import { ok, type Result } from '#core/Result.ts'
import { Day, readShape } from '#core/shape.ts'
import { say } from '#messages/say.ts'
import { localDay } from '#service/storage/localDay.ts'
import { solvePlan } from '#solver/solvePlan.ts'
import { readRoles } from '../role/readRoles.ts'
import { json, problem, type Answer, type Problem } from '../shared/Answer.ts'
import type { Places } from '../shared/Places.ts'
import { readCatalogue, readChosenPortfolio, type PortfolioOptions } from '../shared/readInput.ts'
import { skillNames } from '../skill/skillNames.ts'
import { planText, reasonFor } from './planText.ts'

export interface PlanOptions extends PortfolioOptions {
  readonly role: readonly string[]
  readonly catalogue?: string
  readonly hoursPerWeek?: string
  readonly start?: string
  readonly deadline?: string
  readonly maxHours?: string
  readonly include: readonly string[]
  readonly never: readonly string[]
  readonly timeLimit?: string
  readonly freeOnly: boolean
  readonly json: boolean
}

const wrong = (option: string, found: string, wanted: string) =>
  problem({ code: 'wrong-option', option, found, wanted })

/** A number above 0 and at most `most`, or what is wrong with it. */
function numberIn(option: string, found: string | undefined, most: number): Result<number | undefined, Problem> {
  if (found === undefined) return ok(undefined)
  const number = Number(found)
  const isFine = found.trim() !== '' && number > 0 && number <= most
  return isFine ? ok(number) : wrong(option, found, say('cli.wanted.numberUpTo', { most }))
}
function dayIn(option: string, found: string | undefined): Result<string | undefined, Problem> {
  if (found === undefined) return ok(undefined)
  const isDay = readShape(Day, found).ok && localDay(new Date(`${found}T12:00:00`)) === found
  return isDay ? ok(found) : wrong(option, found, say('cli.wanted.day'))
}

/** Hours of a week that nobody studies more than. */
const mostPerWeek = 80
/** Hours of the longest plan that is asked for, and seconds that solving may take. */
const [mostHours, mostSeconds] = [100_000, 3600]

function readRequest(options: PlanOptions, usual: number): Result<PlanRequest & { seconds?: number }, Problem> {
  const hoursPerWeek = numberIn('--hours-per-week', options.hoursPerWeek, mostPerWeek)
  const maxHours = numberIn('--max-hours', options.maxHours, mostHours)
  const seconds = numberIn('--time-limit', options.timeLimit, mostSeconds)
  const begin = dayIn('--start', options.start)
  const deadline = dayIn('--deadline', options.deadline)
  for (const read of [hoursPerWeek, maxHours, seconds, begin, deadline]) if (!read.ok) return read
  if (!hoursPerWeek.ok || !maxHours.ok || !seconds.ok || !begin.ok || !deadline.ok) return ok(undefined as never)
  const start = begin.value ?? localDay(new Date())
  if (deadline.value !== undefined && deadline.value < start)
    return wrong('--deadline', deadline.value, say('cli.wanted.dayFrom', { day: start }))
  const both = options.include.find((id) => options.never.includes(id))
  if (both !== undefined) return wrong('--include', both, say('cli.wanted.notNever'))
  return ok({
    hoursPerWeek: hoursPerWeek.value ?? usual,
    start,
    costs: options.freeOnly ? ['free'] : ['free', 'free-audit', 'paid'],
    include: options.include,
    never: options.never,
    ...(deadline.value !== undefined && { deadline: deadline.value }),
    ...(maxHours.value !== undefined && { maxHours: maxHours.value }),
    ...(seconds.value !== undefined && { seconds: seconds.value }),
  })
}

/** `plan`: the shortest way to every target of these roles, with the proof. */
export async function showPlan(options: PlanOptions, places: Places): Promise<Answer> {
  const portfolio = await readChosenPortfolio(options, places)
  const roles = await readRoles(options.role, places, portfolio)
  if (!roles.ok) return roles
  if (!portfolio.ok) return portfolio
  const catalogue = await readCatalogue(options.catalogue, places)
  if (!catalogue.ok) return catalogue
  const request = readRequest(options, portfolio.value.goal?.hoursPerWeek ?? usualHoursPerWeek)
  if (!request.ok) return request
  const { items, warnings } = catalogue.value
  const known = [...items, ...(portfolio.value.own?.courses ?? [])].map(({ id, title }) => ({ id, name: title }))
  for (const [option, ids] of [
    ['--include', options.include],
    ['--never', options.never],
  ] as const)
    for (const id of ids)
      if (!known.some((one) => one.id === id))
        return wrong(option, id, say('cli.wanted.courseNear', { near: nearest(id, known).join(', ') }))

  const isGiven = roles.value
  const chosen = (portfolio.value.courses ?? [])
    .filter(({ course, status }) => (status === 'want' || status === 'doing') && !options.never.includes(course))
    .map(({ course }) => course)
  const wanted = { ...request.value, include: [...new Set([...request.value.include, ...chosen])] }
  const hoursOf = async (costs: PlanRequest['costs']) => {
    const from = plannableItems(portfolio.value, items, { ...wanted, costs })
    const formulation = formulate(ratedLevels(portfolio.value, isGiven, from), isGiven, from, new Set(wanted.include))
    const { seconds } = request.value
    return { formulation, solution: await solvePlan(formulation.model, seconds === undefined ? {} : { seconds }) }
  }
  const { formulation, solution } = await hoursOf(wanted.costs)
  const names = await skillNames(places)
  const plan = readSolution(formulation, solution, {
    portfolio: portfolio.value,
    roles: isGiven,
    request: wanted,
    reasonFor: (planned) => reasonFor(planned, names),
  })
  const more: Relaxation[] = []
  if (plan.status === 'infeasible' && options.freeOnly) {
    const { solution: paid } = await hoursOf(['free', 'free-audit', 'paid'])
    const least = 'bound' in paid ? paid.bound / 4 : undefined
    if (least !== undefined && plan.bound !== null && least < plan.bound)
      more.push({ kind: 'without-free-only', totalHours: least })
  }
  const whole = { ...plan, relaxations: [...plan.relaxations, ...more] }
  if (options.json) return ok({ text: json(whole), warnings })
  const byId = new Map([...items, ...(portfolio.value.own?.courses ?? [])].map((item) => [item.id, item]))
  const rated = new Set(portfolio.value.skills.flatMap(({ skill, level }) => (level === undefined ? [] : [skill])))
  const told = new Set(
    isGiven
      .map((role) => analyseGap(portfolio.value, role))
      .filter(isTelling)
      .map(({ role }) => role),
  )
  return ok({
    text: planText(whole, {
      title: (id) => byId.get(id)?.title ?? id,
      skill: names,
      blocked: formulation.blocked,
      isTold: (role) => told.has(role),
      unrated: new Set(
        plan.items.flatMap(({ lifts }) => lifts.map(({ skill }) => skill).filter((skill) => !rated.has(skill))),
      ).size,
      estimated: sum(
        plan.items.filter(({ id }) => byId.get(id)?.hoursBasis === 'estimate'),
        ({ hours }) => hours,
      ),
    }),
    warnings,
  })
}
