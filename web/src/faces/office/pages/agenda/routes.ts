import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/agenda',
    name: 'agenda',
    component: () => import('./MyWork.vue'),
    meta: { section: 'agenda', title: 'shell.sections.agenda', needs: ['agenda.read', 'hazards.read'] },
  },
  {
    path: '/my-jobs',
    component: () => import('./MyJobs.vue'),
    meta: { section: 'agenda', title: 'agenda.myJobs.title' },
  },
] satisfies RouteRecordRaw[]
