import { computed, ref, shallowRef, watch } from 'vue'
import { useRoute, useRouter, type LocationQuery } from 'vue-router'
import { exportUrl, useLedgerDeclaration, useLedgerRows } from '@/api/ledgers'
import { moneyUnit } from '../money'
import { printing } from '../print'
import { filtersOf, one, shownColumns, sorts, strangersOf, withFilters, withOnly } from './address'

export interface LedgerAsked {
  name: string
  areaId: string
  /** Filters the page itself sets, e.g. the premises whose hazards are listed; they are not shown as chips. */
  fixed?: Record<string, string>
  /** Columns that say nothing on this page, e.g. the premises' own name. */
  hidden?: string[]
  /** Where several ledgers share a page, each keeps what is asked for to itself instead of in the address. */
  plain?: boolean
}

const LIMIT = 50
/** As many as the server gives at once. */
const LIMIT_FOR_PAPER = 500
/** So many rows go on paper at most, from the first; whoever has more is asked first. */
export const MOST_PRINTED = 5_000

/** Everything a ledger knows: declaration, rows and what the address asks for. */
export function useLedger(asked: LedgerAsked) {
  const place = asked.plain ? ownPlace() : addressPlace()
  const { query, go } = place
  const declaration = useLedgerDeclaration(() => asked.name)
  const columns = computed(() => declaration.data.value?.columns ?? [])
  const filters = computed(() => filtersOf(query.value, columns.value))
  const shown = computed(() => shownColumns(query.value, columns.value, asked.hidden))
  const strangers = computed(() =>
    declaration.data.value && !asked.plain ? strangersOf(query.value, columns.value) : [],
  )
  const sort = computed(() => {
    const wished = one(query.value.sort)
    return wished && sorts(wished, columns.value) ? wished : (declaration.data.value?.defaultSort ?? '')
  })
  const limit = computed(() => (printing.value ? LIMIT_FOR_PAPER : LIMIT))
  const page = computed(() => (printing.value ? 1 : Number(one(query.value.page) ?? 1)))
  const request = computed(() => {
    const after = printing.value ? undefined : one(query.value.after)
    return {
      area: asked.areaId,
      ...filters.value,
      ...asked.fixed,
      sort: sort.value,
      limit: String(limit.value),
      ...(after ? { after } : {}),
    } as Record<string, string>
  })
  const rows = useLedgerRows(
    () => asked.name,
    request,
    () => declaration.isSuccess.value && asked.areaId !== '',
    () => (printing.value ? MOST_PRINTED : 0),
  )

  // Cursors of the pages already seen, so that one can go back; a change of filters forgets them.
  const cursors = ref<(string | undefined)[]>([undefined])
  const base = computed(() => JSON.stringify({ ...request.value, after: undefined, limit: LIMIT }))
  watch(base, () => (cursors.value = [undefined]))

  function turn(by: 1 | -1) {
    if (by === 1) cursors.value[page.value] = rows.data.value?.next ?? undefined
    const to = page.value + by
    const after = cursors.value[to - 1]
    return go({ ...query.value, after, page: after ? String(to) : undefined }, 'push')
  }

  function exportQuestion(format: 'xlsx' | 'csv'): Record<string, string> {
    const { limit: _limit, after: _after, ...rows } = request.value
    return inForm(rows, format)
  }
  /** A question with the columns shown, amounts in the unit they are shown in. */
  function inForm(rows: Record<string, string>, format: 'xlsx' | 'csv'): Record<string, string> {
    const columns = shown.value.map((column) => column.key).join(',')
    const question = { ...rows, ...unit(), columns, format }
    return Object.fromEntries(Object.entries(question).filter(([, value]) => value))
  }

  return {
    declaration,
    columns,
    shown,
    filters,
    strangers,
    sort,
    page,
    limit,
    rows,
    open: computed(() => one(query.value.open)),
    setFilters: (change: Record<string, string | null>) => go(withFilters(query.value, change)),
    setOnly: (only: Record<string, string>, by?: string, keys?: string) =>
      go(
        {
          ...withOnly(query.value, columns.value, only),
          ...(by ? { sort: by } : {}),
          ...(keys ? { columns: keys } : {}),
        },
        'push',
      ),
    /** The columns somebody chose, as the address names them. */
    chosenColumns: computed(() => one(query.value.columns)),
    setSort: (by: string) => go(withFilters(query.value, { sort: by })),
    dropStrangers: () =>
      go(withFilters(query.value, Object.fromEntries(strangers.value.map(({ key }) => [key, null])))),
    setColumns: (keys: string[] | null) => go({ ...query.value, columns: keys?.join(',') }),
    setOpen: (id: string | null) => go({ ...query.value, open: id ?? undefined }),
    /** Where a figure leads: the same ledger with the figure's filter. */
    door: (filter: Record<string, string>) => place.address(withFilters(query.value, filter)),
    turn,
    /** The chosen rows as a file, wherever they lie. */
    exportRows: (ids: string[]) =>
      exportUrl(asked.name, inForm({ ids: ids.join(','), sort: sort.value }, 'xlsx')),
    /** What an export of exactly these rows and columns is asked with. */
    exportQuestion,
    exportAs: (format: 'xlsx' | 'csv') => exportUrl(asked.name, exportQuestion(format)),
  }
}

/** Amounts go out in the unit they are shown in. */
const unit = (): Record<string, string> => (moneyUnit.value === 'YUAN' ? {} : { money: moneyUnit.value })

type Query = Record<string, unknown>

/** What is asked for stands in the address bar, so that a link shows a colleague the same rows. */
function addressPlace() {
  const route = useRoute()
  const router = useRouter()
  const address = (next: Query) => ({ path: route.path, query: next as LocationQuery, hash: route.hash })
  return {
    query: computed(() => route.query),
    address,
    go: (next: Query, how: 'push' | 'replace' = 'replace'): unknown => router[how](address(next)),
  }
}

function ownPlace() {
  const query = shallowRef<LocationQuery>({})
  return {
    query,
    address: () => null,
    go: (next: Query): unknown => (query.value = next as LocationQuery),
  }
}

export type Ledger = ReturnType<typeof useLedger>
