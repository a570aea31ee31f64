import { useQuery } from '@tanstack/vue-query'
import { toValue, type MaybeRefOrGetter } from 'vue'
import type { Words } from '@/i18n'
import { get } from './client'

/** A legal person, household or government body. */
export interface Organization {
  id: string
  name: string
  creditCode?: string | null
  kind: string
  kindLabel: Words
  enforcementPower: boolean
  areaId: string
  sectorId: string
  address?: string | null
  sizeClass?: string | null
  registeredCapitalYuan?: number | null
  legalRepresentative?: string | null
  phone?: string | null
  active: boolean
  version: number
}

export function useOrganization(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: ['organization', id],
    queryFn: ({ signal }) => get<Organization>(`/organizations/${toValue(id)}`, {}, signal),
    enabled: () => !!toValue(id),
  })
}
