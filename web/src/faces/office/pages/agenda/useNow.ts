import { onScopeDispose, ref } from 'vue'

/** The device's clock, moving once a minute: enough for limits in hours. */
export function useNow() {
  const now = ref(new Date())
  const timer = setInterval(() => (now.value = new Date()), 60_000)
  onScopeDispose(() => clearInterval(timer))
  return now
}
