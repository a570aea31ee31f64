import type { IconName } from '@/ui/icons'

export interface Section {
  key: string
  path: string
  icon: IconName
}

/** The rooms of the left rail, in order. One whose pages are not built yet has no route and is not shown. */
export const SECTIONS: Section[] = [
  { key: 'agenda', path: '/agenda', icon: 'inbox' },
  { key: 'situation', path: '/situation', icon: 'map' },
  { key: 'premises', path: '/premises', icon: 'building' },
  { key: 'hazards', path: '/hazards', icon: 'hazard' },
  { key: 'people', path: '/people', icon: 'people' },
  { key: 'administration', path: '/administration', icon: 'sliders' },
]
