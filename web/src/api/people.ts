import { useQuery } from '@tanstack/vue-query'
import { toValue, type MaybeRefOrGetter } from 'vue'
import { get } from './client'
import type {
  AccountView,
  DutyChartChart,
  DutyChartHolder,
  DutyChartPlace,
  DutyChartRow,
  DutyTitleView,
  PersonDutyRow,
  PersonPage,
  PersonRevealed,
  PersonView,
  PostPage,
} from './schema'

export type { DutyKind, PersonPage, PostHeld } from './schema'

export type DutyHolder = DutyChartHolder
/** One duty at a node; without a holder it is vacant. */
export type DutyPlace = DutyChartPlace
export type DutyRow = DutyChartRow

/** Who answers for an area and for each area directly inside it, today. */
export function useDutyChart(areaId: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: ['duty-chart', areaId],
    queryFn: ({ signal }) => get<DutyChartChart>(`/areas/${toValue(areaId)}/duty-chart`, {}, signal),
    enabled: () => !!toValue(areaId),
  })
}

export type Person = PersonView
export type DutyHeld = PersonDutyRow

export function usePerson(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: ['person', id],
    queryFn: ({ signal }) => get<PersonPage>(`/people/${toValue(id)}`, {}, signal),
    enabled: () => !!toValue(id),
  })
}

export type Account = AccountView
export type Post = PostPage

/** A post, its safety duty and everybody who held it. */
export function usePost(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: ['post', id],
    queryFn: ({ signal }) => get<PostPage>(`/posts/${toValue(id)}`, {}, signal),
  })
}

/** How duties are called in an area. */
export function useDutyTitles(areaId: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: ['duty-titles', areaId],
    queryFn: ({ signal }) => get<DutyTitleView[]>(`/areas/${toValue(areaId)}/duty-titles`, {}, signal),
    enabled: () => !!toValue(areaId),
  })
}

/** The whole number on a person's card; the reading is journalled. */
export async function readResidentNumber(id: string): Promise<string | null> {
  const answer = await get<PersonRevealed>(`/people/${id}/resident-number`)
  return answer.residentNumber ?? null
}
