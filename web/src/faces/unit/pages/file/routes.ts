import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/file',
    component: () => import('./MyFile.vue'),
    meta: { entry: 'file', title: 'unit.entries.file' },
  },
] satisfies RouteRecordRaw[]
