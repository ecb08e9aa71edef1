import type { Change, Occasion } from '#core/change/Change.ts'
import type { Portfolio } from '#core/portfolio/Portfolio.ts'
import type { AlreadySo } from '#core/portfolio/setLevel.ts'
import { ok, refuse, type Result } from '#core/Result.ts'
import type { Id } from '#core/shape.ts'
import { chooseCourse } from './chooseCourse.ts'

/**
 * The one change that chooses several courses, as a chain is: each that is neither wanted nor under way becomes
 * wanted. Refuses with `already-so` where all are chosen.
 */
export function chooseCourses(
  portfolio: Portfolio,
  { courses }: { courses: readonly Id[] },
  occasion: Occasion,
): Result<Change, AlreadySo> {
  const chosen = new Set(
    portfolio.courses?.filter(({ status }) => status === 'want' || status === 'doing').map(({ course }) => course),
  )
  const changes: Change[] = []
  for (const course of new Set(courses)) {
    const made = chosen.has(course) ? undefined : chooseCourse(portfolio, { course, status: 'want' }, occasion)
    if (made?.ok) changes.push(made.value)
  }
  const [first, second] = changes
  if (!first) return refuse({ code: 'already-so', what: courses.join(' ') })
  if (!second) return ok(first)
  return ok({
    ...first,
    act: { code: 'courses-chosen', count: changes.length },
    records: changes.flatMap(({ records }) => records),
  })
}
