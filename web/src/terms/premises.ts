import type { Words } from '@/i18n'

/** Which sort of place a type belongs to. */
export const VENUE_GROUP: Record<string, { words: Words }> = {
  ASSEMBLY: { words: { zh: '聚集', en: 'Assembly' } },
  ENTERTAINMENT: { words: { zh: '娱乐', en: 'Entertainment' } },
  CARE: { words: { zh: '医养教', en: 'Care and schools' } },
  CULTURE: { words: { zh: '文化宗教', en: 'Culture' } },
  PRODUCTION: { words: { zh: '生产储存', en: 'Production, storage' } },
  DANGEROUS: { words: { zh: '危险品', en: 'Dangerous goods' } },
  VITAL: { words: { zh: '要害部门', en: 'Vital units' } },
  OTHER: { words: { zh: '其他', en: 'Other' } },
}

/** Whether a place does business, as somebody may say of it. */
export const CHOSEN_BUSINESS_STATE: Record<string, { words: Words }> = {
  PLANNED: { words: { zh: '筹建', en: 'Planned' } },
  OPERATING: { words: { zh: '营业', en: 'Operating' } },
  SUSPENDED: { words: { zh: '停业', en: 'Suspended' } },
  CLOSED: { words: { zh: '关闭', en: 'Closed' } },
  MOVED_OUT: { words: { zh: '已搬离', en: 'Moved out' } },
}
/** The same with what only taking an import back makes of it. */
export const BUSINESS_STATE: Record<string, { words: Words }> = {
  ...CHOSEN_BUSINESS_STATE,
  WITHDRAWN: { words: { zh: '已撤回', en: 'Taken back' } },
}

/** How long a building withstands fire. */
export const FIRE_RESISTANCE: Record<string, { words: Words }> = {
  FIRST: { words: { zh: '一级', en: 'Grade one' } },
  SECOND: { words: { zh: '二级', en: 'Grade two' } },
  THIRD: { words: { zh: '三级', en: 'Grade three' } },
  FOURTH: { words: { zh: '四级', en: 'Grade four' } },
}

/** What others' registers count, and which rows on file correspond. */
export const REGISTER_KIND: Record<string, { words: Words; query: Record<string, string> }> = {
  MARKET_ENTITIES: {
    words: { zh: '市场主体', en: 'Market entities' },
    query: { kind: 'ENTERPRISE,HOUSEHOLD', active: 'true' },
  },
  INDUSTRIAL_ENTERPRISES: {
    words: { zh: '工业企业', en: 'Industrial enterprises' },
    query: { kind: 'ENTERPRISE', active: 'true', sectorName: '工业' },
  },
  INDIVIDUAL_BUSINESSES: {
    words: { zh: '个体工商户', en: 'Individual businesses' },
    query: { kind: 'HOUSEHOLD', active: 'true' },
  },
}
