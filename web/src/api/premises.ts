import { useQuery } from '@tanstack/vue-query'
import { toValue, type MaybeRefOrGetter } from 'vue'
import type { Words } from '@/i18n'
import type { AreaName } from './areas'
import { get } from './client'

export interface UnitContact {
  name?: string | null
  phone?: string | null
}

/** One line of who answers for a place; a vacancy has no name. */
export interface Responsible {
  level: Words
  personId?: string | null
  name?: string | null
  post?: string | null
  phone?: string | null
  vacant: boolean
  acting: boolean
}

export interface Premises {
  id: string
  number: string
  name: string
  address: string
  areaId: string
  trail: AreaName[]
  sector: { id: string; name: Words }
  organization: {
    id: string
    name: string
    creditCode?: string | null
    legalRepresentative?: string | null
  } | null
  categories: { code: string; label: Words }[]
  longitude?: number | null
  latitude?: number | null
  floors?: number | null
  floorAreaSquareMetres?: number | null
  employees?: number | null
  hasDormitory?: boolean | null
  fireApproval?: string | null
  responsiblePerson?: UnitContact | null
  safetyManager?: UnitContact | null
  active: boolean
  version: number
  counts: Record<string, number>
  responsible: Responsible[]
  mayCorrect: boolean
}

/** The file of a place. */
export function usePremises(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: ['premises', id],
    queryFn: ({ signal }) => get<Premises>(`/premises/${toValue(id)}`, {}, signal),
    enabled: () => !!toValue(id),
  })
}
