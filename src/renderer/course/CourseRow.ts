import { allItems } from '#core/course/allItems.ts'
import type { LearningItem } from '#core/course/LearningItem.ts'
import type { GapSuggestions, Suggestion } from '#core/course/suggestCourses.ts'
import type { ChosenCourse, CourseStatus, Portfolio } from '#core/portfolio/Portfolio.ts'

/** A line of the list of courses. */
export interface CourseRow {
  readonly id: string
  readonly item: LearningItem
  /** What is searched: the title, then provider, authors and the skills it teaches. */
  readonly name: string
  readonly aliases: readonly string[]
  /** The first skill it teaches, by name; empty where there is none. */
  readonly firstSkill: string
  readonly status: CourseStatus | null
  readonly rating: number | null
  readonly isOwn: boolean
  /** What it would bring towards the roles shown; absent where it closes no gap. */
  readonly suggestion?: Suggestion
}

/** Each suggestion once, whatever gaps it stands under. */
export const suggestionsById = (suggestions: readonly GapSuggestions[]): ReadonlyMap<string, Suggestion> =>
  new Map(suggestions.flatMap((entry) => entry.suggestions.map((suggestion) => [suggestion.item.id, suggestion])))

/** The shipped courses and the person's own. A retired one is listed where it is their own, or something was chosen of it. */
export function courseRows(
  portfolio: Portfolio,
  shipped: readonly LearningItem[],
  suggestions: ReadonlyMap<string, Suggestion>,
  skillName: (skill: string) => string,
): readonly CourseRow[] {
  const choices = new Map((portfolio.courses ?? []).map((choice): [string, ChosenCourse] => [choice.course, choice]))
  const mine = new Set(portfolio.own?.courses?.map(({ id }) => id))
  return allItems(portfolio, shipped)
    .filter(({ id, retired }) => !retired || mine.has(id) || choices.has(id))
    .map((item) => {
      const choice = choices.get(item.id)
      const suggestion = suggestions.get(item.id)
      const skills = item.teaches.map(({ skill }) => skillName(skill))
      return {
        id: item.id,
        item,
        name: item.title,
        aliases: [item.provider ?? '', ...(item.authors ?? []), ...skills],
        firstSkill: skills[0] ?? '',
        status: choice?.status ?? null,
        rating: choice?.rating ?? null,
        isOwn: mine.has(item.id),
        ...(suggestion && { suggestion }),
      }
    })
}
