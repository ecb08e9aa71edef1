import { nearest, type Nameable } from '#core/nearest.ts'
import { ok } from '#core/Result.ts'
import { json, problem, type Answer } from '../shared/Answer.ts'
import type { Places } from '../shared/Places.ts'
import { readCatalogue } from '../shared/readInput.ts'
import { skillNames } from '../skill/skillNames.ts'

export interface CoursesOptions {
  readonly skill?: string
  readonly catalogue?: string
  readonly json: boolean
}

const isCalled = (wanted: string, { id, name, aliases = [] }: Nameable) =>
  [id, name, ...aliases].some((text) => text.toLowerCase() === wanted.toLowerCase())

/** `courses`: the catalogue, or what of it teaches one skill. A retired item is printed as JSON only. */
export async function showCourses(options: CoursesOptions, places: Places): Promise<Answer> {
  const catalogue = await readCatalogue(options.catalogue, places)
  if (!catalogue.ok) return catalogue
  const { items, warnings } = catalogue.value
  let skill: string | undefined
  if (options.skill !== undefined) {
    const vocabulary = await places.resources.skills()
    const taught = items
      .flatMap(({ teaches }) => teaches)
      .map((lift): Nameable => ({ id: lift.skill, name: lift.skill }))
    const known = new Map<string, Nameable>([...taught, ...vocabulary].map((entry) => [entry.id, entry]))
    const wanted = options.skill
    skill = known.has(wanted) ? wanted : [...known.values()].find((entry) => isCalled(wanted, entry))?.id
    if (skill === undefined)
      return problem({ code: 'unknown-skill', id: wanted, nearest: nearest(wanted, [...known.values()]).join(', ') })
  }
  const shown =
    skill === undefined ? items : items.filter(({ teaches }) => teaches.some((lift) => lift.skill === skill))
  if (options.json) return ok({ text: json(shown), warnings })
  const { coursesText } = await import('./coursesText.ts')
  return ok({ text: coursesText(shown, await skillNames(places)), warnings })
}
