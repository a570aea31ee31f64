import type { Words } from '@/i18n'

/** Kinds of organizations, in the order a form offers them. */
export const ORGANIZATION_KIND: Record<string, { words: Words }> = {
  ENTERPRISE: { words: { zh: '企业', en: 'Enterprise' } },
  HOUSEHOLD: { words: { zh: '个体户', en: 'Individual business' } },
  INSTITUTION: { words: { zh: '事业单位', en: 'Public institution' } },
  GOVERNMENT: { words: { zh: '政府', en: 'Government' } },
  SAFETY_COMMITTEE_OFFICE: { words: { zh: '安委办', en: 'Safety committee office' } },
  REGULATOR: { words: { zh: '行业主管部门', en: 'Sector regulator' } },
  EMERGENCY_MANAGEMENT_BUREAU: { words: { zh: '应急管理局', en: 'Emergency management bureau' } },
  FIRE_RESCUE_AUTHORITY: { words: { zh: '消防救援机构', en: 'Fire rescue authority' } },
  VILLAGE_COMMITTEE: { words: { zh: '村居委会', en: 'Village committee' } },
  OTHER: { words: { zh: '其他', en: 'Other' } },
}

/** How large a unit is, by the word that is kept; units may say it in other words. */
export const SIZE_CLASS: Record<string, { words: Words }> = {
  大型: { words: { zh: '大型', en: 'Large' } },
  中型: { words: { zh: '中型', en: 'Medium' } },
  小型: { words: { zh: '小型', en: 'Small' } },
  微型: { words: { zh: '微型', en: 'Micro' } },
}

/** Who looks after safety in a unit. */
export const SAFETY_ROLE: Record<string, { words: Words }> = {
  FIRE_SAFETY_PRINCIPAL: { words: { zh: '消防安全责任人', en: 'Fire safety principal' } },
  FIRE_SAFETY_MANAGER: { words: { zh: '消防安全管理人', en: 'Fire safety manager' } },
  SAFETY_BODY: { words: { zh: '安全管理机构', en: 'Safety body' } },
  SAFETY_OFFICER: { words: { zh: '安全管理人员', en: 'Safety officers' } },
}
