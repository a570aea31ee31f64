import { createI18n } from 'vue-i18n'
import { speak } from '@/api/client'

export type Language = 'zh-CN' | 'en'
/** A word the server sends in both languages. */
export interface Words {
  zh: string
  en: string
}

const KEY = 'tocsin.language'
const loaders: Record<Language, () => Promise<{ default: Record<string, unknown> }>> = {
  'zh-CN': () => import('virtual:messages/zh-CN'),
  en: () => import('virtual:messages/en'),
}

export const i18n = createI18n({ legacy: false, locale: 'zh-CN', fallbackLocale: false, messages: {} })

/** The language chosen on this device: Chinese unless English was chosen. */
export function chosenLanguage(): Language {
  return localStorage.getItem(KEY) === 'en' ? 'en' : 'zh-CN'
}

/** Loads a language's messages and speaks it from now on. */
export async function useLanguage(language: Language): Promise<void> {
  const { default: messages } = await loaders[language]()
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
