import type { Change, Occasion } from '#core/change/Change.ts'
import { ok, refuse, type Result } from '#core/Result.ts'
import type { Level } from './Level.ts'
import type { Portfolio, SkillEntry, SkillId } from './Portfolio.ts'
import { recordOf } from './recordOf.ts'

export interface AlreadySo {
  readonly code: 'already-so'
  /** What was to be changed: an id. */
  readonly what: string
}

/**
 * The change that rates a skill at `level` (0 to 5), or, with `null`, takes its rating back.
 * A skill the portfolio does not hold yet is added. The history record comes and goes with the change.
 * `occasion` is the change's id, the moment (UTC) and the person's own day.
 *
 * Refuses with `already-so` where nothing would change.
 */
export function setLevel(
  portfolio: Portfolio,
  { skill, level }: { skill: SkillId; level: Level | null },
  { id, at, today }: Occasion,
): Result<Change, AlreadySo> {
  const before = recordOf(portfolio, 'skill', skill)
  if (level === (before?.level ?? null)) return refuse({ code: 'already-so', what: skill })

  const { level: from, ratedAt: _ratedAt, ...rest }: SkillEntry = before ?? { skill }
  const after = level === null ? rest : { ...rest, level, ratedAt: today }
  const step = { ...(from !== undefined && { from }), ...(level !== null && { to: level }) }
  return ok({
    id,
    at,
    act: { code: 'level-set', skill, ...step },
    records: [
      { kind: 'skill', id: skill, ...(before && { before }), after },
      { kind: 'history', id, after: { id, at, skill, ...step } },
    ],
  })
}
