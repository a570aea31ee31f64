import { describe, expect, it } from 'vitest'
import { readClock } from './clock'

const today = '2026-11-24'
const now = new Date('2026-11-24T01:00:00Z')
const read = (dueOn: string) => readClock({ dueOn, state: 'RUNNING' }, today, now)

describe('the clock of a deadline', () => {
  it('is moss beyond seven days, neutral from four to seven, brown from three', () => {
    expect(read('2026-12-06')).toEqual({ key: 'days', count: 12, tint: 'ok' })
    expect(read('2026-12-01')).toMatchObject({ count: 7, tint: 'calm' })
    expect(read('2026-11-28')).toMatchObject({ count: 4, tint: 'calm' })
    expect(read('2026-11-27')).toMatchObject({ count: 3, tint: 'soon' })
  })

  it('says "today" on the last day and counts overdue days from the day after', () => {
    expect(read('2026-11-24')).toMatchObject({ key: 'today', tint: 'soon' })
    expect(read('2026-11-23')).toEqual({ key: 'lateDays', count: 1, tint: 'late' })
  })

  it('counts hours for a limit in hours', () => {
    expect(readClock({ dueAt: '2026-11-25T00:40:00Z' }, today, now)).toEqual({
      key: 'hours',
      count: 23,
      tint: 'soon',
    })
    expect(readClock({ dueAt: '2026-11-23T22:00:00Z' }, today, now)).toEqual({
      key: 'lateHours',
      count: 3,
      tint: 'late',
    })
    expect(readClock({ dueAt: '2026-11-20T22:00:00Z' }, today, now)).toMatchObject({
      key: 'lateDays',
      count: 3,
    })
  })

  it('claims "in time" only where the day of settling is known', () => {
    const settled = { dueOn: '2026-11-20', state: 'SETTLED' as const }
    expect(readClock(settled, today, now)?.key).toBe('settled')
    expect(readClock({ ...settled, settledOn: '2026-11-20' }, today, now)?.key).toBe('onTime')
    expect(readClock({ ...settled, settledOn: '2026-11-21' }, today, now)?.key).toBe('settledLate')
  })

  it('is silent without a deadline and does not count while stopped', () => {
    expect(readClock({ state: null }, today, now)).toBeNull()
    expect(readClock({ dueOn: '2026-01-01', state: 'STOPPED' }, today, now)?.key).toBe('stopped')
  })
})
