import { onBeforeUnmount, reactive, ref, watch } from 'vue'
import { signedIn } from './session'

const PREFIX = 'tocsin.draft.'

/**
 * A form's values, kept on this device while they are being typed, so that leaving the page loses nothing. `keptAt` says
 * when they were last kept; `forget` is called once they are saved.
 */
export function useDraft<T extends object>(name: string, start: T) {
  const key = `${PREFIX}${signedIn.value?.account ?? ''}.${name}`
  const values = reactive<T>({ ...start, ...read<T>(key) })
  const keptAt = ref<Date>()
  const untouched = JSON.stringify(start)
  let pause = 0
  let done = false

  function keep() {
    if (done) return
    const text = JSON.stringify(values)
    if (text === untouched) localStorage.removeItem(key)
    else {
      localStorage.setItem(key, text)
      keptAt.value = new Date()
    }
  }
  watch(values, () => {
    clearTimeout(pause)
    pause = window.setTimeout(keep, 500)
  })
  onBeforeUnmount(() => {
    clearTimeout(pause)
    keep()
  })
  function forget() {
    done = true
    localStorage.removeItem(key)
  }
  return { values: values as T, keptAt, forget }
}

/** Nothing half-written stays behind for the next person at this computer. */
export function forgetDrafts(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) localStorage.removeItem(key)
}

function read<T>(key: string): Partial<T> {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<T>
  } catch {
    return {}
  }
}
