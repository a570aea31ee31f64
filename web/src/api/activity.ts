const KEY = 'tocsin.touched'
const SHARED_EVERY = 5_000

let touched = Date.now()
let shared = 0

/** Notes that somebody is at the page; other windows of the same browser learn of it. */
export function touch(): void {
  touched = Date.now()
  if (touched - shared < SHARED_EVERY) return
  shared = touched
  localStorage.setItem(KEY, String(touched))
}

/** When somebody was last at this page or at another window of it. */
export function touchedAt(): number {
  return Math.max(touched, Number(localStorage.getItem(KEY) ?? 0))
}

/** Whether a request made now is made by the page alone: nobody was at it for a minute. */
export function isUntouched(): boolean {
  return Date.now() - touchedAt() > 60_000
}

/** Watches for hands on the page for as long as it stands. */
export function watchActivity(): void {
  for (const sign of ['pointerdown', 'keydown', 'wheel', 'touchstart'])
    addEventListener(sign, touch, { passive: true, capture: true })
}
