import { onScopeDispose, ref, watch, type Ref } from 'vue'

/** The value as it was so many milliseconds after it last changed: so that typing does not ask at each letter. */
export function refDebounced<T>(source: Ref<T>, milliseconds: number): Ref<T> {
  const later = ref(source.value) as Ref<T>
  let pause = 0
  watch(source, (value) => {
    clearTimeout(pause)
    pause = window.setTimeout(() => (later.value = value), milliseconds)
  })
  onScopeDispose(() => clearTimeout(pause))
  return later
}
