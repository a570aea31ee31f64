import { useQueryClient } from '@tanstack/vue-query'
import { put } from '@/api/client'
import { Problem } from '@/api/problem'
import { useSaving } from './useSaving'

/** One write from a form: sends it, and lets the named questions be asked again. */
export function useChange(...touched: string[]) {
  const queries = useQueryClient()
  const { busy, problem, save } = useSaving()

  async function change<T = unknown>(path: string, body?: unknown): Promise<{ answer: T } | null> {
    let answer: T | undefined
    const done = await save(async () => (answer = await put<T>(path, body)))
    if (!done) return null
    await Promise.all(touched.map((key) => queries.invalidateQueries({ queryKey: [key] })))
    return { answer: answer as T }
  }
  const fault = (field: string) => (problem.value instanceof Problem ? problem.value.at(field) : undefined)
  return { busy, problem, change, fault }
}
