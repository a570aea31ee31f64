import { QueryClient } from '@tanstack/vue-query'
import { Problem } from './problem'

/** Only failures that are ours (5xx, no network) repeat by themselves; a refusal is an answer. */
function worthRepeating(failures: number, error: unknown): boolean {
  const ours = error instanceof Problem && (error.status === 0 || error.status >= 500)
  return ours && failures < 2
}

export const queries = new QueryClient({
  defaultOptions: {
    queries: { retry: worthRepeating, staleTime: 10_000, refetchOnWindowFocus: false },
    mutations: { retry: worthRepeating },
  },
})
