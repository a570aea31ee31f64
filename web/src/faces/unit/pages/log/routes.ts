import type { RouteRecordRaw } from 'vue-router'

export default [
  { path: '/log', component: () => import('./Log.vue'), meta: { entry: 'log', title: 'unit.entries.log' } },
] satisfies RouteRecordRaw[]
