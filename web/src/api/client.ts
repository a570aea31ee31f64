import { isUntouched, watchActivity } from './activity'
import { Problem, problemOf, UNREACHABLE } from './problem'

type Query = Record<string, string | number | boolean | null | undefined>

/** One JSON value to a line. */
const LINES = 'application/x-ndjson'

watchActivity()

let language = 'zh-CN'
let onSignedOut: () => void = () => {}

/** Which language the server should answer in. */
export function speak(next: string): void {
  language = next
}

/** Called whenever the server says that nobody is signed in any more. */
export function whenSignedOut(act: () => void): void {
  onSignedOut = act
}

/** `/api/x?a=1` out of `/x` and its query; empty values are left out. */
export function url(path: string, query: Query = {}): string {
  const pairs = Object.entries(query).filter(
    ([, value]) => value !== undefined && value !== null && value !== '',
  )
  const text = new URLSearchParams(pairs.map(([key, value]) => [key, String(value)])).toString()
  return `/api${path}${text ? `?${text}` : ''}`
}

/** Reads a resource. Throws a {@link Problem} when it is refused. */
export function get<T>(path: string, query: Query = {}, signal?: AbortSignal): Promise<T> {
  return ask<T>('GET', url(path, query), undefined, signal)
}

/** Writes a resource under an id the caller chose; the same request may be repeated without a second effect. */
export function put<T>(path: string, body?: unknown): Promise<T> {
  return ask<T>('PUT', url(path), body)
}

/** Gives a resource up. */
export function remove<T = void>(path: string): Promise<T> {
  return ask<T>('DELETE', url(path))
}

/** Writes raw bytes, e.g. a photograph or a spreadsheet. */
export function putBytes<T>(path: string, bytes: Blob, query: Query = {}, range?: string): Promise<T> {
  return ask<T>('PUT', url(path, query), bytes, undefined, range)
}

/** Sends values one to a line and reads the answer to each. */
export async function postLines<T>(path: string, values: unknown[]): Promise<T[]> {
  const lines = new Blob(
    values.map((value) => `${JSON.stringify(value)}\n`),
    { type: LINES },
  )
  const text = await send('POST', url(path), lines)
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T)
}

async function ask<T>(
  method: string,
  address: string,
  body?: unknown,
  signal?: AbortSignal,
  range?: string,
): Promise<T> {
  const text = await send(method, address, body, signal, range)
  return (text ? JSON.parse(text) : undefined) as T
}

/** Reads a file, to be saved under a name. Throws a {@link Problem} when it is refused. */
export async function getFile(path: string, query: Query = {}): Promise<Blob> {
  return (await answer('GET', url(path, query))).blob()
}

async function send(
  method: string,
  address: string,
  body?: unknown,
  signal?: AbortSignal,
  range?: string,
): Promise<string> {
  const response = await answer(method, address, body, signal, range)
  return response.status === 204 ? '' : response.text()
}

async function answer(
  method: string,
  address: string,
  body?: unknown,
  signal?: AbortSignal,
  range?: string,
): Promise<Response> {
  const raw = body instanceof Blob
  const headers: Record<string, string> = {
    Accept: 'application/json',
    'Accept-Language': language,
    'X-Tocsin': '1',
  }
  // What a page asks by itself keeps no session alive.
  if (isUntouched()) headers['X-Tocsin-Untouched'] = '1'
  if (body !== undefined)
    headers['Content-Type'] = raw
      ? body.type === LINES
        ? LINES
        : 'application/octet-stream'
      : 'application/json'
  if (range) headers['Content-Range'] = range
  let response: Response
  try {
    response = await fetch(address, {
      method,
      headers,
      credentials: 'same-origin',
      body: body === undefined ? undefined : raw ? body : JSON.stringify(body),
      signal,
    })
  } catch (cause) {
    if (signal?.aborted) throw cause
    throw new Problem(0, UNREACHABLE, '', '')
  }
  if (response.status === 401 && !address.startsWith('/api/session')) onSignedOut()
  if (!response.ok) throw await problemOf(response)
  return response
}
