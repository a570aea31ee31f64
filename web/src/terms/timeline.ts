import type { Words } from '@/i18n'

/** What kind of record a line of a timeline speaks of. */
export const TIMELINE_CATEGORY: Record<string, { words: Words }> = {
  hazard: { words: { zh: '隐患', en: 'Hazard' } },
  recheck: { words: { zh: '复查', en: 'Recheck' } },
  attachment: { words: { zh: '附件', en: 'Attachment' } },
  document: { words: { zh: '文书', en: 'Document' } },
  record: { words: { zh: '档案', en: 'File' } },
  risk: { words: { zh: '风险', en: 'Risk' } },
  agenda: { words: { zh: '时限', en: 'Deadline' } },
}
