import { useQueryClient } from '@tanstack/vue-query'
import { ref, watch } from 'vue'
import { newId } from './id'
import { useDraft } from './drafts'
import { afterAnAct, useHazardAct, type Hazard } from './hazards'
import { Problem } from './problem'
import { useSaving } from '@/ui/useSaving'

const PHOTO_USED_BEFORE = '/problems/hazards/photo-used-before'

/**
 * One act on a hazard: its values kept as a draft, its id chosen once, so that a second try after a lost answer is the
 * same act.
 */
export function useAct<T extends object>(hazard: Hazard, name: string, start: T) {
  const id = newId()
  const act = useHazardAct(() => hazard.id)
  const draft = useDraft(`hazard.${hazard.id}.${name}`, start)
  const queries = useQueryClient()
  const { busy, problem, save } = useSaving()

  async function send(path: (id: string) => string, body: unknown): Promise<boolean> {
    const done = await save(() => act.mutateAsync({ path: path(id), body }))
    if (done) draft.forget()
    // Somebody was faster: show what stands now, keep what was typed.
    else if (problem.value instanceof Problem && problem.value.status === 409) await afterAnAct(queries)
    return done
  }
  const fault = (field: string) => (problem.value instanceof Problem ? problem.value.at(field) : undefined)
  /** The server asked about a picture: from then on its answer can be given. */
  const askedAboutPhotos = ref(false)
  watch(problem, (refused) => {
    askedAboutPhotos.value ||= refused instanceof Problem && refused.type === PHOTO_USED_BEFORE
  })
  return { id, values: draft.values, keptAt: draft.keptAt, busy, problem, send, fault, askedAboutPhotos }
}
