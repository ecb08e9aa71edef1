import { ok } from '#core/Result.ts'
import { json, type Answer } from '../shared/Answer.ts'
import type { Places } from '../shared/Places.ts'
import { readRoles } from './readRoles.ts'

export interface RolesOptions {
  readonly role: readonly string[]
  readonly json: boolean
}

/** `roles`: every section of each role, its requirements with derived target and weight; what holds for all stands in each. */
export async function showRoles({ role, json: asJson }: RolesOptions, places: Places): Promise<Answer> {
  const roles = await readRoles(role.length > 0 ? role : ['all'], places)
  if (!roles.ok) return roles
  const { outlook, tips, postings } = await places.resources.roles()
  const whole = roles.value.map((each) => ({ ...each, outlook: each.outlook ?? outlook, tips, postings }))
  if (asJson) return ok({ text: json(whole) })
  const { rolesText } = await import('./rolesText.ts')
  const { skillNames } = await import('../skill/skillNames.ts')
  return ok({ text: rolesText(whole, await skillNames(places)) })
}
