import type { GapAnalysis, RequirementGap } from '#core/gap/analyseGap.ts'
import { skillOf, type SkillGap } from '#core/gap/gapsBySkill.ts'
import type { Level } from '#core/portfolio/Level.ts'

/** One requirement of one role, as it stands in a row. */
export interface RowShare {
  readonly role: string
  readonly requirement: RequirementGap
}

/** A row of the Gaps view: a requirement where one role is shown, a skill where several are. */
export interface GapRow {
  readonly key: string
  readonly requirement?: string
  readonly skill?: string
  readonly level: Level | null
  /** What closing it brings; of a strength what it brings already. */
  readonly points: number
  readonly shares: readonly RowShare[]
}

const rowOfRequirement = (role: string, requirement: RequirementGap, points: number): GapRow => ({
  key: requirement.id,
  requirement: requirement.id,
  level: requirement.level,
  points,
  shares: [{ role, requirement }],
})

const rowOfSkill = ({ skill, level, points, shares }: SkillGap): GapRow => ({
  key: skill,
  skill,
  level,
  points,
  shares,
})

/** The open requirements of one role, or the open skills of several: the one that brings most first. */
export const gapRows = (analyses: readonly GapAnalysis[], skillGaps: readonly SkillGap[]): readonly GapRow[] => {
  const [only] = analyses
  if (analyses.length === 1 && only)
    return only.requirements
      .filter(({ isMet }) => !isMet)
      .map((requirement) => rowOfRequirement(only.role, requirement, requirement.priority))
  return skillGaps.map(rowOfSkill)
}

/** What is met, the one that brings most first. Of several roles a skill stands once, with all it brings. */
export function strengthRows(analyses: readonly GapAnalysis[]): readonly GapRow[] {
  const shares = analyses.flatMap(({ role, requirements }) =>
    requirements.filter(({ isMet }) => isMet).map((requirement) => ({ role, requirement })),
  )
  const byPoints = (a: GapRow, b: GapRow) => b.points - a.points
  if (analyses.length === 1)
    return shares.map(({ role, requirement }) => rowOfRequirement(role, requirement, requirement.points)).sort(byPoints)
  const bySkill = Map.groupBy(shares, ({ requirement }) => skillOf(requirement))
  return [...bySkill]
    .map(([skill, own]): GapRow => ({
      key: skill,
      skill,
      level: own[0]?.requirement.level ?? null,
      points: own.reduce((total, { requirement }) => total + requirement.points, 0),
      shares: own,
    }))
    .sort(byPoints)
}

/** The row that the address asks for: by its key, or by the requirement it stands for. */
export const rowAt = (
  rows: readonly GapRow[],
  { row, requirement }: { readonly row?: unknown; readonly requirement?: unknown },
): GapRow | undefined =>
  rows.find((one) => one.key === row || (one.requirement !== undefined && one.requirement === requirement))
