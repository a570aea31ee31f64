import type { LedgerColumn } from '@/api/ledgers'
import { today } from '@/api/session'
import { moment } from '@/ui/days'
import { i18n, word, type Words } from '@/i18n'
import { ANY, rangeOf } from './address'

/** Several codes under one word, e.g. everything not closed yet. */
export interface CodeGroup {
  words: Words
  codes: string[]
}

const t = i18n.global.t

/** What a filter says, in words: the value of a chip. */
export function filterWords(column: LedgerColumn, value: string, groups: CodeGroup[] = []): string {
  if (column.unlessAsked && value === ANY) return t('ledger.clearOne')
  if (column.type === 'BOOLEAN') return t(value === 'true' ? 'ledger.yes' : 'ledger.no')
  if (column.filter === 'SET') return setWords(column, value.split(','), groups)
  if (column.filter === 'RANGE') return rangeWords(value)
  return column.filter === 'CONTAINS' ? t('ledger.contains', { words: value }) : value
}

function setWords(column: LedgerColumn, codes: string[], groups: CodeGroup[]): string {
  const group = groups.find(
    (each) => each.codes.length === codes.length && each.codes.every((c) => codes.includes(c)),
  )
  if (group) return word(group.words)
  const labels = codes.map((code) => word(column.values?.find((value) => value.code === code)?.label) || '…')
  return labels.length <= 2
    ? labels.join(t('ledger.and'))
    : t('ledger.several', { first: labels[0]!, count: labels.length })
}

function rangeWords(value: string): string {
  const [from, until] = rangeOf(value).map((end) => (end.includes('T') ? moment(end) : end)) as [
    string,
    string,
  ]
  const year = /^(\d{4})-01-01$/.exec(from)?.[1]
  if (year && until === today.value && until.startsWith(year)) return t('ledger.yearSoFar', { year })
  if (year && until === `${year}-12-31`) return t('ledger.year', { year })
  if (from && until) return from === until ? from : t('ledger.fromUntil', { from, until })
  return from ? t('ledger.from', { from }) : t('ledger.until', { until })
}
