import type { Point } from './projection'

export type Corner = 'bottom-left' | 'top-left' | 'top-right'

interface Size {
  width: number
  height: number
}

/** Half of what a name and its figure take up around their place. */
const LABEL = { x: 32, y: 20 }

/**
 * The corner of the map where a box hides the fewest figures, and then the least of the drawing; it stays there as long
 * as the area is shown.
 */
export function freeCorner(points: Point[], labels: Point[], map: Size, box: Size): Corner {
  const corners: [Corner, number, number][] = [
    ['bottom-left', 0, map.height - box.height],
    ['top-left', 0, 0],
    ['top-right', map.width - box.width, 0],
  ]
  const covered = corners.map(([corner, left, top]) => {
    const within = (all: Point[], wide = 0, high = 0) =>
      all.filter(
        ([x, y]) =>
          x >= left - wide && x <= left + box.width + wide && y >= top - high && y <= top + box.height + high,
      ).length
    return { corner, labels: within(labels, LABEL.x, LABEL.y), points: within(points) }
  })
  return covered.reduce((least, each) =>
    each.labels < least.labels || (each.labels === least.labels && each.points < least.points) ? each : least,
  ).corner
}
