import { createRouter, createWebHistory, type RouteRecordRaw } from 'vue-router'
import { ensureSession } from '@/api/session'

declare module 'vue-router' {
  interface RouteMeta {
    /** The entry of the bar lit while this page is shown. */
    entry?: 'hazards' | 'log' | 'file'
    /** Key of the title in the window's bar. */
    title?: string
  }
}

const BASE = '/unit/'
const declared = import.meta.glob<{ default: RouteRecordRaw[] }>('./pages/*/routes.ts', { eager: true })

// Under its own base, the address of a record (/hazards/…) is the same word here as in the office.
export const router = createRouter({
  history: createWebHistory(BASE),
  routes: [
    ...Object.values(declared).flatMap((module) => module.default),
    { path: '/:rest(.*)*', component: () => import('./pages/Nowhere.vue') },
  ],
  scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? undefined : { top: 0 }),
})

router.beforeEach(async () => {
  const session = await ensureSession()
  if (!session) return askToSignIn()
  if (session.mustChangePassword) return leaveFor('/password?forced=1')
  return true
})

/** Signing in is a page of the office; it leads back here. */
export function askToSignIn(): false {
  return leaveFor(`/sign-in?to=${encodeURIComponent(location.pathname + location.search)}`)
}

function leaveFor(address: string): false {
  location.assign(address)
  return false
}
