import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { toValue, type MaybeRefOrGetter } from 'vue'
import { get } from './client'
import type { InspectorsSelected, WhoAnswersResponsible, PremisesPageView } from './schema'

/** One line of who answers for a place; a vacancy has no name. */
export type Responsible = WhoAnswersResponsible

export type Premises = PremisesPageView

/** The file of a place. */
export function usePremises(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: ['premises', id],
    queryFn: ({ signal }) => get<Premises>(`/premises/${toValue(id)}`, {}, signal),
    enabled: () => !!toValue(id),
  })
}

/** A place chosen from the ledger, with who inspects it and why that cannot be changed where it cannot. */
export type SelectedPremises = InspectorsSelected

export function useSelectedPremises(ids: MaybeRefOrGetter<string[]>) {
  return useQuery({
    queryKey: ['premises', 'selected', ids],
    queryFn: ({ signal }) => get<SelectedPremises[]>('/premises', { ids: toValue(ids).join(',') }, signal),
    enabled: () => toValue(ids).length > 0,
    placeholderData: keepPreviousData,
  })
}
