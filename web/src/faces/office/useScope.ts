import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { signedIn, today } from '@/api/session'
import { periodOf, type Period } from '@/ui/period'

/** Area and period of every page; both live in the address bar. */
export function useScope() {
  const route = useRoute()
  const router = useRouter()
  const areaId = computed(() => (route.query.area as string) || signedIn.value?.area.id || '')
  const atHome = computed(() => areaId.value === signedIn.value?.area.id)
  const period = computed<Period>(() => periodOf(route.query.period as string | undefined, today.value))

  /** Changes what is asked for and keeps the rest of the address; paging starts anew. */
  function change(next: { area?: string; period?: string }) {
    return router.push({ path: route.path, query: { ...route.query, ...next, after: undefined } })
  }
  return { areaId, atHome, period, change }
}
