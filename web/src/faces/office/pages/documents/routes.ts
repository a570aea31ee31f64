import type { RouteRecordRaw } from 'vue-router'

const meta = { section: 'hazards', needs: ['documents.read'] }

export default [
  {
    path: '/documents',
    component: () => import('./DocumentLedger.vue'),
    meta: { ...meta, title: 'documents.ledger', periodColumn: 'issuedOn' },
  },
  {
    path: '/documents/:id',
    component: () => import('./DocumentPage.vue'),
    props: true,
    meta: { ...meta, title: 'documents.one' },
  },
] satisfies RouteRecordRaw[]
