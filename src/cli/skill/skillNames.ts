import type { Portfolio } from '#core/portfolio/Portfolio.ts'
import type { Places } from '../shared/Places.ts'

/** Names of skills: the vocabulary's, the person's own, else the id itself. */
export async function skillNames({ resources }: Places, portfolio?: Portfolio): Promise<(skill: string) => string> {
  const names = new Map((await resources.skills()).map(({ id, name }) => [id, name]))
  for (const { skill, name } of portfolio?.skills ?? []) if (name !== undefined) names.set(skill, name)
  for (const { id, name } of portfolio?.own?.skills ?? []) names.set(id, name)
  return (skill) => names.get(skill) ?? skill
}
