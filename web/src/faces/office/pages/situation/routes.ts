import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/situation',
    name: 'situation',
    component: () => import('./Situation.vue'),
    meta: { section: 'situation', title: 'shell.sections.situation', needs: ['figures.read'] },
  },
] satisfies RouteRecordRaw[]
