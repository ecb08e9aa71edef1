import { ok, refuse, type Result } from '#core/Result.ts'
import type { Level } from '#core/portfolio/Level.ts'
import type { DerivationRules, RequirementEvidence, Target } from './Role.ts'

export type DeriveTargetRefusal =
  | { readonly code: 'no-evidence' }
  | { readonly code: 'no-level'; readonly section: string; readonly cue: string; readonly phrase: string }

const heaviest = 5

/** A rule's own value: a file may name `constructor`, which every object has. */
const valueAt = <T>(values: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(values, name) ? values[name] : undefined

/** The level one piece of evidence asks for: its cue word's, else its section's. */
export const levelOf = (
  { cue, section }: RequirementEvidence,
  { cueLevels, sectionLevels }: DerivationRules,
): Level | undefined => (cue === undefined ? valueAt(sectionLevels, section) : valueAt(cueLevels, cue))

/**
 * The target that a role's evidence implies for one requirement: the highest level
 * (0 to 5) any piece of it asks for, and the points of the distinct sections it stands in as weight (1 to 5).
 * Source of the rules: `derivation` in resources/roles.json.
 *
 * Refuses rather than guesses: `no-evidence` for an empty list, `no-level` for a cue word
 * or a section the rules do not rate.
 */
export function deriveTarget(
  evidence: readonly RequirementEvidence[],
  rules: DerivationRules,
): Result<Target, DeriveTargetRefusal> {
  if (evidence.length === 0) return refuse({ code: 'no-evidence' })

  let highest: Level = 0
  for (const piece of evidence) {
    const level = levelOf(piece, rules)
    const points = valueAt(rules.sectionPoints, piece.section)
    if (level === undefined || points === undefined)
      return refuse({ code: 'no-level', section: piece.section, cue: piece.cue ?? '', phrase: piece.phrase })
    if (level > highest) highest = level
  }
  const sections = new Set(evidence.map(({ section }) => section))
  const points = [...sections].reduce((sum, section) => sum + (valueAt(rules.sectionPoints, section) ?? 0), 0)
  return ok({ level: highest, weight: Math.min(points, heaviest) })
}
