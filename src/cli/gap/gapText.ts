import type { GapAnalysis, RequirementGap } from '#core/gap/analyseGap.ts'
import { isTelling, nearerRole } from '#core/gap/nearerRole.ts'
import type { TargetedRole } from '#core/role/deriveTargets.ts'
import { cli } from '#messages/cli/en.ts'
import { fill } from '#messages/fill.ts'
import { table } from '../shared/table.ts'

const { gap: words } = cli

type NameOf = (skill: string) => string

const gains = ({ isMet, isRated, priority }: RequirementGap) =>
  isMet ? words.met : fill(isRated ? words.points : words.upTo, { points: priority })

/** What counted, where that is not plain from the requirement's name. */
const byWhat = ({ counted, skills, label }: RequirementGap, nameOf: NameOf) =>
  counted !== null && (label !== undefined || counted !== skills[0]) ? nameOf(counted) : ''

// Intl would say the same, and cost a quarter of a start-up.
function answer(
  { readiness, points, pointsAsked, rated, met, core, requirements }: GapAnalysis,
  isTellingYet: boolean,
) {
  if (readiness === null) return words.nothingAsked
  const facts = { points, pointsAsked, rated, met, of: requirements.length, coreMet: core.met, coreOf: core.of }
  return fill(isTellingYet ? words.answer : words.tooFewRated, {
    ...facts,
    percent: Math.round(readiness * 100),
  })
}

function requirementTable({ requirements }: GapAnalysis, nameOf: NameOf): string {
  const columns = [
    { title: words.requirement },
    { title: words.you, align: 'right' },
    { title: words.asked, align: 'right' },
    { title: words.weight },
    { title: words.gains, align: 'right' },
    { title: words.byWhat },
  ] as const
  return table(
    columns,
    requirements.map((gap) => [
      gap.label ?? nameOf(gap.skills[0] ?? gap.id),
      gap.level === null ? words.notRated : `${gap.level}`,
      `${gap.target}`,
      gap.isCore ? fill(words.core, { weight: gap.weight }) : `${gap.weight}`,
      gains(gap),
      byWhat(gap, nameOf),
    ]),
  )
}

function nearer(analyses: readonly GapAnalysis[], roles: readonly TargetedRole[]): readonly string[] {
  const nearness = nearerRole(analyses)
  const nameOf = (id: string | undefined) => roles.find((role) => role.id === id)?.name ?? ''
  if (!analyses.every(isTelling)) return []
  if (nearness.kind === 'nearer') return [fill(cli.nearer, { role: nameOf(nearness.role) })]
  if (nearness.kind === 'equally-near' && analyses.length === 2)
    return [fill(cli.equallyNear, { first: nameOf(analyses[0]?.role), second: nameOf(analyses[1]?.role) })]
  return []
}

/** The answer first, then every requirement: the ones that bring most points on top, met ones last. */
export function gapText(analyses: readonly GapAnalysis[], roles: readonly TargetedRole[], nameOf: NameOf): string {
  const parts = analyses.map((analysis, index) => {
    const title = roles[index]?.name ?? analysis.role
    const head = `${title}\n${answer(analysis, isTelling(analysis))}`
    return analysis.requirements.length === 0 ? head : `${head}\n\n${requirementTable(analysis, nameOf)}`
  })
  return [...nearer(analyses, roles), ...parts, words.meaning].join('\n\n')
}
