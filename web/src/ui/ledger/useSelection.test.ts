import { describe, expect, it } from 'vitest'
import { ref } from 'vue'
import type { LedgerRow } from '@/api/ledgers'
import { MOST_SELECTED, useSelection } from './useSelection'

const row = (id: string): LedgerRow => ({ id })
const page = (from: number, count: number) => Array.from({ length: count }, (_, at) => row(String(from + at)))

describe('a selection', () => {
  it('takes a row and lets it go', () => {
    const selection = useSelection(page(0, 3))
    selection.toggle(1)
    expect(selection.ids.value).toEqual(['1'])
    selection.toggle(1)
    expect(selection.ids.value).toEqual([])
  })

  it('takes all rows between two with shift, upward too', () => {
    const selection = useSelection(page(0, 6))
    selection.toggle(4)
    selection.toggle(1, true)
    expect([...selection.ids.value].sort()).toEqual(['1', '2', '3', '4'])
  })

  it('takes the page, then lets the page go and keeps the rows of other pages', () => {
    const rows = ref(page(0, 3))
    const selection = useSelection(rows)
    selection.toggle(0)
    rows.value = page(10, 2)
    expect(selection.page.value).toBe('none')
    selection.togglePage()
    expect(selection.page.value).toBe('all')
    selection.togglePage()
    expect(selection.ids.value).toEqual(['0'])
  })

  it('says that it is full instead of dropping rows in silence', () => {
    const selection = useSelection(page(0, MOST_SELECTED + 5))
    selection.togglePage()
    expect(selection.ids.value).toHaveLength(MOST_SELECTED)
    expect(selection.full.value).toBe(true)
    selection.toggle(0)
    expect(selection.full.value).toBe(false)
  })

  it('is cleared but for the rows that are named', () => {
    const selection = useSelection(page(0, 3))
    selection.togglePage()
    selection.clear(['2'])
    expect(selection.ids.value).toEqual(['2'])
  })
})
