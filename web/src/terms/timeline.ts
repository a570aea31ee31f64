import type { Words } from '@/i18n'

/** What kind of record a line of a timeline speaks of. */
export const TIMELINE_CATEGORY: Record<string, { words: Words }> = {
  hazard: { words: { zh: '隐患', en: 'Hazard' } },
  recheck: { words: { zh: '复查', en: 'Recheck' } },
  attachment: { words: { zh: '附件', en: 'Attachment' } },
  document: { words: { zh: '文书', en: 'Document' } },
  premises: { words: { zh: '档案', en: 'File' } },
  organization: { words: { zh: '单位', en: 'Organization' } },
  person: { words: { zh: '人员', en: 'People' } },
  agenda: { words: { zh: '时限', en: 'Deadline' } },
  deadline: { words: { zh: '时限', en: 'Deadline' } },
  inspection: { words: { zh: '检查', en: 'Inspection' } },
  import: { words: { zh: '补录', en: 'Adoption' } },
}
