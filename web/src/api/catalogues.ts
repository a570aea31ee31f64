import { useQuery } from '@tanstack/vue-query'
import type { Words } from '@/i18n'
import { get } from './client'

export interface CatalogueEntry {
  code: string
  label: Words
  /** Of a major hazard's rule item: FIRE or WORK_SAFETY. */
  regime?: string
  /** Of a major hazard's rule item: the standard it stands in. */
  rule?: string
}

export type CatalogueName =
  'hazard-categories' | 'hazard-sources' | 'major-hazard-items' | 'premises-categories'

/** A list of codes with their words, as in force today. */
export function useCatalogue(name: CatalogueName) {
  return useQuery({
    queryKey: ['catalogue', name],
    queryFn: ({ signal }) => get<CatalogueEntry[]>(`/catalogues/${name}`, {}, signal),
    staleTime: 600_000,
  })
}

export interface Sector {
  id: string
  code: string
  name: Words
  parentId: string | null
}

/** The tree of sectors, flat. */
export function useSectors() {
  return useQuery({
    queryKey: ['sectors'],
    queryFn: ({ signal }) => get<Sector[]>('/sectors', {}, signal),
    staleTime: 600_000,
  })
}
