/** What the server knows of the same period a year before. */
export interface YearOnYear {
  /** The change: per cent, percentage points, or a plain difference, as `kind` says. */
  value: number
  /** The figure of a year ago. */
  base: number
  kind: 'PERCENT' | 'POINTS' | 'DIFFERENCE'
}

/** A change with its sign: "+3", "−28.8", "0". The minus is U+2212. */
export function signed(value: number, digits = 0): string {
  const text = Math.abs(value).toFixed(digits)
  if (Number(text) === 0) return digits === 0 ? '0' : text
  return (value < 0 ? '−' : '+') + text
}

/**
 * The words of a change. A base under ten says nothing as a percentage, so the difference stands there instead, with
 * the metric's unit.
 */
export function changeText(change: YearOnYear, current: number, unit: string, points: string): string {
  if (change.kind === 'POINTS') return `${signed(change.value, 1)} ${points}`
  if (change.kind === 'DIFFERENCE' || change.base < 10) {
    const difference = change.kind === 'DIFFERENCE' ? change.value : current - change.base
    return `${signed(difference)}${unit ? ' ' + unit : ''}`
  }
  return `${signed(change.value, 1)}%`
}
