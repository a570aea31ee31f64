import type { ColumnType, LedgerColumn } from '@/api/ledgers'
import { word } from '@/i18n'

const USUAL: Record<ColumnType, number> = {
  TEXT: 0,
  CODE: 116,
  NUMBER: 92,
  DATE: 92,
  INSTANT: 124,
  ENUM: 92,
  BOOLEAN: 76,
  CLOCK: 108,
  AREA: 0,
  MONEY: 112,
}
/** English clocks and headings are longer than Chinese ones. */
const STRETCH: Partial<Record<ColumnType, number>> = { CLOCK: 22, BOOLEAN: 24, NUMBER: 12 }
const LEAST_TEXT = 150

/** Widths of the columns in px (0 shares what is left) and the least width of the whole table. */
export function linesOf(columns: LedgerColumn[], language: string): { widths: number[]; least: number } {
  const widths = columns.map((column, at) => {
    const usual = column.width ?? (column.type === 'ENUM' ? enumWidth(column) : USUAL[column.type])
    const stretched = usual && language === 'en' ? usual + (STRETCH[column.type] ?? 0) : usual
    return stretched && at === 0 ? stretched + 8 : stretched
  })
  return { widths, least: widths.reduce((sum, width) => sum + (width || LEAST_TEXT), 0) }
}

/** As wide as the longest word it may hold, its mark and the padding. */
function enumWidth(column: LedgerColumn): number {
  const texts = [column.label, ...(column.values ?? []).map((value) => value.label)].map(word)
  const longest = Math.max(
    ...texts.map((text) => [...text].reduce((sum, c) => sum + (c > '\u2e80' ? 13 : 7), 0)),
  )
  return Math.min(168, Math.max(64, longest + 54))
}
