import type { GapAnalysis } from '#core/gap/analyseGap.ts'
import { gapsBySkill, gapsThatMatter } from '#core/gap/gapsBySkill.ts'
import { isTelling, nearerRole } from '#core/gap/nearerRole.ts'
import { capital } from '#messages/capital.ts'
import { listed, percent } from '#messages/format.ts'
import { inSentence } from '#messages/inSentence.ts'
import { say } from '#messages/say.ts'

interface Names {
  readonly roleName: (role: string) => string
  readonly skillName: (skill: string) => string
}

/** What the two best rated gaps of a role would make of its readiness: "Model deployment and Java to level 4 would make it 84%." */
function whatMakesIt(
  analysis: GapAnalysis,
  orders: ReadonlyMap<string, readonly string[]>,
  { skillName }: Names,
): string {
  const best = gapsThatMatter(gapsBySkill([analysis], orders)).slice(0, 2)
  const [first] = best
  if (!first) return analysis.requirements.every(({ isMet }) => isMet) ? say('overview.lead.allMet') : ''
  const readiness = percent(
    (analysis.points + best.reduce((sum, { points }) => sum + points, 0)) / analysis.pointsAsked,
  )
  const isOneLevel = best.every(({ target }) => target === first.target)
  const steps = isOneLevel
    ? say('overview.lead.level', {
        name: listed(best.map(({ skill }) => inSentence(skillName(skill)))),
        level: first.target,
      })
    : listed(
        best.map(({ skill, target }) =>
          say('overview.lead.level', { name: inSentence(skillName(skill)), level: target }),
        ),
      )
  return capital(say('overview.lead.make', { steps, readiness }))
}

/** The answer on top of the Overview: which role is nearer, and the two skills that make the difference. */
export function sayOverview(
  analyses: readonly GapAnalysis[],
  orders: ReadonlyMap<string, readonly string[]>,
  minutes: number,
  names: Names,
): { readonly answer: string; readonly lead: string } {
  const of = analyses.reduce((sum, { requirements }) => sum + requirements.length, 0)
  const rated = analyses.reduce((sum, analysis) => sum + analysis.rated, 0)
  const telling = analyses.filter(isTelling)
  if (telling.length === 0)
    return { answer: say('overview.answer.rateFirst'), lead: say('overview.lead.rateFirst', { rated, of, minutes }) }
  const nearness = telling.length === analyses.length ? nearerRole(analyses) : undefined
  const shown = nearness?.kind === 'nearer' ? analyses.find(({ role }) => role === nearness.role) : telling[0]
  if (!shown) return { answer: '', lead: '' }
  const facts = { role: names.roleName(shown.role), met: shown.met, of: shown.requirements.length }
  const lead = whatMakesIt(shown, orders, names)
  if (nearness?.kind === 'equally-near') {
    const both = gapsThatMatter(gapsBySkill(analyses, orders)).slice(0, 2)
    const makes =
      both.length > 0
        ? capital(
            say('overview.lead.makeBoth', {
              names: listed(both.map(({ skill }) => inSentence(names.skillName(skill)))),
            }),
          )
        : say('overview.lead.allMet')
    return { answer: say('overview.answer.equal'), lead: makes }
  }
  return { answer: say(nearness ? 'overview.answer.nearer' : 'overview.answer.one', facts), lead }
}
