import { shallowRef } from 'vue'
import { chooseCourse } from '#core/course/chooseCourse.ts'
import { finishCourse } from '#core/course/finishCourse.ts'
import type { LearningItem } from '#core/course/LearningItem.ts'
import { liftsOf, type Lift } from '#core/course/lift.ts'
import { ratedLevels } from '#core/course/suggestCourses.ts'
import type { Level } from '#core/portfolio/Level.ts'
import type { CourseStatus, SkillId } from '#core/portfolio/Portfolio.ts'
import { say } from '#messages/say.ts'
import { usePortfolioStore } from '../portfolio/usePortfolioStore.ts'
import { useRolesStore } from '../role/useRolesStore.ts'
import { useNotice } from '../shared/useNotice.ts'

/** What one did, and where it could leave one. */
export interface Finishing {
  readonly item: LearningItem
  readonly lifts: readonly Lift[]
}

/** Marks courses; what is done offers to raise the skills it teaches. */
export function useCourseStatus() {
  const portfolios = usePortfolioStore()
  const roles = useRolesStore()
  const notice = useNotice()
  /** Asked about now. */
  const finishing = shallowRef<Finishing>()

  function finish(course: string, levels: readonly { readonly skill: SkillId; readonly level: Level }[]) {
    finishing.value = undefined
    portfolios.perform((portfolio, occasion) => finishCourse(portfolio, { course, levels }, occasion))
    notice.tellDone(say('courses.finish.done', { title: roles.courseOf(course)?.title ?? course }))
  }
  function mark(course: string, status: CourseStatus | null) {
    if (status !== 'done')
      return void portfolios.perform((portfolio, occasion) => chooseCourse(portfolio, { course, status }, occasion))
    const item = roles.courseOf(course)
    const lifts = item ? liftsOf(item, ratedLevels(portfolios.portfolio, [], [item])) : []
    if (item && lifts.length > 0) finishing.value = { item, lifts }
    else finish(course, [])
  }
  const cancel = () => {
    finishing.value = undefined
  }
  return { finishing, mark, finish, cancel }
}
