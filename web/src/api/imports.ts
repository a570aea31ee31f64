import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { toValue, type MaybeRefOrGetter } from 'vue'
import type { Words } from '@/i18n'
import { get, put, remove } from './client'

export type ImportStage =
  | 'MAPPING'
  | 'CHECKING'
  | 'CHECKED'
  | 'WRITING'
  | 'DONE'
  | 'FAILED'
  | 'TAKING_BACK'
  | 'TAKEN_BACK'
  | 'REINSTATING'

export interface ImportField {
  key: string
  label: Words
  required: boolean
}

export interface ImportColumn {
  letter: string
  heading: string
  /** What the column is read as; null when it is left out. */
  field: string | null
}

/** Like errors of one column, counted together; while columns are matched, what is wrong with the headings. */
export interface ImportProblem {
  field?: string | null
  letter?: string | null
  code: string
  /** What is wrong, in a few words. */
  title: string
  /** The same with what to do. */
  detail: string
  count: number
  exampleRow: number
  exampleValue?: string | null
  /** Keeps no row out. */
  warning?: boolean
}

/** How a .csv is read: found out, and changeable. */
export interface TextForm {
  encoding: 'UTF_8' | 'UTF_16' | 'GB18030'
  separator: 'COMMA' | 'TAB' | 'SEMICOLON' | 'BAR'
}
export const encodings: TextForm['encoding'][] = ['UTF_8', 'UTF_16', 'GB18030']
export const separators: TextForm['separator'][] = ['COMMA', 'TAB', 'SEMICOLON', 'BAR']

export interface Import {
  id: string
  kind: string
  fileName: string
  stage: ImportStage
  sheets: string[]
  sheet: string
  headingRow: number
  /** Missing for a workbook, which says itself how it is read. */
  form?: TextForm
  columns: ImportColumn[]
  fields: ImportField[]
  rowsTotal: number
  /** Rows read; of these: good ones that wait, bad ones, known ones, written ones, those taken back. */
  counts: { read: number; good: number; bad: number; same: number; written: number; takenBack: number }
  problems: ImportProblem[]
  failure?: { type: string; title: string; status: number; detail: string } | null
  canBeTakenBack?: boolean
  /** Why it was taken back, or reinstated. */
  reason?: string | null
  /** When the very same file was imported to the end before. */
  sameFileAt?: string | null
  createdAt: string
}

/** How another sheet, or another row of headings, would be read. */
export interface ImportLayout {
  sheet: string
  headingRow: number
  form?: TextForm
  columns: ImportColumn[]
  rowsTotal: number
  problems: ImportProblem[]
}

export interface CellProblem {
  /** Missing when the whole row is meant. */
  letter?: string | null
  field?: string | null
  code: string
  title: string
  detail: string
  /** A value that would do, when one is near. */
  suggestion?: string | null
  /** Does not keep the row out. */
  warning?: boolean
}

/** One row of the sheet, under the number it has in the file. */
export interface ImportRow {
  row: number
  state: 'GOOD' | 'BAD' | 'SAME' | 'WRITTEN' | 'TAKEN_BACK'
  cells: Record<string, string | null>
  problems: CellProblem[]
}

export type RowFilter = 'all' | 'bad' | 'warned' | 'same' | 'like'

export interface ImportRows {
  rows: ImportRow[]
  total: number
}

/** Whether the server is at work on it, so that it is worth asking again soon. */
export function running(job: Pick<Import, 'stage'> | undefined): boolean {
  return !!job && ['CHECKING', 'WRITING', 'TAKING_BACK', 'REINSTATING'].includes(job.stage)
}

/** Whether somebody still has to do something with it. */
export function unfinished(job: Import): boolean {
  return !['DONE', 'FAILED', 'TAKEN_BACK'].includes(job.stage)
}

/** The reader's imports, newest first; asked again every second while one is running. */
export function useImports() {
  return useQuery({
    queryKey: ['imports'],
    queryFn: ({ signal }) => get<Import[]>('/imports', {}, signal),
    refetchInterval: (query) => (query.state.data?.some(running) ? 1_000 : false),
  })
}

/** One import; asked again every second while it is running. */
export function useImportJob(id: MaybeRefOrGetter<string | undefined>) {
  return useQuery({
    queryKey: ['import', id],
    queryFn: ({ signal }) => get<Import>(`/imports/${toValue(id)}`, {}, signal),
    enabled: () => !!toValue(id),
    refetchInterval: (query) => (running(query.state.data) ? 1_000 : false),
  })
}

/** Gives an import up; what was written already stays. */
export function useGiveUpImport() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => remove(`/imports/${id}`),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['imports'] }),
  })
}

export interface Mapping {
  sheet: string
  headingRow: number
  /** Column letter → field. */
  columns: Record<string, string>
  form?: TextForm
}

/** Says which column is what; the check of all rows starts with it. */
export function mapImport(id: string, mapping: Mapping): Promise<Import> {
  return put<Import>(`/imports/${id}/mapping`, mapping)
}

/** How a sheet would be read; the heading row is looked for when none is named. Nothing is changed. */
export function importLayout(
  id: string,
  sheet: string,
  headingRow?: number,
  form?: TextForm,
): Promise<ImportLayout> {
  return get<ImportLayout>(`/imports/${id}/layout`, { sheet, headingRow, ...form })
}

/** Some rows of the sheet, in its order. */
export function importRows(id: string, only: RowFilter, from: number, limit: number, signal?: AbortSignal) {
  return get<ImportRows>(`/imports/${id}/rows`, { only, from, limit }, signal)
}

/** Puts another value into one cell; the row comes back judged anew. */
export function mendCell(id: string, row: number, letter: string, value: string): Promise<ImportRow> {
  return put<ImportRow>(`/imports/${id}/cells/${row}/${letter}`, { value })
}

/** Says of rows that look like records on file whether they are: none named means all; `null` takes it back. */
export function judgeLikeRows(id: string, body: { rows: number[]; same: boolean | null; reason: string }) {
  return put<Import>(`/imports/${id}/likenesses`, body)
}

/** Starts writing the good rows. */
export function writeImport(id: string): Promise<Import> {
  return put<Import>(`/imports/${id}/writing`)
}

/** A row that keeps an import from being taken back: the page of its record, and what was built on that. */
export interface ImportObstacle {
  row: number
  url: string
  built: { what: string; url?: string }[]
}

/** The rows that stand in the way of taking an import back; `more` when there are others. */
export function useImportObstacles(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: ['import-obstacles', id],
    queryFn: ({ signal }) =>
      get<{ rows: ImportObstacle[]; more: boolean }>(`/imports/${toValue(id)}/obstacles`, {}, signal),
    staleTime: 0,
  })
}

/** Takes an import back whole, or makes it count again. */
export function takeBackImport(id: string, way: 'taking-back' | 'reinstating', reason: string) {
  return put<Import>(`/imports/${id}/${way}`, { reason })
}
