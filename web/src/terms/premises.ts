import type { Words } from '@/i18n'

/** Where a category of premises comes from. */
export const PREMISES_GROUP: Record<string, { words: Words }> = {
  TYPE: { words: { zh: '场所类型', en: 'Type of place' } },
  LEGAL: { words: { zh: '法定类别', en: 'By law' } },
  BUILDING: { words: { zh: '建筑', en: 'Building' } },
  LOCAL: { words: { zh: '通行类别', en: 'Customary' } },
}
