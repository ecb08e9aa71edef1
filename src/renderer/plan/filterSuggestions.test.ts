import { expect, it } from 'vitest'
import type { LearningItem } from '#core/course/LearningItem.ts'
import type { GapSuggestions, Suggestion } from '#core/course/suggestCourses.ts'
import type { Level } from '#core/portfolio/Level.ts'
import { bestOf, everything, filterSuggestions, isNarrowed, type SuggestionFilter } from './filterSuggestions.ts'

const suggestion = (id: string, edit: Partial<LearningItem> = {}, more: Partial<Suggestion> = {}): Suggestion => ({
  item: {
    id,
    kind: 'course',
    title: id,
    language: 'en',
    format: 'course',
    cost: 'free',
    hours: 20,
    hoursBasis: 'provider',
    level: 'introductory',
    teaches: [],
    prerequisites: [],
    ...edit,
  },
  chain: [],
  unmet: [],
  lifts: [],
  gains: [],
  points: 4,
  whole: { points: 4, hours: 20 },
  pointsPerHour: 0.2,
  ...more,
})
const entry = (skill: string, level: Level | null, ...suggestions: readonly Suggestion[]): GapSuggestions => ({
  gap: { skill, level, target: 4, points: 8, weight: 4, shares: [] },
  suggestions,
})
const entries = [
  entry('unrated', null, suggestion('for-unrated')),
  entry(
    'python',
    2,
    suggestion('long', { hours: 120 }),
    suggestion('paid', { cost: 'paid', level: 'advanced' }),
    suggestion('short', { hours: 8 }),
  ),
  entry('sql', 1, suggestion('later', {}, { chain: [suggestion('first').item] }), suggestion('now')),
]
const ids = (filter: Partial<SuggestionFilter>) =>
  filterSuggestions(entries, { ...everything, ...filter }).map(({ gap, suggestions }) => [
    gap.skill,
    ...suggestions.map(({ item }) => item.id),
  ])

it.each<[string, Partial<SuggestionFilter>, readonly (readonly string[])[]]>([
  ['one gap', { skill: 'python' }, [['python', 'long', 'paid', 'short']]],
  ['what is free', { isFreeOnly: true, skill: 'python' }, [['python', 'long', 'short']]],
  ['a level', { level: 'advanced', skill: 'python' }, [['python', 'paid']]],
  ['at most so many hours', { atMost: '25', skill: 'python' }, [['python', 'paid', 'short']]],
  ['no gap less where nothing passes', { atMost: '10' }, [['unrated'], ['python', 'short'], ['sql']]],
])('shows %s', (_what, filter, expected) => {
  expect(ids(filter)).toEqual(expected)
})

it('tells a narrowed list from one gap’s', () => {
  expect(isNarrowed({ ...everything, skill: 'python' })).toBe(false)
  expect(isNarrowed({ ...everything, isFreeOnly: true })).toBe(true)
})

it('takes the best of each rated gap that can be begun today', () => {
  expect(bestOf(entries, 3)).toEqual(['long', 'now'])
  expect(bestOf(entries, 1)).toEqual(['long'])
})
