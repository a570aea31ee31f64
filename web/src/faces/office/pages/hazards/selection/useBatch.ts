import { useQueryClient } from '@tanstack/vue-query'
import { computed, ref } from 'vue'
import { giveBatch, type BatchAnswer } from '@/api/batches'
import { afterAnAct, type SelectedHazard } from '@/api/hazards'
import { newId } from '@/api/id'
import { useSaving } from '@/ui/useSaving'
import { BATCH_ACTS, type BatchAct, type Values } from './batchActs'

/** One act on many hazards: what was sent, what became of each. Each has one id, however often it is tried. */
export function useBatch(act: BatchAct, first: SelectedHazard[]) {
  const queries = useQueryClient()
  const { busy, problem, save } = useSaving()
  const ids = new Map(first.map((hazard) => [hazard.id, newId()]))
  const answers = ref(new Map<string, BatchAnswer>())
  const done = ref(0)
  const undone = ref(0)
  const part = (stands: boolean) =>
    first.filter(({ id }) => answers.value.has(id) && (answers.value.get(id)!.status === 200) === stands)
  const stood = computed(() => part(true))
  const refused = computed(() => part(false))

  const lines = (by: BatchAct, some: SelectedHazard[], values: Values, idOf: (id: string) => string) =>
    some.map((hazard) => ({
      put: `/api/hazards/${hazard.id}/${by.put(hazard, idOf(hazard.id))}`,
      body: by.body(hazard, values),
    }))

  /** Does the act on those that are to take it; what was typed stays when it fails. */
  async function give(some: SelectedHazard[], typed: Values): Promise<boolean> {
    const values = Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== ''))
    done.value = 0
    const given = await save(async () => {
      const answered = await giveBatch(
        lines(act, some, values, (id) => ids.get(id)!),
        (count) => (done.value = count),
      )
      some.forEach(({ id }, at) => answers.value.set(id, answered[at]!))
    })
    await afterAnAct(queries)
    return given
  }

  /** Takes back what was done, where the act has its counterpart. */
  async function undo(reason: string) {
    const back = BATCH_ACTS.find((each) => each.act === act.undo)!
    await save(async () => {
      const answered = await giveBatch(lines(back, stood.value, { reason }, () => newId()))
      undone.value = answered.filter(({ status }) => status === 200).length
    })
    await afterAnAct(queries)
  }
  return { busy, problem, answers, done, undone, stood, refused, give, undo }
}
