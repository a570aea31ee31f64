import { computed, ref, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { exportUrl, useLedgerDeclaration, useLedgerRows } from '@/api/ledgers'
import { filtersOf, one, shownColumns, withFilters, withOnly } from './address'

export interface LedgerAsked {
  name: string
  areaId: string
  /** Filters the page itself sets, e.g. the premises whose hazards are listed; they are not shown as chips. */
  fixed?: Record<string, string>
  /** Columns that say nothing on this page, e.g. the premises' own name. */
  hidden?: string[]
}

const LIMIT = 50

/** Everything a ledger knows: declaration, rows and what the address asks for. */
export function useLedger(asked: LedgerAsked) {
  const route = useRoute()
  const router = useRouter()
  const declaration = useLedgerDeclaration(() => asked.name)
  const columns = computed(() => declaration.data.value?.columns ?? [])
  const filters = computed(() => filtersOf(route.query, columns.value))
  const shown = computed(() => shownColumns(route.query, columns.value, asked.hidden))
  const sort = computed(() => one(route.query.sort) ?? declaration.data.value?.defaultSort ?? '')
  const page = computed(() => Number(one(route.query.page) ?? 1))
  const request = computed(() => {
    const after = one(route.query.after)
    return {
      area: asked.areaId,
      ...filters.value,
      ...asked.fixed,
      sort: sort.value,
      limit: String(LIMIT),
      ...(after ? { after } : {}),
    } as Record<string, string>
  })
  const rows = useLedgerRows(
    () => asked.name,
    request,
    () => declaration.isSuccess.value && asked.areaId !== '',
  )

  // Cursors of the pages already seen, so that one can go back; a change of filters forgets them.
  const cursors = ref<(string | undefined)[]>([undefined])
  const base = computed(() => JSON.stringify({ ...request.value, after: undefined }))
  watch(base, () => (cursors.value = [undefined]))

  function go(query: Record<string, unknown>, how: 'push' | 'replace' = 'replace') {
    return router[how]({ path: route.path, query: query as typeof route.query, hash: route.hash })
  }
  function turn(by: 1 | -1) {
    if (by === 1) cursors.value[page.value] = rows.data.value?.next ?? undefined
    const to = page.value + by
    const after = cursors.value[to - 1]
    return go({ ...route.query, after, page: after ? String(to) : undefined }, 'push')
  }

  return {
    declaration,
    columns,
    shown,
    filters,
    sort,
    page,
    limit: LIMIT,
    rows,
    open: computed(() => one(route.query.open)),
    setFilters: (change: Record<string, string | null>) => go(withFilters(route.query, change)),
    setOnly: (only: Record<string, string>, by?: string) =>
      go({ ...withOnly(route.query, columns.value, only), ...(by ? { sort: by } : {}) }, 'push'),
    setSort: (by: string) => go(withFilters(route.query, { sort: by })),
    setColumns: (keys: string[] | null) => go({ ...route.query, columns: keys?.join(',') }),
    setOpen: (id: string | null) => go({ ...route.query, open: id ?? undefined }),
    turn,
    exportAs: (format: 'xlsx' | 'csv') =>
      exportUrl(
        asked.name,
        request.value,
        shown.value.map((column) => column.key),
        format,
      ),
  }
}

export type Ledger = ReturnType<typeof useLedger>
