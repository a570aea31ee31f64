import type { RouteRecordRaw } from 'vue-router'

export default [
  {
    path: '/sign-in',
    component: () => import('./SignIn.vue'),
    meta: { open: true, bare: true, title: 'shell.session.title' },
  },
  {
    path: '/password',
    component: () => import('./ChangePassword.vue'),
    meta: { bare: true, title: 'shell.password.title' },
  },
  {
    path: '/second-factor',
    component: () => import('./SecondFactor.vue'),
    meta: { bare: true, title: 'access.code.title' },
  },
  {
    path: '/sessions',
    component: () => import('./SignedInPlaces.vue'),
    meta: { title: 'access.places.title' },
  },
  {
    path: '/message-settings',
    component: () => import('./MessageSettings.vue'),
    meta: { title: 'channels.mine.title' },
  },
  {
    path: '/setup/:token',
    component: () => import('./SetUp.vue'),
    props: true,
    meta: { open: true, bare: true, title: 'shell.setup.title' },
  },
] satisfies RouteRecordRaw[]
