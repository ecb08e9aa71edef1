import type { LearningItem } from '#core/course/LearningItem.ts'
import { longDay, number } from '#messages/format.ts'
import { say } from '#messages/say.ts'
import type { CourseRow } from './CourseRow.ts'
import type { CourseFilter } from './filterCourses.ts'

type NameOf = (skill: string) => string

/** The page's answer and what follows it. `closing`: how many close a gap; `hasGaps`: whether there is one. */
export function sayCourses(
  rows: readonly CourseRow[],
  hasGaps: boolean,
): { readonly answer: string; readonly lead: string } {
  const courses = rows.filter(({ item }) => item.kind !== 'practice')
  const closing = courses.filter(({ suggestion }) => suggestion !== undefined).length
  const own = rows.filter(({ isOwn }) => isOwn).length
  const lead = say('courses.lead', { practice: rows.length - courses.length })
  return {
    answer: hasGaps
      ? say('courses.answer.closing', { count: closing, all: courses.length })
      : say('courses.answer.noGaps', { all: courses.length }),
    lead: own > 0 ? say('courses.leadOwn', { lead, count: own }) : lead,
  }
}

/** What an item teaches, in a line: the first skill in full, the rest counted. */
export function sayTeaches({ teaches }: LearningItem, skillName: NameOf): string {
  const [first] = teaches
  if (!first) return ''
  const lift = say('courses.lift', { skill: skillName(first.skill), from: first.from, to: first.to })
  return teaches.length === 1 ? lift : say('courses.more', { lifts: lift, count: teaches.length - 1 })
}

/** Kind, format, cost and what else is said of an item in a word. */
export const sayFacts = ({ kind, format, cost, level, certificate, language }: LearningItem): string =>
  [
    say(`course.kind.${kind}`),
    ...(format.toLowerCase() === say(`course.kind.${kind}`).toLowerCase() ? [] : [format]),
    say(`course.cost.${cost}`),
    say(`course.level.${level}`),
    ...(certificate === undefined
      ? []
      : [say(certificate ? 'courses.panel.certificate' : 'courses.panel.noCertificate')]),
    ...(language === 'en' ? [] : [say('courses.panel.language', { language: languageName(language) })]),
  ].join(', ')

function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? tag
  } catch {
    // What a person wrote as a language need not be a language tag.
    return tag
  }
}

/** How long an item takes and on what that rests. */
export function sayHours({ hours, hoursBasis, hoursNote: note = '', effort }: LearningItem): string {
  const facts = { hours: number(hours), note }
  if (hoursBasis === 'provider') return say(note ? 'courses.panel.provider' : 'courses.panel.providerOnly', facts)
  if (!effort) return say('courses.panel.estimated', facts).trim()
  const { count, unit, hoursEach } = effort
  return say('courses.panel.computed', { ...facts, count: number(count), each: number(hoursEach), unit }).trim()
}

/** An address as people read it: without what every address has, and with its own letters. */
export function sayAddress(url: string): string {
  const place = url.replace(/^https:\/\/(?:www\.)?/, '')
  try {
    return decodeURI(place)
  } catch {
    // Not every percent sign is a letter's code.
    return place
  }
}

/** In which words its page names an item, and when that was read. */
export function saySource({ source, kind }: LearningItem): readonly string[] {
  if (!source) return [say(kind === 'practice' ? 'courses.panel.practiceSource' : 'courses.panel.noSource')]
  const { phrase, checked, by } = source
  return [
    say('courses.panel.phrase', { phrase }),
    say('courses.panel.checked', { day: longDay(checked) }),
    ...(by === 'third-party' ? [say('courses.panel.thirdParty')] : []),
  ]
}

/** Why nothing is listed. */
export function sayNothing({ query, part, ...rest }: CourseFilter): string {
  const isNarrow = query.trim() !== '' || Object.values(rest).some((value) => value !== 'any')
  return isNarrow || part === 'all' ? say('courses.none') : say(`courses.nothingYet.${part}`)
}
