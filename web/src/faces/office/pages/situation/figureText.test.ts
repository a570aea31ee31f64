import { describe, expect, it } from 'vitest'
import { csvOf, figureText, figureWithSign } from './figureText'

const count = { unit: { zh: '条', en: '' } }
const rate = { unit: { zh: '%', en: '%' } }

describe('figures as text', () => {
  it('groups counts by thousands and gives rates one decimal', () => {
    expect(figureText(12640, count)).toBe('12,640')
    expect(figureText(91, rate)).toBe('91.0')
    expect(figureWithSign(91, rate)).toBe('91.0%')
  })

  it('writes a dash where there is nothing to divide by', () => {
    expect(figureWithSign(null, rate)).toBe('–')
  })

  it('writes a file that Excel reads as UTF-8, with quotes doubled', () => {
    expect(csvOf([['a "b"', 3, null]])).toBe('\ufeff"a ""b""","3",""')
  })
})
