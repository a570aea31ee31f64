import { createRouter, createWebHistory, type RouteRecordRaw } from 'vue-router'
import { ensureSession, type Session } from '@/api/session'
import { openSections } from './sections'

declare module 'vue-router' {
  interface RouteMeta {
    /** Open to whoever is not signed in. */
    open?: boolean
    /** Shown without rail and top bar. */
    bare?: boolean
    /** The menu entry lit while this page is shown. */
    section?: string
    /** Key of the title in the window's bar. */
    title?: string
    /** Of a ledger: the date column the period switch filters. */
    periodColumn?: string
  }
}

// Each folder of pages declares its own routes: adding one touches no shared file.
const declared = import.meta.glob<{ default: RouteRecordRaw[] }>('./pages/*/routes.ts', { eager: true })

export const router = createRouter({
  history: createWebHistory(),
  routes: [
    ...Object.values(declared).flatMap((module) => module.default),
    { path: '/', component: () => import('./pages/session/NotFound.vue') },
    { path: '/:rest(.*)*', component: () => import('./pages/session/NotFound.vue') },
  ],
  scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? undefined : { top: 0 }),
})

const CARRIED = ['area', 'period'] as const

router.beforeEach(async (to, from) => {
  if (to.meta.open) return true
  const session = await ensureSession()
  if (!session) return { path: '/sign-in', query: to.fullPath === '/' ? {} : { to: to.fullPath } }
  const gate = gateOf(session)
  if (gate && gate !== to.path) return { path: gate, query: to.fullPath === '/' ? {} : { to: to.fullPath } }
  if (!gate && session.mustChangePassword && to.path !== '/password')
    return { path: '/password', query: { forced: '1' } }
  if (to.path === '/' && session.unit) return leaveFor('/unit')
  if (to.path === '/') return openSections(router)[0]?.path ?? true
  return carried(to.query, from.query)
    ? { ...to, query: { ...to.query, ...carried(to.query, from.query) } }
    : true
})

/** Goes to another face, which is a page of its own. */
function leaveFor(address: string): false {
  location.assign(address)
  return false
}

/** The page that stands before every other: a code that exists comes before the password, one that does not comes after. */
function gateOf(session: Session): string | undefined {
  const pending =
    session.secondFactor === 'ENTER' || (session.secondFactor === 'ENROL' && !session.mustChangePassword)
  return pending ? '/second-factor' : undefined
}

/** Area and period go along from page to page, unless the link names its own. */
function carried(
  to: Record<string, unknown>,
  from: Record<string, unknown>,
): Record<string, string> | undefined {
  const missing = CARRIED.filter((key) => to[key] === undefined && typeof from[key] === 'string')
  return missing.length ? Object.fromEntries(missing.map((key) => [key, from[key] as string])) : undefined
}
