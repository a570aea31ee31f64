import { ref } from 'vue'
import type { Words } from '@/i18n'

/** A set of filters with a name. */
export interface LedgerView {
  key: string
  words: Words
  filters: Record<string, string>
  sort?: string
}

const keyOf = (ledger: string) => `tocsin.views.${ledger}`

/** The reader's own views of a ledger, kept on this device. */
export function useOwnViews(ledger: string) {
  const views = ref<LedgerView[]>(read(ledger))

  function keep(name: string, filters: Record<string, string>, sort?: string) {
    const view = { key: name, words: { zh: name, en: name }, filters, sort }
    write([...views.value.filter((each) => each.key !== name), view])
  }
  function drop(key: string) {
    write(views.value.filter((each) => each.key !== key))
  }
  function write(next: LedgerView[]) {
    views.value = next
    localStorage.setItem(keyOf(ledger), JSON.stringify(next))
  }
  return { views, keep, drop }
}

function read(ledger: string): LedgerView[] {
  try {
    return JSON.parse(localStorage.getItem(keyOf(ledger)) ?? '[]') as LedgerView[]
  } catch {
    return []
  }
}
