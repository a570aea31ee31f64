import { may } from '@/api/session'
import { OPEN_STATUS } from '@/terms/hazards'
import type { IconName } from '@/ui/icons'

export interface Section {
  key: string
  path: string
  /** What the menu opens it with. */
  query?: Record<string, string>
  icon: IconName
  /** One of these must be held for the section to be shown. */
  needs: string[]
}

/** The rooms of the left rail, in order. One whose pages are not built yet has no route and is not shown. */
export const SECTIONS: Section[] = [
  { key: 'agenda', path: '/agenda', icon: 'inbox', needs: ['agenda.read', 'hazards.read'] },
  { key: 'situation', path: '/situation', icon: 'map', needs: ['figures.read'] },
  { key: 'premises', path: '/premises', icon: 'building', needs: ['premises.read'] },
  {
    key: 'hazards',
    path: '/hazards',
    // Whoever comes to this ledger comes for what is not closed yet, the most pressing first.
    query: { status: OPEN_STATUS.join(','), sort: 'dueOn' },
    icon: 'hazard',
    needs: ['hazards.read'],
  },
  { key: 'people', path: '/people', icon: 'people', needs: ['organization.read'] },
  {
    key: 'administration',
    path: '/administration',
    icon: 'sliders',
    needs: [
      'access.manageAccounts',
      'access.audit',
      'access.watchJobs',
      'retention.manage',
      'channels.manage',
      'documents.manage',
      'rulebook.propose',
      'rulebook.approve',
    ],
  },
]

/** The sections the reader's posts open, of those that are built. */
export function openSections(isBuilt: (key: string) => boolean): Section[] {
  return SECTIONS.filter((section) => isBuilt(section.key) && section.needs.some(may))
}
