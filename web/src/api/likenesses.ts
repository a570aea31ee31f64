import { useQuery } from '@tanstack/vue-query'
import { toValue, type MaybeRefOrGetter } from 'vue'
import { get } from './client'
import type { LikenessesLike, LikenessesPair } from './schema'

export type Like = LikenessesLike
export type LikePair = LikenessesPair

/** What is compared of a place before it is saved. */
export interface Look {
  name: string
  address: string
  phone?: string
  organizationId?: string
  longitude?: number
  latitude?: number
}

/** Places on file that may be the one described; asked once name and address are there. */
export function useLikenesses(look: MaybeRefOrGetter<Look>) {
  return useQuery({
    queryKey: ['likenesses', look],
    queryFn: ({ signal }) => get<Like[]>('/likenesses', { ...toValue(look) }, signal),
    enabled: () => toValue(look).name.length > 1 && toValue(look).address.length > 1,
    staleTime: 10_000,
  })
}

/** Files inside an area that may be one place. */
export function useSuspectedDuplicates(area: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: ['suspected-duplicates', area],
    queryFn: ({ signal }) => get<LikePair[]>('/suspected-duplicates', { area: toValue(area) }, signal),
    enabled: () => !!toValue(area),
  })
}
