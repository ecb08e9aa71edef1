import type { Change, Occasion } from '#core/change/Change.ts'
import { ok, refuse, type Result } from '#core/Result.ts'
import type { AlreadySo } from './setLevel.ts'
import type { Portfolio, SkillId } from './Portfolio.ts'
import { recordOf } from './recordOf.ts'

/** The change that takes a skill of the vocabulary into the portfolio, not rated yet. Refuses with `already-so` where it is there. */
export function addSkill(
  portfolio: Portfolio,
  { skill }: { skill: SkillId },
  { id, at }: Occasion,
): Result<Change, AlreadySo> {
  if (recordOf(portfolio, 'skill', skill)) return refuse({ code: 'already-so', what: skill })
  return ok({ id, at, act: { code: 'skill-added', skill }, records: [{ kind: 'skill', id: skill, after: { skill } }] })
}
