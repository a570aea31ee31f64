import { useQuery } from '@tanstack/vue-query'
import { toValue, type MaybeRefOrGetter } from 'vue'
import { word, type Words } from '@/i18n'
import { get } from './client'
import type { CatalogueEntry as Entry, SectorView } from './schema'

/** An entry, and what its catalogue may say of it besides. */
export type CatalogueEntry = Entry & {
  /** Of a major hazard's rule item: FIRE or WORK_SAFETY. */
  regime?: string
  /** Of a major hazard's rule item: the standard it stands in. */
  rule?: string
  group?: string
  /** Of a technical defect: the category of hazards it belongs to. */
  category?: string
  /** Of a major hazard's rule item: DIRECT or SYNTHETIC. */
  kind?: string
  /** Codes that follow from this one. */
  implies?: string[]
  /** Of a type of place: measures to enter for it. */
  asks?: string[]
  /** Of a list of points: the kinds of place it is asked for. */
  categories?: string[]
  venueTypes?: string[]
  /** Of a trade: its short rules. */
  rules?: Words[]
  /** Of a measure: what it is counted in. */
  unit?: Words
  /** Of a category: it follows from criteria and cannot be overruled. */
  derived?: boolean
  /** The clauses are not entered yet: compare the standard itself before judging. */
  candidateOnly?: boolean
}

export type CatalogueName =
  | 'hazard-categories'
  | 'hazard-sources'
  | 'major-hazard-items'
  | 'work-safety-criteria'
  | 'major-fire-exclusions'
  | 'determination-places'
  | 'hazard-settings'
  | 'site-kinds'
  | 'combined-use-musts'
  | 'combined-use-measures'
  | 'technical-defects'
  | 'premises-categories'
  | 'venue-types'
  | 'premises-measures'
  | 'building-uses'
  | 'supervised-classes'
  | 'roles'
  | 'safety-musts'
  | 'responsibility-reasons'
  | 'find-points'
  | 'labour-intensive-checks'
  | 'decoration-materials'
  | 'industry-hazards'
  | 'common-sectors'

/** A list of codes with their words, as in force on a day (today when none is named). */
export function useCatalogue(
  name: MaybeRefOrGetter<CatalogueName>,
  on?: MaybeRefOrGetter<string | undefined>,
) {
  return useQuery({
    queryKey: ['catalogue', name, on],
    queryFn: ({ signal }) =>
      get<CatalogueEntry[]>(`/catalogues/${toValue(name)}`, { on: toValue(on) }, signal),
    staleTime: 600_000,
  })
}

/** The word for a code of a catalogue, empty while the catalogue is on its way. */
export function labelIn(entries: CatalogueEntry[] | undefined, code: string | null | undefined): string {
  return word(entries?.find((entry) => entry.code === code)?.label)
}

export type Sector = SectorView

/** The tree of sectors, flat. */
export function useSectors() {
  return useQuery({
    queryKey: ['sectors'],
    queryFn: ({ signal }) => get<Sector[]>('/sectors', {}, signal),
    staleTime: 600_000,
  })
}
