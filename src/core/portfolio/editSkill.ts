import type { Change, Fields, Occasion } from '#core/change/Change.ts'
import { isEqual } from '#core/isEqual.ts'
import { ok, refuse, type Result } from '#core/Result.ts'
import type { AlreadySo } from './setLevel.ts'
import type { Portfolio, SkillEntry, SkillId } from './Portfolio.ts'
import { recordOf } from './recordOf.ts'

/** What a person may write about a skill beside its level; null or an empty text takes it away. */
export interface SkillEdit {
  readonly notes?: string | null
  readonly lastUsed?: string | null
  readonly tags?: readonly string[] | null
}

const isEmpty = (value: unknown) => value === null || value === '' || (Array.isArray(value) && value.length === 0)

/** A day that is still to come stands where only a past one can. */
export interface DayToCome {
  readonly code: 'day-to-come'
  readonly day: string
}

/**
 * The change that edits notes, the day of last use or tags. Refuses with `already-so` where nothing would change, and
 * with `day-to-come` a last use after today.
 */
export function editSkill(
  portfolio: Portfolio,
  { skill, edit }: { skill: SkillId; edit: SkillEdit },
  { id, at, today }: Occasion,
): Result<Change, AlreadySo | DayToCome> {
  if (edit.lastUsed && edit.lastUsed > today) return refuse({ code: 'day-to-come', day: edit.lastUsed })
  const before = recordOf(portfolio, 'skill', skill)
  const after = Object.fromEntries(
    Object.entries({ ...(before ?? { skill }), ...edit } satisfies Fields).filter(
      ([field, value]) => !(field in edit && isEmpty(value)),
    ),
  )
  if (isEqual(before ?? { skill }, after)) return refuse({ code: 'already-so', what: skill })
  const [field = 'notes'] = Object.keys(edit)
  return ok({
    id,
    at,
    act: { code: 'skill-edited', skill, field },
    records: [{ kind: 'skill', id: skill, ...(before && { before }), after: after as unknown as SkillEntry }],
  })
}
