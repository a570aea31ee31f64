import type { Words } from '@/i18n'

/** A button that may be missing, and what it needs. */
export interface NeededAct {
  /** As the button would say; without a button, the permission's own name is said. */
  words?: string
  permission: string
  may: boolean
  /** What the record itself says stands in the way, when it is its state. */
  reason?: Words | null
}
