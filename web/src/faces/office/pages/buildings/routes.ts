import type { RouteRecordRaw } from 'vue-router'

const meta = { section: 'premises', needs: ['premises.read'] }

export default [
  {
    path: '/buildings',
    name: 'buildings',
    component: () => import('./BuildingLedger.vue'),
    meta: { ...meta, title: 'buildings.title' },
  },
  {
    path: '/buildings/new',
    component: () => import('./BuildingForm.vue'),
    meta: { ...meta, title: 'buildings.new', needs: ['premises.record'] },
  },
  {
    path: '/buildings/:id',
    component: () => import('./BuildingFile.vue'),
    props: true,
    meta: { ...meta, title: 'buildings.one' },
  },
  {
    path: '/buildings/:id/correction',
    component: () => import('./BuildingForm.vue'),
    props: true,
    meta: { ...meta, title: 'buildings.correct', needs: ['premises.correct'] },
  },
] satisfies RouteRecordRaw[]
