import { describe, expect, it } from 'vitest'
import { inUnit } from './money'

describe('money', () => {
  it('shows the same yuan in the unit asked, to the last cent', () => {
    expect(inUnit('113000000.00', 'HUNDRED_MILLION')).toBe('1.13')
    expect(inUnit('113000000.00', 'TEN_THOUSAND')).toBe('11,300')
    expect(inUnit('113000000.00', 'YUAN')).toBe('113,000,000.00')
    expect(inUnit('507000', 'TEN_THOUSAND')).toBe('50.7')
    expect(inUnit('0.01', 'HUNDRED_MILLION')).toBe('0.0000000001')
    expect(inUnit('-1234.5', 'YUAN')).toBe('−1,234.50')
  })
  it('does not lose digits that a floating number would', () => {
    expect(inUnit('9007199254740993.07', 'YUAN')).toBe('9,007,199,254,740,993.07')
  })
})
