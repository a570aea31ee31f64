import { computed, watch } from 'vue'
import { useSavedViews, type SavedView } from '@/api/views'
import type { Words } from '@/i18n'

/** A set of filters with a name. */
export interface LedgerView {
  key: string
  words: Words
  filters: Record<string, string>
  sort?: string
  columns?: string
  /** Whose it is, when a colleague shares it. */
  by?: string
}

/** What somebody wants kept beside the filters: the name, and for whom and when it shows. */
export interface ViewWish {
  name: string
  initial: boolean
  shared: boolean
}

const viewOf = (saved: SavedView): LedgerView => ({
  key: saved.id,
  words: { zh: saved.name, en: saved.name },
  filters: saved.filters,
  sort: saved.sort,
  columns: saved.columns,
  by: saved.mine ? undefined : saved.by,
})

/** The views of a ledger that the reader kept and that colleagues share. */
export function useOwnViews(ledger: string) {
  const { asked, keep, drop } = useSavedViews(ledger)
  const saved = computed(() => asked.data.value ?? [])
  const part = (mine: boolean) => saved.value.filter((each) => each.mine === mine).map(viewOf)

  /** Calls once, when the views have come, with the one this ledger is to open with. */
  function whenKnown(open: (view: LedgerView) => void) {
    const stop = watch(
      () => asked.data.value,
      (views) => {
        if (!views) return
        queueMicrotask(() => stop())
        const initial = views.find((each) => each.mine && each.initial)
        if (initial) open(viewOf(initial))
      },
      { immediate: true },
    )
  }
  return {
    mine: computed(() => part(true)),
    shared: computed(() => part(false)),
    keep,
    drop,
    whenKnown,
  }
}
