import type { LearningItem } from '#core/course/LearningItem.ts'
import { needsOf, type Levels } from '#core/course/lift.ts'
import type { Level } from '#core/portfolio/Level.ts'
import type { SkillId } from '#core/portfolio/Portfolio.ts'
import type { TargetedRole } from '#core/role/deriveTargets.ts'
import type { Id } from '#core/shape.ts'
import type { Atom, PlanModel, Row } from './PlanModel.ts'
import { reachable } from './reachable.ts'

/** A requirement that stays short of its target whatever is done: how far the catalogue goes, and for which skill. */
export interface OutOfReach {
  readonly role: Id
  readonly requirement: Id
  /** The accepted skill that comes nearest. */
  readonly skill: SkillId
  readonly target: Level
  readonly best: Level
  /** `nothing-teaches`: no item leads there; `needs-unmet`: some would, and cannot be begun. */
  readonly reason: 'nothing-teaches' | 'needs-unmet'
}

export interface Formulation {
  readonly model: PlanModel
  readonly unreachable: readonly OutOfReach[]
  /** What must be in the plan and cannot be begun, whatever else is done. */
  readonly blocked: readonly LearningItem[]
}

/** One of these atoms must be reached; each names a skill that a requirement accepts. */
type Wish = readonly Atom[]

const atomsUpTo = (skill: SkillId, level: number, from: number): readonly Atom[] =>
  Array.from({ length: Math.max(0, level - from) }, (_, index) => ({ skill, level: (from + index + 1) as Level }))

/** What the roles wish for that the person does not have, as far as it can be reached. */
function wishesOf(roles: readonly TargetedRole[], levels: Levels, best: Levels, items: readonly LearningItem[]) {
  const wishes: Wish[] = []
  const unreachable: OutOfReach[] = []
  for (const role of roles)
    for (const { id, skills, comparable = [], target } of role.requirements) {
      const accepted = [...new Set([...skills, ...comparable])]
      const has = Math.max(...accepted.map((skill) => levels.get(skill) ?? 0))
      const most = Math.max(...accepted.map((skill) => best.get(skill) ?? 0))
      const wanted = Math.min(target, most) as Level
      if (wanted > has)
        wishes.push(
          accepted.filter((skill) => (best.get(skill) ?? 0) >= wanted).map((skill) => ({ skill, level: wanted })),
        )
      if (most >= target || has >= target) continue
      const skill = accepted.find((one) => (best.get(one) ?? 0) === most) ?? accepted[0] ?? ''
      const leads = items.some(({ teaches }) => teaches.some((lift) => accepted.includes(lift.skill) && lift.to > most))
      unreachable.push({
        role: role.id,
        requirement: id,
        skill,
        target,
        best: wanted,
        reason: leads ? 'needs-unmet' : 'nothing-teaches',
      })
    }
  return { wishes, unreachable }
}

/** The items and atoms that can matter: what a wish or a must-item asks for, what leads there, what that needs. */
function relevant(
  items: readonly LearningItem[],
  levels: Levels,
  wishes: readonly Wish[],
  must: readonly LearningItem[],
) {
  const wanted = new Map<SkillId, number>()
  const waiting: [SkillId, number][] = []
  const want = (skill: SkillId, level: number) => {
    if (level <= (wanted.get(skill) ?? levels.get(skill) ?? 0)) return
    wanted.set(skill, level)
    waiting.push([skill, level])
  }
  const teachers = new Map<SkillId, LearningItem[]>()
  for (const item of items)
    for (const { skill } of item.teaches) teachers.set(skill, [...(teachers.get(skill) ?? []), item])
  const taken = new Set<LearningItem>()
  const take = (item: LearningItem) => {
    if (taken.has(item)) return
    taken.add(item)
    for (const [skill, level] of needsOf(item)) want(skill, level)
  }
  for (const wish of wishes) for (const { skill, level } of wish) want(skill, level)
  for (const item of must) take(item)
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [skill, level] = next
    const has = levels.get(skill) ?? 0
    for (const item of teachers.get(skill) ?? [])
      if (item.teaches.some((lift) => lift.skill === skill && lift.from < level && lift.to > has)) take(item)
  }
  const atoms = [...wanted].flatMap(([skill, level]) => atomsUpTo(skill, level, levels.get(skill) ?? 0))
  return { items: items.filter((item) => taken.has(item)), atoms }
}

const ones = (columns: readonly number[], value: number) => columns.map(() => value)

/**
 * Least hours to every target of these roles as an integer program. `levels`: the person's own; `items`: what may be
 * done; `include`: what must be. Targets that nothing leads to are wished for as far as the catalogue goes.
 */
export function formulate(
  levels: Levels,
  roles: readonly TargetedRole[],
  items: readonly LearningItem[],
  include: ReadonlySet<Id>,
): Formulation {
  const { levels: best, done } = reachable(levels, items)
  const possible = new Set(done)
  const { wishes, unreachable } = wishesOf(roles, levels, best, items)
  const must = items.filter(({ id }) => include.has(id))
  const blocked = must.filter((item) => !possible.has(item))
  const kept = relevant(
    items.filter((item) => possible.has(item)),
    levels,
    wishes,
    must.filter((item) => possible.has(item)),
  )
  const columnOf = new Map(
    kept.atoms.map(({ skill, level }, index) => [`${skill} ${level}`, kept.items.length + index]),
  )
  const column = (skill: SkillId, level: number) => columnOf.get(`${skill} ${level}`)

  const needs = kept.items.map((item) => [...needsOf(item)].flatMap(([skill, level]) => column(skill, level) ?? []))
  const crosses = kept.items.map(({ teaches }) => [
    ...new Set(
      teaches.flatMap(({ skill, from, to }) =>
        atomsUpTo(skill, to, from).flatMap(({ level }) => column(skill, level) ?? []),
      ),
    ),
  ])
  const takersOf = new Map<number, number[]>()
  for (const [take, columns] of crosses.entries())
    for (const atom of columns) takersOf.set(atom, [...(takersOf.get(atom) ?? []), take])

  const rows: Row[] = []
  // An item is taken only where what it needs is reached.
  for (const [take, columns] of needs.entries())
    for (const atom of columns) rows.push({ lower: 0, columns: [atom, take], values: [1, -1] })
  for (const [index, { skill, level }] of kept.atoms.entries()) {
    const atom = kept.items.length + index
    // A level is reached only after the one below it, and only by an item that crosses it.
    const below = column(skill, level - 1)
    if (below !== undefined) rows.push({ lower: 0, columns: [below, atom], values: [1, -1] })
    const takers = takersOf.get(atom) ?? []
    rows.push({ lower: 0, columns: [...takers, atom], values: [...ones(takers, 1), -1] })
  }
  // One accepted skill is enough for a requirement.
  for (const wish of wishes) {
    const columns = wish.flatMap(({ skill, level }) => column(skill, level) ?? [])
    rows.push({ lower: 1, columns, values: ones(columns, 1) })
  }
  const model: PlanModel = {
    ...kept,
    quarters: kept.items.map(({ hours }) => Math.round(hours * 4)),
    must: kept.items.flatMap(({ id }, index) => (include.has(id) ? [index] : [])),
    rows,
    crosses,
    needs,
  }
  return { model, unreachable, blocked }
}
