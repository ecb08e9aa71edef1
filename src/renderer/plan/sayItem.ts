import { needsOf, type Lift } from '#core/course/lift.ts'
import type { ChosenPlan, PlannedItem } from '#core/plan/orderChosen.ts'
import type { Level } from '#core/portfolio/Level.ts'
import { day, number } from '#messages/format.ts'
import { say } from '#messages/say.ts'

/** The names a plan is told with, and where the person stands. */
export interface PlanNames {
  readonly skill: (skill: string) => string
  readonly levelOf: (skill: string) => Level | undefined
}

/** "Model deployment 1 → 3"; what is not rated says so. */
export const sayLift = ({ skill, from, to }: Lift, { skill: nameOf }: Pick<PlanNames, 'skill'>): string =>
  from === null
    ? say('plan.liftUnrated', { name: nameOf(skill), to })
    : say('plan.lift', { name: nameOf(skill), from, to })

/** What the lane has room for: the lift that brings most, and how many there are beside it. */
export function sayLifts({ lifts, gains }: PlannedItem, names: PlanNames): string {
  const first = lifts.find(({ skill }) => skill === gains[0]?.skill) ?? lifts[0]
  if (!first) return ''
  const lift = sayLift(first, names)
  return lifts.length === 1 ? lift : say('plan.liftAndMore', { lift, count: lifts.length - 1 })
}

/** Kind, cost and hours; what is under way begins with it. */
export function sayMeta({ item, isUnderWay }: PlannedItem): string {
  const hours = say(item.hoursBasis === 'estimate' ? 'plan.estimate' : 'course.hours', { hours: number(item.hours) })
  const meta = `${say(`course.kind.${item.kind}`)}, ${say(`course.cost.${item.cost}`)}, ${hours}`
  return isUnderWay ? say('plan.underWay', { meta }) : meta
}

/** When it falls, in days and weeks of the plan. */
export const sayWhen = ({ weeks, begins, ends }: PlannedItem): string =>
  say('plan.whenText', {
    count: weeks.to - weeks.from + 1,
    from: day(begins),
    to: day(ends),
    first: weeks.from,
    last: weeks.to,
  })

/** What an item expects, and who gives it: the person, or an item before it. */
export function sayNeeds(planned: PlannedItem, { items }: ChosenPlan, { skill: nameOf, levelOf }: PlanNames) {
  const before = items.slice(0, items.indexOf(planned))
  return [...needsOf(planned.item)].map(([skill, level]) => {
    const need = say('plan.need', { skill: nameOf(skill), level })
    if ((levelOf(skill) ?? 0) >= level) return say('plan.needHad', { need })
    const giver = before.findIndex(({ lifts }) => lifts.some((lift) => lift.skill === skill && lift.to >= level))
    return giver < 0 ? need : say('plan.needFrom', { need, number: giver + 1 })
  })
}
