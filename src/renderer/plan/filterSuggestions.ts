import type { GapSuggestions, Suggestion } from '#core/course/suggestCourses.ts'
import type { LearningItem } from '#core/course/LearningItem.ts'
import { isWithin, type Length } from '../course/lengths.ts'

/** What the person will look at. */
export interface SuggestionFilter {
  readonly isFreeOnly: boolean
  readonly level: LearningItem['level'] | 'any'
  readonly atMost: Length
  /** The gap's skill. */
  readonly skill: string
}
export const everything: SuggestionFilter = { isFreeOnly: false, level: 'any', atMost: 'any', skill: 'any' }

const passes = ({ item }: Suggestion, { isFreeOnly, level, atMost }: SuggestionFilter) =>
  (!isFreeOnly || item.cost === 'free') && (level === 'any' || item.level === level) && isWithin(item.hours, atMost)

/** Whether courses are left out, whatever the gap. */
export const isNarrowed = ({ isFreeOnly, level, atMost }: SuggestionFilter): boolean =>
  isFreeOnly || level !== 'any' || atMost !== 'any'

/** The gaps asked for, each with the suggestions that pass. */
export const filterSuggestions = (
  entries: readonly GapSuggestions[],
  filter: SuggestionFilter,
): readonly GapSuggestions[] =>
  entries
    .filter(({ gap }) => filter.skill === 'any' || gap.skill === filter.skill)
    .map(({ gap, suggestions }) => ({ gap, suggestions: suggestions.filter((one) => passes(one, filter)) }))

/** The best for each of the gaps that bring most, `most` in all: what can be begun today, for gaps that are rated. */
export function bestOf(entries: readonly GapSuggestions[], most: number): readonly string[] {
  const best = new Set<string>()
  for (const { gap, suggestions } of entries) {
    if (best.size === most) break
    if (gap.level === null) continue
    const first = suggestions.find(({ chain, unmet }) => chain.length === 0 && unmet.length === 0)
    if (first) best.add(first.item.id)
  }
  return [...best]
}
