import { useRouter, type RouteLocationNormalized, type RouteLocationRaw } from 'vue-router'
import { may } from '@/api/session'

type Page = Pick<RouteLocationNormalized, 'meta' | 'params'>

declare module 'vue-router' {
  interface RouteMeta {
    /** One of these permissions opens the page; one that names none is open to whoever is signed in. */
    needs?: string[] | ((params: RouteLocationNormalized['params']) => string[])
  }
}

/** The permissions of which one opens a page. */
export function neededFor({ meta, params }: Page): string[] {
  return (typeof meta.needs === 'function' ? meta.needs(params) : meta.needs) ?? []
}

/** Whether the reader's posts open a page. Menus, tabs, links and the pages themselves all ask here. */
export function mayEnter(page: Page): boolean {
  const needed = neededFor(page)
  return !needed.length || needed.some(may)
}

/** Asks the same of an address. */
export function useEntry(): (to: RouteLocationRaw) => boolean {
  const router = useRouter()
  return (to) => mayEnter(router.resolve(to))
}
