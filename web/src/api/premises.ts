import { useQuery } from '@tanstack/vue-query'
import { toValue, type MaybeRefOrGetter } from 'vue'
import { get } from './client'
import type { WhoAnswersResponsible, PremisesPageView } from './schema'

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
