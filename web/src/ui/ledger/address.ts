import type { LedgerColumn } from '@/api/ledgers'

type Query = Record<string, string | null | (string | null)[] | undefined>

/** Words of the address that are no column of the ledger. */
const RESERVED = new Set(['area', 'period', 'sort', 'limit', 'after', 'page', 'columns', 'open', 'tab'])

/** Filters by another record's id are not among the columns people see. */
const ID_FILTER = /^[a-z][A-Za-z]*Id$/

export const one = (value: Query[string]): string | undefined =>
  (Array.isArray(value) ? value[0] : value) || undefined

/** The filters an address sets: every declared column named in it, and the sector. */
export function filtersOf(query: Query, columns: LedgerColumn[]): Record<string, string> {
  const known = new Set([...columns.map((column) => column.key), 'sector'])
  const set: Record<string, string> = {}
  for (const [key, value] of Object.entries(query)) {
    const text = one(value)
    if (text && !RESERVED.has(key) && (known.has(key) || ID_FILTER.test(key))) set[key] = text
  }
  return set
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
