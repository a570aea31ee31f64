import { computed, ref, watch } from 'vue'
import { signedIn } from './session'

/** A record somebody has opened: where, and what it was called then. */
export interface Opened {
  url: string
  title: string
  note: string
}

const PREFIX = 'tocsin.opened.'
const MOST = 8
const changes = ref(0)

/** The records this account opened last on this device, newest first. */
export const lastOpened = computed<Opened[]>(() => {
  void changes.value
  try {
    return JSON.parse(localStorage.getItem(key()) ?? '[]') as Opened[]
  } catch {
    return []
  }
})

/** Notes a record as opened as soon as its name is known. */
export function useOpened(record: () => Opened | undefined): void {
  watch(record, (opened) => opened && note(opened), { immediate: true })
}

function note(opened: Opened) {
  const others = lastOpened.value.filter((each) => each.url !== opened.url)
  localStorage.setItem(key(), JSON.stringify([opened, ...others].slice(0, MOST)))
  changes.value++
}

/** Forgets what this account has opened; with `everybody`, what any account has on this device. */
export function forgetOpened(everybody = false): void {
  for (const each of Object.keys(localStorage))
    if (each === key() || (everybody && each.startsWith(PREFIX))) localStorage.removeItem(each)
  changes.value++
}

function key(): string {
  return `${PREFIX}${signedIn.value?.account ?? ''}`
}
