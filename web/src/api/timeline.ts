import { useInfiniteQuery, type InfiniteData } from '@tanstack/vue-query'
import { toValue, type MaybeRefOrGetter } from 'vue'
import type { Words } from '@/i18n'
import { get } from './client'

export interface TimelineEntry {
  position: string | number
  at: string
  by: { id: string; name: string; post?: string | null } | 'system'
  kind: string
  category: string
  sentence: Words
  photos?: string[]
  due?: string | null
}
export interface TimelinePage {
  entries: TimelineEntry[]
  total: number
  next: string | number | null
}

/** What happened to a record, newest first; more is fetched page by page. */
export function useTimeline(subject: MaybeRefOrGetter<string>, limit = 20) {
  return useInfiniteQuery<
    TimelinePage,
    Error,
    InfiniteData<TimelinePage>,
    unknown[],
    string | number | undefined
  >({
    queryKey: ['timeline', subject, limit],
    queryFn: ({ pageParam, signal }) =>
      get<TimelinePage>(`/timelines/${toValue(subject)}`, { after: pageParam, limit }, signal),
    initialPageParam: undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    enabled: () => !!toValue(subject),
  })
}
