import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { toValue, type MaybeRefOrGetter } from 'vue'
import { get, put } from './client'
import type { InboxFilter, InboxMarked, InboxPage } from './schema'

export type { InboxFilter, InboxMarked, Message } from './schema'

/** The reader's messages; asked again every minute. */
export function useInbox() {
  return useQuery({
    queryKey: ['inbox'],
    queryFn: ({ signal }) => get<InboxPage>('/inbox', {}, signal),
    refetchInterval: 60_000,
    retry: false,
  })
}

/** The messages that were asked for, a page at a time. */
export function useMessages(
  filter: MaybeRefOrGetter<InboxFilter>,
  after: MaybeRefOrGetter<string | undefined>,
) {
  return useQuery({
    queryKey: ['inbox', filter, after],
    queryFn: ({ signal }) => {
      const { kinds, ...rest } = toValue(filter)
      return get<InboxPage>('/inbox', { ...rest, kinds: kinds?.join(','), after: toValue(after) }, signal)
    },
    placeholderData: keepPreviousData,
  })
}

/** Marks messages, one by one or together, and takes marks back. */
export function useMarks() {
  const queries = useQueryClient()
  const onSuccess = () => queries.invalidateQueries({ queryKey: ['inbox'] })
  const all = useMutation({
    mutationFn: (read: { until: string; filter?: InboxFilter }) => put<InboxMarked>('/inbox/read', read),
    onSuccess,
  })
  const undo = useMutation({
    mutationFn: (markedAt: string) => put<void>('/inbox/unread', { markedAt }),
    onSuccess: () => {
      all.reset()
      return onSuccess()
    },
  })
  const one = useMutation({
    mutationFn: ({ id, read }: { id: string; read: boolean }) =>
      put<void>(`/inbox/messages/${id}/read`, { read }),
    onSuccess,
  })
  return { all, undo, one }
}
