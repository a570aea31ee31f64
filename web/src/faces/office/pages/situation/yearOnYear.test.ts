import { describe, expect, it } from 'vitest'
import { changeText, signed } from './yearOnYear'

describe('year on year', () => {
  it('writes a true minus and a plus, and no sign for nought', () => {
    expect(signed(-3)).toBe('−3')
    expect(signed(2.74, 1)).toBe('+2.7')
    expect(signed(-0.2)).toBe('0')
    expect(signed(-0.04, 1)).toBe('0.0')
  })

  it('gives a percentage over a base of ten or more', () => {
    expect(changeText({ value: -28.8, base: 52, kind: 'PERCENT' }, 37, '条', '点')).toBe('−28.8%')
  })

  it('gives the difference and no percentage over a base under ten', () => {
    expect(changeText({ value: -33.3, base: 9, kind: 'PERCENT' }, 6, '条', '点')).toBe('−3 条')
    expect(changeText({ value: 4, base: 0, kind: 'DIFFERENCE' }, 4, '条', '点')).toBe('+4 条')
  })

  it('moves rates in percentage points', () => {
    expect(changeText({ value: 2.7, base: 88.4, kind: 'POINTS' }, 91.1, '%', '点')).toBe('+2.7 点')
  })
})
