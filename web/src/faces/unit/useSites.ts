import { computed } from 'vue'
import { useLedgerRows } from '@/api/ledgers'
import { signedIn } from '@/api/session'

/** The places the unit runs: one organization may have several. */
export function useSites() {
  const unit = computed(() => signedIn.value?.unit?.id ?? '')
  const rows = useLedgerRows(
    'premises',
    computed(() => ({ organizationId: unit.value, sort: 'name', limit: '50' })),
    computed(() => unit.value !== ''),
  )
  const sites = computed(
    () => rows.data.value?.rows.map(({ id, name }) => ({ id, name: String(name ?? '') })) ?? [],
  )
  return { rows, sites }
}
