import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/',
    component: () => import('./MyHazards.vue'),
    meta: { entry: 'hazards', title: 'unit.entries.hazards' },
  },
  {
    path: '/hazards/:id',
    component: () => import('./UnitHazard.vue'),
    props: true,
    meta: { entry: 'hazards', title: 'unit.hazard.title' },
  },
] satisfies RouteRecordRaw[]
