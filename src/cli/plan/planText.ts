import type { LearningItem } from '#core/course/LearningItem.ts'
import type { PlannedItem } from '#core/plan/orderChosen.ts'
import type { Relaxation, StudyPlan } from '#core/plan/StudyPlan.ts'
import { day, listed, number, percent } from '#messages/format.ts'
import { say } from '#messages/say.ts'
import { table } from '../shared/table.ts'

type NameOf = (id: string) => string

/** Why an item is in a plan: what it lifts, and for which points. */
export function reasonFor({ lifts, points }: PlannedItem, skill: NameOf): string {
  const told = listed(
    lifts.map(({ skill: id, from, to }) => say('cli.courses.lift', { skill: skill(id), from: from ?? 0, to })),
  )
  if (told === '') return say('cli.plan.chosen')
  return points > 0 ? say('cli.plan.brings', { lifts: told, count: points }) : say('cli.plan.leadsOn', { lifts: told })
}

function sayRelaxation(relaxation: Relaxation): string {
  switch (relaxation.kind) {
    case 'deadline':
      return say('cli.plan.relax.deadline', { day: day(relaxation.deadline) })
    case 'hours-per-week':
      return say('cli.plan.relax.hoursPerWeek', { hours: number(relaxation.hoursPerWeek) })
    case 'max-hours':
      return say('cli.plan.relax.maxHours', { hours: number(relaxation.maxHours) })
    case 'without-free-only':
      return say('cli.plan.relax.paid', { hours: number(relaxation.totalHours) })
  }
}

function answer(plan: StudyPlan, blocked: readonly LearningItem[]): readonly string[] {
  const last = plan.items.at(-1)
  const facts = { hours: number(plan.totalHours), day: last ? day(last.end) : '', gap: percent(plan.gap ?? 0) }
  if (plan.status === 'infeasible')
    return [
      ...(blocked.length > 0 ? [say('cli.plan.blocked', { titles: listed(blocked.map(({ title }) => title)) })] : []),
      say('cli.plan.infeasible'),
      ...plan.relaxations.map(sayRelaxation),
    ]
  if (!last) return [say('cli.plan.nothing')]
  return [say(plan.status === 'optimal' ? 'cli.plan.optimal' : 'cli.plan.feasible', facts)]
}

export interface PlanFacts {
  readonly title: NameOf
  readonly skill: NameOf
  /** What must be in it and cannot be begun. */
  readonly blocked: readonly LearningItem[]
  /** Whether enough is rated for a number of today. */
  readonly isTold: (role: string) => boolean
  /** Skills that it lifts from nothing since they are not rated. */
  readonly unrated: number
  /** Hours that are estimates. */
  readonly estimated: number
}

/** The answer with its proof, the items in order, and what stays out of reach. */
export function planText(plan: StudyPlan, { title, skill, blocked, isTold, unrated, estimated }: PlanFacts): string {
  const items = plan.items.map((item) => [
    number(item.hours),
    day(item.start),
    day(item.end),
    title(item.id),
    item.reason,
  ])
  const columns = [
    { title: say('cli.plan.hours'), align: 'right' },
    { title: say('cli.plan.start') },
    { title: say('cli.plan.end') },
    { title: say('cli.plan.item') },
    { title: say('cli.plan.reason') },
  ] as const
  const readiness = Object.entries(plan.items.length > 0 ? plan.readinessAfter : {}).flatMap(([role, after]) => {
    const before = plan.readinessBefore[role]
    if (after === null || before === null || before === undefined) return []
    const facts = { role, before: percent(before), after: percent(after) }
    return [say(isTold(role) ? 'cli.plan.readiness' : 'cli.plan.readinessThen', facts)]
  })
  const unreachable = plan.unreachable.map(({ role, requirement, skill: id, target, best, reason }) =>
    say(reason === 'nothing-teaches' ? 'cli.plan.outOfReach' : 'cli.plan.needsUnmet', {
      role,
      requirement,
      skill: skill(id),
      target,
      best,
    }),
  )
  return [
    [
      ...answer(plan, blocked),
      ...(estimated > 0 ? [say('cli.plan.estimated', { hours: number(estimated) })] : []),
      ...(unrated > 0 ? [say('cli.plan.unrated', { count: unrated })] : []),
    ].join('\n'),
    ...(items.length > 0 ? [table(columns, items)] : []),
    ...(readiness.length > 0 ? [readiness.join('\n')] : []),
    ...(unreachable.length > 0 ? [unreachable.join('\n')] : []),
  ].join('\n\n')
}
