import { doAll } from '#core/course/doAll.ts'
import type { LearningItem } from '#core/course/LearningItem.ts'
import { ratedLevels } from '#core/course/suggestCourses.ts'
import { analyseLevels, type GapAnalysis } from '#core/gap/analyseGap.ts'
import type { Portfolio } from '#core/portfolio/Portfolio.ts'
import type { TargetedRole } from '#core/role/deriveTargets.ts'

/** Where the person would stand after these items, done in whatever order their needs allow; one that cannot be begun lifts nothing. */
export function readinessAfter(
  portfolio: Portfolio,
  roles: readonly TargetedRole[],
  items: readonly LearningItem[],
): readonly GapAnalysis[] {
  const { levels } = doAll(ratedLevels(portfolio, roles, items), items)
  return roles.map((role) => analyseLevels((skill) => levels.get(skill), role))
}
