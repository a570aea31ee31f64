import { dayOf, daysBetween } from './days'

export type ClockState = 'RUNNING' | 'SETTLED' | 'STOPPED'
export type ClockTint = 'ok' | 'calm' | 'soon' | 'late'

/** What a deadline says: `key` names the words, `count` the days or hours in them. */
export interface ClockReading {
  key:
    'days' | 'hours' | 'today' | 'lateDays' | 'lateHours' | 'settled' | 'onTime' | 'settledLate' | 'stopped'
  count: number
  tint: ClockTint
}

export interface Deadline {
  /** Last day, inclusive. */
  dueOn?: string | null
  /** An instant, for limits in hours; it wins over `dueOn`. */
  dueAt?: string | null
  state?: ClockState | null
  /** The day it was settled, where known: says whether that was in time. */
  settledOn?: string | null
}

const HOUR = 3_600_000

/**
 * Reads a deadline on the town's day `today` (and at `now` for limits in hours): more than seven days are moss, four to
 * seven neutral, three and fewer brown, past ones carmine. A settled or stopped clock does not count.
 */
export function readClock(deadline: Deadline, today: string, now: Date): ClockReading | null {
  const { dueOn, dueAt, state, settledOn } = deadline
  if (state === 'STOPPED') return { key: 'stopped', count: 0, tint: 'calm' }
  if (state === 'SETTLED') {
    const due = dueOn ?? (dueAt ? dayOf(dueAt) : null)
    const key = !settledOn || !due ? 'settled' : settledOn <= due ? 'onTime' : 'settledLate'
    return { key, count: 0, tint: 'calm' }
  }
  if (dueAt) return readHours(Date.parse(dueAt) - now.getTime())
  return dueOn ? readDays(daysBetween(today, dueOn)) : null
}

function readHours(left: number): ClockReading {
  const days = Math.floor(Math.abs(left) / (24 * HOUR))
  if (left < 0)
    return days >= 1
      ? { key: 'lateDays', count: days, tint: 'late' }
      : { key: 'lateHours', count: Math.max(1, Math.floor(-left / HOUR)), tint: 'late' }
  return days >= 1 ? readDays(days) : { key: 'hours', count: Math.floor(left / HOUR), tint: 'soon' }
}

function readDays(days: number): ClockReading {
  if (days < 0) return { key: 'lateDays', count: -days, tint: 'late' }
  if (days === 0) return { key: 'today', count: 0, tint: 'soon' }
  return { key: 'days', count: days, tint: days <= 3 ? 'soon' : days <= 7 ? 'calm' : 'ok' }
}
