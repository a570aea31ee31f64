import { describe, expect, it } from 'vitest'
import { fit, labelPlace, pathOf, rings, type Boundary, type Point } from './projection'

const square = (west: number, south: number, side: number): Boundary => ({
  properties: { id: `${west}`, name: '' },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [west, south],
        [west + side, south],
        [west + side, south + side],
        [west, south + side],
        [west, south],
      ],
    ],
  },
})

describe('projection', () => {
  it('fits all areas into the frame, north up', () => {
    const project = fit([square(0, -1, 1), square(1, 0, 1)], { width: 240, height: 240, padding: 20 })
    const [left, bottom] = project([0, -1])
    const [right, top] = project([2, 1])
    expect([left, top, right, bottom].map(Math.round)).toEqual([20, 20, 220, 220])
  })

  it('shrinks degrees of longitude towards the pole, so that shapes stay true', () => {
    const project = fit([square(0, 59.5, 1)], { width: 400, height: 400, padding: 0 })
    const [left, top] = project([0, 60.5])
    const [right, bottom] = project([1, 59.5])
    expect((right - left) / (bottom - top)).toBeCloseTo(0.5, 2)
  })

  it('stands still when there is nothing to draw', () => {
    expect(fit([], { width: 100, height: 60, padding: 0 })([7, 7])).toEqual([50, 30])
    expect(rings({ properties: { id: '', name: '' }, geometry: null })).toEqual([])
  })

  it('takes the rings of islands too', () => {
    const island = square(0, 0, 1).geometry!.coordinates as Point[][]
    const far = square(5, 5, 1).geometry!.coordinates as Point[][]
    const geometry = { type: 'MultiPolygon' as const, coordinates: [island, far] }
    expect(rings({ properties: { id: '', name: '' }, geometry })).toHaveLength(2)
  })

  it('writes path data of closed rings', () => {
    expect(
      pathOf([
        [
          [0, 0],
          [10, 0],
          [10, 5.25],
        ],
      ]),
    ).toBe('M0.0 0.0L10.0 0.0L10.0 5.3Z')
  })

  it('places a name inside a bent area, not at its middle', () => {
    const bent: Point[] = [
      [0, 0],
      [100, 0],
      [100, 20],
      [20, 20],
      [20, 100],
      [0, 100],
      [0, 0],
    ]
    const place = labelPlace([bent])
    expect(place.x < 20 || place.y < 20).toBe(true)
    expect(place.room).toBeGreaterThan(8)
  })
})
