import type { LearningItem } from '#core/course/LearningItem.ts'
import { analyseLevels } from '#core/gap/analyseGap.ts'
import type { Level } from '#core/portfolio/Level.ts'
import type { Portfolio, SkillId } from '#core/portfolio/Portfolio.ts'
import type { TargetedRole } from '#core/role/deriveTargets.ts'
import type { Id } from '#core/shape.ts'
import type { StudyPlan } from './StudyPlan.ts'

/** The first thing that is wrong with a plan. */
export type PlanFault =
  | { readonly code: 'no-such-item'; readonly item: Id }
  | { readonly code: 'item-twice'; readonly item: Id }
  | { readonly code: 'other-hours'; readonly item: Id; readonly hours: number; readonly found: number }
  | {
      readonly code: 'cannot-begin'
      readonly item: Id
      readonly skill: SkillId
      readonly level: Level
      readonly has: Level
    }
  | { readonly code: 'begins-too-early'; readonly item: Id; readonly after: Id }
  | { readonly code: 'ends-before-start'; readonly item: Id }
  | { readonly code: 'other-lifts'; readonly item: Id }
  | { readonly code: 'other-needs'; readonly item: Id }
  | { readonly code: 'other-total'; readonly total: number; readonly found: number }
  | { readonly code: 'other-readiness'; readonly role: Id }
  | {
      readonly code: 'target-missed'
      readonly role: Id
      readonly requirement: Id
      readonly target: Level
      readonly reached: Level
    }
  | { readonly code: 'not-out-of-reach'; readonly role: Id; readonly requirement: Id }
  | { readonly code: 'unproven' }

interface Known {
  readonly portfolio: Portfolio
  readonly roles: readonly TargetedRole[]
  /** All that might have been chosen. */
  readonly catalogue: readonly LearningItem[]
}

const same = (a: number | null | undefined, b: number | null) =>
  a === b || (typeof a === 'number' && typeof b === 'number' && Math.abs(a - b) < 1e-9)

/** A person who studies: their levels, and after which item they had each of them. */
class Student {
  readonly levels = new Map<SkillId, Level>()
  private readonly since = new Map<string, { readonly id: Id; readonly end: string }>()

  constructor(portfolio: Portfolio) {
    for (const { skill, level } of portfolio.skills) if (level !== undefined) this.levels.set(skill, level)
  }

  at(skill: SkillId): Level {
    return this.levels.get(skill) ?? 0
  }

  reach(skill: SkillId, to: Level, by: { readonly id: Id; readonly end: string }) {
    for (let level = this.at(skill) + 1; level <= to; level += 1) this.since.set(`${skill} ${level}`, by)
    this.levels.set(skill, to)
  }

  /** The item that led to this level; undefined where the person had it from the start. */
  reachedBy(skill: SkillId, level: Level) {
    return this.since.get(`${skill} ${level}`)
  }
}

const listed = (entries: readonly (readonly [string, ...number[]])[]) =>
  JSON.stringify(entries.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))

/** What an item asks for before it: its prerequisites and the levels it lifts from, the highest of each skill. */
function needsBefore({ prerequisites, teaches }: LearningItem): ReadonlyMap<SkillId, Level> {
  const needs = new Map<SkillId, Level>()
  for (const { skill, level } of [...prerequisites, ...teaches.map(({ skill, from }) => ({ skill, level: from }))])
    if (level > (needs.get(skill) ?? 0)) needs.set(skill, level)
  return needs
}

function replayItem(student: Student, planned: StudyPlan['items'][number], item: LearningItem): PlanFault | undefined {
  const { id, start, end, hours } = planned
  if (hours !== item.hours || planned.kind !== item.kind)
    return { code: 'other-hours', item: id, hours: item.hours, found: hours }
  if (end < start) return { code: 'ends-before-start', item: id }
  const needs = needsBefore(item)
  if (listed(planned.needs.map(({ skill, level }) => [skill, level])) !== listed([...needs]))
    return { code: 'other-needs', item: id }
  for (const [skill, level] of needs) {
    if (student.at(skill) < level) return { code: 'cannot-begin', item: id, skill, level, has: student.at(skill) }
    const by = student.reachedBy(skill, level)
    if (by && by.end > start) return { code: 'begins-too-early', item: id, after: by.id }
  }
  const highest = new Map<SkillId, Level>()
  for (const { skill, to } of item.teaches) if (to > (highest.get(skill) ?? 0)) highest.set(skill, to)
  const rises = [...highest].flatMap(([skill, to]): [string, number, number][] =>
    to > student.at(skill) ? [[skill, student.at(skill), to]] : [],
  )
  if (listed(planned.lifts.map(({ skill, from, to }) => [skill, from, to])) !== listed(rises))
    return { code: 'other-lifts', item: id }
  for (const [skill, , to] of rises) student.reach(skill, to as Level, { id, end })
  return undefined
}

/** The level of the accepted skill that is highest. */
const highestOf = (requirement: TargetedRole['requirements'][number], at: (skill: SkillId) => Level): Level =>
  [...requirement.skills, ...(requirement.comparable ?? [])].reduce<Level>(
    (best, skill) => (at(skill) > best ? at(skill) : best),
    0,
  )

/** Everyone's best: does whatever can be begun until nothing more can. */
function bestOf(portfolio: Portfolio, catalogue: readonly LearningItem[]): Student {
  const student = new Student(portfolio)
  for (let went = true; went;) {
    went = false
    for (const item of catalogue) {
      if ([...needsBefore(item)].some(([skill, level]) => student.at(skill) < level)) continue
      for (const { skill, to } of item.teaches)
        if (to > student.at(skill)) {
          student.reach(skill, to, { id: item.id, end: '' })
          went = true
        }
    }
  }
  return student
}

function checkTargets(
  plan: StudyPlan,
  student: Student,
  { portfolio, roles, catalogue }: Known,
): PlanFault | undefined {
  const most = bestOf(portfolio, catalogue)
  for (const role of roles)
    for (const requirement of role.requirements) {
      const { id, target } = requirement
      const reached = highestOf(requirement, (skill) => student.at(skill))
      if (reached >= target) continue
      const claim = plan.unreachable.find((one) => one.role === role.id && one.requirement === id)
      if (!claim) return { code: 'target-missed', role: role.id, requirement: id, target, reached }
      if (highestOf(requirement, (skill) => most.at(skill)) > reached)
        return { code: 'not-out-of-reach', role: role.id, requirement: id }
    }
  return undefined
}

/**
 * Replays a plan item by item against portfolio, roles and catalogue, and gives the first thing that is wrong with it;
 * undefined where all of it holds. It shares no code with what makes plans. That none is shorter it cannot see.
 */
export function checkPlan(plan: StudyPlan, known: Known): PlanFault | undefined {
  const { portfolio, roles, catalogue } = known
  const student = new Student(portfolio)
  const readiness = () =>
    Object.fromEntries(
      roles.map((role) => [role.id, analyseLevels((skill) => student.levels.get(skill), role).readiness]),
    )
  const before = readiness()
  const seen = new Set<Id>()
  for (const planned of plan.items) {
    const item = catalogue.find(({ id }) => id === planned.id)
    if (!item) return { code: 'no-such-item', item: planned.id }
    if (seen.has(planned.id)) return { code: 'item-twice', item: planned.id }
    seen.add(planned.id)
    const fault = replayItem(student, planned, item)
    if (fault) return fault
  }
  const total = plan.items.reduce((sum, { hours }) => sum + hours, 0)
  if (!same(plan.totalHours, total)) return { code: 'other-total', total, found: plan.totalHours }
  const after = readiness()
  for (const { id } of roles)
    if (!same(plan.readinessBefore[id], before[id] ?? null) || !same(plan.readinessAfter[id], after[id] ?? null))
      return { code: 'other-readiness', role: id }
  if (plan.status === 'infeasible') return undefined
  const isProven = plan.gap === 0 && plan.bound === plan.objective
  if (plan.objective !== plan.totalHours || (plan.status === 'optimal') !== isProven || (plan.bound ?? 0) > total)
    return { code: 'unproven' }
  return checkTargets(plan, student, known)
}
