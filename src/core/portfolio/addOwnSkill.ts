import type { Change, Occasion } from '#core/change/Change.ts'
import { ok, refuse, type Result } from '#core/Result.ts'
import { slug } from '#core/slug.ts'
import type { Portfolio, SkillId } from './Portfolio.ts'
import { findRecord } from './records.ts'

export interface NameMissing {
  readonly code: 'name-missing'
}

/** The category of a skill of one's own until the person gives it another. */
const ownCategory = 'own'

/** An id that starts with `own-` and is not taken yet. A name without Latin letters or digits is numbered. */
function ownSkillId(portfolio: Portfolio, name: string): SkillId {
  const base = `own-${slug(name) || 'skill'}`
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? base : `${base}-${count}`
    if (!findRecord(portfolio, 'skill', id) && !findRecord(portfolio, 'own-skill', id)) return id
  }
}

/** The change that adds a skill that the vocabulary does not have. Refuses with `name-missing` for an empty name. */
export function addOwnSkill(
  portfolio: Portfolio,
  { name, category = ownCategory }: { name: string; category?: string },
  { id, at }: Occasion,
): Result<Change, NameMissing> {
  const trimmed = name.trim()
  if (!trimmed) return refuse({ code: 'name-missing' })
  const skill = ownSkillId(portfolio, trimmed)
  return ok({
    id,
    at,
    act: { code: 'skill-added', skill, name: trimmed },
    records: [
      { kind: 'skill', id: skill, after: { skill, name: trimmed } },
      { kind: 'own-skill', id: skill, after: { id: skill, name: trimmed, category, aliases: [] } },
    ],
  })
}
