import type { ColumnType, LedgerColumn, LedgerRow } from '@/api/ledgers'
import { word } from '@/i18n'

const USUAL: Partial<Record<ColumnType, number>> = {
  CODE: 116,
  TELEPHONE: 132,
  MASKED_TELEPHONE: 132,
  NUMBER: 92,
  DATE: 104,
  INSTANT: 128,
  BOOLEAN: 80,
  CLOCK: 128,
  MONEY: 116,
}
/** English clocks and headings are longer than Chinese ones. */
const STRETCH: Partial<Record<ColumnType, number>> = { CLOCK: 12, BOOLEAN: 24, NUMBER: 12 }
const LEAST_TEXT = 150
const PADDING = 20

/** Roughly how wide a text is at 13 px. */
const breadth = (text: string) => [...text].reduce((sum, letter) => sum + (letter > '\u2e80' ? 13 : 7), 0)

/**
 * Widths of the columns in px and the least width of the whole table. Text columns are as wide as what they hold, and
 * the two that hold most share what is left (0).
 */
export function linesOf(
  columns: LedgerColumn[],
  rows: LedgerRow[],
  language: string,
): { widths: number[]; least: number } {
  const widths = columns.map((column) => {
    if (column.width) return column.width
    if (column.type === 'ENUM') return enumWidth(column)
    const usual = USUAL[column.type]
    if (column.type === 'CODE') return Math.max(usual ?? 0, textWidth(column, rows))
    return usual ? usual + (language === 'en' ? (STRETCH[column.type] ?? 0) : 0) : textWidth(column, rows)
  })
  if (widths[0]) widths[0] += 8
  const texts = columns
    .map((column, at) => ({ at, width: widths[at]!, text: column.type === 'TEXT' || column.type === 'AREA' }))
    .filter(({ text }) => text)
    .sort((a, b) => b.width - a.width)
    .slice(0, 2)
  const least = widths.reduce((sum, width) => sum + width, 0)
  let spare = 0
  for (const { at, width } of texts) {
    spare += Math.max(0, width - LEAST_TEXT)
    widths[at] = 0
  }
  return { widths, least: least - spare }
}

/** As wide as nine of ten values need. */
function textWidth(column: LedgerColumn, rows: LedgerRow[]): number {
  const needed = rows
    .map(
      (row) =>
        breadth(String(row[column.key] ?? '')) +
        (column.sub && row[column.sub] ? breadth(String(row[column.sub])) + 10 : 0),
    )
    .sort((a, b) => a - b)
  const most = Math.max(needed[Math.floor(needed.length * 0.9)] ?? 0, breadth(word(column.label)) + 16)
  return Math.min(320, Math.max(88, most + PADDING))
}

/** As wide as the longest word it may hold, its mark and the padding. */
function enumWidth(column: LedgerColumn): number {
  const texts = [column.label, ...(column.values ?? []).map((value) => value.label)].map(word)
  return Math.min(176, Math.max(64, Math.max(...texts.map(breadth)) + 54))
}
