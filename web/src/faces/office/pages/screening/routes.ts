import type { RouteRecordRaw } from 'vue-router'

const meta = { section: 'hazards', needs: ['screening.read'] }

export default [
  {
    path: '/screening',
    component: () => import('./ScreeningReports.vue'),
    meta: { ...meta, title: 'screening.title' },
  },
  {
    path: '/screening/received',
    component: () => import('./ScreeningReceived.vue'),
    meta: { ...meta, title: 'screening.received' },
  },
  {
    path: '/screening/:id/places',
    component: () => import('./ScreenedPlaces.vue'),
    props: true,
    meta: { ...meta, title: 'screening.placesOne' },
  },
  {
    path: '/screening/:id',
    component: () => import('./ScreeningReport.vue'),
    props: true,
    meta: { ...meta, title: 'screening.one' },
  },
] satisfies RouteRecordRaw[]
