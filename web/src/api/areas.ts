import { useQuery } from '@tanstack/vue-query'
import { toValue, type MaybeRefOrGetter } from 'vue'
import { get } from './client'
import { may } from './session'
import type { AreaFile, AreaPage, AreaRow, AreaStep } from './schema'

export type { AreaFile } from './schema'

export type AreaName = AreaStep
/** An area in the tree. */
export type AreaNode = AreaRow
/** An area in a list or in full. */
export type Area = AreaRow | AreaPage

/** One area with the way down to it. */
export function useArea(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: ['area', id],
    queryFn: ({ signal }) => get<AreaPage>(`/areas/${toValue(id)}`, {}, signal),
    // People of a unit see their own records and not the tree around them.
    enabled: () => !!toValue(id) && may('organization.read'),
    staleTime: 300_000,
  })
}

/** An area's dated codes and names, its moves and what stands on it. */
export function useAreaFile(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: ['area-file', id],
    queryFn: ({ signal }) => get<AreaFile>(`/areas/${toValue(id)}/file`, {}, signal),
  })
}

/** The areas directly inside one; without a parent, the roots of the reader's scope. */
export function useAreasInside(
  parent: MaybeRefOrGetter<string>,
  enabled: () => boolean = () => true,
  ended: () => boolean = () => false,
) {
  return useQuery({
    queryKey: ['areas', parent, ended],
    queryFn: ({ signal }) =>
      get<AreaRow[]>('/areas', { parent: toValue(parent), ended: ended() || undefined }, signal),
    enabled,
    staleTime: 300_000,
  })
}

/** At most twenty areas whose name or code holds the words. */
export function useAreaSearch(words: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: ['area-search', words],
    queryFn: ({ signal }) => get<AreaRow[]>('/areas', { q: toValue(words) }, signal),
    enabled: () => toValue(words).trim().length > 0,
  })
}
