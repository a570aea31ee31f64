import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { get, put, remove } from './client'
import { newId } from './id'
import type { ExportView } from './schema'

/** Whether it waits or is being written, so that it is worth asking again soon. */
export function underWay(job: Pick<ExportView, 'stage'>): boolean {
  return job.stage === 'WAITING' || job.stage === 'WRITING'
}

/** The reader's exports that run as jobs, newest first; asked again every second while one is under way. */
export function useExports() {
  return useQuery({
    queryKey: ['exports'],
    queryFn: ({ signal }) => get<ExportView[]>('/exports', {}, signal),
    refetchInterval: (query) => (query.state.data?.some(underWay) ? 1_000 : false),
  })
}

export interface ExportOrder {
  ledger: string
  /** As in the address of an export at once. */
  question: Record<string, string>
}

function useAct<T>(act: (wish: T) => Promise<unknown>) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSettled: () => queries.invalidateQueries({ queryKey: ['exports'] }),
  })
}

/** Has a ledger written to a file behind the reader's back. */
export function useOrderExport() {
  return useAct(({ ledger, question }: ExportOrder) =>
    put<ExportView>(`/exports/${newId()}`, { ledger, question }),
  )
}

/** Gives up one that is under way. */
export function useCancelExport() {
  return useAct((id: string) => put<ExportView>(`/exports/${id}/cancellation`))
}

/** Takes one that has ended off the list, its file with it. */
export function useRemoveExport() {
  return useAct((id: string) => remove(`/exports/${id}`))
}

/** Where the file is fetched. */
export function exportFile(id: string): string {
  return `/api/exports/${id}/file`
}
