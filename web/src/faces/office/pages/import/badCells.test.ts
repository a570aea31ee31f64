import { expect, it } from 'vitest'
import type { ImportRow } from '@/api/imports'
import { cellsOf, sameMistakes } from './badCells'

const row = (number: number, level: string, due = '2026-11-30'): ImportRow => ({
  row: number,
  state: 'BAD',
  cells: { D: level, E: due },
  problems: [{ letter: 'D', field: 'level', code: 'value', detail: 'only general or major' }],
})

it('lists bad cells with the value that stands there', () => {
  expect(cellsOf([row(14, '较大')])).toEqual([
    { row: 14, letter: 'D', field: 'level', code: 'value', detail: 'only general or major', value: '较大' },
  ])
})

it('gathers the same wrong value of one column, not empty cells and not single ones', () => {
  const same = sameMistakes(
    cellsOf([row(14, '较大'), row(15, ''), row(16, '较大'), row(17, ''), row(18, '特大')]),
  )
  expect(same.map((each) => [each.value, each.cells.map((cell) => cell.row)])).toEqual([['较大', [14, 16]]])
})
