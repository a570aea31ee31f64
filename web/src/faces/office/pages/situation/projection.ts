/** A point on the page or on the earth: x or longitude first. */
export type Point = [number, number]

export interface Geometry {
  type: 'Polygon' | 'MultiPolygon'
  coordinates: Point[][] | Point[][][]
}

export interface Boundary {
  properties: { id: string; name: string }
  geometry: Geometry | null
}

export interface Frame {
  width: number
  height: number
  padding: number
}

/** Takes one degree pair, gives page pixels. */
export type Project = (point: Point) => Point

/**
 * An equirectangular projection that fits all boundaries into the frame. True to scale at the middle latitude, which is
 * enough for one county or province; nothing is measured on this map.
 */
export function fit(boundaries: Boundary[], frame: Frame): Project {
  const points = boundaries.flatMap((boundary) => rings(boundary).flat())
  if (points.length === 0) return () => [frame.width / 2, frame.height / 2]
  const box = extent(points)
  const shrink = Math.cos((((box.south + box.north) / 2) * Math.PI) / 180)
  const wide = Math.max((box.east - box.west) * shrink, 1e-9)
  const high = Math.max(box.north - box.south, 1e-9)
  const scale = Math.min((frame.width - 2 * frame.padding) / wide, (frame.height - 2 * frame.padding) / high)
  const left = (frame.width - wide * scale) / 2
  const top = (frame.height - high * scale) / 2
  return ([longitude, latitude]) => [
    left + (longitude - box.west) * shrink * scale,
    top + (box.north - latitude) * scale,
  ]
}

/** The outer and inner rings of a boundary, in one flat list; none when it has no geometry. */
export function rings(boundary: Boundary): Point[][] {
  const geometry = boundary.geometry
  if (!geometry) return []
  return geometry.type === 'Polygon'
    ? (geometry.coordinates as Point[][])
    : (geometry.coordinates as Point[][][]).flat()
}

/** The path data of projected rings, to one tenth of a pixel. */
export function pathOf(projected: Point[][]): string {
  return projected
    .map((ring) => 'M' + ring.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L') + 'Z')
    .join('')
}

/** Where a name may stand: the point inside the rings farthest from every edge, and that distance in pixels. */
export function labelPlace(projected: Point[][]): { x: number; y: number; room: number } {
  const box = extent(projected.flat())
  const side = Math.max(Math.min(box.east - box.west, box.north - box.south), 1e-6) / 6
  let best = { x: (box.west + box.east) / 2, y: (box.north + box.south) / 2, room: -Infinity }
  best = bestOf(projected, box, side, best)
  for (let step = side / 2; step > 0.5; step /= 2) {
    const around = {
      west: best.x - 2 * step,
      east: best.x + 2 * step,
      south: best.y - 2 * step,
      north: best.y + 2 * step,
    }
    best = bestOf(projected, around, step, best)
  }
  return best
}

interface Box {
  west: number
  east: number
  south: number
  north: number
}

function extent(points: Point[]): Box {
  const box = { west: Infinity, east: -Infinity, south: Infinity, north: -Infinity }
  for (const [x, y] of points) {
    box.west = Math.min(box.west, x)
    box.east = Math.max(box.east, x)
    box.south = Math.min(box.south, y)
    box.north = Math.max(box.north, y)
  }
  return box
}

function bestOf<T extends { x: number; y: number; room: number }>(
  shape: Point[][],
  box: Box,
  step: number,
  start: T,
) {
  let best: { x: number; y: number; room: number } = start
  for (let x = box.west + step / 2; x <= box.east; x += step) {
    for (let y = box.south + step / 2; y <= box.north; y += step) {
      const room = distanceInside([x, y], shape)
      if (room > best.room) best = { x, y, room }
    }
  }
  return best
}

/** Distance to the nearest edge; negative outside. */
function distanceInside([x, y]: Point, shape: Point[][]): number {
  let inside = false
  let nearest = Infinity
  for (const ring of shape) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [ax, ay] = ring[i]!
      const [bx, by] = ring[j]!
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside
      nearest = Math.min(nearest, distanceToEdge(x, y, ax, ay, bx, by))
    }
  }
  return inside ? nearest : -nearest
}

function distanceToEdge(x: number, y: number, ax: number, ay: number, bx: number, by: number): number {
  const dx = bx - ax
  const dy = by - ay
  const length = dx * dx + dy * dy
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length))
  return Math.hypot(x - ax - along * dx, y - ay - along * dy)
}
