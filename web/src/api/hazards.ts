import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { toValue, type MaybeRefOrGetter } from 'vue'
import type { Words } from '@/i18n'
import type { AreaName } from './areas'
import { get, put } from './client'
import type { Photo } from './files'

export interface Contact {
  name: string
  phone?: string | null
  post?: string | null
}
export interface PersonName {
  id: string
  name: string
  post?: string | null
}
export interface MajorBasis {
  regime: string
  rule: string
  item: string
}
export type HazardAct =
  | 'issueNotice'
  | 'issueOrder'
  | 'rectifyOnTheSpot'
  | 'grade'
  | 'recordService'
  | 'submit'
  | 'recheck'
  | 'correct'
  | 'recordRelapse'

/** What the reader may do now and, if not, why not and what to do instead. */
export interface Action {
  act: HazardAct
  allowed: boolean
  reason: Words | null
}

export interface Notice {
  id: string
  number: string
  kind: string
  measure: string
  responsible: Contact
  tracker: PersonName | null
  dueOn: string
  service: { servedOn: string; receivedBy: string } | null
}

export interface Hazard {
  id: string
  number: string
  premises: { id: string; name: string; areaTrail?: AreaName[] | string }
  area: AreaName
  sector?: { id: string; name: Words } | null
  description: string
  spot?: string | null
  category: string
  source: string
  level: string
  majorBasis?: MajorBasis | null
  status: string
  foundAt: string
  finder?: PersonName | null
  dueOn?: string | null
  howComputed?: Words | string | null
  clock?: {
    dueOn?: string | null
    dueAt?: string | null
    state: 'RUNNING' | 'SETTLED' | 'STOPPED' | null
    tier?: { areaId: string; name: string; level: string } | null
    next?: { on: string; areaName: string; holder?: PersonName | null } | null
  } | null
  ladder?: { level: string; current: boolean }[]
  notice?: Notice | null
  photosBefore: Photo[]
  photosAfter: Photo[]
  relapseOf?: { id: string; number: string; closedOn: string } | null
  relapses?: { id: string; number: string }[]
  adopted?: { file: string; row: number | string } | null
  closedOn?: string | null
  version: number
  actions: Action[]
}

export interface RecordHazard {
  premisesId: string
  foundAt: string
  source: string
  category: string
  description: string
  spot?: string
  level: string
  majorBasis?: MajorBasis
  photos: string[]
  relapseOf?: string
}

export function useHazard(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: ['hazard', id],
    queryFn: ({ signal }) => get<Hazard>(`/hazards/${toValue(id)}`, {}, signal),
    enabled: () => !!toValue(id),
  })
}

/** When rectification would have to be done by rule, and which rule says so. */
export function useDeadlineProposal(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: ['deadline', id],
    queryFn: ({ signal }) =>
      get<{ dueOn: string; workingDays: number | null; basis: Words }>(
        `/hazards/${toValue(id)}/deadline-proposal`,
        {},
        signal,
      ),
  })
}

/** Writes an act on a hazard and lets every page that shows it ask again. */
export function useHazardAct(id: MaybeRefOrGetter<string>) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ path, body }: { path: string; body: unknown }) =>
      put<Hazard>(`/hazards/${toValue(id)}/${path}`, body),
    onSuccess: () => afterAnAct(queries),
  })
}

/** Whatever an act may have changed is asked for again. */
export async function afterAnAct(queries: ReturnType<typeof useQueryClient>): Promise<void> {
  const touched = [
    'hazard',
    'rows',
    'timeline',
    'agenda',
    'changes',
    'inbox',
    'figures',
    'premises',
    'deadline',
  ]
  await Promise.all(touched.map((key) => queries.invalidateQueries({ queryKey: [key] })))
}
