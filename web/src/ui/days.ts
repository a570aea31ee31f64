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
