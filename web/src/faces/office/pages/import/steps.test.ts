import { expect, it } from 'vitest'
import type { Import } from '@/api/imports'
import { mayReturnTo, stepOf } from './steps'

const job = (stage: Import['stage'], columns = 1) =>
  ({
    stage,
    columns: Array.from({ length: columns }, () => ({ letter: 'A', heading: '', field: null })),
  }) as Import

it('shows a job at the step it has come to', () => {
  expect(stepOf(undefined)).toBe('file')
  expect(
    (['MAPPING', 'CHECKING', 'CHECKED', 'WRITING', 'DONE'] as const).map((stage) => stepOf(job(stage))),
  ).toEqual(['columns', 'check', 'check', 'write', 'write'])
  expect(stepOf(job('FAILED', 0))).toBe('file')
})

it('lets nobody match columns again once rows are being written', () => {
  expect(mayReturnTo('columns', job('CHECKED'))).toBe(true)
  expect(mayReturnTo('columns', job('WRITING'))).toBe(false)
  expect(mayReturnTo('columns', job('DONE'))).toBe(false)
})
