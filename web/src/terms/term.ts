import { word, type Words } from '@/i18n'

const OTHER: Words = { zh: '其他', en: 'Other' }

/** The word for a code out of one set of terms; a code nobody knows here is "other", never the raw code. */
export function term(terms: Record<string, { words: Words }>, code: string | null | undefined): string {
  if (!code) return ''
  return word(terms[code]?.words ?? OTHER)
}
