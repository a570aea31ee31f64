import { describe, expect, it } from 'vitest'
import { csvOf, figureText, figureWithSign, unitText } from './figureText'

const count = { unit: { zh: '条', en: '' } }
const rate = { unit: { zh: '%', en: '%' } }

describe('figures as text', () => {
  it('groups counts by thousands and gives rates one decimal', () => {
    expect(figureText(12640, count)).toBe('12,640')
    expect(figureText(91, rate)).toBe('91.0')
    expect(figureWithSign(91, rate)).toBe('91.0%')
  })

  it('leaves a unit out that would only repeat the name', () => {
    const hazards = { unit: { zh: '条', en: 'hazards' } }
    expect(unitText(hazards, 'zh-CN')).toBe('条')
    expect(unitText(hazards, 'en')).toBe('')
    expect(unitText(rate, 'en')).toBe('%')
  })

  it('writes a dash where there is nothing to divide by', () => {
    expect(figureWithSign(null, rate)).toBe('–')
  })

  it('writes a file that Excel reads as UTF-8, with quotes doubled', () => {
    expect(csvOf([['a "b"', 3, null]])).toBe('\ufeff"a ""b""","3",""')
  })
})
