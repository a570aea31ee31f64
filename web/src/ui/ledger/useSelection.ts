import { computed, shallowRef, toValue, type MaybeRefOrGetter } from 'vue'
import type { LedgerRow } from '@/api/ledgers'

/** As many rows as the server takes at a time. */
export const MOST_SELECTED = 200

/** Rows chosen one by one, in the order chosen. They stay chosen when pages are turned and filters change. */
export function useSelection(rows: MaybeRefOrGetter<LedgerRow[]>) {
  const ids = shallowRef<string[]>([])
  const full = shallowRef(false)
  let last = -1
  const shown = () => toValue(rows).map((row) => row.id)
  const has = (id: string) => ids.value.includes(id)

  function add(some: string[]) {
    const all = [...new Set([...ids.value, ...some])]
    full.value = all.length > MOST_SELECTED
    ids.value = all.slice(0, MOST_SELECTED)
  }
  function drop(some: string[]) {
    full.value = false
    ids.value = ids.value.filter((id) => !some.includes(id))
  }
  /** Chooses a row or lets it go; with `through`, also those between it and the row touched before. */
  function toggle(index: number, through = false) {
    const from = through && last >= 0 ? Math.min(last, index) : index
    const until = through && last >= 0 ? Math.max(last, index) : index
    const touched = shown().slice(from, until + 1)
    const id = shown()[index]
    if (!id) return
    if (has(id) && !through) drop([id])
    else add(touched)
    last = index
  }
  const onPage = computed(() => shown().filter(has).length)
  const page = computed(() =>
    onPage.value === 0 ? 'none' : onPage.value === shown().length ? 'all' : 'some',
  )
  function togglePage() {
    if (page.value === 'all') drop(shown())
    else add(shown())
  }
  function clear(keep: string[] = []) {
    full.value = false
    ids.value = ids.value.filter((id) => keep.includes(id))
    last = -1
  }
  return { ids, full, has, toggle, page, togglePage, clear }
}

export type Selection = ReturnType<typeof useSelection>
