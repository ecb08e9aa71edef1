import type { Change, Occasion } from '#core/change/Change.ts'
import type { Level } from '#core/portfolio/Level.ts'
import type { Portfolio, SkillId } from '#core/portfolio/Portfolio.ts'
import { setLevel, type AlreadySo } from '#core/portfolio/setLevel.ts'
import { ok, refuse, type Result } from '#core/Result.ts'
import type { Id } from '#core/shape.ts'
import { chooseCourse } from './chooseCourse.ts'

/**
 * The one change that marks a course as done and sets the levels the person says it left them at. Refuses with
 * `already-so` where it was done and no level would change.
 */
export function finishCourse(
  portfolio: Portfolio,
  { course, levels }: { course: Id; levels: readonly { readonly skill: SkillId; readonly level: Level }[] },
  occasion: Occasion,
): Result<Change, AlreadySo> {
  const marked = chooseCourse(portfolio, { course, status: 'done' }, occasion)
  const raised = levels.flatMap(({ skill, level }, index) => {
    const made = setLevel(portfolio, { skill, level }, { ...occasion, id: `${occasion.id}-${index + 1}` })
    return made.ok ? [made.value] : []
  })
  const changes = [...(marked.ok ? [marked.value] : []), ...raised]
  if (changes.length === 0) return refuse({ code: 'already-so', what: course })
  return ok({
    id: occasion.id,
    at: occasion.at,
    act: { code: 'course-chosen', course, status: 'done', ...(raised.length > 0 && { raised: raised.length }) },
    records: changes.flatMap(({ records }) => records),
  })
}
