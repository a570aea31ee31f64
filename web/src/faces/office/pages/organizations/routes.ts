import type { RouteRecordRaw } from 'vue-router'

const meta = { section: 'premises', needs: ['organization.read'] }

export default [
  {
    path: '/organizations',
    name: 'organizations',
    component: () => import('./OrganizationLedger.vue'),
    meta: { ...meta, title: 'organizations.title' },
  },
  {
    path: '/organizations/new',
    component: () => import('./OrganizationForm.vue'),
    meta: { ...meta, title: 'organizations.new', needs: ['organization.manage'] },
  },
  {
    path: '/organizations/:id',
    component: () => import('./OrganizationFile.vue'),
    props: true,
    meta: { ...meta, title: 'organizations.one' },
  },
  {
    path: '/organizations/:id/correction',
    component: () => import('./OrganizationForm.vue'),
    props: true,
    meta: { ...meta, title: 'organizations.correct', needs: ['organization.manage'] },
  },
  {
    path: '/unit-safety',
    component: () => import('./UnitSafety.vue'),
    meta: { ...meta, title: 'organizations.safety.title' },
  },
] satisfies RouteRecordRaw[]
