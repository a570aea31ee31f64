import { useQueryClient } from '@tanstack/vue-query'
import { computed } from 'vue'
import { put } from '@/api/client'
import { useDraft } from '@/api/drafts'
import { afterAnAct, type MajorBasis, type RecordHazard } from '@/api/hazards'
import { newId } from '@/api/id'
import { useLedgerRows } from '@/api/ledgers'
import { usePremises } from '@/api/premises'
import { Problem } from '@/api/problem'
import { now, signedIn, today } from '@/api/session'
import { moment } from '@/ui/days'
import { useSaving } from '@/ui/useSaving'

/** Recording a hazard: the values, what is known about the place, and saving under an id chosen once. */
export function useNewHazard(given: { premisesId: string; relapseOf: string }) {
  const id = newId()
  const queries = useQueryClient()
  const draft = useDraft('hazard.new', {
    premisesId: '',
    premisesName: '',
    foundOn: today.value,
    foundTime: moment(now().toISOString()).slice(11),
    source: 'PATROL',
    category: '',
    description: '',
    spot: '',
    level: 'GENERAL' as RecordHazard['level'],
    majorBasis: { regime: 'FIRE', rule: '', item: '' } as MajorBasis,
    points: [] as string[],
    photos: [] as string[],
    relapseOf: '',
  })
  const values = draft.values
  if (given.premisesId && given.premisesId !== values.premisesId)
    Object.assign(values, { premisesId: given.premisesId, premisesName: '', relapseOf: '' })
  if (given.relapseOf) values.relapseOf = given.relapseOf

  const premises = usePremises(() => values.premisesId)
  /** What kind of place it is decides which points are asked. */
  const kinds = computed(() => ({
    categories: (premises.data.value?.categories ?? []).filter((each) => each.holds).map((each) => each.code),
    venueTypes: (premises.data.value?.venueTypes ?? []).map((each) => each.code),
  }))
  const atPlace = computed(() => ({
    area: signedIn.value?.area?.id ?? '',
    premisesId: values.premisesId,
    sort: '-foundOn',
    limit: '50',
  }))
  const known = useLedgerRows('hazards', atPlace, () => !!values.premisesId)
  const others = computed(() => (values.premisesId ? (known.data.value?.rows ?? []) : []))
  /** Closed hazards of the same place, the same kind first: what this one may be a relapse of. */
  const closed = computed(() =>
    others.value
      .filter((row) => row.status === 'CLOSED')
      .sort((a, b) => Number(b.category === values.category) - Number(a.category === values.category))
      .slice(0, 6),
  )
  const open = computed(() => others.value.filter((row) => row.status !== 'CLOSED').slice(0, 6))

  const { busy, problem, save } = useSaving()
  const fault = (field: string) => (problem.value instanceof Problem ? problem.value.at(field) : undefined)

  function command(): RecordHazard {
    return {
      premisesId: values.premisesId,
      // The town's zone, whatever the device is set to.
      foundAt: new Date(`${values.foundOn}T${values.foundTime}:00+08:00`).toISOString(),
      source: values.source,
      category: values.category,
      description: values.description.trim(),
      spot: values.spot.trim() || undefined,
      level: values.level,
      majorBasis: values.level === 'MAJOR' ? values.majorBasis : undefined,
      points: values.points?.length ? values.points : undefined,
      photos: values.photos,
      relapseOf: values.relapseOf || undefined,
    }
  }
  /** Saves and answers the new hazard's id, or nothing when it was refused. */
  async function record(): Promise<string | null> {
    const done = await save(() => put(`/hazards/${id}`, command()))
    if (!done) return null
    draft.forget()
    await afterAnAct(queries)
    return id
  }
  return { values, keptAt: draft.keptAt, premises, kinds, open, closed, busy, problem, fault, record }
}
