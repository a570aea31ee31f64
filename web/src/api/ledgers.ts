import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { toValue, type MaybeRefOrGetter } from 'vue'
import type { Words } from '@/i18n'
import { get, url } from './client'
import type { LedgerCounts } from './schema'

export type ColumnType =
  | 'TEXT'
  | 'CODE'
  | 'TELEPHONE'
  | 'MASKED_TELEPHONE'
  | 'NUMBER'
  | 'DATE'
  | 'INSTANT'
  | 'ENUM'
  | 'BOOLEAN'
  | 'CLOCK'
  | 'AREA'
  | 'MONEY'
export type ColumnFilter = 'CONTAINS' | 'EQUALS' | 'SET' | 'RANGE' | 'NONE'

export interface LedgerColumn {
  key: string
  label: Words
  type: ColumnType
  width?: number | null
  /** Key of the small text that stands behind the value. */
  sub?: string | null
  filter: ColumnFilter
  sortable: boolean
  /** Whether it is shown before anybody chose columns. */
  shown: boolean
  values?: { code: string; label: Words }[] | null
  /** The value the list is narrowed to unless the address names this column; `any` lifts it. */
  unlessAsked?: string | null
}

export interface LedgerDeclaration {
  name: string
  label: Words
  section: string
  /** Address of one record, e.g. `/hazards/{id}`. */
  subject: string
  defaultSort: string
  canImport: boolean
  canExport: boolean
  /** Up to how many rows an export is waited for; more go out as a job. */
  exportsAtOnce: number
  columns: LedgerColumn[]
}

export type Cell = string | number | boolean | null | undefined
export type LedgerRow = { id: string } & Record<string, Cell>

export interface LedgerTotal {
  key: string
  label: Words
  value: number
  /** What must be set to see exactly the rows it counts. */
  filter: Record<string, string>
}

export interface LedgerRows {
  rows: LedgerRow[]
  total: number
  totals: LedgerTotal[]
  next: string | null
}

/** How a ledger is made: its columns, what may be filtered and sorted. */
export function useLedgerDeclaration(name: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: ['ledger', name],
    queryFn: ({ signal }) => get<LedgerDeclaration>(`/ledgers/${toValue(name)}`, {}, signal),
    staleTime: 600_000,
  })
}

/** One page of a ledger's rows, or up to `most` of them; the page before stays visible while the next one is fetched. */
export function useLedgerRows(
  name: MaybeRefOrGetter<string>,
  asked: MaybeRefOrGetter<Record<string, string>>,
  enabled: MaybeRefOrGetter<boolean> = true,
  most: MaybeRefOrGetter<number> = 0,
) {
  return useQuery({
    queryKey: ['rows', name, asked, most],
    queryFn: ({ signal }) => rowsUpTo(toValue(most), toValue(name), toValue(asked), signal),
    placeholderData: keepPreviousData,
    enabled,
  })
}

/** Page after page until `most` rows are there, or the ledger ends. */
async function rowsUpTo(most: number, name: string, asked: Record<string, string>, signal: AbortSignal) {
  const page = (after: Record<string, string>) =>
    get<LedgerRows>(`/ledgers/${name}/rows`, { ...asked, ...after }, signal)
  const read = await page({})
  while (read.next && read.rows.length < most) {
    const next = await page({ after: read.next })
    read.rows.push(...next.rows)
    read.next = next.next
  }
  return read
}

/** The rows a question finds, counted by area or by a column. */
export function useLedgerCounts(
  name: MaybeRefOrGetter<string>,
  asked: MaybeRefOrGetter<Record<string, string>>,
) {
  return useQuery({
    queryKey: ['rows', name, 'counts', asked],
    queryFn: ({ signal }) => get<LedgerCounts>(`/ledgers/${toValue(name)}/counts`, toValue(asked), signal),
    placeholderData: keepPreviousData,
    enabled: () => !!toValue(asked).area,
  })
}

/** Where the whole ledger as filtered can be had as a file at once. */
export function exportUrl(name: string, question: Record<string, string>) {
  return url(`/ledgers/${name}/export`, question)
}
