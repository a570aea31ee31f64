import type { RouteRecordRaw } from 'vue-router'

const meta = { section: 'hazards', needs: ['hazards.read'] }

export default [
  {
    path: '/look-backs',
    component: () => import('./LookBackTasks.vue'),
    meta: { ...meta, title: 'lookbacks.title' },
  },
  {
    path: '/look-backs/:id',
    component: () => import('./LookBackTask.vue'),
    props: true,
    meta: { ...meta, title: 'lookbacks.one' },
  },
] satisfies RouteRecordRaw[]
