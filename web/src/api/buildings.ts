import { useQuery } from '@tanstack/vue-query'
import { toValue, type MaybeRefOrGetter } from 'vue'
import { get } from './client'
import type { BuildingPageView } from './schema'

export type Building = BuildingPageView

/** The file of a building. */
export function useBuilding(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: ['buildings', id],
    queryFn: ({ signal }) => get<Building>(`/buildings/${toValue(id)}`, {}, signal),
    enabled: () => !!toValue(id),
  })
}
