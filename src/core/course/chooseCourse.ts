import type { Change, Occasion } from '#core/change/Change.ts'
import { recordOf } from '#core/portfolio/recordOf.ts'
import type { CourseStatus, Portfolio } from '#core/portfolio/Portfolio.ts'
import type { AlreadySo } from '#core/portfolio/setLevel.ts'
import { ok, refuse, type Result } from '#core/Result.ts'
import type { Id } from '#core/shape.ts'

/** The change that marks a course as wanted, under way, done or hidden, or, with null, takes the mark away. Refuses with `already-so` where nothing would change. */
export function chooseCourse(
  portfolio: Portfolio,
  { course, status }: { course: Id; status: CourseStatus | null },
  { id, at }: Occasion,
): Result<Change, AlreadySo> {
  const before = recordOf(portfolio, 'course', course)
  if ((before?.status ?? null) === status) return refuse({ code: 'already-so', what: course })
  return ok({
    id,
    at,
    act: { code: status === null ? 'course-unchosen' : 'course-chosen', course, ...(status && { status }) },
    records: [
      {
        kind: 'course',
        id: course,
        ...(before && { before }),
        ...(status && { after: { ...before, course, status, at } }),
      },
    ],
  })
}
