import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/inbox',
    name: 'inbox',
    component: () => import('./InboxPage.vue'),
    meta: { section: 'agenda', title: 'shell.inbox.label' },
  },
] satisfies RouteRecordRaw[]
