import type { LearningItem } from '#core/course/LearningItem.ts'
import { analyseGap, type GapAnalysis } from '#core/gap/analyseGap.ts'
import { gapsBySkill, gapsThatMatter, gapsToBeRated, skillOf } from '#core/gap/gapsBySkill.ts'
import { isTelling, nearerRole } from '#core/gap/nearerRole.ts'
import { pointsByCategory } from '#core/gap/pointsByCategory.ts'
import { orderChosen } from '#core/plan/orderChosen.ts'
import { readinessAfter } from '#core/plan/readinessAfter.ts'
import type { Portfolio, SkillId } from '#core/portfolio/Portfolio.ts'
import type { TargetedRole } from '#core/role/deriveTargets.ts'
import type { Report, ReportRole, Strength, Telling } from './Report.ts'
import type { ReportOptions } from './ReportOptions.ts'

/** Hours a week where the person said nothing. */
const usualHours = 5
const strengthsShown = 5

const tellingOf = (analysis: GapAnalysis): Telling =>
  analysis.rated === 0 ? 'none' : isTelling(analysis) ? 'told' : 'few'

function assessedOn({ skills }: Portfolio): string | undefined {
  return skills.reduce<string | undefined>(
    (latest, { ratedAt }) => (ratedAt !== undefined && (latest === undefined || ratedAt > latest) ? ratedAt : latest),
    undefined,
  )
}

/** What is met already, by skill, the one that brings most first. */
function strengthsOf(portfolio: Portfolio, analyses: readonly GapAnalysis[]): readonly Strength[] {
  const shares = analyses.flatMap(({ role, requirements }) =>
    requirements
      .filter(({ isMet, level }) => isMet && level !== null && level > 0)
      .map((requirement) => ({ role, requirement, skill: skillOf(requirement) })),
  )
  const titles = new Map(portfolio.evidence?.map(({ id, title }) => [id, title]))
  const proofs = new Map(portfolio.skills.map(({ skill, evidence = [] }) => [skill, titles.get(evidence[0] ?? '')]))
  return [...Map.groupBy(shares, ({ skill }) => skill)]
    .map(([skill, own]): Strength => {
      const evidence = proofs.get(skill)
      return {
        skill,
        level: own[0]?.requirement.level ?? 0,
        points: own.reduce((sum, { requirement }) => sum + requirement.points, 0),
        shares: own.map(({ role, requirement }) => ({ role, points: requirement.points, target: requirement.target })),
        ...(evidence !== undefined && { evidence }),
      }
    })
    .sort((a, b) => b.points - a.points || b.level - a.level)
    .slice(0, strengthsShown)
}

/**
 * The whole report as one value: screen preview, PDF and HTML are functions of it. `roles` are those to be printed, the
 * one aimed at first; `categoryOf` gives a skill's category, undefined where it has none.
 */
export function composeReport(
  portfolio: Portfolio,
  roles: readonly TargetedRole[],
  catalogue: readonly LearningItem[],
  categoryOf: (skill: SkillId) => string | undefined,
  source: string,
  options: ReportOptions,
): Report {
  const analyses = roles.map((role) => analyseGap(portfolio, role))
  const orders = new Map(roles.map(({ id, requirements }) => [id, requirements.map((requirement) => requirement.id)]))
  const skillGaps = gapsBySkill(analyses, orders)
  const nearness = nearerRole(analyses)
  const nearer = nearness.kind === 'nearer' ? analyses.filter(({ role }) => role === nearness.role) : analyses
  const hoursPerWeek = portfolio.goal?.hoursPerWeek ?? usualHours
  const plan = orderChosen(portfolio, roles, catalogue, { hoursPerWeek, start: options.today })
  const after = readinessAfter(
    portfolio,
    roles,
    plan.items.map(({ item }) => item),
  )
  const day = assessedOn(portfolio)
  return {
    person: portfolio.person ?? {},
    ...(day !== undefined && { assessedOn: day }),
    options,
    source,
    roles: roles.flatMap((role, index): ReportRole[] => {
      const analysis = analyses[index]
      const planned = after[index]
      if (!analysis || !planned) return []
      return [
        {
          id: role.id,
          name: role.name,
          telling: tellingOf(analysis),
          analysis,
          categories: pointsByCategory(analysis, role, categoryOf),
          gaps: analysis.requirements.filter(({ isMet, isRated }) => !isMet && isRated),
          toBeRated: analysis.requirements.filter(({ isMet, isRated }) => !isMet && !isRated),
          met: analysis.requirements.filter(({ isMet }) => isMet),
          after: planned,
        },
      ]
    }),
    nearness,
    difference: gapsThatMatter(gapsBySkill(nearer, orders)).slice(0, 2),
    gaps: gapsThatMatter(skillGaps).slice(0, 3),
    toBeRated: gapsToBeRated(skillGaps),
    strengths: strengthsOf(portfolio, analyses),
    hoursPerWeek,
    plan,
    notes: options.notes ? portfolio.skills.flatMap(({ skill, notes }) => (notes ? [{ skill, text: notes }] : [])) : [],
  }
}
