import { expect, test } from 'vitest'
import { silentLast } from './silentLast'
import type { Figure, Metric } from './useFigures'

const metric = (key: string) => ({ key }) as Metric
const figure = (key: string, value: number, month: number, base: number) =>
  ({ key, value, series: [{ month: '2026-01', value: month }], yearOnYear: { base } }) as unknown as Figure

test('what nobody counts here stands last, a zero that was once more keeps its place', () => {
  const metrics = ['overdue', 'rural', 'open'].map(metric)
  const figures = [figure('overdue', 0, 3, 0), figure('rural', 0, 0, 0), figure('open', 5, 5, 4)]
  expect(silentLast(metrics, figures).map(({ key }) => key)).toEqual(['overdue', 'open', 'rural'])
})
