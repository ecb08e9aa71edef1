import { sum } from '#core/gap/analyseGap.ts'
import type { LearningItem } from '#core/course/LearningItem.ts'
import { needsOf } from '#core/course/lift.ts'
import type { Portfolio } from '#core/portfolio/Portfolio.ts'
import type { TargetedRole } from '#core/role/deriveTargets.ts'
import type { Day } from '#core/shape.ts'
import type { Formulation } from './formulate.ts'
import { orderChosen, type PlannedItem, type RoleReadiness } from './orderChosen.ts'
import type { Solution } from './PlanModel.ts'
import type { PlanRequest } from './PlanRequest.ts'
import type { Relaxation, StudyPlan } from './StudyPlan.ts'

interface Wanted {
  readonly portfolio: Portfolio
  readonly roles: readonly TargetedRole[]
  readonly request: PlanRequest
  /** Why an item is in the plan, in words. */
  readonly reasonFor: (planned: PlannedItem) => string
}

const byRole = (readiness: readonly RoleReadiness[]) =>
  Object.fromEntries(readiness.map(({ role, readiness: share }) => [role, share]))

/** The portfolio of someone who chose just these items; what is under way stays so. */
function choosing(portfolio: Portfolio, items: readonly LearningItem[]): Portfolio {
  const underWay = new Set(
    (portfolio.courses ?? []).filter(({ status }) => status === 'doing').map(({ course }) => course),
  )
  const courses = items.map(({ id }) => ({
    course: id,
    status: underWay.has(id) ? ('doing' as const) : ('want' as const),
  }))
  return { ...portfolio, courses }
}

const daysBetween = (from: Day, to: Day) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
/** In halves: nobody plans by minutes. */
const upToHalves = (hours: number) => Math.ceil(hours * 2 - 1e-9) / 2

/** What would have to give so that all the hours fit; empty where they do. */
function relaxationsFor(
  total: number,
  doneBy: Day | null,
  { deadline, maxHours, start }: PlanRequest,
): readonly Relaxation[] {
  const relaxations: Relaxation[] = []
  if (maxHours !== undefined && total > maxHours) relaxations.push({ kind: 'max-hours', maxHours: total })
  if (deadline !== undefined && doneBy !== null && doneBy > deadline) {
    relaxations.push({ kind: 'deadline', deadline: doneBy })
    const weeks = (daysBetween(start, deadline) + 1) / 7
    if (weeks > 0) relaxations.push({ kind: 'hours-per-week', hoursPerWeek: upToHalves(total / weeks) })
  }
  return relaxations
}

/** The plan that a solution stands for: in order, dated, with what it proves and what stays out of reach. */
export function readSolution(
  { model, unreachable, blocked }: Formulation,
  solution: Exclude<Solution, { status: 'none-found' }>,
  { portfolio, roles, request, reasonFor }: Wanted,
): StudyPlan {
  const taken = 'take' in solution ? model.items.filter((_item, index) => solution.take[index]) : []
  const ordered = orderChosen(choosing(portfolio, taken), roles, taken, request)
  const total = sum(ordered.items, ({ item }) => item.hours)
  const relaxations = relaxationsFor(total, ordered.doneBy, request)
  const isPossible = 'take' in solution && blocked.length === 0 && relaxations.length === 0
  const items = isPossible ? ordered.items : []
  const bound = 'bound' in solution ? solution.bound / 4 : null
  return {
    status: isPossible && 'take' in solution ? solution.status : 'infeasible',
    objective: isPossible ? total : null,
    bound,
    gap: isPossible && bound !== null ? (total === 0 ? 0 : (total - bound) / total) : null,
    totalHours: isPossible ? total : 0,
    items: items.map((planned) => ({
      id: planned.item.id,
      kind: planned.item.kind,
      hours: planned.item.hours,
      start: planned.begins,
      end: planned.ends,
      lifts: planned.lifts.map(({ skill, from, to }) => ({ skill, from: from ?? 0, to })),
      needs: [...needsOf(planned.item)].map(([skill, level]) => ({ skill, level })),
      reason: reasonFor(planned),
    })),
    readinessBefore: byRole(ordered.before),
    readinessAfter: byRole(isPossible ? ordered.after : ordered.before),
    unreachable,
    relaxations,
  }
}
