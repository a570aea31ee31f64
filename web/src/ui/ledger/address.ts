import type { LedgerColumn } from '@/api/ledgers'

type Query = Record<string, string | null | (string | null)[] | undefined>

/** Words of the address that are no column of the ledger. */
const RESERVED = new Set([
  'area',
  'period',
  'sort',
  'limit',
  'after',
  'page',
  'columns',
  'open',
  'act',
  'tab',
])

/** Filters by another record's id are not among the columns people see. */
const ID_FILTER = /^[a-z][A-Za-z]*Id$/

export const one = (value: Query[string]): string | undefined =>
  (Array.isArray(value) ? value[0] : value) || undefined

/** The filters an address sets: every declared column named in it, and the sector. */
export function filtersOf(query: Query, columns: LedgerColumn[]): Record<string, string> {
  return Object.fromEntries(askedOf(query).filter(([key]) => isFilter(key, columns)))
}

/** What an address asks for that this ledger does not have: an old link, or one of another ledger. */
export interface Stranger {
  /** The word of the address. */
  key: string
  value: string
}

/** The filters, the order and the columns in an address that the ledger does not know; nothing is done with them. */
export function strangersOf(query: Query, columns: LedgerColumn[]): Stranger[] {
  const sort = one(query.sort)
  const missing = one(query.columns)
    ?.split(',')
    .filter((key) => !columns.some((column) => column.key === key))
    .join(',')
  return [
    ...askedOf(query)
      .filter(([key]) => !isFilter(key, columns))
      .map(([key, value]) => ({ key, value })),
    ...(sort && !sorts(sort, columns) ? [{ key: 'sort', value: sort }] : []),
    ...(missing ? [{ key: 'columns', value: missing }] : []),
  ]
}

/** Whether the ledger can be put in this order. */
export function sorts(text: string, columns: LedgerColumn[]): boolean {
  const { key } = sortOf(text)
  return columns.some((column) => column.key === key && column.sortable)
}

/** Every word of an address that could be a filter. */
function askedOf(query: Query): [string, string][] {
  return Object.keys(query).flatMap((key) => {
    const text = one(query[key])
    return text && !RESERVED.has(key) ? [[key, text] as [string, string]] : []
  })
}

function isFilter(key: string, columns: LedgerColumn[]): boolean {
  const column = columns.find((each) => each.key === key)
  return column ? column.filter !== 'NONE' : key === 'sector' || ID_FILTER.test(key)
}

/** What lifts a filter that a ledger sets by itself. */
export const ANY = 'any'

/** What narrows the rows: the filters set, and those the ledger sets itself while nobody says otherwise. */
export function narrowing(filters: Record<string, string>, columns: LedgerColumn[]) {
  return columns.flatMap((column) => {
    const value = filters[column.key] ?? column.unlessAsked
    return value ? [{ column, value }] : []
  })
}

/** The filter a column has after its chip was taken away; one the ledger sets itself is lifted by a word of its own. */
export function dropped(column: LedgerColumn, value: string): string | null {
  return value === column.unlessAsked ? ANY : null
}

/** The address with one filter changed (null takes it away); paging starts anew and nothing else is touched. */
export function withFilters(query: Query, change: Record<string, string | null>): Query {
  const next: Query = { ...query, after: undefined, page: undefined }
  for (const [key, value] of Object.entries(change)) next[key] = value || undefined
  return next
}

/** The address with exactly these filters and none of the others. */
export function withOnly(query: Query, columns: LedgerColumn[], filters: Record<string, string>): Query {
  const none = Object.fromEntries(Object.keys(filtersOf(query, columns)).map((key) => [key, null]))
  return withFilters(query, { ...none, ...filters })
}

/** Columns to show: those the address names, in declared order, or those declared as shown. */
export function shownColumns(query: Query, columns: LedgerColumn[], hidden: string[] = []): LedgerColumn[] {
  const chosen = one(query.columns)?.split(',')
  const shown = chosen
    ? columns.filter((column) => chosen.includes(column.key))
    : columns.filter((column) => column.shown && !hidden.includes(column.key))
  return shown.length ? shown : columns.slice(0, 1)
}

/** `-foundAt` read apart. */
export function sortOf(text: string): { key: string; descending: boolean } {
  return text.startsWith('-') ? { key: text.slice(1), descending: true } : { key: text, descending: false }
}

/** `2026-01-01..2026-03-12` read apart; either end may be open. */
export function rangeOf(text: string | undefined): [string, string] {
  const [from = '', until = ''] = (text ?? '').split('..')
  return [from, until]
}
