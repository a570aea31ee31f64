import { ref } from 'vue'

export type Theme = 'light' | 'dark' | 'system'
const KEY = 'tocsin.theme'
const dark = () => matchMedia('(prefers-color-scheme: dark)').matches

/** What the reader chose on this device. */
export const theme = ref<Theme>((localStorage.getItem(KEY) as Theme | null) ?? 'system')

export function chooseTheme(next: Theme): void {
  theme.value = next
  if (next === 'system') localStorage.removeItem(KEY)
  else localStorage.setItem(KEY, next)
  document.documentElement.dataset.theme = next === 'system' ? (dark() ? 'dark' : 'light') : next
}
