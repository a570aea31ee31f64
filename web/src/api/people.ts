import { useQuery } from '@tanstack/vue-query'
import { toValue, type MaybeRefOrGetter } from 'vue'
import { get } from './client'
import type {
  AccountView,
  DutyChartChart,
  DutyChartHolder,
  DutyChartPlace,
  DutyChartRow,
  PersonDutyRow,
  PersonPage,
  PersonView,
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
