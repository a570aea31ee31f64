import { useInfiniteQuery, type InfiniteData } from '@tanstack/vue-query'
import { toValue, type MaybeRefOrGetter } from 'vue'
import type { Words } from '@/i18n'
import type { ClockState } from '@/ui/clock'
import { get } from './client'

/** What fell due because of a fact; it still counts only while it is owed. */
export interface Due {
  on: string
  state: ClockState
  endedOn?: string | null
}
export interface TimelineEntry {
  position: string | number
  at: string
  by: { id: string; name: string; post?: string | null } | 'system'
  kind: string
  category: string
  sentence: Words
  photos?: string[]
  due?: Due
  /** Of a record's first fact: the row of a file it came by; the import opens for whoever sent the file. */
  imported?: { file: string; row: number; url?: string }
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
