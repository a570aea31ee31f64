import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { toValue, type MaybeRefOrGetter } from 'vue'
import { get, put } from './client'
import type {
  HazardSelectionSelected,
  HazardView,
  HazardViewAction,
  HazardViewProposal as NoticeProposal,
  RecordHazard as RecordHazardCommand,
} from './schema'

export type {
  HazardViewPersonRef as PersonName,
  HazardViewCoded as Coded,
  HazardViewNotice as Notice,
  HazardViewStatement as Statement,
  HazardViewLink as Link,
  HazardViewProposal as NoticeProposal,
  MajorBasis,
  ActFacts,
  ActFactsPaper,
} from './schema'
export type HazardAct =
  | 'issueNotice'
  | 'issueOrder'
  | 'rectifyOnTheSpot'
  | 'grade'
  | 'determine'
  | 'recordService'
  | 'voidNotice'
  | 'restoreNotice'
  | 'correctService'
  | 'submit'
  | 'recheck'
  | 'extend'
  | 'correct'
  | 'recordRelapse'
  | 'stop'
  | 'askResumption'
  | 'acceptResumption'
  | 'planGuard'
  | 'reviewGuard'
  | 'refuseClosure'
  | 'lookBack'
  | 'classify'
  | 'judgeSafety'
  | 'chooseMeasure'
  | 'checkMusts'
  | 'makePaper'
  | 'servePaper'
  | 'correctPaperService'
  | 'voidPaper'
  | 'restorePaper'
  | 'voidRecord'
  | 'restore'

/** What the reader may do now and, if not, why not and what to do instead. */
export type Action = HazardViewAction & { act: HazardAct }

export type Hazard = Omit<HazardView, 'actions'> & { actions: Action[] }

export type RecordHazard = RecordHazardCommand

export function useHazard(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: ['hazard', id],
    queryFn: ({ signal }) => get<Hazard>(`/hazards/${toValue(id)}`, {}, signal),
    enabled: () => !!toValue(id),
  })
}

/** A hazard chosen from the ledger, with what may be done on it. */
export type SelectedHazard = Omit<HazardSelectionSelected, 'actions'> & { actions: Action[] }

export function useSelectedHazards(ids: MaybeRefOrGetter<string[]>) {
  return useQuery({
    queryKey: ['hazard', 'selected', ids],
    queryFn: ({ signal }) => get<SelectedHazard[]>('/hazards', { ids: toValue(ids).join(',') }, signal),
    enabled: () => toValue(ids).length > 0,
    placeholderData: keepPreviousData,
  })
}

/** When rectification would have to be done by rule, on which article a notice rests, and what says so. */
export function useNoticeProposal(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: ['notice-proposal', id],
    queryFn: ({ signal }) => get<NoticeProposal>(`/hazards/${toValue(id)}/notice-proposal`, {}, signal),
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
    'papers',
    'paper',
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
