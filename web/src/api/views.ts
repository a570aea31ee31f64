import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { get, put, remove } from './client'
import { newId } from './id'

/** Filters, order and columns of a ledger under a name, as the server keeps them. */
export interface SavedView {
  id: string
  name: string
  filters: Record<string, string>
  sort?: string
  columns?: string
  /** The ledger opens with it. */
  initial: boolean
  /** Everybody who works in the owner's area sees it. */
  shared: boolean
  mine: boolean
  by: string
}
export type NewView = Pick<SavedView, 'name' | 'filters' | 'sort' | 'columns' | 'initial' | 'shared'>

/** The reader's views of a ledger and those shared with them; one of the same name is replaced. */
export function useSavedViews(ledger: string) {
  const queries = useQueryClient()
  const queryKey = ['views', ledger]
  const asked = useQuery({
    queryKey,
    queryFn: ({ signal }) => get<SavedView[]>(`/ledgers/${ledger}/views`, {}, signal),
    staleTime: 60_000,
  })
  const again = () => queries.invalidateQueries({ queryKey })
  return {
    asked,
    keep: (view: NewView) => put(`/ledgers/${ledger}/views/${newId()}`, view).then(again),
    drop: (id: string) => remove(`/ledgers/${ledger}/views/${id}`).then(again),
  }
}
