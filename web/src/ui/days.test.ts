import { describe, expect, it } from 'vitest'
import { dayOf, daysBetween, moment, readDay, shortDay, weeksOf } from './days'

const today = '2026-11-24'

describe('days', () => {
  it('reads a day as people type it and refuses what no calendar has', () => {
    expect(readDay('2026-3-12', today)).toBe('2026-03-12')
    expect(readDay('20260312', today)).toBe('2026-03-12')
    expect(readDay('2026\u5e743\u670812\u65e5', today)).toBe('2026-03-12')
    expect(readDay('3/12', today)).toBe('2026-03-12')
    expect(readDay('2026-02-30', today)).toBeNull()
    expect(readDay('tomorrow', today)).toBeNull()
  })

  it('speaks the town’s time wherever the reader’s device is', () => {
    expect(moment('2026-11-23T16:30:00Z')).toBe('2026-11-24 00:30')
    expect(dayOf('2026-11-23T16:30:00Z')).toBe('2026-11-24')
  })

  it('leaves out the year inside the year', () => {
    expect(shortDay('2026-03-12', today)).toBe('03-12')
    expect(shortDay('2025-03-12', today)).toBe('2025-03-12')
  })

  it('counts days and lays out whole weeks from Monday', () => {
    expect(daysBetween('2026-02-27', '2026-03-02')).toBe(3)
    const weeks = weeksOf('2026-11')
    expect(weeks[0]![0]).toBe('2026-10-26')
    expect(weeks.at(-1)!.at(-1)).toBe('2026-12-06')
  })
})
