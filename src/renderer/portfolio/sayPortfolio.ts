import type { GapAnalysis } from '#core/gap/analyseGap.ts'
import { countInWords } from '#messages/countInWords.ts'
import { number } from '#messages/format.ts'
import { say } from '#messages/say.ts'
import type { SkillRow } from './SkillRow.ts'

/** The answer on top of the Portfolio: how many skills, how many rated, and who asks for the rest. */
export function sayPortfolio(
  rows: readonly SkillRow[],
  analyses: readonly GapAnalysis[],
  roleName: (role: string) => string,
): { readonly answer: string; readonly lead: string } {
  const count = rows.length
  if (count === 0) return { answer: say('portfolio.answer.empty'), lead: say('portfolio.lead.empty') }
  const unrated = rows.filter(({ level }) => level === null)
  const shown = number(count)
  const rated =
    count === 1
      ? say(unrated.length === 0 ? 'portfolio.oneRated' : 'portfolio.oneUnrated')
      : number(count - unrated.length)
  if (unrated.length === 0)
    return { answer: say('portfolio.answer.allRated', { count, shown }), lead: say('portfolio.lead.rest') }
  const answer = say('portfolio.answer.kept', { count, shown, rated })
  const askers = analyses
    .map(({ role, requirements }) => {
      const skills = new Set(requirements.filter((one) => !one.isRated).flatMap((one) => one.skills))
      return { role, asked: unrated.filter(({ id }) => skills.has(id)).length }
    })
    .sort((a, b) => b.asked - a.asked)
  const [most] = askers
  const words = countInWords(unrated.length)
  if (!most || most.asked === 0)
    return { answer, lead: say('portfolio.lead.rateLeft', { count: unrated.length, words }) }
  return {
    answer,
    lead: say('portfolio.lead.rateAsked', {
      count: unrated.length,
      words,
      role: roleName(most.role),
      asked: countInWords(most.asked),
    }),
  }
}
