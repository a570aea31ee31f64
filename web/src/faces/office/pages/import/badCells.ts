import type { ImportRow } from '@/api/imports'

/** One cell that cannot be written as it is; without a letter the whole row is meant. */
export interface BadCell {
  row: number
  letter: string | null
  field: string | null
  code: string
  detail: string
  value: string
  /** A value that would do, when the server knows one that is near. */
  suggestion: string | null
}

/** Several cells of one column with the same wrong value. */
export interface SameMistake {
  letter: string
  field: string | null
  value: string
  cells: BadCell[]
}

export const keyOf = (cell: Pick<BadCell, 'row' | 'letter'>) => `${cell.row}/${cell.letter ?? ''}`

/** A → 1, Z → 26, AA → 27; what is wrong with the whole row comes last. */
const columnOf = (letter: string | null | undefined) =>
  letter
    ? [...letter].reduce((column, each) => column * 26 + each.charCodeAt(0) - 64, 0)
    : Number.MAX_SAFE_INTEGER

/** The bad cells of rows, in the order one reads them. */
export function cellsOf(rows: ImportRow[]): BadCell[] {
  return rows.flatMap((row) =>
    row.problems
      .filter((problem) => !problem.warning)
      .sort((a, b) => columnOf(a.letter) - columnOf(b.letter))
      .map((problem) => ({
        row: row.row,
        letter: problem.letter ?? null,
        field: problem.field ?? null,
        code: problem.code,
        detail: problem.detail,
        value: (problem.letter && row.cells[problem.letter]) || '',
        suggestion: problem.suggestion ?? null,
      })),
  )
}

/**
 * Same wrong values of one column that stand more than once, the most frequent first; empty cells have nothing in common,
 * and those with a near value are offered apart.
 */
export function sameMistakes(cells: BadCell[]): SameMistake[] {
  const found = new Map<string, SameMistake>()
  for (const cell of cells) {
    if (!cell.letter || !cell.value) continue
    const key = `${cell.letter}/${cell.code}/${cell.value}`
    const known = found.get(key)
    if (known) known.cells.push(cell)
    else found.set(key, { letter: cell.letter, field: cell.field, value: cell.value, cells: [cell] })
  }
  return [...found.values()]
    .filter((each) => each.cells.length > 1 && !each.cells[0]!.suggestion)
    .sort((a, b) => b.cells.length - a.cells.length)
}

/** Bad cells for which the server knows a near value. */
export function suggested(cells: BadCell[]): BadCell[] {
  return cells.filter((cell) => cell.letter && cell.suggestion)
}
