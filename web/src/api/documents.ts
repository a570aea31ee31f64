import { useQuery } from '@tanstack/vue-query'
import { toValue, type MaybeRefOrGetter } from 'vue'
import { get } from './client'
import type { DocumentView } from './schema'

/** A numbered paper: a notice, an order. */
export type Paper = DocumentView

/** The papers about a record, newest first. */
export function usePapers(record: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: ['papers', record],
    queryFn: ({ signal }) => get<Paper[]>('/documents', { record: toValue(record) }, signal),
  })
}

/** One paper. */
export function usePaper(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: ['paper', id],
    queryFn: ({ signal }) => get<Paper>(`/documents/${toValue(id)}`, {}, signal),
  })
}

/** Where a paper or its receipt of service can be had as a file; the same bytes each time. */
export function paperUrl(id: string, part: 'paper' | 'receipt', format: 'pdf' | 'word', save = false) {
  return `/api/documents/${id}/${part}/${format}${save ? '?download=true' : ''}`
}
