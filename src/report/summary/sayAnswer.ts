import type { Report } from '#core/report/Report.ts'
import { capital } from '#messages/capital.ts'
import { listed } from '#messages/format.ts'
import { inSentence } from '#messages/inSentence.ts'
import { say } from '#messages/say.ts'
import type { ReportNames } from '../ReportNames.ts'

/** The largest sentence of page one, and the one under it. */
export function sayAnswer(
  { roles, nearness, difference, toBeRated }: Report,
  names: ReportNames,
): { readonly answer: string; readonly lead: string } {
  const of = roles.reduce((sum, { analysis }) => sum + analysis.requirements.length, 0)
  if (of === 0) return { answer: say('report.answer.nothing'), lead: '' }
  const told = roles.filter(({ telling }) => telling === 'told')
  if (told.length === 0) {
    const rated = roles.reduce((sum, { analysis }) => sum + analysis.rated, 0)
    return { answer: say('report.answer.rateFirst', { rated, of }), lead: say('report.lead.rateFirst') }
  }
  const makes = listed(difference.map(({ skill }) => inSentence(names.skill(skill))))
  const lead = makes
    ? capital(say('report.lead.difference', { names: makes }))
    : say(toBeRated.length > 0 ? 'report.lead.onlyToRate' : 'report.lead.allMet')
  if (told.length === roles.length && nearness.kind === 'equally-near')
    return { answer: say('report.answer.equal'), lead }
  const isNearer = told.length === roles.length && nearness.kind === 'nearer'
  const shown = (isNearer ? roles.find(({ id }) => id === nearness.role) : undefined) ?? told[0]
  if (!shown) return { answer: '', lead }
  const facts = { role: shown.name, met: shown.analysis.met, of: shown.analysis.requirements.length }
  return { answer: say(isNearer ? 'report.answer.nearer' : 'report.answer.one', facts), lead }
}
