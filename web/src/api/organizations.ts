import { useQuery } from '@tanstack/vue-query'
import { toValue, type MaybeRefOrGetter } from 'vue'
import { get } from './client'
import type { OrganizationView } from './schema'

/** A legal person, household or government body. */
export type Organization = OrganizationView

export function useOrganization(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: ['organization', id],
    queryFn: ({ signal }) => get<Organization>(`/organizations/${toValue(id)}`, {}, signal),
    enabled: () => !!toValue(id),
  })
}
