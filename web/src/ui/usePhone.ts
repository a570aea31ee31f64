import { onBeforeUnmount, ref } from 'vue'

/** Whether the screen is a phone's, kept up to date. */
export function usePhone() {
  const narrow = matchMedia('screen and (max-width: 767px)')
  const phone = ref(narrow.matches)
  const follow = () => (phone.value = narrow.matches)
  narrow.addEventListener('change', follow)
  onBeforeUnmount(() => narrow.removeEventListener('change', follow))
  return phone
}
