import { createRouter, createWebHistory } from 'vue-router'

/** The code of each view, loaded when it is first asked for. */
const views = {
  '/overview': () => import('./overview/OverviewPage.vue'),
  '/portfolio': () => import('./portfolio/PortfolioPage.vue'),
  '/roles': () => import('./role/RolesPage.vue'),
  '/gaps': () => import('./gap/GapsPage.vue'),
  '/plan': () => import('./plan/PlanPage.vue'),
  '/courses': () => import('./course/CoursesPage.vue'),
  '/report': () => import('./report/ReportPage.vue'),
  '/settings': () => import('./settings/SettingsPage.vue'),
  '/rate': () => import('./rate/RatePage.vue'),
}

/**
 * Every view by its address; the host sends the same page for each.
 * Made once the page is connected: it keeps the address as it then stands, which is without the code that let the page in.
 */
export const makeRouter = () =>
  createRouter({
    history: createWebHistory(),
    routes: [
      { path: '/', redirect: '/overview' },
      ...Object.entries(views).map(([path, component]) => ({
        path,
        component,
        meta: { isFullScreen: path === '/rate' },
      })),
      { path: '/:rest(.*)*', redirect: '/overview' },
    ],
  })

/**
 * Loads the views that are not open yet, one by one while nothing else is done, so that no key is lost on a view that is
 * still on its way. A view that cannot be loaded now is asked for again when it is opened, and says so then.
 */
export async function loadOtherViews(): Promise<void> {
  for (const view of Object.values(views)) {
    await new Promise((resolve) => requestIdleCallback(resolve))
    await view().catch(() => undefined)
  }
}
