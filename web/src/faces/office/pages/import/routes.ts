import type { RouteRecordRaw } from 'vue-router'

/** The ledger an import belongs to lights the menu entry. */
const SECTIONS: Record<string, string> = {
  hazards: 'hazards',
  premises: 'premises',
  organizations: 'premises',
  people: 'people',
  posts: 'people',
  regulators: 'people',
  buildings: 'premises',
  areas: 'administration',
}

export default [
  {
    path: '/import/:kind/:id?',
    name: 'import',
    component: () => import('./ImportPage.vue'),
    props: true,
    meta: { title: 'import.name' },
    beforeEnter: (to) => {
      to.meta.section = SECTIONS[to.params.kind as string]
    },
  },
] satisfies RouteRecordRaw[]
