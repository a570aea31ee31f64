import type { RouteRecordRaw } from 'vue-router'

const meta = { section: 'premises', needs: ['premises.read'] }

export default [
  // What the code on a door holds: short, and the same for ever.
  { path: '/p/:id', redirect: (to) => `/premises/${String(to.params.id)}` },
  {
    path: '/premises',
    name: 'premises',
    component: () => import('./PremisesLedger.vue'),
    meta: { ...meta, title: 'premises.title' },
  },
  {
    path: '/premises/new',
    component: () => import('./PremisesForm.vue'),
    meta: { ...meta, title: 'premises.new', needs: ['premises.record'] },
  },
  {
    path: '/premises/:id',
    component: () => import('./PremisesFile.vue'),
    props: true,
    meta: { ...meta, title: 'premises.one' },
  },
  {
    path: '/premises/:id/correction',
    component: () => import('./PremisesForm.vue'),
    props: true,
    meta: { ...meta, title: 'premises.correct', needs: ['premises.correct'] },
  },
  {
    path: '/suspected-duplicates',
    component: () => import('./SuspectedDuplicates.vue'),
    meta: { ...meta, title: 'premises.duplicates.title' },
  },
  {
    path: '/key-units',
    component: () => import('./KeyUnitLedger.vue'),
    meta: { ...meta, title: 'premises.keyUnit.title' },
  },
  {
    path: '/corners',
    component: () => import('./CornerLedger.vue'),
    meta: { ...meta, title: 'premises.layout.ledger' },
  },
  {
    path: '/rental-houses',
    component: () => import('./RentalLedger.vue'),
    meta: { ...meta, title: 'premises.rental.ledger' },
  },
  {
    path: '/register-counts',
    component: () => import('./RegisterCounts.vue'),
    meta: { ...meta, title: 'premises.registers.title' },
  },
] satisfies RouteRecordRaw[]
