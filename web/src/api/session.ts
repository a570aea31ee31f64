import { computed, reactive } from 'vue'
import { get, put, remove } from './client'
import { forgetDrafts } from './drafts'
import { forgetOpened } from './opened'
import { Problem } from './problem'
import type { SessionView, SessionViewPost } from './schema'

/** A post the signed-in person holds today. */
export type HeldPost = SessionViewPost

export type Session = SessionView

const state = reactive<{ asked: boolean; session: Session | null }>({ asked: false, session: null })
/** By how much the server's clock is ahead of the device's, in milliseconds. */
let ahead = 0

function take(session: Session): Session {
  ahead = Date.parse(session.now) - Date.now()
  state.session = session
  return session
}

/** The server's moment, whatever the device is set to; the device's own until the server said. */
export function now(): Date {
  return new Date(Date.now() + ahead)
}

/** Who is signed in: the only store of the web. */
export const signedIn = computed(() => state.session)

/** The town's today; the device's own day until the server said. */
export const today = computed(() => state.session?.today ?? new Date().toLocaleDateString('sv'))

/** Whether the signed-in person's posts carry a permission, e.g. `hazards.record`. */
export function may(permission: string): boolean {
  return state.session?.permissions.includes(permission) ?? false
}

/** Asks once who is signed in; nobody is an answer, not an error. */
export async function ensureSession(): Promise<Session | null> {
  if (!state.asked) {
    try {
      take(await get<Session>('/session'))
    } catch (problem) {
      if (!(problem instanceof Problem) || problem.status !== 401) throw problem
      state.session = null
    }
    state.asked = true
  }
  return state.session
}

export async function signIn(account: string, password: string): Promise<Session> {
  const session = take(await put<Session>('/session', { account, password }))
  state.asked = true
  return session
}

export async function signOut(): Promise<void> {
  await remove('/session')
  forgetDrafts()
  forgetOpened(true)
  forgetSession()
}

/** Ends the session of whoever went away; what they typed stays a draft. */
export async function leaveIdle(): Promise<void> {
  await remove('/session').catch(() => undefined)
  forgetSession()
}

/** Asks anew who is signed in, and tells the server that somebody is at the page. */
export async function reloadSession(): Promise<void> {
  state.asked = false
  await ensureSession()
}

/** Forgets who was signed in, because the server does not know them any more. */
export function forgetSession(): void {
  state.session = null
}

export async function changePassword(current: string, next: string): Promise<void> {
  await put('/session/password', { current, next })
  await reloadSession()
}
