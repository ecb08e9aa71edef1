import fc from 'fast-check'
import type { TargetedRequirement, TargetedRole } from '#core/role/deriveTargets.ts'
import { anyLevel, anySkill } from './anyPortfolio.ts'

/** A role that asks for these requirements and tells nothing else. */
export const roleOf = (id: string, requirements: readonly TargetedRequirement[]): TargetedRole => ({
  id,
  name: id,
  definition: '',
  responsibilities: [],
  tools: [],
  education: [],
  industries: [],
  requirements,
})

/** A requirement without evidence: the target is given. */
export const asks = (
  skills: string | readonly [string, ...string[]],
  target: TargetedRequirement['target'],
  weight: number,
  more: Partial<TargetedRequirement> = {},
): TargetedRequirement => {
  const accepted = typeof skills === 'string' ? [skills] : [...skills]
  return { id: accepted.join('-or-'), skills: accepted, evidence: [], target, weight, ...more }
}

const anyRequirement = (id: string): fc.Arbitrary<TargetedRequirement> =>
  fc
    .record({
      skills: fc.uniqueArray(anySkill, { minLength: 1, maxLength: 3 }),
      comparable: fc.uniqueArray(anySkill, { maxLength: 2 }),
      target: anyLevel,
      weight: fc.integer({ min: 1, max: 5 }),
    })
    .map((requirement) => ({ id, evidence: [], ...requirement }))

/** A role of at most five requirements over the pool's skills, alternatives and comparable ones among them. */
export const anyRole = (id = 'role'): fc.Arbitrary<TargetedRole> =>
  fc
    .integer({ min: 0, max: 5 })
    .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => anyRequirement(`r${index}`))))
    .map((requirements) => roleOf(id, requirements))
