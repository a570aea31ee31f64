/** The town lives in one time zone, wherever the reader's device is. */
const ZONE = 'Asia/Shanghai'
const parts = new Intl.DateTimeFormat('sv', { timeZone: ZONE, dateStyle: 'short', timeStyle: 'short' })

/** `2026-11-24 08:52` in the town's zone. */
export function moment(at: string): string {
  return parts.format(new Date(at))
}

/** The day of an instant in the town's zone. */
export function dayOf(at: string): string {
  return moment(at).slice(0, 10)
}

/** `11-24` inside the year of `today`, `2025-03-18` outside it. */
export function shortDay(day: string, today: string): string {
  return day.slice(0, 4) === today.slice(0, 4) ? day.slice(5) : day
}

/** `11-24 08:52` inside the year, with the year outside it. */
export function shortMoment(at: string, today: string): string {
  const text = moment(at)
  return `${shortDay(text.slice(0, 10), today)} ${text.slice(11)}`
}

/** Days from one date to another; negative when the other is earlier. */
export function daysBetween(from: string, until: string): number {
  return Math.round((Date.parse(`${until}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}

/** A day some days later (or earlier). */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10)
}

/**
 * Reads a day as people type it: `2026-3-12`, `2026/03/12`, `20260312`, `3-12` (in the year of `today`). Answers
 * `2026-03-12`, or nothing when it is no day of the calendar.
 */
export function readDay(text: string, today: string): string | null {
  const plain = text
    .trim()
    .replace(/[/.\u5e74\u6708]/g, '-')
    .replace(/\u65e5$/, '')
  const match = /^(\d{4})(\d\d)(\d\d)$/.exec(plain) ?? /^(?:(\d{4})-)?(\d{1,2})-(\d{1,2})$/.exec(plain)
  if (!match) return null
  const [, year = today.slice(0, 4), month, day] = match
  const read = `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`
  const parsed = new Date(`${read}T00:00:00Z`)
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(read) ? read : null
}

/** The weeks of a month, Monday first, as days; days of the neighbouring months fill the first and last week. */
export function weeksOf(month: string): string[][] {
  const first = `${month}-01`
  const weekday = (new Date(`${first}T00:00:00Z`).getUTCDay() + 6) % 7
  const start = addDays(first, -weekday)
  const weeks = Array.from({ length: 6 }, (_, week) =>
    Array.from({ length: 7 }, (_, day) => addDays(start, week * 7 + day)),
  )
  return weeks.filter((week) => week.some((day) => day.startsWith(month)))
}
