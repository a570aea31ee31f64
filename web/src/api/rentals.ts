import { useQuery } from '@tanstack/vue-query'
import { toValue, type MaybeRefOrGetter } from 'vue'
import { get } from './client'
import type { RentalPageView } from './schema'

export type { RentalPageJudgement as RentalJudgement, RentalPageCondition as RentalCondition } from './schema'
export type RentalHouse = RentalPageView

/** How a rental house was judged, and by which conditions it would be judged today. */
export function useRentalHouse(premises: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: ['premises', premises, 'rental'],
    queryFn: ({ signal }) => get<RentalHouse>(`/premises/${toValue(premises)}/rental-judgements`, {}, signal),
  })
}
