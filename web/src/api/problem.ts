/** One field of a refused request. */
export interface FieldError {
  /** JSON pointer of the value, e.g. `/dueOn`. */
  pointer: string
  code: string
  detail: string
}

/** What the server answers when it refuses (RFC 9457). `type` is stable; `title` and `detail` are for people. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly type: string,
    readonly title: string,
    readonly detail: string,
    readonly errors: FieldError[] = [],
  ) {
    super(detail || title)
  }

  /** The words for one field, e.g. `dueOn`, or nothing when that field is not at fault. */
  at(field: string): string | undefined {
    return this.errors.find((error) => error.pointer === `/${field}`)?.detail
  }
}

/** The answer could not be had at all: no network, or the server is down. */
export const UNREACHABLE = '/problems/web/unreachable'

/** Reads the problem out of a refused answer, also when a proxy in between answered with something else. */
export async function problemOf(response: Response): Promise<Problem> {
  const body = (await response.json().catch(() => ({}))) as Partial<Problem>
  return new Problem(
    response.status,
    body.type ?? 'about:blank',
    body.title ?? `${response.status} ${response.statusText}`,
    body.detail ?? '',
    body.errors ?? [],
  )
}
