import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { toValue, type MaybeRefOrGetter } from 'vue'
import { get, put } from '@/api/client'
import type { Words } from '@/i18n'

export const views = ['all', 'mine', 'supervised'] as const
export type View = (typeof views)[number]

/** Something owed by a date, as the person who asks should see it. */
export interface AgendaItem {
  id: string
  kind: string
  /** What kind of duty it is, in one word. */
  verb: Words
  title: string
  detail: string
  subject: { kind: string; id: string; url: string }
  dueOn: string | null
  dueAt: string | null
  state: 'RUNNING' | 'SETTLED' | 'STOPPED' | null
  tier: { level: string; name: string } | null
  /** Levels of the ladder, lowest first. */
  tiers: string[]
  next: { on: string; to: string | null; vacant: boolean } | null
  action: { label: Words; url: string } | null
}

export interface Agenda {
  counts: { all: number; mine: number; supervised: number; overdue: number; withinThree: number }
  items: AgendaItem[]
}

/** A fact since the reader last looked. */
export interface Change {
  position: number | string
  at: string
  by: { id: string; name: string; post?: string | null } | 'system'
  kind: string
  category: string
  sentence: Words
  due?: string | null
  subject?: { kind: string; id: string; url: string; title?: string } | null
}

/** The four sorts of change a desk asks about, and the facts each of them counts. */
export const CHANGE_SORTS = {
  recorded: ['hazards.Recorded', 'hazards.Adopted'],
  closed: ['hazards.Closed'],
  overdue: ['agenda.DeadlineMissed'],
  returned: ['hazards.RecheckFailed'],
} as const
export type ChangeSort = keyof typeof CHANGE_SORTS

export interface Changes {
  /** When the reader last said so; null before the first time, and then what is told begins yesterday. */
  since: string | null
  counts: Record<ChangeSort, number>
  /** Places whose grade or categories changed: counted, not told one by one; the filter opens exactly those. */
  reassessed?: { count: number; filter: Record<string, string> } | null
  entries: Change[]
}

/** What the signed-in person owes or watches, the least time left first; asked again every minute. */
export function useAgenda(view: MaybeRefOrGetter<View>, area: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: ['agenda', view, area],
    queryFn: ({ signal }) => get<Agenda>('/agenda', { view: toValue(view), area: toValue(area) }, signal),
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
  })
}

/** What happened since the reader last looked. */
export function useChanges(area: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: ['changes', area],
    queryFn: ({ signal }) => get<Changes>('/changes', { area: toValue(area) }, signal),
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
  })
}

/** Says that everything up to a position of the journal has been read. */
export function useSeeChanges() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (position: number | string) => put('/changes/seen', { position }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['changes'] }),
  })
}
