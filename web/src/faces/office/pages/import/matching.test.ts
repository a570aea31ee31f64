import { expect, it } from 'vitest'
import { doubledLetters, missingFields, proposed } from './matching'

const label = { zh: '', en: '' }
const fields = [
  { key: 'name', label, required: true },
  { key: 'address', label, required: true },
  { key: 'phone', label, required: false },
]

it('starts from what was proposed and leaves out what was not recognised', () => {
  const columns = [
    { letter: 'A', heading: '场所名称', field: 'name' },
    { letter: 'B', heading: '备注', field: null },
  ]
  expect(proposed({ columns })).toEqual({ A: 'name' })
})

it('names required fields that have no column', () => {
  expect(missingFields({ fields }, { A: 'name', C: 'phone' }).map((field) => field.key)).toEqual(['address'])
})

it('finds columns that claim the same field', () => {
  expect([...doubledLetters({ A: 'name', B: 'phone', D: 'name' })]).toEqual(['A', 'D'])
})
