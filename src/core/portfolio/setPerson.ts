import type { Change, Occasion } from '#core/change/Change.ts'
import { isEqual } from '#core/isEqual.ts'
import { ok, refuse, type Result } from '#core/Result.ts'
import type { Person, Portfolio } from './Portfolio.ts'
import { recordOf } from './recordOf.ts'
import type { AlreadySo } from './setLevel.ts'

/** The change that writes the person's name and headline, which the report prints; an empty text takes one away. */
export function setPerson(
  portfolio: Portfolio,
  edit: { name?: string; headline?: string },
  { id, at }: Occasion,
): Result<Change, AlreadySo> {
  const before = recordOf(portfolio, 'person', 'person')
  const after = Object.fromEntries(
    Object.entries({ ...before, ...edit }).filter(([field, value]) => !(field in edit && value === '')),
  ) as Person
  if (isEqual(before ?? {}, after)) return refuse({ code: 'already-so', what: 'person' })
  const remains = Object.keys(after).length > 0
  return ok({
    id,
    at,
    act: { code: 'person-set' },
    records: [{ kind: 'person', id: 'person', ...(before && { before }), ...(remains && { after }) }],
  })
}
