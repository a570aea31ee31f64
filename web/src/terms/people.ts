import type { Words } from '@/i18n'

/** What somebody answers for at a node. */
export const DUTY_KIND: Record<string, { words: Words }> = {
  PRINCIPAL: { words: { zh: '第一责任人', en: 'Principal' } },
  LEAD_IN_CHARGE: { words: { zh: '分管负责人', en: 'Leader in charge' } },
  DIRECTLY_RESPONSIBLE: { words: { zh: '直接责任人', en: 'Directly responsible' } },
}
