import type { Change, Occasion } from '#core/change/Change.ts'
import type { Level } from '#core/portfolio/Level.ts'
import type { Portfolio } from '#core/portfolio/Portfolio.ts'
import { recordOf } from '#core/portfolio/recordOf.ts'
import type { NotThere } from '#core/portfolio/removeSkills.ts'
import type { AlreadySo } from '#core/portfolio/setLevel.ts'
import { ok, refuse, type Result } from '#core/Result.ts'
import type { Id } from '#core/shape.ts'

/** The change that says how good a chosen course was, 1 to 5, or, with null, takes that back. Refuses where it is not chosen. */
export function rateCourse(
  portfolio: Portfolio,
  { course, rating }: { course: Id; rating: Level | null },
  { id, at }: Occasion,
): Result<Change, AlreadySo | NotThere> {
  const before = recordOf(portfolio, 'course', course)
  if (!before) return refuse({ code: 'not-there', what: course })
  if ((before.rating ?? null) === rating) return refuse({ code: 'already-so', what: course })
  const { rating: _before, ...rest } = before
  const after = rating === null ? rest : { ...rest, rating }
  return ok({
    id,
    at,
    act: { code: 'course-rated', course, ...(rating !== null && { rating }) },
    records: [{ kind: 'course', id: course, before, after }],
  })
}
