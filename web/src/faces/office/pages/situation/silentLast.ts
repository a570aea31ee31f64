import type { Figure, Metric } from './useFigures'

/** The catalogue in its order, but what nobody counts here (nothing now, in no month, nor a year ago) after the others. */
export function silentLast(metrics: Metric[], figures: Figure[]): Metric[] {
  const speaking = new Set(figures.filter((figure) => !isSilent(figure)).map((figure) => figure.key))
  return [
    ...metrics.filter((metric) => speaking.has(metric.key)),
    ...metrics.filter((metric) => !speaking.has(metric.key)),
  ]
}

function isSilent(figure: Figure): boolean {
  return !figure.value && !figure.yearOnYear?.base && figure.series.every((each) => !each.value)
}
