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

/** Who may import what. */
const NEEDS: Record<string, string[]> = {
  hazards: ['hazards.adopt'],
  premises: ['premises.import'],
  buildings: ['premises.import'],
  organizations: ['organization.import'],
  people: ['organization.import'],
  posts: ['organization.import'],
  regulators: ['organization.import'],
  areas: ['organization.import'],
}

export default [
  {
    path: '/import/:kind/:id?',
    name: 'import',
    component: () => import('./ImportPage.vue'),
    props: true,
    meta: { title: 'import.name', needs: ({ kind }) => NEEDS[String(kind)] ?? [] },
    beforeEnter: (to) => {
      to.meta.section = SECTIONS[to.params.kind as string]
    },
  },
] satisfies RouteRecordRaw[]
