import type { RoleProfile } from '#core/role/Role.ts'
import { capital } from '../capital.ts'
import { anyOf } from '../format.ts'
import { canSay, say } from '../say.ts'

const texts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : []

const degreeName = (degree: string) => {
  const key = `role.education.degrees.${degree}`
  return canSay(key) ? say(key) : degree
}

/** One line of a role's education, such as "Master’s degree or doctorate in data science or a related field (typical)". */
export function sayEducation(line: RoleProfile['education'][number]): string {
  const { degrees, fields, text, strength } = line as Readonly<Record<string, unknown>>
  const where = anyOf(texts(fields))
  const what =
    typeof text === 'string'
      ? text
      : texts(degrees).length > 0
        ? say('role.education.degree', { degrees: anyOf(texts(degrees).map(degreeName)), fields: where })
        : say('role.education.background', { fields: where })
  const said = typeof strength === 'string' ? say('role.education.strength', { what, strength }) : what
  return capital(said)
}
