import { allItems } from '#core/course/allItems.ts'
import { chainFinder } from '#core/course/chainFinder.ts'
import { gainsOf, type Gain } from '#core/course/gainsOf.ts'
import type { LearningItem } from '#core/course/LearningItem.ts'
import { lifted, liftsOf, unmetNeeds, type Levels, type Lift, type Need } from '#core/course/lift.ts'
import { ratedLevels } from '#core/course/suggestCourses.ts'
import { analyseLevels, sum } from '#core/gap/analyseGap.ts'
import type { Portfolio } from '#core/portfolio/Portfolio.ts'
import type { TargetedRole } from '#core/role/deriveTargets.ts'
import type { Day, Id } from '#core/shape.ts'

export interface RoleReadiness {
  readonly role: string
  /** 0 to 1; null where nothing is asked. */
  readonly readiness: number | null
}

/** One chosen item at its place in the plan. */
export interface PlannedItem {
  readonly item: LearningItem
  readonly isUnderWay: boolean
  /** As really lifted at this place; empty where the person knows it all by then. */
  readonly lifts: readonly Lift[]
  readonly gains: readonly Gain[]
  readonly points: number
  readonly pointsByRole: readonly { readonly role: string; readonly points: number }[]
  /** Counted from 1. */
  readonly weeks: { readonly from: number; readonly to: number }
  readonly begins: Day
  readonly ends: Day
  /** After it, role by role. */
  readonly readiness: readonly RoleReadiness[]
}

/** A chosen item that cannot be begun, neither now nor after the other chosen ones. */
export interface BlockedItem {
  readonly item: LearningItem
  readonly unmet: readonly Need[]
}

/** The chosen courses in the order in which to do them. */
export interface ChosenPlan {
  readonly items: readonly PlannedItem[]
  readonly blocked: readonly BlockedItem[]
  /** Chosen once, and not in this catalogue. */
  readonly unknown: readonly Id[]
  readonly before: readonly RoleReadiness[]
  readonly after: readonly RoleReadiness[]
  /** Of the items that can be done. */
  readonly hours: number
  readonly estimatedHours: number
  /** The last day; null where nothing can be done. */
  readonly doneBy: Day | null
}

/** Hours a week where the person said nothing. */
export const usualHoursPerWeek = 5

export interface Pace {
  readonly hoursPerWeek: number
  readonly start: Day
}

const dayAfter = (start: Day, days: number): Day =>
  new Date(Date.parse(`${start}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

/** Room for the floating point: an item that ends with a week's last hour ends in that week. */
const tiny = 1e-9

/** When an item falls that begins after `before` hours of study. The hours of a week are spread evenly over its days. */
function datesOf(before: number, hours: number, { hoursPerWeek, start }: Pace) {
  const perDay = hoursPerWeek / 7
  const after = before + hours
  return {
    weeks: { from: Math.floor(before / hoursPerWeek + tiny) + 1, to: Math.ceil(after / hoursPerWeek - tiny) },
    begins: dayAfter(start, Math.floor(before / perDay + tiny)),
    ends: dayAfter(start, Math.ceil(after / perDay - tiny) - 1),
  }
}

/** An item with what must come before it. */
interface Way {
  readonly steps: readonly LearningItem[]
  readonly isUnderWay: boolean
  readonly pointsPerHour: number
  readonly hours: number
}

const better = (a: Way, b: Way) =>
  Number(b.isUnderWay) - Number(a.isUnderWay) || b.pointsPerHour - a.pointsPerHour || a.hours - b.hours

/**
 * The items in an order that meets every need: those under way first, then always the one, with what must come
 * before it, that brings most points an hour from there; what brings none comes last, shortest first.
 */
function inOrder(
  levels: Levels,
  chosen: readonly LearningItem[],
  isUnderWay: (item: LearningItem) => boolean,
  roles: readonly TargetedRole[],
) {
  const ordered: LearningItem[] = []
  let reached = levels
  let waiting = chosen
  while (waiting.length > 0) {
    const findChain = chainFinder(reached, waiting)
    const ways: Way[] = []
    for (const item of waiting) {
      const { chain, unmet } = findChain(item)
      if (unmet.length > 0) continue
      const steps = [...chain, item]
      const hours = sum(steps, (step) => step.hours)
      const points = sum(gainsOf(reached, steps.reduce(lifted, reached), roles), (gain) => gain.points)
      ways.push({ steps, isUnderWay: isUnderWay(item), pointsPerHour: points / hours, hours })
    }
    const [first] = ways.sort(better)
    if (!first) break
    const { steps } = first
    ordered.push(...steps)
    reached = steps.reduce(lifted, reached)
    waiting = waiting.filter((item) => !steps.includes(item))
  }
  return { ordered, reached, waiting }
}

/**
 * The plan that the chosen courses (wanted or under way) make: their order, what each really lifts at its place, when
 * it falls at `hoursPerWeek` (above 0) from `start` on, and where the person then stands. View and report draw this one value.
 */
export function orderChosen(
  portfolio: Portfolio,
  roles: readonly TargetedRole[],
  catalogue: readonly LearningItem[],
  pace: Pace,
): ChosenPlan {
  const known = new Map(allItems(portfolio, catalogue).map((item) => [item.id, item]))
  const choices = (portfolio.courses ?? []).filter(({ status }) => status === 'want' || status === 'doing')
  const underWay = new Set(choices.filter(({ status }) => status === 'doing').map(({ course }) => course))
  const chosen = choices.flatMap(({ course }) => known.get(course) ?? [])
  const isUnderWay = ({ id }: LearningItem) => underWay.has(id)
  const readinessAt = (levels: Levels): readonly RoleReadiness[] =>
    roles.map((role) => ({ role: role.id, readiness: analyseLevels((skill) => levels.get(skill), role).readiness }))

  const start = ratedLevels(portfolio, roles, chosen)
  const { ordered, reached, waiting } = inOrder(start, chosen, isUnderWay, roles)
  const items: PlannedItem[] = []
  let levels = start
  let hours = 0
  for (const item of ordered) {
    const next = lifted(levels, item)
    const gains = gainsOf(levels, next, roles)
    items.push({
      item,
      isUnderWay: isUnderWay(item),
      lifts: liftsOf(item, levels),
      gains,
      points: sum(gains, (gain) => gain.points),
      pointsByRole: roles.map(({ id }) => ({
        role: id,
        points: sum(
          gains.filter(({ role }) => role === id),
          (gain) => gain.points,
        ),
      })),
      ...datesOf(hours, item.hours, pace),
      readiness: readinessAt(next),
    })
    levels = next
    hours += item.hours
  }
  return {
    items,
    blocked: waiting.map((item) => ({ item, unmet: unmetNeeds(item, reached) })),
    unknown: choices.filter(({ course }) => !known.has(course)).map(({ course }) => course),
    before: readinessAt(start),
    after: readinessAt(reached),
    hours,
    estimatedHours: sum(
      ordered.filter(({ hoursBasis }) => hoursBasis === 'estimate'),
      (item) => item.hours,
    ),
    doneBy: items.at(-1)?.ends ?? null,
  }
}
