import { expect, it } from 'vitest'
import { readDays, writeDays } from './calendarText'

it('reads back what it wrote, and a line with one day as that day', () => {
  const days = {
    year: 2027,
    off: [
      { from: '2027-01-01', until: '2027-01-03' },
      { from: '2027-04-05', until: '2027-04-05' },
    ],
    working: ['2027-02-14'],
  }
  const text = writeDays(days)
  expect(readDays(2027, text.off, text.working)).toEqual(days)
  expect(readDays(2027, '2027-04-05', '').off).toEqual([{ from: '2027-04-05', until: '2027-04-05' }])
})
