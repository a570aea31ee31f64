import { describe, expect, it } from 'vitest'
import { byTimeLeft, shelfOf } from './timeLeft'

const today = '2026-11-24'
const now = new Date('2026-11-24T09:10:00+08:00')

describe('time left', () => {
  it('keeps the last day itself in time', () => {
    expect(shelfOf({ dueOn: '2026-11-24' }, today, now)).toBe('withinThree')
    expect(shelfOf({ dueOn: '2026-11-23' }, today, now)).toBe('overdue')
  })

  it('puts three days and seven days on the nearer shelf', () => {
    expect(shelfOf({ dueOn: '2026-11-27' }, today, now)).toBe('withinThree')
    expect(shelfOf({ dueOn: '2026-11-28' }, today, now)).toBe('withinSeven')
    expect(shelfOf({ dueOn: '2026-12-01' }, today, now)).toBe('withinSeven')
    expect(shelfOf({ dueOn: '2026-12-02' }, today, now)).toBe('later')
  })

  it('judges a limit in hours by the instant, not by the day', () => {
    const hour = (text: string) => ({ dueOn: null, dueAt: `2026-11-24T${text}:00+08:00` })
    expect(shelfOf(hour('09:00'), today, now)).toBe('overdue')
    expect(shelfOf(hour('09:20'), today, now)).toBe('withinThree')
  })

  it('counts nothing while the clock is stopped', () => {
    expect(shelfOf({ dueOn: '2026-11-01', state: 'STOPPED' }, today, now)).toBe('untimed')
    expect(shelfOf({ dueOn: null }, today, now)).toBe('untimed')
  })

  it('keeps the order of the server inside a shelf and leaves empty shelves out', () => {
    const items = [
      { id: 'a', dueOn: '2026-11-20' },
      { id: 'b', dueOn: '2026-12-20' },
      { id: 'c', dueOn: '2026-11-01' },
      { id: 'd', dueOn: null },
    ]
    expect(
      byTimeLeft(items, today, now).map((group) => [group.shelf, group.items.map((item) => item.id)]),
    ).toEqual([
      ['overdue', ['a', 'c']],
      ['later', ['b']],
      ['untimed', ['d']],
    ])
  })
})
