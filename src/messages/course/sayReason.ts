import type { Suggestion } from '#core/course/suggestCourses.ts'
import { listed, number } from '../format.ts'
import { say } from '../say.ts'

export interface Names {
  readonly skill: (id: string) => string
  readonly role: (id: string) => string
}

/** Skills that are named before the rest is counted. */
const mostNamed = 3

const points = (count: number) => say('course.reason.points', { count })
/** "one hour", "1.5 hours". */
export const sayHours = (count: number): string => say('course.reason.hours', { count, hours: number(count) })

function sayLifts({ lifts, gains }: Suggestion, { skill: nameOf }: Names): string {
  // What brings points is named; what the person learns beside it is counted.
  const places = new Map(gains.toReversed().map(({ skill }, place) => [skill, place]))
  const inOrder = lifts.toSorted((a, b) => (places.get(b.skill) ?? -1) - (places.get(a.skill) ?? -1))
  const named = inOrder
    .slice(0, mostNamed)
    .map(({ skill, from, to }) =>
      from === null
        ? say('course.reason.liftUnrated', { skill: nameOf(skill), to })
        : say('course.reason.lift', { skill: nameOf(skill), from, to }),
    )
  const rest = lifts.length - named.length
  return listed(rest > 0 ? [...named, say('course.reason.more', { count: rest })] : named)
}

/**
 * Why an item is suggested: what it lifts, what that brings and to which role, what comes before it.
 * `suggestion` must stand under some gap, so that it gains something.
 */
export function sayReason(suggestion: Suggestion, names: Names): string {
  const { chain, gains, item, unmet, whole } = suggestion
  const roles = [...new Set(gains.map(({ role }) => role))]
  const [first] = gains
  const sentences = [
    say('course.reason.brings', {
      lifts: sayLifts(suggestion, names),
      points: points(suggestion.points),
      roles: roles.length === 2 ? say('course.reason.bothRoles') : listed(roles.map(names.role)),
      hours: sayHours(item.hours),
    }),
  ]
  if (first && gains.length > 1 && first.points * 2 > suggestion.points) {
    const { label, skills } = first.requirement
    sentences.push(say('course.reason.mostly', { requirement: label ?? names.skill(skills[0] ?? '') }))
  }
  if (chain.length > 0) {
    const titles = listed(chain.map(({ title }) => title))
    const facts = { count: chain.length, titles, points: points(whole.points), hours: sayHours(whole.hours) }
    sentences.push(say('course.reason.after', facts))
  }
  if (unmet.length > 0) {
    const needs = unmet.map(({ skill, level }) => say('course.reason.need', { skill: names.skill(skill), level }))
    sentences.push(say('course.reason.unmet', { needs: listed(needs) }))
  }
  return sentences.join(' ')
}
