import type { Level } from '#core/portfolio/Level.ts'
import type { SkillId } from '#core/portfolio/Portfolio.ts'
import type { TargetedRole } from '#core/role/deriveTargets.ts'
import type { GapAnalysis, RequirementGap } from './analyseGap.ts'
import { sum } from './analyseGap.ts'

/** What one role gains when the skill is lifted to that role's target. */
export interface RoleShare {
  readonly role: string
  readonly requirement: RequirementGap
  readonly points: number
}

/** Everything that is missing at one skill, over the roles shown. */
export interface SkillGap {
  readonly skill: SkillId
  /** Null while not rated: then it is to be rated, and no gap that matters yet. */
  readonly level: Level | null
  /** The highest target any of the roles asks of it. */
  readonly target: Level
  /** Points gained over all the roles by lifting the skill to its highest target. */
  readonly points: number
  readonly weight: number
  readonly shares: readonly RoleShare[]
}

/** The skill a requirement's points stand at: the one that counted, else the first it names. */
export const skillOf = ({ counted, skills }: RequirementGap): SkillId => counted ?? skills[0] ?? ''

/** Each role's requirement ids as its source lists them: what breaks ties. */
export const ordersOf = (
  roles: readonly Pick<TargetedRole, 'id' | 'requirements'>[],
): ReadonlyMap<string, readonly string[]> =>
  new Map(roles.map(({ id, requirements }) => [id, requirements.map((requirement) => requirement.id)]))

/** Where each skill first stands in the given order of roles: the last tie breaker. */
function placesOf(
  analyses: readonly GapAnalysis[],
  orders: ReadonlyMap<string, readonly string[]>,
): (skill: SkillId) => number {
  const places = new Map<SkillId, number>()
  let place = 0
  for (const { role, requirements } of analyses) {
    const order = orders.get(role) ?? []
    const inOrder = requirements.toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id))
    for (const { skills } of inOrder) for (const skill of skills) if (!places.has(skill)) places.set(skill, place++)
  }
  return (skill) => places.get(skill) ?? place
}

/**
 * The open requirements of these roles gathered by skill, the one that brings most points first; ties by weight,
 * then by the order of the first role given (the one aimed at), then of the next.
 * `orders`: see ordersOf.
 */
export function gapsBySkill(
  analyses: readonly GapAnalysis[],
  orders: ReadonlyMap<string, readonly string[]>,
): readonly SkillGap[] {
  const open = new Map<SkillId, RoleShare[]>()
  for (const { role, requirements } of analyses)
    for (const requirement of requirements.filter(({ isMet }) => !isMet)) {
      const share = { role, requirement, points: requirement.priority }
      const skill = skillOf(requirement)
      if (!open.get(skill)?.push(share)) open.set(skill, [share])
    }
  const placeOf = placesOf(analyses, orders)
  return [...open]
    .map(([skill, shares]): SkillGap => {
      const target = shares.reduce<Level>(
        (highest, { requirement }) => (requirement.target > highest ? requirement.target : highest),
        0,
      )
      const weight = Math.max(...shares.map(({ requirement }) => requirement.weight))
      return {
        skill,
        level: shares[0]?.requirement.level ?? null,
        target,
        points: sum(shares, (share) => share.points),
        weight,
        shares,
      }
    })
    .sort((a, b) => b.points - a.points || b.weight - a.weight || placeOf(a.skill) - placeOf(b.skill))
}

/** The gaps a person can act on: rated ones. What is not rated is to be rated, whatever it may hold. */
export const gapsThatMatter = (gaps: readonly SkillGap[]): readonly SkillGap[] =>
  gaps.filter(({ level }) => level !== null)

export const gapsToBeRated = (gaps: readonly SkillGap[]): readonly SkillGap[] =>
  gaps.filter(({ level }) => level === null)
