import { createI18n } from 'vue-i18n'
import { speak } from '@/api/client'

export type Language = 'zh-CN' | 'en'
/** A word the server sends in both languages. */
export interface Words {
  zh: string
  en: string
}

const KEY = 'tocsin.language'
type Loader = () => Promise<{ default: Record<string, unknown> }>
const loaders: Record<Language, Loader> = {
  'zh-CN': () => import('virtual:messages/zh-CN'),
  en: () => import('virtual:messages/en'),
}

const officeLoaders: Record<Language, Loader> = {
  'zh-CN': () => import('virtual:messages/zh-CN/office'),
  en: () => import('virtual:messages/en/office'),
}
let ofOffice = false

export const i18n = createI18n({ legacy: false, locale: 'zh-CN', fallbackLocale: false, messages: {} })

/** The language chosen on this device: Chinese unless English was chosen. */
export function chosenLanguage(): Language {
  return localStorage.getItem(KEY) === 'en' ? 'en' : 'zh-CN'
}

/** From now on the words that only the office speaks are loaded with the others. */
export function speakAsOffice(): void {
  ofOffice = true
}

/** Loads a language's messages and speaks it from now on. */
export async function useLanguage(language: Language): Promise<void> {
  const parts = await Promise.all([loaders[language](), ...(ofOffice ? [officeLoaders[language]()] : [])])
  const messages = Object.assign({}, ...parts.map((part) => part.default))
  i18n.global.setLocaleMessage(language, messages as never)
  i18n.global.locale.value = language as never
  localStorage.setItem(KEY, language)
  document.documentElement.lang = language
  speak(language)
}

/** The word of a pair in the language spoken now. */
export function word(words: Words | null | undefined): string {
  if (!words) return ''
  return (i18n.global.locale.value as string) === 'en' ? words.en || words.zh : words.zh
}
