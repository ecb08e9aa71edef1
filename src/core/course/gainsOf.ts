import { analyseLevels, type RequirementGap } from '#core/gap/analyseGap.ts'
import type { Level } from '#core/portfolio/Level.ts'
import type { SkillId } from '#core/portfolio/Portfolio.ts'
import type { TargetedRole } from '#core/role/deriveTargets.ts'
import type { Levels } from './lift.ts'

/** What one requirement gains on the way from some levels to others. */
export interface Gain {
  readonly role: string
  /** As it stands before. */
  readonly requirement: RequirementGap
  /** The skill that counts for it afterwards. */
  readonly skill: SkillId
  /** The requirement's level before and after; above its target nothing counts. */
  readonly from: Level | null
  readonly to: Level
  /** weight × levels closed. */
  readonly points: number
}

/** The role with only what asks for one of these skills: the rest stands as it stood. */
const touchedBy = (changed: ReadonlySet<SkillId>, role: TargetedRole): TargetedRole => ({
  ...role,
  requirements: role.requirements.filter(
    ({ skills, comparable }) =>
      skills.some((skill) => changed.has(skill)) || comparable?.some((skill) => changed.has(skill)),
  ),
})

/** The requirements of these roles that come nearer between two states, most points first. */
export function gainsOf(before: Levels, after: Levels, roles: readonly TargetedRole[]): readonly Gain[] {
  const changed = new Set([...after].filter(([skill, level]) => before.get(skill) !== level).map(([skill]) => skill))
  return roles
    .map((role) => touchedBy(changed, role))
    .flatMap((role) => {
      const later = new Map(
        analyseLevels((skill) => after.get(skill), role).requirements.map((requirement) => [
          requirement.id,
          requirement,
        ]),
      )
      return analyseLevels((skill) => before.get(skill), role).requirements.flatMap((requirement): Gain[] => {
        const { points = 0, counted = null, level: to = null } = later.get(requirement.id) ?? {}
        if (points <= requirement.points || counted === null || to === null) return []
        const gained = points - requirement.points
        return [{ role: role.id, requirement, skill: counted, from: requirement.level, to, points: gained }]
      })
    })
    .sort((a, b) => b.points - a.points || b.requirement.weight - a.requirement.weight)
}
