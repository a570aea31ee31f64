import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { useArea } from '@/api/areas'
import { signedIn, today } from '@/api/session'
import { periodOf, type Period } from '@/ui/period'

/**
 * Area and period of every page; both live in the address bar. A ledger whose route names a `periodColumn` keeps its
 * period as the filter of that column, so that the switch never says less or more than the rows do.
 */
export function useScope() {
  const route = useRoute()
  const router = useRouter()
  const areaId = computed(() => (route.query.area as string) || signedIn.value?.area?.id || '')
  const atHome = computed(() => areaId.value === signedIn.value?.area?.id)
  const area = useArea(areaId)
  const areaName = computed(() => (atHome.value ? undefined : (area.data.value?.name ?? '…')))
  /** The same for a sentence, which needs a name at home too. */
  const placeName = computed(() => areaName.value ?? signedIn.value?.area?.name ?? '')
  const column = computed(() => route.meta.periodColumn)
  const period = computed<Period>(() => periodOf(route.query.period as string | undefined, today.value))
  /** What the switch says: nothing on a ledger that is not narrowed to a period. */
  const shownPeriod = computed<Period | null>(() => {
    if (!column.value) return period.value
    const range = route.query[column.value] as string | undefined
    return range ? named(range) : null
  })

  /** A range that is a whole year, quarter or month is called by that name. */
  function named(range: string): Period {
    const [from, until] = range.split('..') as [string, string]
    const year = from.slice(0, 4)
    const candidates = [year, ...[1, 2, 3, 4].map((part) => `${year}Q${part}`), from.slice(0, 7)]
    const match = candidates
      .map((code) => periodOf(code, today.value))
      .find((p) => p.from === from && p.until === until)
    return match ?? { code: range, kind: 'RANGE', from, until, year: Number(year) }
  }

  /** Changes what is asked for and keeps the rest of the address; paging starts anew. */
  function change(next: { area?: string; period?: string | null }) {
    const query: Record<string, unknown> = { ...route.query, after: undefined, page: undefined }
    if (next.area) query.area = next.area
    if (next.period !== undefined) {
      query.period = next.period ?? undefined
      if (column.value) query[column.value] = next.period ? rangeOfPeriod(next.period) : undefined
    }
    return router.push({ path: route.path, query: query as typeof route.query })
  }
  function rangeOfPeriod(code: string) {
    const { from, until } = periodOf(code, today.value)
    return `${from}..${until}`
  }
  return {
    areaId,
    atHome,
    areaName,
    placeName,
    period,
    shownPeriod,
    change,
    goHome: () => change({ area: signedIn.value?.area?.id }),
  }
}
