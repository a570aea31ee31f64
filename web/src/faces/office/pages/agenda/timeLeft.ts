import { readClock, type Deadline } from '@/ui/clock'

/** The four shelves of a desk, in the order it is cleared, and one for what has no running clock. */
export const shelves = ['overdue', 'withinThree', 'withinSeven', 'later', 'untimed'] as const
export type Shelf = (typeof shelves)[number]

export interface Group<T> {
  shelf: Shelf
  items: T[]
}

/** The shelf of one duty: read from the same clock as its chip, so that the two never disagree. */
export function shelfOf(item: Deadline, today: string, now: Date): Shelf {
  const reading = readClock(item, today, now)
  if (!reading || item.state === 'STOPPED' || item.state === 'SETTLED') return 'untimed'
  return ({ late: 'overdue', soon: 'withinThree', calm: 'withinSeven', ok: 'later' } as const)[reading.tint]
}

/** The duties on their shelves; the order inside a shelf is the server's, empty shelves are left out. */
export function byTimeLeft<T extends Deadline>(items: T[], today: string, now: Date): Group<T>[] {
  return shelves
    .map((shelf) => ({ shelf, items: items.filter((item) => shelfOf(item, today, now) === shelf) }))
    .filter((group) => group.items.length > 0)
}
