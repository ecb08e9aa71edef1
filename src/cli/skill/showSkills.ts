import { ok } from '#core/Result.ts'
import { json, type Answer } from '../shared/Answer.ts'
import type { Places } from '../shared/Places.ts'

/** `skills`: the vocabulary, with the five sentences of each skill. */
export async function showSkills({ json: asJson }: { readonly json: boolean }, places: Places): Promise<Answer> {
  const skills = await places.resources.skills()
  if (asJson)
    return ok({
      text: json(
        skills.map(({ id, name, category, aliases, levels = [] }) => ({ id, name, category, aliases, levels })),
      ),
    })
  const { skillsText } = await import('./skillsText.ts')
  return ok({ text: skillsText(skills) })
}
