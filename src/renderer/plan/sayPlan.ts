import type { ChosenPlan } from '#core/plan/orderChosen.ts'
import { longDay, number, percent } from '#messages/format.ts'
import { sayHours } from '#messages/course/sayReason.ts'
import { say } from '#messages/say.ts'

/** The answer on top of the Plan: when it is done, and what it makes of readiness. */
export function sayPlan(
  plan: ChosenPlan,
  hoursPerWeek: number,
  { hasGaps, isTold, roleName }: { hasGaps: boolean; isTold: boolean; roleName: (role: string) => string },
) {
  if (plan.doneBy === null) {
    if (plan.blocked.length > 0) return { answer: say('plan.answer.blocked'), lead: say('plan.lead.suggestions') }
    if (!hasGaps) return { answer: say('plan.answer.noGaps'), lead: say('plan.lead.noGaps') }
    return { answer: say('plan.answer.choose'), lead: say(isTold ? 'plan.lead.suggestions' : 'plan.lead.rate') }
  }
  const answer = say('plan.answer.chosen', {
    day: longDay(plan.doneBy),
    hours: number(hoursPerWeek),
    count: hoursPerWeek,
    total: sayHours(plan.hours),
  })
  const rises = plan.after.flatMap(({ role, readiness }, index) => {
    const before = plan.before[index]?.readiness
    return readiness === null || before === null || before === undefined || !isTold
      ? []
      : [
          say(percent(before) === percent(readiness) ? 'plan.lead.stays' : 'plan.lead.readiness', {
            role: roleName(role),
            from: percent(before),
            to: percent(readiness),
          }),
        ]
  })
  const estimates =
    plan.estimatedHours === 0
      ? say('plan.lead.allProvider')
      : plan.estimatedHours === plan.hours
        ? say('plan.lead.allEstimates')
        : say('plan.lead.estimates', { hours: number(plan.estimatedHours) })
  return { answer, lead: [...rises, estimates].join(' ') }
}
