import type { Level } from '#core/portfolio/Level.ts'
import { levelOf } from './deriveTarget.ts'
import type { DerivationRules, Requirement, RequirementEvidence } from './Role.ts'

/** What one piece of evidence adds to a requirement's target and weight. */
export interface ExplainedEvidence {
  readonly evidence: RequirementEvidence
  readonly level: Level
  /** The points of its section; null where the section has counted already. */
  readonly points: number | null
}

export interface ExplainedTarget {
  readonly pieces: readonly ExplainedEvidence[]
  /** The sum of the sections' points, before it is capped. */
  readonly points: number
}

/** How a requirement's target and weight come about, piece by piece: the highest level holds, the distinct sections' points add up. */
export function explainTarget({ evidence }: Pick<Requirement, 'evidence'>, rules: DerivationRules): ExplainedTarget {
  const counted = new Set<string>()
  const pieces = evidence.map((piece): ExplainedEvidence => {
    const points = counted.has(piece.section) ? null : (rules.sectionPoints[piece.section] ?? 0)
    counted.add(piece.section)
    return { evidence: piece, level: levelOf(piece, rules) ?? 0, points }
  })
  return { pieces, points: pieces.reduce((total, { points }) => total + (points ?? 0), 0) }
}
