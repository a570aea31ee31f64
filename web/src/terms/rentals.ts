import type { JudgeRentalFinding } from '@/api/schema'
import type { Words } from '@/i18n'

/** Whether a condition of rental houses is met. */
export const RENTAL_FINDING: Record<JudgeRentalFinding, { words: Words }> = {
  MET: { words: { zh: '符合', en: 'Met' } },
  NOT_MET: { words: { zh: '不符合', en: 'Not met' } },
  NOT_APPLICABLE: { words: { zh: '不适用', en: 'Does not apply' } },
}
