import { computed, ref } from 'vue'
import { giveBatch, type BatchAnswer, type BatchLine } from '@/api/batches'
import { newId } from '@/api/id'
import { useSaving } from '../useSaving'

/** A record that was chosen, as much of it as its receipt says. */
export interface Chosen {
  id: string
  number: string
}

/** What is put for one of the chosen, under the id of its act. */
export type LineOf<R> = (chosen: R, act: string) => BatchLine

/**
 * One act on many records: what was sent, what became of each. Each has one id, however often it is tried.
 *
 * @param settled asks again for what the acts may have changed
 */
export function useGiving<R extends Chosen>(first: R[], settled: () => Promise<unknown>) {
  const { busy, problem, save } = useSaving()
  const ids = new Map(first.map(({ id }) => [id, newId()]))
  const answers = ref(new Map<string, BatchAnswer>())
  const done = ref(0)
  const undone = ref(0)
  const part = (stands: boolean) =>
    first.filter(({ id }) => answers.value.has(id) && (answers.value.get(id)!.status === 200) === stands)
  const stood = computed(() => part(true))
  const refused = computed(() => part(false))

  /** Does the act on those that are to take it; what was typed stays when it fails. */
  async function give(some: R[], line: LineOf<R>): Promise<boolean> {
    done.value = 0
    const given = await save(async () => {
      const answered = await giveBatch(
        some.map((chosen) => line(chosen, ids.get(chosen.id)!)),
        (count) => (done.value = count),
      )
      some.forEach(({ id }, at) => answers.value.set(id, answered[at]!))
    })
    await settled()
    return given
  }

  /** Takes back what was done, where the act has its counterpart. */
  async function undo(line: LineOf<R>, some: R[] = stood.value) {
    await save(async () => {
      const answered = await giveBatch(some.map((chosen) => line(chosen, newId())))
      undone.value = answered.filter(({ status }) => status === 200).length
    })
    await settled()
  }
  return { busy, problem, answers, done, undone, stood, refused, give, undo }
}

export type Giving = Pick<
  ReturnType<typeof useGiving>,
  'busy' | 'problem' | 'answers' | 'undone' | 'stood' | 'refused'
>
