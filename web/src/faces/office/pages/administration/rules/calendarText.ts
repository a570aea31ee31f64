import type { ProposeEditionDays } from '@/api/schema'

const DAY = /\d{4}-\d{2}-\d{2}/g

/** A year's days as lines to edit: a span a line, from and until. */
export function writeDays(days: ProposeEditionDays): { off: string; working: string } {
  return {
    off: days.off.map((span) => `${span.from} ${span.until}`).join('\n'),
    working: days.working.join('\n'),
  }
}

/** The lines read back; a line with one day is that day alone. What is no day is passed over, and the server judges the rest. */
export function readDays(year: number, off: string, working: string): ProposeEditionDays {
  return {
    year,
    off: off
      .split('\n')
      .map((line) => line.match(DAY) ?? [])
      .filter((days) => days.length > 0)
      .map((days) => ({ from: days[0]!, until: days[1] ?? days[0]! })),
    working: working.match(DAY) ?? [],
  }
}
