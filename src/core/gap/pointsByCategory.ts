import { categories, type Category } from '#core/skill/Skill.ts'
import type { SkillId } from '#core/portfolio/Portfolio.ts'
import type { TargetedRole } from '#core/role/deriveTargets.ts'
import { sum, type GapAnalysis } from './analyseGap.ts'

/** What a role asks in one category, and what the person brings. */
export interface CategoryShare {
  readonly category: Category
  readonly points: number
  readonly pointsAsked: number
  /** Points asked by requirements that are not rated. */
  readonly pointsToBeRated: number
  /** Whether any of what is asked is rated; else the 0 in `points` and `readiness` says nothing. */
  readonly isRated: boolean
  /** 0 to 1; null where nothing is asked. */
  readonly readiness: number | null
}

/** The role's points by category, in the order of `categories`. A requirement belongs to the category of its first skill. */
export function pointsByCategory(
  analysis: GapAnalysis,
  role: Pick<TargetedRole, 'requirements'>,
  categoryOf: (skill: SkillId) => string | undefined,
): readonly CategoryShare[] {
  const firstSkills = new Map(role.requirements.map(({ id, skills }) => [id, skills[0] ?? '']))
  return categories.map((category) => {
    const inside = analysis.requirements.filter(({ id }) => categoryOf(firstSkills.get(id) ?? '') === category)
    const points = sum(inside, (gap) => gap.points)
    const pointsAsked = sum(inside, (gap) => gap.pointsAsked)
    const pointsToBeRated = sum(
      inside.filter(({ isRated }) => !isRated),
      (gap) => gap.pointsAsked,
    )
    return {
      category,
      points,
      pointsAsked,
      pointsToBeRated,
      isRated: inside.some((gap) => gap.isRated),
      readiness: pointsAsked === 0 ? null : points / pointsAsked,
    }
  })
}
