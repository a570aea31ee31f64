import { useQuery } from '@tanstack/vue-query'
import { toValue, type MaybeRefOrGetter } from 'vue'
import { get } from './client'
import type { DutyMatrixEntry, DutyMatrixMatrix, DutyMatrixSectorRow, DutyMatrixUnitLead } from './schema'

export type MatrixEntry = DutyMatrixEntry
export type MatrixRow = DutyMatrixSectorRow
export interface Department {
  id: string
  name: string
}

/** Which department leads which sector of an area on a day. */
export function useDutyMatrix(areaId: MaybeRefOrGetter<string>, on: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: ['duty-matrix', areaId, on],
    queryFn: ({ signal }) =>
      get<DutyMatrixMatrix>(`/areas/${toValue(areaId)}/duty-matrix`, { on: toValue(on) }, signal),
    enabled: () => !!toValue(areaId),
  })
}

/** Which department leads a unit today. */
export function useLeadRegulator(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: ['lead-regulator', id],
    queryFn: ({ signal }) =>
      get<DutyMatrixUnitLead>(`/organizations/${toValue(id)}/lead-regulator`, {}, signal),
  })
}
