import { createRouter, createWebHistory } from 'vue-router'

/**
 * Every view by its address; the host sends the same page for each. A view's code is loaded when it is first opened.
 * Made once the page is connected: it keeps the address as it then stands, which is without the code that let the page in.
 */
export const makeRouter = () =>
  createRouter({
    history: createWebHistory(),
    routes: [
      { path: '/', redirect: '/overview' },
      { path: '/overview', component: () => import('./overview/OverviewPage.vue') },
      { path: '/portfolio', component: () => import('./portfolio/PortfolioPage.vue') },
      { path: '/roles', component: () => import('./role/RolesPage.vue') },
      { path: '/gaps', component: () => import('./gap/GapsPage.vue') },
      { path: '/plan', component: () => import('./plan/PlanPage.vue') },
      { path: '/report', component: () => import('./report/ReportPage.vue') },
      { path: '/settings', component: () => import('./settings/SettingsPage.vue') },
      { path: '/rate', component: () => import('./rate/RatePage.vue'), meta: { isFullScreen: true } },
      { path: '/:rest(.*)*', redirect: '/overview' },
    ],
  })
