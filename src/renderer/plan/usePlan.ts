import { computed } from 'vue'
import { chooseCourses } from '#core/course/chooseCourses.ts'
import { ratedLevels, suggestCourses } from '#core/course/suggestCourses.ts'
import { orderChosen, usualHoursPerWeek } from '#core/plan/orderChosen.ts'
import { setGoal } from '#core/portfolio/setGoal.ts'
import { usePortfolioStore } from '../portfolio/usePortfolioStore.ts'
import { useRolesStore } from '../role/useRolesStore.ts'
import { today } from '../shared/makeOccasion.ts'

/** The plan that the chosen courses make, and what else would close gaps. */
export function usePlan() {
  const portfolios = usePortfolioStore()
  const roles = useRolesStore()

  const hoursPerWeek = computed({
    get: () => portfolios.portfolio.goal?.hoursPerWeek ?? usualHoursPerWeek,
    set: (hours) =>
      void portfolios.perform((portfolio, occasion) => setGoal(portfolio, { hoursPerWeek: hours }, occasion)),
  })
  const plan = computed(() =>
    orderChosen(portfolios.portfolio, roles.roles, roles.resources.courses, {
      hoursPerWeek: hoursPerWeek.value,
      start: today(),
    }),
  )
  const suggestions = computed(() => suggestCourses(portfolios.portfolio, roles.roles, roles.resources.courses))
  const chosen = computed(
    () =>
      new Set(
        (portfolios.portfolio.courses ?? [])
          .filter(({ status }) => status === 'want' || status === 'doing')
          .map(({ course }) => course),
      ),
  )
  const choose = (courses: readonly string[]) =>
    portfolios.perform((portfolio, occasion) => chooseCourses(portfolio, { courses }, occasion))
  const levels = computed(() => ratedLevels(portfolios.portfolio, roles.roles, roles.resources.courses))
  const levelOf = (skill: string) => levels.value.get(skill)
  return { hoursPerWeek, plan, suggestions, chosen, choose, levelOf }
}
