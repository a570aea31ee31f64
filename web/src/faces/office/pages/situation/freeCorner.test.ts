import { expect, it } from 'vitest'
import { freeCorner } from './freeCorner'

const map = { width: 400, height: 300 }
const box = { width: 120, height: 80 }

it('keeps the reading box at the lower left while nothing is drawn there', () => {
  expect(freeCorner([[200, 150]], [], map, box)).toBe('bottom-left')
})

it('moves the reading box to where it covers least', () => {
  expect(
    freeCorner(
      [
        [20, 280],
        [50, 290],
        [30, 20],
      ],
      [],
      map,
      box,
    ),
  ).toBe('top-right')
})

it('rather covers much of the drawing than one figure', () => {
  expect(
    freeCorner(
      [
        [20, 20],
        [50, 30],
      ],
      [
        [60, 260],
        [380, 40],
      ],
      map,
      box,
    ),
  ).toBe('top-left')
})
