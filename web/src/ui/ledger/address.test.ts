import { describe, expect, it } from 'vitest'
import type { LedgerColumn } from '@/api/ledgers'
import {
  dropped,
  filtersOf,
  narrowing,
  rangeOf,
  shownColumns,
  sortOf,
  strangersOf,
  withFilters,
  withOnly,
} from './address'

const column = (key: string, shown = true): LedgerColumn => ({
  key,
  label: { zh: key, en: key },
  type: 'TEXT',
  filter: 'CONTAINS',
  sortable: true,
  shown,
})
const columns = [column('number'), column('status'), column('spot', false)]

describe('the address of a ledger', () => {
  it('takes only declared columns and the sector as filters', () => {
    const query = {
      number: '12',
      open: 'x',
      area: 'a',
      sort: '-number',
      unknown: '1',
      sector: 's',
      status: '',
    }
    expect(filtersOf(query, columns)).toEqual({ number: '12', sector: 's' })
  })

  it('names what it does not know: filters, a column that cannot be filtered, an order, columns', () => {
    const fixed = { ...column('fixed'), filter: 'NONE' as const, sortable: false }
    const query = {
      number: '12',
      premisesId: 'p',
      sector: 's',
      area: 'a',
      open: 'x',
      foo: '1',
      bar: '',
      fixed: '2',
      sort: '-fixed',
      columns: 'number,gone',
    }
    expect(strangersOf(query, [...columns, fixed])).toEqual([
      { key: 'foo', value: '1' },
      { key: 'fixed', value: '2' },
      { key: 'sort', value: '-fixed' },
      { key: 'columns', value: 'gone' },
    ])
    expect(filtersOf(query, [...columns, fixed])).toEqual({ number: '12', premisesId: 'p', sector: 's' })
    expect(strangersOf({ number: '12', sort: '-number', columns: 'spot' }, columns)).toEqual([])
  })

  it('is narrowed by the ledger itself until somebody says otherwise', () => {
    const voided = { ...column('voided'), unlessAsked: 'false' }
    const all = [...columns, voided]
    expect(narrowing({ number: '12' }, all).map(({ column, value }) => [column.key, value])).toEqual([
      ['number', '12'],
      ['voided', 'false'],
    ])
    expect(narrowing({ voided: 'any' }, all).map(({ value }) => value)).toEqual(['any'])
    expect(dropped(voided, 'false')).toBe('any')
    expect(dropped(voided, 'true')).toBeNull()
    expect(dropped(columns[0]!, '12')).toBeNull()
  })

  it('starts paging anew when a filter changes and keeps what it does not know', () => {
    const query = { number: '12', after: 'cursor', page: '3', area: 'a' }
    expect(withFilters(query, { status: 'CLOSED', number: null })).toEqual({
      number: undefined,
      status: 'CLOSED',
      after: undefined,
      page: undefined,
      area: 'a',
    })
  })

  it('can be set to exactly the filters of a figure', () => {
    expect(withOnly({ number: '1', area: 'a' }, columns, { status: 'CLOSED' })).toMatchObject({
      number: undefined,
      status: 'CLOSED',
      area: 'a',
    })
  })

  it('shows the declared columns until some are chosen, and never none', () => {
    expect(shownColumns({}, columns).map(({ key }) => key)).toEqual(['number', 'status'])
    expect(shownColumns({ columns: 'spot,number' }, columns).map(({ key }) => key)).toEqual([
      'number',
      'spot',
    ])
    expect(shownColumns({ columns: 'gone' }, columns)).toHaveLength(1)
  })

  it('reads sorts and ranges', () => {
    expect(sortOf('-foundOn')).toEqual({ key: 'foundOn', descending: true })
    expect(rangeOf('2026-01-01..')).toEqual(['2026-01-01', ''])
    expect(rangeOf(undefined)).toEqual(['', ''])
  })
})
