import type { Change, Occasion } from '#core/change/Change.ts'
import { isEqual } from '#core/isEqual.ts'
import { ok, refuse, type Result } from '#core/Result.ts'
import type { Id } from '#core/shape.ts'
import type { Portfolio } from './Portfolio.ts'
import { recordOf } from './recordOf.ts'
import type { AlreadySo } from './setLevel.ts'

/** The change that names the role the person aims at (null: none) or the hours a week they have. */
export function setGoal(
  portfolio: Portfolio,
  edit: { role?: Id | null; hoursPerWeek?: number },
  { id, at }: Occasion,
): Result<Change, AlreadySo> {
  const before = recordOf(portfolio, 'goal', 'goal')
  const roles = edit.role === undefined ? (before?.roles ?? []) : edit.role === null ? [] : [edit.role]
  const after = { ...before, roles, ...(edit.hoursPerWeek !== undefined && { hoursPerWeek: edit.hoursPerWeek }) }
  if (isEqual(before ?? { roles: [] }, after)) return refuse({ code: 'already-so', what: 'goal' })
  const [role] = roles
  return ok({
    id,
    at,
    act: {
      code: edit.role === undefined ? 'hours-set' : 'goal-set',
      ...(role && { role }),
      ...(edit.hoursPerWeek !== undefined && { hours: edit.hoursPerWeek }),
    },
    records: [{ kind: 'goal', id: 'goal', ...(before && { before }), after }],
  })
}
