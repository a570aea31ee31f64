import { RISK_GRADE } from './risk'
import type { Words } from '@/i18n'

/** What a report says of a place of its town. */
export const PLACE_RESULT: Record<string, { words: Words }> = {
  MAJOR: { words: { zh: '查出重大隐患', en: 'Major hazard found' } },
  GENERAL: { words: { zh: '查出一般隐患', en: 'General hazard found' } },
  ELSEWHERE: { words: { zh: '本期有隐患，不在本份', en: 'Found, not in these results' } },
  NOTHING: { words: { zh: '本期没有记录', en: 'Nothing on record' } },
}

/** The colours of places, and that of places without one. */
export const SCREENED_GRADE: Record<string, { words: Words }> = {
  ...RISK_GRADE,
  NONE: { words: { zh: '未评', en: 'Not graded' } },
}

/** A count of a summary and what the rows it opens are asked by. */
export interface Figure {
  key: string
  value: number
  query: Record<string, string>
}
