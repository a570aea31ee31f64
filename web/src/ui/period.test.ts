import { describe, expect, it } from 'vitest'
import { periodOf } from './period'

const today = '2026-11-24'

describe('the period in the address', () => {
  it('is this year up to today when nothing is said', () => {
    expect(periodOf(undefined, today)).toMatchObject({
      kind: 'YEAR_TO_DATE',
      from: '2026-01-01',
      until: today,
    })
    expect(periodOf('nonsense', today)).toMatchObject({ kind: 'YEAR_TO_DATE', code: '2026' })
  })

  it('reads years, quarters, months and own ranges, and ends a running one today', () => {
    expect(periodOf('2025', today)).toMatchObject({ kind: 'YEAR', from: '2025-01-01', until: '2025-12-31' })
    expect(periodOf('2026Q4', today)).toMatchObject({ from: '2026-10-01', until: today })
    expect(periodOf('2024-02', today)).toMatchObject({ from: '2024-02-01', until: '2024-02-29' })
    expect(periodOf('2026-01-05..2026-03-12', today)).toMatchObject({ kind: 'RANGE', until: '2026-03-12' })
  })
})
