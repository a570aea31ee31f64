import type { HazardLevel, MajorBasisRegime } from '@/api/schema'
import type { Words } from '@/i18n'

export type HazardStatus = 'RECORDED' | 'ORDERED' | 'SUBMITTED' | 'RETURNED' | 'CLOSED'
export type Ring = 'dashed' | 'third' | 'twoThirds' | 'arrow' | 'full'

/** How far a hazard has come; the ring fills as the work proceeds. */
export const HAZARD_STATUS: Record<HazardStatus, { words: Words; ring: Ring }> = {
  RECORDED: { words: { zh: '待整改', en: 'To rectify' }, ring: 'dashed' },
  ORDERED: { words: { zh: '整改中', en: 'In rectification' }, ring: 'third' },
  SUBMITTED: { words: { zh: '待复查', en: 'To recheck' }, ring: 'twoThirds' },
  RETURNED: { words: { zh: '已退回', en: 'Returned' }, ring: 'arrow' },
  CLOSED: { words: { zh: '已销号', en: 'Closed' }, ring: 'full' },
}

/** Everything not closed yet: what "open" means wherever it is counted. */
export const OPEN_STATUS: HazardStatus[] = ['RECORDED', 'ORDERED', 'SUBMITTED', 'RETURNED']

export const HAZARD_LEVEL: Record<HazardLevel, { words: Words }> = {
  GENERAL: { words: { zh: '一般', en: 'General' } },
  MAJOR: { words: { zh: '重大', en: 'Major' } },
}

/** Two different things share the word "major": each has its own standard. */
export const HAZARD_REGIME: Record<MajorBasisRegime, { words: Words }> = {
  FIRE: { words: { zh: '重大火灾隐患', en: 'Major fire hazard' } },
  WORK_SAFETY: { words: { zh: '重大事故隐患', en: 'Major accident hazard' } },
}

/** The paper that asks for rectification; only a body with enforcement power issues orders. */
export const NOTICE_KIND: Record<string, { words: Words }> = {
  NOTICE: { words: { zh: '整改通知书', en: 'Rectification notice' } },
  ORDER_IMMEDIATE: { words: { zh: '责令立即改正通知书', en: 'Order to rectify at once' } },
  ORDER_BY_DATE: { words: { zh: '责令限期改正通知书', en: 'Order to rectify by a date' } },
}
