import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import type { Words } from '@/i18n'
import { get, put } from './client'

export interface Message {
  id: string
  at: string
  kind: string
  sentence: Words
  url: string
  read: boolean
}

/** The reader's messages; asked again every minute. */
export function useInbox() {
  return useQuery({
    queryKey: ['inbox'],
    queryFn: ({ signal }) => get<{ unread: number; messages: Message[] }>('/inbox', {}, signal),
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
