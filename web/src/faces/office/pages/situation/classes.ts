/** One step of the choropleth: every value from `from` on, up to the next step. */
export interface MapClass {
  /** Index of the tint, 0 (palest) to 4. */
  tint: number
  from: number
  /** What the legend says: "0", "1–2", "≥7". */
  label: string
}

const STEPS = [1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30, 40, 50, 60, 80]

/**
 * The classes of a count: nought alone, then three equal steps up to the ninth decile, the last one open, so that one
 * area far above the rest does not bleach all others.
 */
export function countClasses(values: number[]): MapClass[] {
  const found = values.filter((value) => value > 0).sort((a, b) => a - b)
  if (found.length === 0) return [{ tint: 0, from: 0, label: '0' }]
  const ninth = found[Math.max(0, Math.ceil(found.length * 0.9) - 1)]!
  const step = roundStep(ninth / 3)
  const classes = [{ tint: 0, from: 0, label: '0' }]
  for (let tint = 1; tint <= 4; tint++) {
    const from = (tint - 1) * step + 1
    const last = tint * step
    const label = tint === 4 ? `≥${from}` : from === last ? `${from}` : `${from}–${last}`
    classes.push({ tint, from, label })
  }
  return classes
}

/** The classes of a rate: five equal steps between the lowest and the highest, on round numbers. */
export function rateClasses(values: number[]): MapClass[] {
  if (values.length === 0) return []
  const low = Math.min(...values)
  const step = roundRate((Math.max(...values) - low) / 4.5)
  const start = Math.floor(low / step + 1e-9) * step
  const digits = step < 1 ? 1 : 0
  return [0, 1, 2, 3, 4].map((tint) => {
    const from = start + tint * step
    const label =
      tint === 0
        ? `<${(from + step).toFixed(digits)}`
        : tint === 4
          ? `≥${from.toFixed(digits)}`
          : `${from.toFixed(digits)}–${(from + step).toFixed(digits)}`
    return { tint, from, label }
  })
}

/** The tint of a value, or none when there is no value. */
export function tintOf(value: number | null | undefined, classes: MapClass[]): number | null {
  if (value == null) return null
  let tint = classes[0]?.tint ?? null
  for (const step of classes) if (value >= step.from - 1e-9) tint = step.tint
  return tint
}

function roundStep(wanted: number): number {
  let unit = 1
  for (;;) {
    const step = STEPS.map((each) => each * unit).find((each) => each >= wanted - 1e-9)
    if (step !== undefined) return step
    unit *= 10
  }
}

function roundRate(wanted: number): number {
  return [0.2, 0.5, 1, 2, 3, 4, 5, 10, 15, 20].find((step) => step >= wanted - 1e-9) ?? 25
}
