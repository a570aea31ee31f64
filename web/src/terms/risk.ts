import type { Words } from '@/i18n'

/** Four-colour risk grade: the only place solid red, orange, yellow and blue are used. */
export const RISK_GRADE: Record<string, { words: Words; colour: string }> = {
  RED: { words: { zh: '红', en: 'Red' }, colour: 'var(--risk-red)' },
  ORANGE: { words: { zh: '橙', en: 'Orange' }, colour: 'var(--risk-orange)' },
  YELLOW: { words: { zh: '黄', en: 'Yellow' }, colour: 'var(--risk-yellow)' },
  BLUE: { words: { zh: '蓝', en: 'Blue' }, colour: 'var(--risk-blue)' },
}
