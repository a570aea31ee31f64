import type { Point } from './projection'

export type Corner = 'bottom-left' | 'top-left' | 'top-right'

interface Size {
  width: number
  height: number
}

/** The corner of the map where a box covers the least of the drawing; it stays there as long as the area is shown. */
export function freeCorner(points: Point[], map: Size, box: Size): Corner {
  const corners: [Corner, number, number][] = [
    ['bottom-left', 0, map.height - box.height],
    ['top-left', 0, 0],
    ['top-right', map.width - box.width, 0],
  ]
  const covered = corners.map(([corner, left, top]) => {
    const inside = points.filter(
      ([x, y]) => x >= left && x <= left + box.width && y >= top && y <= top + box.height,
    )
    return { corner, count: inside.length }
  })
  return covered.reduce((least, each) => (each.count < least.count ? each : least)).corner
}
