import type { Change, Occasion } from '#core/change/Change.ts'
import { ok, refuse, type Result } from '#core/Result.ts'
import type { NameMissing } from './addOwnSkill.ts'
import type { Portfolio, SkillId } from './Portfolio.ts'
import { recordOf } from './recordOf.ts'

/** The change that writes down what the person could show for a skill. Its id is the change's. Refuses with `name-missing` for an empty title. */
export function addEvidence(
  portfolio: Portfolio,
  { skill, title, kind = 'other', url }: { skill: SkillId; title: string; kind?: string; url?: string },
  { id, at }: Occasion,
): Result<Change, NameMissing> {
  const trimmed = title.trim()
  if (!trimmed) return refuse({ code: 'name-missing' })
  const before = recordOf(portfolio, 'skill', skill)
  const entry = before ?? { skill }
  return ok({
    id,
    at,
    act: { code: 'evidence-added', skill, title: trimmed },
    records: [
      { kind: 'evidence', id, after: { id, kind, title: trimmed, ...(url && { url }) } },
      {
        kind: 'skill',
        id: skill,
        ...(before && { before }),
        after: { ...entry, evidence: [...(entry.evidence ?? []), id] },
      },
    ],
  })
}
