import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { toValue, type MaybeRefOrGetter } from 'vue'
import { get } from './client'
import type { DeterminationsProposal, DeterminationsView } from './schema'

export type { DetermineMajor, DetermineMajorFoundElement as FoundElement } from './schema'

/** What was chosen to be judged. */
export interface Chosen {
  place: string[]
  element: string[]
  exclusion: string[]
}

/** What the standard of today makes of the elements chosen, asked anew with each choice. */
export function useDeterminationProposal(id: MaybeRefOrGetter<string>, chosen: MaybeRefOrGetter<Chosen>) {
  return useQuery({
    queryKey: ['determination', id, chosen],
    queryFn: ({ signal }) => {
      const { place, element, exclusion } = toValue(chosen)
      const asked = { place: place.join(), element: element.join(), exclusion: exclusion.join() }
      return get<DeterminationsProposal>(`/hazards/${toValue(id)}/determination-proposal`, asked, signal)
    },
    placeholderData: keepPreviousData,
  })
}

/** How a hazard was judged so far, newest first. */
export function useDeterminations(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: ['hazard', id, 'determinations'],
    queryFn: ({ signal }) => get<DeterminationsView[]>(`/hazards/${toValue(id)}/determinations`, {}, signal),
  })
}
