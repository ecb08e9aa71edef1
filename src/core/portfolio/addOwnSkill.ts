import type { Change, Occasion } from '#core/change/Change.ts'
import { ownIdFor } from '#core/ownIdFor.ts'
import { ok, refuse, type Result } from '#core/Result.ts'
import type { Portfolio, SkillId } from './Portfolio.ts'
import { findRecord } from './records.ts'

export interface NameMissing {
  readonly code: 'name-missing'
}

/** The category of a skill of one's own until the person gives it another. */
const ownCategory = 'own'

const isKnown = (portfolio: Portfolio, skill: SkillId) =>
  ['skill', 'own-skill'].some((kind) => findRecord(portfolio, kind, skill) !== undefined)

/** The change that adds a skill that the vocabulary does not have. Refuses with `name-missing` for an empty name. */
export function addOwnSkill(
  portfolio: Portfolio,
  { name, category = ownCategory }: { name: string; category?: string },
  { id, at }: Occasion,
): Result<Change, NameMissing> {
  const trimmed = name.trim()
  if (!trimmed) return refuse({ code: 'name-missing' })
  const skill = ownIdFor(trimmed, 'skill', (taken) => isKnown(portfolio, taken))
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
