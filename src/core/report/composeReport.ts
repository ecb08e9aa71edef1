import type { LearningItem } from '#core/course/LearningItem.ts'
import { analyseGap, type GapAnalysis } from '#core/gap/analyseGap.ts'
import { gapsBySkill, gapsThatMatter, gapsToBeRated, skillOf, ordersOf } from '#core/gap/gapsBySkill.ts'
import { isTelling, nearerRole } from '#core/gap/nearerRole.ts'
import { pointsByCategory } from '#core/gap/pointsByCategory.ts'
import { orderChosen, usualHoursPerWeek } from '#core/plan/orderChosen.ts'
import { readinessAfter } from '#core/plan/readinessAfter.ts'
import type { Portfolio, SkillId } from '#core/portfolio/Portfolio.ts'
import type { TargetedRole } from '#core/role/deriveTargets.ts'
import type { Report, ReportRole, Strength, Telling } from './Report.ts'
import type { ReportOptions } from './ReportOptions.ts'

const strengthsShown = 5

const tellingOf = (analysis: GapAnalysis): Telling =>
  analysis.rated === 0 ? 'none' : isTelling(analysis) ? 'told' : 'few'

/** The day of the last rating; `today` where levels carry no day; undefined where nothing is rated. */
function assessedOn({ skills }: Portfolio, today: string): string | undefined {
  const rated = skills.filter(({ level }) => level !== undefined)
  const days = rated.flatMap(({ ratedAt }) => ratedAt ?? []).sort()
  const last = days.at(-1) ?? today
  return rated.length === 0 ? undefined : last > today ? today : last
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
 * The whole report as one value: screen preview, PDF and HTML are functions of it. `asked` are the roles to be printed;
 * the one aimed at comes first; `categoryOf` gives a skill's category, undefined where it has none.
 */
export function composeReport(
  portfolio: Portfolio,
  asked: readonly TargetedRole[],
  catalogue: readonly LearningItem[],
  categoryOf: (skill: SkillId) => string | undefined,
  source: string,
  options: ReportOptions,
): Report {
  const aimedAt = portfolio.goal?.roles[0]
  const roles = asked.toSorted((a, b) => Number(b.id === aimedAt) - Number(a.id === aimedAt))
  const analyses = roles.map((role) => analyseGap(portfolio, role))
  const orders = ordersOf(roles)
  const skillGaps = gapsBySkill(analyses, orders)
  const nearness = nearerRole(analyses)
  const nearer = nearness.kind === 'nearer' ? analyses.filter(({ role }) => role === nearness.role) : analyses
  const hoursPerWeek = portfolio.goal?.hoursPerWeek ?? usualHoursPerWeek
  const plan = orderChosen(portfolio, roles, catalogue, { hoursPerWeek, start: options.today })
  const after = readinessAfter(
    portfolio,
    roles,
    plan.items.map(({ item }) => item),
  )
  const day = assessedOn(portfolio, options.today)
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
