import { computed, onBeforeUnmount, reactive, ref, watch } from 'vue'
import { signedIn } from './session'

const PREFIX = 'tocsin.draft.'
const NAME = /^(hazard|premises|organization|person)\.(new|[0-9a-f-]{36})/
const changes = ref(0)

/** A form somebody left half filled: which, and where it is filled on. */
export interface Draft {
  key: string
  kind: 'hazard' | 'premises' | 'organization' | 'person'
  fresh: boolean
  called: string
  url: string
}

/**
 * A form's values, kept on this device while they are being typed, so that leaving the page loses nothing. `keptAt` says
 * when they were last kept; `forget` is called once they are saved.
 */
export function useDraft<T extends object>(name: string, start: T) {
  const key = `${mine()}${name}`
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
    changes.value++
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
    changes.value++
  }
  return { values: values as T, keptAt, forget }
}

/** What this account left half written on this device. */
export const drafts = computed<Draft[]>(() => {
  void changes.value
  return Object.keys(localStorage).flatMap((key) => (key.startsWith(mine()) ? told(key) : []))
})

/** Throws a draft away; the answer brings it back. */
export function discardDraft(draft: Draft): () => void {
  const text = localStorage.getItem(draft.key)
  localStorage.removeItem(draft.key)
  changes.value++
  return () => {
    if (text !== null) localStorage.setItem(draft.key, text)
    changes.value++
  }
}

/** Nothing half-written stays behind for the next person at this computer. */
export function forgetDrafts(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) localStorage.removeItem(key)
  changes.value++
}

function mine(): string {
  return `${PREFIX}${signedIn.value?.account ?? ''}.`
}

function told(key: string): Draft[] {
  const name = key.slice(mine().length)
  const parts = NAME.exec(name)
  if (!parts) return []
  const kind = parts[1] as Draft['kind']
  const fresh = parts[2] === 'new'
  const { description, name: called } = read<{ description: string; name: string }>(key)
  return [{ key, kind, fresh, called: String(description || called || ''), url: whereOf(kind, parts[2]!) }]
}

/** Acts on a hazard are filled on at the hazard; a correction has an address of its own. */
function whereOf(kind: Draft['kind'], id: string): string {
  const page = {
    hazard: '/hazards',
    premises: '/premises',
    organization: '/organizations',
    person: '/people',
  }[kind]
  const corrected = id !== 'new' && (kind === 'premises' || kind === 'organization')
  return `${page}/${id}${corrected ? '/correction' : ''}`
}

function read<T>(key: string): Partial<T> {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<T>
  } catch {
    return {}
  }
}
