import type { Wanted } from '#core/shape.ts'

/** What a place in a file must hold. */
export const shape = {
  /** One entry of a list, by the list's name. */
  entries: {
    entry: 'entry',
    skills: 'skill',
    courses: 'course',
    roles: 'role',
    evidence: 'evidence',
    history: 'change',
    overrides: 'target of one’s own',
    postings: 'advertisement',
    links: 'link',
    requirements: 'requirement',
  },
  level: 'a whole number from 0 to 5',
  id: 'an id of small letters, digits and hyphens',
  day: 'a day such as 2026-11-24',
  moment: 'a moment such as 2026-11-24T09:58:00Z',
  'https-url': 'an address that begins with https://',
  url: 'an address',
  text: 'a text',
  number: 'a number',
  'whole-number': 'a whole number from 0',
  'true-or-false': 'true or false',
  list: 'a list',
  object: 'an object in braces',
  'one-of': 'one of the words allowed there',
  'not-empty': 'something; it must not be empty',
  positive: 'more than that: it must rise, or be above 0',
  'quarter-hours': 'hours in quarters, such as 2.25',
  'schema-version': 'the number 1',
  'nothing-else': 'nothing else',
  present: 'there',
  lift: 'skills with two levels, such as “python 0-2; git 1-3”',
  need: 'skills with a level, such as “python 2; git 1”',
} as const satisfies Record<Wanted, string> & { entries: Record<string, string> }
