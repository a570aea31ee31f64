import type { RouteRecordRaw } from 'vue-router'

const meta = { section: 'administration' }

export default [
  {
    path: '/administration',
    name: 'administration',
    component: () => import('./Administration.vue'),
    meta: { ...meta, title: 'administration.title' },
  },
  {
    path: '/administration/accounts/:id',
    component: () => import('./AccountPage.vue'),
    props: true,
    meta: { ...meta, title: 'administration.account' },
  },
] satisfies RouteRecordRaw[]
