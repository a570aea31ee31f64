import type { Words } from '@/i18n'

/** A button that may be missing, and what it needs. */
export interface NeededAct {
  /** As the button would say. */
  words: string
  permission: string
  may: boolean
  /** What the record itself says stands in the way, when it is its state. */
  reason?: Words | null
}
