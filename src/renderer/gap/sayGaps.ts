import { isTelling } from '#core/gap/nearerRole.ts'
import type { GapAnalysis } from '#core/gap/analyseGap.ts'
import { capital } from '#messages/capital.ts'
import { countInWords } from '#messages/countInWords.ts'
import { inSentence } from '#messages/inSentence.ts'
import { say } from '#messages/say.ts'
import type { GapRow } from './GapRow.ts'

export interface Answer {
  readonly answer: string
  readonly lead: string
}

const total = (rows: readonly GapRow[]) => rows.reduce((sum, { points }) => sum + points, 0)

function toRate(rows: readonly GapRow[]): string {
  const unrated = rows.filter(({ level }) => level === null)
  return unrated.length === 0
    ? ''
    : say('gap.lead.toRate', {
        count: unrated.length,
        words: capital(countInWords(unrated.length)),
        points: total(unrated),
      })
}

const sentences = (...parts: readonly string[]) => parts.filter(Boolean).join(' ')

function ofOneRole(
  first: GapRow,
  second: GapRow | undefined,
  missing: number,
  nameOf: (row: GapRow) => string,
  rest: string,
): Answer {
  if (!second)
    return { answer: say('gap.answer.oneHolds', { name: nameOf(first), points: first.points, missing }), lead: rest }
  const begin = say('gap.lead.begin', { name: inSentence(nameOf(first)), points: first.points })
  return {
    answer: say('gap.answer.twoHold', { points: first.points + second.points, missing }),
    lead: sentences(begin, rest),
  }
}

function ofSeveral(first: GapRow, second: GapRow | undefined, nameOf: (row: GapRow) => string, rest: string): Answer {
  if (!second) return { answer: say('gap.answer.bringsMost', { first: nameOf(first) }), lead: rest }
  const isTie = first.points === second.points
  const holds = isTie
    ? say('gap.lead.each', { points: first.points })
    : say('gap.lead.first', { name: nameOf(first), points: first.points })
  return {
    answer: say('gap.answer.bringMost', { first: nameOf(first), second: inSentence(nameOf(second)) }),
    lead: sentences(holds, rest),
  }
}

/** The answer on top of the Gaps view: what brings most, and what is to be rated first. What is not rated is never named as a gap. */
export function sayGaps(
  analyses: readonly GapAnalysis[],
  rows: readonly GapRow[],
  nameOf: (row: GapRow) => string,
): Answer {
  const asked = analyses.reduce((sum, { requirements }) => sum + requirements.length, 0)
  if (asked === 0) return { answer: say('gap.answer.nothingAsked'), lead: '' }
  if (!analyses.every(isTelling)) {
    const rated = analyses.reduce((sum, analysis) => sum + analysis.rated, 0)
    return { answer: say('gap.answer.rateFirst', { rated, of: asked }), lead: say('gap.lead.rateFirst') }
  }
  const [first, second] = rows.filter(({ level }) => level !== null)
  const rest = toRate(rows)
  if (!first)
    return rows.length > 0
      ? { answer: say('gap.answer.onlyToRate'), lead: rest }
      : { answer: say('gap.answer.allMet'), lead: '' }
  const missing = analyses.reduce((sum, { points, pointsAsked }) => sum + pointsAsked - points, 0)
  return analyses.length === 1
    ? ofOneRole(first, second, missing, nameOf, rest)
    : ofSeveral(first, second, nameOf, rest)
}
