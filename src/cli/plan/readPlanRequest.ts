import { nearest } from '#core/nearest.ts'
import { usualHoursPerWeek } from '#core/plan/orderChosen.ts'
import type { PlanRequest } from '#core/plan/PlanRequest.ts'
import type { LearningItem } from '#core/course/LearningItem.ts'
import type { Portfolio } from '#core/portfolio/Portfolio.ts'
import { ok, type Result } from '#core/Result.ts'
import { say } from '#messages/say.ts'
import { localDay } from '#service/storage/localDay.ts'
import { problem, type Problem } from '../shared/Answer.ts'
import { isDay } from '../shared/isDay.ts'

/** What is asked of a plan, as typed. */
export interface PlanWishes {
  readonly hoursPerWeek?: string
  readonly start?: string
  readonly deadline?: string
  readonly maxHours?: string
  readonly timeLimit?: string
  readonly include: readonly string[]
  readonly never: readonly string[]
  readonly freeOnly: boolean
}

/** A plan that may take so many seconds to find. */
export interface TimedRequest extends PlanRequest {
  readonly seconds: number
}

export const allCosts: PlanRequest['costs'] = ['free', 'free-audit', 'paid']
/** Hours of a week that nobody studies more than, of the longest plan that is asked for, and seconds to solve in. */
const most = { perWeek: 80, hours: 100_000, seconds: 3600 } as const
const usualSeconds = 60

const wrong = (option: string, found: string, wanted: string) =>
  problem({ code: 'wrong-option', option, found, wanted })

/** The first option that is not as it must be. */
function firstWrong(wishes: PlanWishes, start: string, items: readonly LearningItem[]) {
  const numbers = [
    ['--hours-per-week', wishes.hoursPerWeek, most.perWeek],
    ['--max-hours', wishes.maxHours, most.hours],
    ['--time-limit', wishes.timeLimit, most.seconds],
  ] as const
  for (const [option, found, atMost] of numbers)
    if (found !== undefined && !(found.trim() !== '' && Number(found) > 0 && Number(found) <= atMost))
      return wrong(option, found, say('cli.wanted.numberUpTo', { most: atMost }))
  const days = [
    ['--start', wishes.start],
    ['--deadline', wishes.deadline],
  ] as const
  for (const [option, found] of days)
    if (found !== undefined && !isDay(found)) return wrong(option, found, say('cli.wanted.day'))
  if (wishes.deadline !== undefined && wishes.deadline < start)
    return wrong('--deadline', wishes.deadline, say('cli.wanted.dayFrom', { day: start }))
  const both = wishes.include.find((id) => wishes.never.includes(id))
  if (both !== undefined) return wrong('--include', both, say('cli.wanted.notNever'))
  const courses = [
    ['--include', wishes.include],
    ['--never', wishes.never],
  ] as const
  for (const [option, ids] of courses)
    for (const found of ids)
      if (!items.some(({ id }) => id === found)) {
        const known = items.map(({ id, title }) => ({ id, name: title }))
        return wrong(option, found, say('cli.wanted.courseNear', { near: nearest(found, known).join(', ') }))
      }
  return undefined
}

/**
 * What the options ask of a plan, or the first one that is wrong. What the person chose is in it too, as long as
 * `--never` does not exclude it. `items`: all that there is.
 */
export function readPlanRequest(
  wishes: PlanWishes,
  portfolio: Portfolio,
  items: readonly LearningItem[],
): Result<TimedRequest, Problem> {
  const start = wishes.start ?? localDay(new Date())
  const mistake = firstWrong(wishes, start, items)
  if (mistake) return mistake
  const chosen = (portfolio.courses ?? [])
    .filter(({ course, status }) => (status === 'want' || status === 'doing') && !wishes.never.includes(course))
    .map(({ course }) => course)
  return ok({
    hoursPerWeek: Number(wishes.hoursPerWeek ?? portfolio.goal?.hoursPerWeek ?? usualHoursPerWeek),
    start,
    costs: wishes.freeOnly ? ['free'] : allCosts,
    include: [...new Set([...wishes.include, ...chosen])],
    never: wishes.never,
    seconds: Number(wishes.timeLimit ?? usualSeconds),
    ...(wishes.deadline !== undefined && { deadline: wishes.deadline }),
    ...(wishes.maxHours !== undefined && { maxHours: Number(wishes.maxHours) }),
  })
}
