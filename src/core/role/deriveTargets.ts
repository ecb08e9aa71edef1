import { ok, refuse, type Result } from '#core/Result.ts'
import type { Level } from '#core/portfolio/Level.ts'
import { deriveTarget } from './deriveTarget.ts'
import type { DerivationRules, Requirement, RoleProfile } from './Role.ts'

export interface TargetedRequirement extends Requirement {
  readonly target: Level
  /** 1 to 5; core from 4. */
  readonly weight: number
}

/** A role whose requirements carry the targets and weights that follow from their evidence. */
export interface TargetedRole extends Omit<RoleProfile, 'requirements'> {
  readonly requirements: readonly TargetedRequirement[]
}

export type DeriveTargetsRefusal =
  | { readonly code: 'requirement-without-evidence'; readonly role: string; readonly requirement: string }
  | {
      readonly code: 'evidence-without-level'
      readonly role: string
      readonly requirement: string
      readonly section: string
      readonly cue: string
    }
  | { readonly code: 'duplicate-requirement'; readonly role: string; readonly requirement: string }

export const isCore = ({ weight }: { readonly weight: number }) => weight >= 4

/** The role with every target and weight derived. Refuses a requirement that the rules say nothing about, naming it. */
export function deriveTargets(role: RoleProfile, rules: DerivationRules): Result<TargetedRole, DeriveTargetsRefusal> {
  const requirements: TargetedRequirement[] = []
  const seen = new Set<string>()
  for (const requirement of role.requirements) {
    const facts = { role: role.id, requirement: requirement.id }
    if (seen.has(requirement.id)) return refuse({ code: 'duplicate-requirement', ...facts })
    seen.add(requirement.id)
    const derived = deriveTarget(requirement.evidence, rules)
    if (!derived.ok)
      return derived.refusal.code === 'no-evidence'
        ? refuse({ code: 'requirement-without-evidence', ...facts })
        : refuse({
            code: 'evidence-without-level',
            ...facts,
            section: derived.refusal.section,
            cue: derived.refusal.cue,
          })
    requirements.push({ ...requirement, target: derived.value.level, weight: derived.value.weight })
  }
  return ok({ ...role, requirements })
}
