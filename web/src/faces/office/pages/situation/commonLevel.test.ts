import { expect, test } from 'vitest'
import { commonLevel } from './commonLevel'

const of = (...levels: string[]) => levels.map((level) => ({ area: { level } }))

test('a zone that leads the ranking of towns does not name it', () => {
  expect(commonLevel(of('ZONE', 'TOWN', 'TOWN'))).toBe('TOWN')
})

test('areas of one level are called by it, and none by nothing', () => {
  expect(commonLevel(of('VILLAGE'))).toBe('VILLAGE')
  expect(commonLevel([])).toBeUndefined()
})
