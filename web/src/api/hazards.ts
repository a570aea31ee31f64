import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { toValue, type MaybeRefOrGetter } from 'vue'
import type { Words } from '@/i18n'
import type { AreaName } from './areas'
import { get, put } from './client'
import type { Photo } from './files'

type HazardPhoto = Photo

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

/** A code with its words. */
export interface Coded {
  code: string
  label: Words
}

export interface Notice {
  id: string
  kind: string
  number: string
  issuedOn: string
  issuedBy: PersonName
  measure: string
  responsible: { name: string; phone?: string | null; personId?: string | null }
  tracker: PersonName
  dueOn: string
  lawArticle?: string | null
  service: { servedOn: string; receivedBy: string } | null
}

/** What the unit or whoever rechecked wrote. */
export interface Statement {
  at: string
  by: PersonName
  words: string
  passed?: boolean | null
}

export interface Hazard {
  id: string
  number: string
  premises: { id: string; name: string; address: string; trail: AreaName[] }
  sector: Coded
  description: string
  spot?: string | null
  category: Coded
  source: Coded
  level: string
  majorBasis?: (MajorBasis & { label: Words; judgedBy?: PersonName | null }) | null
  status: string
  foundAt: string
  finder: PersonName
  dueOn?: string | null
  reference?: { kind: string; number: string } | null
  clock?: {
    kind: string
    dueOn?: string | null
    state: 'RUNNING' | 'SETTLED' | 'STOPPED'
    howComputed: Words
    tier: { areaId: string; name: string; level: string }
    next?: { on: string; areaId: string; areaName: string; holder?: string | null; vacant: boolean } | null
    ladder: { level: string; current: boolean }[]
  } | null
  notice?: Notice | null
  photosBefore: HazardPhoto[]
  photosAfter: HazardPhoto[]
  submission?: Statement | null
  recheck?: Statement | null
  relapseOf?: Link | null
  relapses: Link[]
  adopted?: { file: string; row: number } | null
  closedOn?: string | null
  version: number
  actions: Action[]
}

export interface Link {
  id: string
  number: string
  closedOn?: string | null
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
