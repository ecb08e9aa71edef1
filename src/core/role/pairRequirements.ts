import type { SkillId } from '#core/portfolio/Portfolio.ts'
import type { Requirement } from './Role.ts'

/** Two requirements, one of each role, that a same skill can meet. */
export interface RequirementPair<R extends Requirement> {
  readonly first: R
  readonly second: R
  /** The skills that count for both, in the order of the second role's requirement. */
  readonly skills: readonly SkillId[]
}

export interface PairedRequirements<R extends Requirement> {
  readonly both: readonly RequirementPair<R>[]
  readonly onlyFirst: readonly R[]
  readonly onlySecond: readonly R[]
}

const acceptedBy = ({ skills, comparable = [] }: Requirement): readonly SkillId[] => [...skills, ...comparable]

/**
 * What two roles both ask and what only one of them asks, each in its role's order.
 * Two requirements belong together where they accept a same skill; a wide one ("applied mathematics") may so stand in several pairs.
 */
export function pairRequirements<R extends Requirement>(
  first: readonly R[],
  second: readonly R[],
): PairedRequirements<R> {
  const both = first.flatMap((one) => {
    const accepted = new Set(acceptedBy(one))
    return second.flatMap((other): RequirementPair<R>[] => {
      const skills = acceptedBy(other).filter((skill) => accepted.has(skill))
      return skills.length > 0 ? [{ first: one, second: other, skills }] : []
    })
  })
  const paired = new Set(both.flatMap((pair) => [pair.first, pair.second]))
  return {
    both,
    onlyFirst: first.filter((one) => !paired.has(one)),
    onlySecond: second.filter((other) => !paired.has(other)),
  }
}
