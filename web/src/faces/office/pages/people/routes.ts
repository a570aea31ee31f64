import type { RouteRecordRaw } from 'vue-router'

const meta = { section: 'people', needs: ['organization.read'] }

export default [
  {
    path: '/people',
    name: 'people',
    component: () => import('./DutyChart.vue'),
    meta: { ...meta, title: 'people.chart.title' },
  },
  {
    path: '/people/all',
    component: () => import('./PeopleLedger.vue'),
    meta: { ...meta, title: 'people.title' },
  },
  { path: '/areas', component: () => import('./Areas.vue'), meta: { ...meta, title: 'areas.title' } },
  {
    path: '/areas/all',
    component: () => import('./AreaLedger.vue'),
    meta: { ...meta, title: 'people.areas' },
  },
  {
    path: '/areas/:id',
    component: () => import('./Areas.vue'),
    props: true,
    meta: { ...meta, title: 'areas.title' },
  },
  { path: '/posts', component: () => import('./PostLedger.vue'), meta: { ...meta, title: 'people.posts' } },
  {
    path: '/posts/:id',
    component: () => import('./PostPage.vue'),
    props: true,
    meta: { ...meta, title: 'people.onePost' },
  },
  {
    path: '/duty-matrix',
    component: () => import('./DutyMatrix.vue'),
    meta: { ...meta, title: 'regulators.title' },
  },
  {
    path: '/duty-matrix/all',
    component: () => import('./RegulatorLedger.vue'),
    meta: { ...meta, title: 'regulators.list' },
  },
  {
    path: '/people/new',
    component: () => import('./NewPerson.vue'),
    meta: { ...meta, title: 'people.new', needs: ['organization.manage'] },
  },
  {
    path: '/people/:id',
    component: () => import('./PersonPage.vue'),
    props: true,
    meta: { ...meta, title: 'people.one' },
  },
] satisfies RouteRecordRaw[]
