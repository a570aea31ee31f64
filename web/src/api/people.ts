import { useQuery } from '@tanstack/vue-query'
import { toValue, type MaybeRefOrGetter } from 'vue'
import type { Words } from '@/i18n'
import { get } from './client'

export type DutyKind = 'PRINCIPAL' | 'LEAD_IN_CHARGE' | 'DIRECTLY_RESPONSIBLE'

export interface DutyHolder {
  duty: string
  version: number
  personId: string
  name: string
  post: string
  phone?: string | null
  from: string
  until?: string | null
  acting: boolean
}
/** One duty at a node; without a holder it is vacant. */
export interface DutyPlace {
  kind: DutyKind
  label: Words
  holder?: DutyHolder | null
}
export interface DutyRow {
  id: string
  name: string
  level: string
  duties: DutyPlace[]
}

/** Who answers for an area and for each area directly inside it, today. */
export function useDutyChart(areaId: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: ['duty-chart', areaId],
    queryFn: ({ signal }) =>
      get<{ area: DutyRow; children: DutyRow[] }>(`/areas/${toValue(areaId)}/duty-chart`, {}, signal),
    enabled: () => !!toValue(areaId),
  })
}

export interface Person {
  id: string
  name: string
  phone?: string | null
  areaId: string
  organizationId?: string | null
  organizationName?: string | null
  version: number
}
/** A post held, now or once; `untilOn` is the first day it is no longer held. */
export interface PostHeld {
  post: string
  title: string
  role: string
  organization: string
  organizationName: string
  area: { id: string; name: string; level: string }
  acting: boolean
  holding: string
  version?: number
  fromOn: string
  untilOn?: string | null
  dutyText?: string | null
}
export interface DutyHeld {
  id: string
  version: number
  kind: DutyKind
  label: Words
  areaId: string
  areaName: string
  from: string
  until?: string | null
  acting: boolean
}
export interface PersonPage {
  person: Person
  posts: PostHeld[]
  duties: DutyHeld[]
}

export function usePerson(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: ['person', id],
    queryFn: ({ signal }) => get<PersonPage>(`/people/${toValue(id)}`, {}, signal),
    enabled: () => !!toValue(id),
  })
}

export interface Account {
  id: string
  account: string
  personId: string
  name: string
  administrator?: string | null
  mustChange: boolean
  lockedUntil?: string | null
  disabledOn?: string | null
  version: number
  /** The generated password, in the one answer that made it. */
  password?: string | null
}
