import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { toValue, type MaybeRefOrGetter } from 'vue'
import type { LocationQueryRaw } from 'vue-router'
import type { AreaName } from '@/api/areas'
import { get } from '@/api/client'
import type { Words } from '@/i18n'
import type { Period } from '@/ui/period'
import type { Boundary } from './projection'
import type { YearOnYear } from './yearOnYear'

/** An entry of the catalogue: what a figure means, so that no screen words it anew. */
export interface Metric {
  key: string
  label: Words
  unit: Words
  definition: Words
  better: 'LOWER' | 'HIGHER'
}

/** The ledger and the filter that hold exactly the rows a figure counts. */
export interface Door {
  ledger: string
  filter: Record<string, string | number | boolean | string[]>
}

export interface Figure {
  key: string
  /** Null when there is nothing to divide by. */
  value: number | null
  numerator?: number | null
  denominator?: number | null
  yearOnYear: YearOnYear | null
  series: { month: string; value: number | null }[]
  door: Door | null
}

export interface ChildFigures {
  area: AreaName
  values: Record<string, number | null>
  doors: Record<string, Door>
  yearOnYear?: Record<string, YearOnYear | null>
}

export interface Figures {
  area: AreaName
  asOf: string
  metrics: Figure[]
  children: ChildFigures[]
}

/** The catalogue of metrics; it changes with a release, not during a day. */
export function useMetrics() {
  return useQuery({
    queryKey: ['metrics'],
    queryFn: ({ signal }) => get<Metric[]>('/metrics', {}, signal),
    staleTime: Infinity,
  })
}

/** All figures of an area and of the areas directly inside it; the period's last day is included. */
export function useFigures(area: MaybeRefOrGetter<string>, period: MaybeRefOrGetter<Period>) {
  return useQuery({
    queryKey: ['figures', area, () => toValue(period).from, () => toValue(period).until],
    queryFn: ({ signal }) => {
      const { from, until } = toValue(period)
      return get<Figures>('/figures', { area: toValue(area), from, until }, signal)
    },
    enabled: () => !!toValue(area),
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
  })
}

/** The outlines of the areas directly inside one; none when they are not known. */
export function useBoundaries(area: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: ['boundaries', area],
    queryFn: ({ signal }) => get<{ features: Boundary[] }>(`/areas/${toValue(area)}/boundaries`, {}, signal),
    enabled: () => !!toValue(area),
    staleTime: 3_600_000,
  })
}

/** Where a figure leads: the ledger with the very filter it counts by. */
export function addressOf(door: Door | null | undefined, area: string) {
  if (!door) return undefined
  const query: LocationQueryRaw = { area }
  for (const [key, value] of Object.entries(door.filter)) query[key] = String(value)
  return { path: `/${door.ledger}`, query }
}
