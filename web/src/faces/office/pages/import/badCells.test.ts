import { expect, it } from 'vitest'
import type { ImportRow } from '@/api/imports'
import { cellsOf, sameMistakes, suggested } from './badCells'

const row = (number: number, level: string, due = '2026-11-30'): ImportRow => ({
  row: number,
  state: 'BAD',
  cells: { D: level, E: due },
  problems: [{ letter: 'D', field: 'level', code: 'value', title: 'level', detail: 'only general or major' }],
})

it('lists bad cells with the value that stands there', () => {
  expect(cellsOf([row(14, '较大')])).toEqual([
    {
      row: 14,
      letter: 'D',
      field: 'level',
      code: 'value',
      detail: 'only general or major',
      value: '较大',
      suggestion: null,
    },
  ])
})

it('walks a row from left to right, whatever order the faults were found in', () => {
  const fault = (letter: string | null) => ({ letter, field: null, code: '', title: '', detail: '' })
  const faulty: ImportRow = { row: 3, state: 'BAD', cells: {}, problems: ['AA', null, 'E', 'B'].map(fault) }
  expect(cellsOf([faulty]).map((cell) => cell.letter)).toEqual(['B', 'E', 'AA', null])
})

it('does not walk to what is only worth a look', () => {
  const warned = row(14, '较大')
  warned.problems = [{ ...warned.problems[0]!, warning: true }]
  expect(cellsOf([warned])).toEqual([])
})

it('gathers the same wrong value of one column, not empty cells and not single ones', () => {
  const same = sameMistakes(
    cellsOf([row(14, '较大'), row(15, ''), row(16, '较大'), row(17, ''), row(18, '特大')]),
  )
  expect(same.map((each) => [each.value, each.cells.map((cell) => cell.row)])).toEqual([['较大', [14, 16]]])
})

it('offers near values apart from those somebody must think of', () => {
  const near: ImportRow = {
    row: 10,
    state: 'BAD',
    cells: { A: '金禾粮油' },
    problems: [
      { letter: 'A', field: 'premises', code: 'unknown', title: '', detail: '', suggestion: '金禾粮油店' },
    ],
  }
  const cells = cellsOf([near, { ...near, row: 12 }, row(14, '较大')])
  expect(suggested(cells).map((cell) => [cell.row, cell.suggestion])).toEqual([
    [10, '金禾粮油店'],
    [12, '金禾粮油店'],
  ])
  expect(sameMistakes(cells)).toEqual([])
})
