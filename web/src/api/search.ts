import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { get } from './client'
import type { SearchView } from './schema'

export type { SearchViewGroup as SearchGroup, SearchViewHit as SearchHit } from './schema'

/** Fewer characters find nothing. */
export const FEWEST = 2

/** What is found by words; the last hits stay while the next are asked for. */
export function useSearch(words: Ref<string>) {
  const asked = computed(() => words.value.trim().replace(/\s+/g, ' '))
  return useQuery({
    queryKey: ['search', asked],
    queryFn: ({ signal }) => get<SearchView>('/search', { words: asked.value }, signal),
    enabled: () => asked.value.length >= FEWEST,
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  })
}
