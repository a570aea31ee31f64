import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { useLedgerRows } from '@/api/ledgers'
import { signedIn } from '@/api/session'

/** What a unit asks of its hazards, in the order of its work. */
export const SHELVES = ['rectify', 'overdue', 'waiting', 'found', 'closed'] as const
export type Shelf = (typeof SHELVES)[number]

const FILTERS: Record<Shelf, Record<string, string>> = {
  rectify: { status: 'ORDERED,RETURNED', sort: 'dueOn' },
  overdue: { status: 'ORDERED,RETURNED', overdue: 'true', sort: 'dueOn' },
  waiting: { status: 'SUBMITTED', sort: 'dueOn' },
  found: { status: 'RECORDED', sort: '-foundOn' },
  closed: { status: 'CLOSED', sort: '-closedOn' },
}
const PAGE = 50

/** The chosen shelf and site stand in the address; every count is the total of the rows it leads to. */
export function useUnitHazards() {
  const route = useRoute()
  const router = useRouter()
  const unit = computed(() => signedIn.value?.unit?.id ?? '')
  const shelf = computed<Shelf>(() => SHELVES.find((each) => each === route.query.show) ?? 'rectify')
  const site = computed(() => (typeof route.query.site === 'string' ? route.query.site : ''))
  const asked = (one: Shelf, limit: number) => ({
    organizationId: unit.value,
    ...FILTERS[one],
    voided: 'false',
    ...(site.value ? { premisesId: site.value } : {}),
    limit: String(limit),
  })
  const rows = useLedgerRows(
    'hazards',
    computed(() => asked(shelf.value, PAGE)),
    computed(() => unit.value !== ''),
  )
  const counted = Object.fromEntries(
    SHELVES.map((one) => [
      one,
      useLedgerRows(
        'hazards',
        computed(() => asked(one, 1)),
        computed(() => unit.value !== ''),
      ),
    ]),
  ) as Record<Shelf, ReturnType<typeof useLedgerRows>>
  const counts = computed(
    () =>
      Object.fromEntries(SHELVES.map((one) => [one, counted[one].data.value?.total])) as Record<
        Shelf,
        number | undefined
      >,
  )
  const choose = (change: Record<string, string | undefined>) =>
    router.replace({ query: { ...route.query, ...change } })
  return { shelf, site, rows, counts, choose, most: PAGE }
}
