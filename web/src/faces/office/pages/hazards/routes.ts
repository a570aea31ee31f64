import type { RouteRecordRaw } from 'vue-router'

const meta = { section: 'hazards', needs: ['hazards.read'] }

export default [
  {
    path: '/hazards',
    name: 'hazards',
    component: () => import('./HazardLedger.vue'),
    meta: { ...meta, title: 'hazards.title', periodColumn: 'foundOn' },
  },
  {
    path: '/hazards/new',
    component: () => import('./NewHazard.vue'),
    meta: { ...meta, title: 'hazards.new.title', needs: ['hazards.record'] },
  },
  {
    path: '/hazards/:id',
    component: () => import('./HazardPage.vue'),
    props: true,
    meta: { ...meta, title: 'hazards.one' },
  },
] satisfies RouteRecordRaw[]
