import type { Router } from 'vue-router'
import { OPEN_STATUS } from '@/terms/hazards'
import { mayEnter } from '@/ui/entry'
import type { IconName } from '@/ui/icons'

export interface Section {
  key: string
  path: string
  /** What the menu opens it with. */
  query?: Record<string, string>
  icon: IconName
}

/** The rooms of the left rail, in order. One whose pages are not built yet has no route and is not shown. */
export const SECTIONS: Section[] = [
  { key: 'agenda', path: '/agenda', icon: 'inbox' },
  { key: 'situation', path: '/situation', icon: 'map' },
  { key: 'premises', path: '/premises', icon: 'building' },
  {
    key: 'hazards',
    path: '/hazards',
    // Whoever comes to this ledger comes for what is not closed yet, the most pressing first.
    query: { status: OPEN_STATUS.join(','), sort: 'dueOn' },
    icon: 'hazard',
  },
  { key: 'people', path: '/people', icon: 'people' },
  {
    key: 'administration',
    path: '/administration',
    icon: 'sliders',
  },
]

/** The sections the reader's posts open, of those that are built. */
export function openSections(router: Router): Section[] {
  return SECTIONS.filter(({ key, path }) => router.hasRoute(key) && mayEnter(router.resolve(path)))
}
