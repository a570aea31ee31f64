import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { get, put } from './client'
import type { InboxPage } from './schema'

export type { Message } from './schema'

/** The reader's messages; asked again every minute. */
export function useInbox() {
  return useQuery({
    queryKey: ['inbox'],
    queryFn: ({ signal }) => get<InboxPage>('/inbox', {}, signal),
    refetchInterval: 60_000,
    retry: false,
  })
}

/** Marks everything up to an instant as read. */
export function useReadInbox() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (until: string) => put('/inbox/read', { until }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['inbox'] }),
  })
}
