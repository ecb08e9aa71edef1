import type { Level } from '#core/portfolio/Level.ts'
import type { Portfolio, SkillId } from '#core/portfolio/Portfolio.ts'
import type { TargetedRequirement, TargetedRole } from '#core/role/deriveTargets.ts'
import { isCore } from '#core/role/deriveTargets.ts'
import type { RequirementEvidence } from '#core/role/Role.ts'

/** One requirement of a role against the person's best skill for it. */
export interface RequirementGap {
  readonly id: string
  /** Its own label; a requirement without one is called after its first skill. */
  readonly label?: string
  /** Every skill that counts, comparable ones last. */
  readonly skills: readonly SkillId[]
  /** The skill that counted: the best rated, ties by order; null while none is rated. */
  readonly counted: SkillId | null
  /** Null while not rated; then it counts as 0. */
  readonly level: Level | null
  readonly target: Level
  readonly weight: number
  /** Levels missing. */
  readonly deficit: number
  /** weight × deficit: the points that closing it brings. */
  readonly priority: number
  /** weight × min(level, target). */
  readonly points: number
  /** weight × target. */
  readonly pointsAsked: number
  readonly isMet: boolean
  readonly isRated: boolean
  readonly isCore: boolean
  readonly evidence: readonly RequirementEvidence[]
}

export interface GapAnalysis {
  readonly role: string
  /** Points over points asked, 0 to 1; null where nothing is asked. */
  readonly readiness: number | null
  readonly points: number
  readonly pointsAsked: number
  readonly rated: number
  readonly met: number
  readonly core: { readonly met: number; readonly of: number }
  /** By priority, then weight, then the order of the role's source. */
  readonly requirements: readonly RequirementGap[]
}

export type LevelOf = (skill: SkillId) => Level | undefined

/** The person's rated levels, looked up by skill; of the `asked` skills alone where these are given, which is quicker in a large portfolio. */
export function levelsOf(portfolio: Portfolio, asked?: ReadonlySet<SkillId>): LevelOf {
  const levels = new Map<SkillId, Level>()
  for (const { skill, level } of portfolio.skills)
    if (level !== undefined && (asked === undefined || asked.has(skill))) levels.set(skill, level)
  return (skill) => levels.get(skill)
}

const askedBy = ({ requirements }: TargetedRole): ReadonlySet<SkillId> =>
  new Set(requirements.flatMap(({ skills, comparable = [] }) => [...skills, ...comparable]))

function bestOf(skills: readonly SkillId[], levelOf: LevelOf): { counted: SkillId | null; level: Level | null } {
  let counted: SkillId | null = null
  let best: Level | null = null
  for (const skill of skills) {
    const level = levelOf(skill)
    if (level !== undefined && (best === null || level > best)) [counted, best] = [skill, level]
  }
  return { counted, level: best }
}

function gapOf(
  { id, label, skills, comparable = [], evidence, target, weight }: TargetedRequirement,
  levelOf: LevelOf,
): RequirementGap {
  const accepted = [...skills, ...comparable]
  const { counted, level } = bestOf(accepted, levelOf)
  const deficit = Math.max(0, target - (level ?? 0))
  return {
    id,
    ...(label !== undefined && { label }),
    skills: accepted,
    counted,
    level,
    target,
    weight,
    deficit,
    priority: weight * deficit,
    points: weight * Math.min(level ?? 0, target),
    pointsAsked: weight * target,
    isMet: deficit === 0,
    isRated: counted !== null,
    isCore: isCore({ weight }),
    evidence,
  }
}

const byPriority = (a: RequirementGap, b: RequirementGap) => b.priority - a.priority || b.weight - a.weight

export const sum = <T>(entries: readonly T[], valueOf: (entry: T) => number): number =>
  entries.reduce((total, entry) => total + valueOf(entry), 0)
const count = <T>(entries: readonly T[], holds: (entry: T) => boolean): number => entries.filter(holds).length

/**
 * How a person stands against a role: for requirement i with target t, weight w and level l (the best among its
 * skills, not rated counts as 0) deficit max(0, t − l), points w·min(l, t) of w·t, readiness Σ points / Σ points asked.
 * Raising a level never lowers readiness; a level above its target adds nothing.
 */
export function analyseGap(portfolio: Portfolio, role: TargetedRole): GapAnalysis {
  return analyseLevels(levelsOf(portfolio, askedBy(role)), role)
}

/** As analyseGap, for levels that need not stand in a portfolio: what a plan would lead to. */
export function analyseLevels(levelOf: LevelOf, role: TargetedRole): GapAnalysis {
  const requirements = role.requirements.map((requirement) => gapOf(requirement, levelOf)).sort(byPriority)
  const points = sum(requirements, (gap) => gap.points)
  const pointsAsked = sum(requirements, (gap) => gap.pointsAsked)
  const core = requirements.filter((gap) => gap.isCore)
  return {
    role: role.id,
    readiness: pointsAsked === 0 ? null : points / pointsAsked,
    points,
    pointsAsked,
    rated: count(requirements, (gap) => gap.isRated),
    met: count(requirements, (gap) => gap.isMet),
    core: { met: count(core, (gap) => gap.isMet), of: core.length },
    requirements,
  }
}
