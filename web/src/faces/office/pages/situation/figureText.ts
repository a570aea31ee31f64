import { grouped } from '@/ui/numbers'
import type { Metric } from './useFigures'

/** Whether a metric is a share, shown in per cent with one decimal. */
export function isRate(metric: Pick<Metric, 'unit'>): boolean {
  return metric.unit.zh === '%'
}

/** The unit in the language spoken. A whole word ("hazards") is left out: the metric's name says it already. */
export function unitText(metric: Pick<Metric, 'unit'>, locale: string): string {
  const unit = locale === 'en' ? metric.unit.en : metric.unit.zh
  return unit.length > 2 ? '' : unit
}

/** A figure as it is read: `1,264`, `91.1`, or a dash where there is nothing to divide by. */
export function figureText(value: number | null | undefined, metric: Pick<Metric, 'unit'>): string {
  if (value === null || value === undefined) return '–'
  return isRate(metric) ? value.toFixed(1) : grouped(value)
}

/** The same with its per-cent sign, for places where no unit stands beside it. */
export function figureWithSign(value: number | null | undefined, metric: Pick<Metric, 'unit'>): string {
  const text = figureText(value, metric)
  return isRate(metric) && text !== '–' ? `${text}%` : text
}

/** A table as a file that Excel opens: comma-separated, every value quoted, with the mark that says UTF-8. */
export function csvOf(rows: (string | number | null)[][]): string {
  const cell = (value: string | number | null) => `"${String(value ?? '').replaceAll('"', '""')}"`
  return '\ufeff' + rows.map((row) => row.map(cell).join(',')).join('\r\n')
}
