import { computed } from 'vue'
import { useRoute, useRouter, type LocationQuery } from 'vue-router'
import type { InboxFilter } from '@/api/inbox'
import { useScope } from '../../useScope'

const one = (value: unknown) => (typeof value === 'string' && value ? value : undefined)

/** Which messages are asked for: all of it stands in the address. */
export function useMessageFilter() {
  const route = useRoute()
  const router = useRouter()
  const { areaId, areaName, goHome } = useScope()
  const filter = computed<InboxFilter>(() => ({
    kinds: one(route.query.kind) ? [one(route.query.kind)!] : undefined,
    unread: route.query.unread === 'true',
    since: one(route.query.since),
    area: areaName.value ? areaId.value : undefined,
    record: one(route.query.record),
  }))
  const narrowed = computed(() => Object.values(filter.value).some(Boolean))

  /** Changes one part of the question; paging starts anew. */
  function ask(change: Record<string, string | undefined>) {
    const query: Record<string, unknown> = { ...route.query, after: undefined, ...change }
    return router.replace({ query: query as LocationQuery })
  }
  const turn = (after: string) => router.push({ query: { ...route.query, after } })
  const clear = () => router.replace({ query: {} })
  return {
    filter,
    narrowed,
    after: computed(() => one(route.query.after)),
    areaName,
    goHome,
    ask,
    turn,
    clear,
  }
}
