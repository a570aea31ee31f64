import { useQueries, useQueryClient } from '@tanstack/vue-query'
import { computed, ref, toValue, watch, type MaybeRefOrGetter } from 'vue'
import { importRows, type ImportRow, type ImportRows, type RowFilter } from '@/api/imports'

const PAGE = 50
/** Rows fetched beyond what is seen, so that scrolling does not show gaps. */
const AHEAD = 20

/**
 * The rows of a sheet, fetched page by page as they come into sight. While the server is still checking, what is in
 * sight is asked for again every second.
 */
export function useSheet(
  id: string,
  filter: MaybeRefOrGetter<RowFilter>,
  checking: MaybeRefOrGetter<boolean>,
) {
  const queries = useQueryClient()
  const first = ref(0)
  const last = ref(30)
  const known = ref(0)

  const pages = computed(() => {
    const from = Math.max(0, Math.floor((first.value - AHEAD) / PAGE))
    const until = Math.max(from, Math.floor((last.value + AHEAD) / PAGE))
    const end = known.value ? Math.floor((known.value - 1) / PAGE) : until
    return Array.from({ length: Math.max(1, Math.min(until, end) - from + 1) }, (_, index) => from + index)
  })
  const keyOf = (page: number) => ['import-rows', id, toValue(filter), page]
  const fetchPage = (page: number, signal?: AbortSignal) =>
    importRows(id, toValue(filter), page * PAGE, PAGE, signal)

  const results = useQueries({
    queries: computed(() =>
      pages.value.map((page) => ({
        queryKey: keyOf(page),
        queryFn: ({ signal }: { signal: AbortSignal }) => fetchPage(page, signal),
        refetchInterval: () => (toValue(checking) ? 1_000 : (false as const)),
      })),
    ),
  })
  watch(
    () => results.value.find((result) => result.data)?.data?.total,
    (total) => total !== undefined && (known.value = total),
    { immediate: true },
  )
  watch(
    () => toValue(filter),
    () => see(0, 30),
  )

  /** The row at a place of the sheet, counted from 0; nothing while it is being fetched. */
  function rowAt(index: number): ImportRow | undefined {
    const page = pages.value.indexOf(Math.floor(index / PAGE))
    return results.value[page]?.data?.rows[index % PAGE]
  }
  function see(from: number, until: number) {
    first.value = from
    last.value = until
  }
  /** Where a row of the file stands among those shown. Empty rows of the file are not shown, so a few steps may be needed. */
  async function locate(row: number): Promise<number> {
    const load = (page: number) =>
      queries.ensureQueryData<ImportRows>({ queryKey: keyOf(page), queryFn: () => fetchPage(page) })
    const start = (await load(0)).rows[0]
    if (!start) return 0
    let index = Math.min(row - start.row, known.value - 1)
    for (let step = 0; step < 12 && index > 0; step++) {
      const rows = (await load(Math.floor(index / PAGE))).rows
      const found = rows.findIndex((each) => each.row === row)
      if (found >= 0) return Math.floor(index / PAGE) * PAGE + found
      const here = rows[index % PAGE] ?? rows.at(-1)
      if (!here) return index
      index = Math.max(0, index + Math.min(-1, row - here.row))
    }
    return Math.max(0, index)
  }
  /** A row judged anew takes the place of the old one. */
  function replace(row: ImportRow) {
    queries.setQueriesData<ImportRows>({ queryKey: ['import-rows', id] }, (page) =>
      page && 'rows' in page
        ? { ...page, rows: page.rows.map((each) => (each.row === row.row ? row : each)) }
        : page,
    )
  }
  const problem = computed(() => results.value.find((result) => result.error)?.error)
  return { total: known, rowAt, see, locate, replace, problem }
}
