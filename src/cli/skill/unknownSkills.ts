import type { LearningItem } from '#core/course/LearningItem.ts'
import { nearest } from '#core/nearest.ts'
import type { Portfolio } from '#core/portfolio/Portfolio.ts'
import type { TargetedRole } from '#core/role/deriveTargets.ts'
import type { Skill } from '#core/skill/Skill.ts'
import type { UnknownSkill } from '../shared/Answer.ts'

const ownSkills = ({ own, skills }: Portfolio) => [
  ...(own?.skills ?? []).map(({ id }) => id),
  ...skills.flatMap(({ skill, name }) => (name === undefined ? [] : [skill])),
]

/** What roles of files ask for and neither the vocabulary nor the portfolio knows; those in the portfolio are left to `validate`. */
export function unknownAsked(
  roles: readonly TargetedRole[],
  vocabulary: readonly Skill[],
  portfolio: Portfolio,
): readonly UnknownSkill[] {
  const known = new Set([...vocabulary.map(({ id }) => id), ...ownSkills(portfolio)])
  const own = new Set(portfolio.own?.roles?.map(({ id }) => id))
  return roles
    .filter(({ id }) => !own.has(id))
    .flatMap(({ id: role, requirements }) => {
      const asked = new Set(requirements.flatMap(({ skills, comparable = [] }) => [...skills, ...comparable]))
      return [...asked]
        .filter((id) => !known.has(id))
        .map((id) => ({ code: 'unknown-skill-asked' as const, role, id, nearest: nearest(id, vocabulary).join(', ') }))
    })
}

/** What these courses teach or expect and the vocabulary does not know; a skill of the person's own may be meant by `own-…`. */
export function unknownTaught(items: readonly LearningItem[], vocabulary: readonly Skill[]): readonly UnknownSkill[] {
  const known = new Set(vocabulary.map(({ id }) => id))
  return items.flatMap(({ id: item, teaches, prerequisites }) => {
    const named = new Set([...teaches, ...prerequisites].map(({ skill }) => skill))
    return [...named]
      .filter((id) => !known.has(id) && !id.startsWith('own-'))
      .map((id) => ({ code: 'unknown-skill-taught' as const, item, id, nearest: nearest(id, vocabulary).join(', ') }))
  })
}
