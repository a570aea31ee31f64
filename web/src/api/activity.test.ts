import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { isUntouched, touch, touchedAt } from './activity'

beforeEach(() => {
  vi.useFakeTimers()
  localStorage.clear()
  touch()
})
afterEach(() => vi.useRealTimers())

test('a page nobody touched for a minute asks by itself', () => {
  vi.advanceTimersByTime(60_000)
  expect(isUntouched()).toBe(false)
  vi.advanceTimersByTime(1)
  expect(isUntouched()).toBe(true)
  touch()
  expect(isUntouched()).toBe(false)
})

test('a hand on another window of the same browser counts', () => {
  vi.advanceTimersByTime(120_000)
  localStorage.setItem('tocsin.touched', String(Date.now()))
  expect(touchedAt()).toBe(Date.now())
  expect(isUntouched()).toBe(false)
})
