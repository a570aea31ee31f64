import { get, put, remove } from './client'
import { reloadSession } from './session'
import type { SecondFactorsConfirmation, SecondFactorsEnrolment, SignedIn, SignedInOfAccount } from './schema'

export type Enrolment = SecondFactorsEnrolment
export type Place = SignedIn

/** The secret that a device must learn; the same one until it is confirmed. */
export const enrol = () => put<Enrolment>('/session/second-factor')

/** Takes one-time codes into use; the recovery codes are shown this once. */
export async function confirmEnrolment(code: string): Promise<string[]> {
  const { recoveryCodes } = await put<SecondFactorsConfirmation>('/session/second-factor/confirmation', {
    code,
  })
  return recoveryCodes
}

/** Shows a code of the device, or a recovery code. */
export async function showCode(code: string): Promise<void> {
  await put('/session/second-factor/code', { code })
  await reloadSession()
}

export const ownPlaces = (signal?: AbortSignal) => get<Place[]>('/sessions', {}, signal)
export const endOwnPlace = (id: string) => remove(`/sessions/${id}`)
export const placesOf = (account: string, signal?: AbortSignal) =>
  get<SignedInOfAccount>(`/accounts/${account}/sessions`, {}, signal)
export const endPlaceOf = (account: string, id: string) => remove(`/accounts/${account}/sessions/${id}`)
export const resetCodesOf = (account: string, act: string) =>
  put(`/accounts/${account}/second-factor-resets/${act}`)
