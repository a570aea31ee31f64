import type { Import } from '@/api/imports'

/** Column letter → field; a letter that is missing is left out. */
export type Matching = Record<string, string>

/** What the server proposes, as the reader may change it. */
export function proposed(job: Pick<Import, 'columns'>): Matching {
  return Object.fromEntries(
    job.columns.filter((column) => column.field).map((column) => [column.letter, column.field!]),
  )
}

/** Required fields no column is matched with. */
export function missingFields(job: Pick<Import, 'fields'>, matching: Matching) {
  const matched = new Set(Object.values(matching))
  return job.fields.filter((field) => field.required && !matched.has(field.key))
}

/** Letters that share a field with another letter: only one of them can be meant. */
export function doubledLetters(matching: Matching): Set<string> {
  const count = new Map<string, number>()
  for (const field of Object.values(matching)) count.set(field, (count.get(field) ?? 0) + 1)
  return new Set(
    Object.entries(matching)
      .filter(([, field]) => (count.get(field) ?? 0) > 1)
      .map(([letter]) => letter),
  )
}
