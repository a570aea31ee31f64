import { useQueryClient } from '@tanstack/vue-query'
import { afterAnAct, type SelectedHazard } from '@/api/hazards'
import { useGiving } from '@/ui/batch/useGiving'
import { BATCH_ACTS, type BatchAct, type Values } from './batchActs'

/** One act on many hazards. */
export function useBatch(act: BatchAct, first: SelectedHazard[]) {
  const queries = useQueryClient()
  const giving = useGiving(first, () => afterAnAct(queries))
  const line = (by: BatchAct, values: Values) => (hazard: SelectedHazard, id: string) => ({
    put: `/api/hazards/${hazard.id}/${by.put(hazard, id)}`,
    body: by.body(hazard, values),
  })

  /** Does the act on those that are to take it. */
  function give(some: SelectedHazard[], typed: Values): Promise<boolean> {
    const values = Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== ''))
    return giving.give(some, line(act, values))
  }

  /** Takes back what was done, where the act has its counterpart. */
  function undo(reason: string) {
    return giving.undo(
      line(
        BATCH_ACTS.find((each) => each.act === act.undo)!,
        { reason },
      ),
    )
  }
  return { ...giving, give, undo }
}
