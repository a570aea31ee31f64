import { describe, expect, it } from 'vitest'
import { countClasses, rateClasses, tintOf } from './classes'

describe('classes of the map', () => {
  it('keeps nought apart and opens the last class', () => {
    const classes = countClasses([11, 6, 5, 4, 3, 3, 2, 1, 1, 1, 0, 0])
    expect(classes.map((each) => each.label)).toEqual(['0', '1–2', '3–4', '5–6', '≥7'])
    expect([0, 1, 2, 3, 6, 7, 11].map((value) => tintOf(value, classes))).toEqual([0, 1, 1, 2, 3, 4, 4])
  })

  it('names single values plainly when counts are small', () => {
    expect(countClasses([1, 2, 3]).map((each) => each.label)).toEqual(['0', '1', '2', '3', '≥4'])
  })

  it('takes round steps for large counts', () => {
    expect(countClasses([900, 450, 610]).map((each) => each.label)).toEqual([
      '0',
      '1–300',
      '301–600',
      '601–900',
      '≥901',
    ])
  })

  it('has one class when there is nothing to count', () => {
    expect(countClasses([0, 0])).toEqual([{ tint: 0, from: 0, label: '0' }])
  })

  it('divides rates between the lowest and the highest', () => {
    const classes = rateClasses([88.2, 90, 93, 91.8])
    expect(classes.map((each) => each.label)).toEqual(['<90', '90–92', '92–94', '94–96', '≥96'])
    expect(tintOf(88.2, classes)).toBe(0)
    expect(tintOf(93, classes)).toBe(2)
  })

  it('gives no tint to what has no value', () => {
    expect(tintOf(null, countClasses([1]))).toBeNull()
    expect(rateClasses([])).toEqual([])
  })
})
