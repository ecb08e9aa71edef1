import type { LevelOf } from '#core/gap/analyseGap.ts'
import type { SkillId } from '#core/portfolio/Portfolio.ts'
import type { TargetedRequirement, TargetedRole } from '#core/role/deriveTargets.ts'

/** Who asks for it, and why. */
export interface Asked {
  readonly role: string
  readonly requirement: TargetedRequirement
}

/** One screen of *Rate myself*. */
export type RateStep =
  | { readonly kind: 'skill'; readonly key: string; readonly skill: SkillId; readonly asked: readonly Asked[] }
  /** A requirement with alternatives: which of them does the person know? The rest need no answer. */
  | {
      readonly kind: 'alternatives'
      readonly key: string
      readonly skills: readonly SkillId[]
      readonly comparable: readonly SkillId[]
      readonly asked: readonly Asked[]
    }

const acceptedBy = ({ skills, comparable = [] }: TargetedRequirement) => [...skills, ...comparable]

/** Everyone who asks for this skill, each role once. */
function askersOf(skill: SkillId, roles: readonly TargetedRole[]): readonly Asked[] {
  return roles.flatMap(({ id, requirements }) => {
    const requirement = requirements.find((one) => acceptedBy(one).includes(skill))
    return requirement ? [{ role: id, requirement }] : []
  })
}

/**
 * What is still to be asked, in the order of the roles: a skill that is not rated, or, where one of several is enough
 * and none is rated, which of them the person knows. `known` are the alternatives ticked so far: each is then asked for.
 */
export function rateSteps(
  roles: readonly TargetedRole[],
  levelOf: LevelOf,
  known: ReadonlySet<SkillId>,
): readonly RateStep[] {
  const steps = new Map<string, RateStep>()
  const askFor = (skill: SkillId) => {
    const key = `skill/${skill}`
    if (levelOf(skill) === undefined && !steps.has(key))
      steps.set(key, { kind: 'skill', key, skill, asked: askersOf(skill, roles) })
  }
  for (const role of roles)
    for (const requirement of role.requirements) {
      const accepted = acceptedBy(requirement)
      const ticked = accepted.filter((skill) => known.has(skill))
      if (accepted.length === 1) accepted.forEach(askFor)
      else if (ticked.length > 0) ticked.forEach(askFor)
      else if (accepted.every((skill) => levelOf(skill) === undefined)) {
        const key = `alternatives/${[...accepted].sort().join('+')}`
        const asked = [{ role: role.id, requirement }]
        if (!steps.has(key))
          steps.set(key, {
            kind: 'alternatives',
            key,
            skills: accepted,
            comparable: requirement.comparable ?? [],
            asked,
          })
      }
    }
  return [...steps.values()]
}

/** Seconds that one screen takes a person who reads its sentences. */
const secondsEach = 15

export const minutesFor = (steps: number): number => Math.max(1, Math.round((steps * secondsEach) / 60))
