import type { LedgerRow } from '@/api/ledgers'
import type { HazardLevel, MajorBasisRegime } from '@/api/schema'
import { word, type Words } from '@/i18n'

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

/** What a standard makes of the elements found. */
export const VERDICT: Record<string, { words: Words }> = {
  NONE: { words: { zh: '不构成重大', en: 'Not major' } },
  DIRECT: { words: { zh: '直接判定为重大', en: 'Major, directly' } },
  SYNTHETIC: { words: { zh: '综合判定为重大', en: 'Major, by count' } },
  EXCLUDED: { words: { zh: '不予判定', en: 'Not to be judged' } },
  CANDIDATE: { words: { zh: '只是候选，须由人判断', en: 'A candidate only; a person must judge' } },
}

/** What a hazard or a row of its ledger says of it, in the reader's language where a rule wrote it in both. */
export const described = (of: { description?: unknown; descriptionEn?: unknown } | LedgerRow): string =>
  word({ zh: String(of.description ?? ''), en: String(of.descriptionEn ?? '') })

/** What an order to stop makes stand still. */
export const STOP_KIND: Record<string, { words: Words }> = {
  WORK: { words: { zh: '停工', en: 'Work' } },
  PRODUCTION: { words: { zh: '停产停业', en: 'Production and business' } },
  USE: { words: { zh: '停止使用', en: 'Use' } },
  RENTING: { words: { zh: '停止出租', en: 'Renting' } },
}

/** Why a hazard is guarded and not removed. */
export const GUARD_CAUSE: Record<string, { words: Words }> = {
  CANNOT_BE_REMOVED: { words: { zh: '一时无法消除', en: 'Cannot be removed for the time being' } },
  CANNOT_STOP: {
    words: { zh: '无法立即整改又无法停产停业', en: 'Can neither be rectified at once nor stopped' },
  },
}

/** The three links of the closed loop. */
export const LOOP_LINK: Record<string, { words: Words }> = {
  SCREEN: { words: { zh: '排查', en: 'Screening' } },
  TREAT: { words: { zh: '整治', en: 'Rectification' } },
  ACCOUNT: { words: { zh: '问责', en: 'Accountability' } },
  CLOSED: { words: { zh: '已闭环', en: 'Loop closed' } },
}
