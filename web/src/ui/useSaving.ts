import { ref } from 'vue'

/** Whether something is being saved and why the last attempt was refused. Nothing typed is touched on a refusal. */
export function useSaving() {
  const busy = ref(false)
  const problem = ref<unknown>()

  /** Runs the act; answers whether it was done. */
  async function save(act: () => Promise<unknown>): Promise<boolean> {
    if (busy.value) return false
    busy.value = true
    problem.value = undefined
    try {
      await act()
      return true
    } catch (cause) {
      problem.value = cause
      return false
    } finally {
      busy.value = false
    }
  }
  return { busy, problem, save }
}
