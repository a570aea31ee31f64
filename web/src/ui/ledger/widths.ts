import type { ColumnType, LedgerColumn } from '@/api/ledgers'

const USUAL: Record<ColumnType, number> = {
  TEXT: 0,
  CODE: 116,
  NUMBER: 92,
  DATE: 100,
  INSTANT: 124,
  ENUM: 100,
  BOOLEAN: 76,
  CLOCK: 108,
  AREA: 0,
  MONEY: 112,
}
/** English words are longer than Chinese ones. */
const STRETCH: Partial<Record<ColumnType, number>> = { ENUM: 36, CLOCK: 20, BOOLEAN: 24, NUMBER: 12 }
const LEAST_TEXT = 150

/** Widths of the columns in px (0 shares what is left) and the least width of the whole table. */
export function linesOf(columns: LedgerColumn[], language: string): { widths: number[]; least: number } {
  const widths = columns.map((column) => {
    const usual = column.width ?? USUAL[column.type]
    return usual && language === 'en' ? usual + (STRETCH[column.type] ?? 0) : usual
  })
  return { widths, least: widths.reduce((sum, width) => sum + (width || LEAST_TEXT), 0) }
}
