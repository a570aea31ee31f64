import { beforeEach, expect, test } from 'vitest'
import { discardDraft, drafts, forgetDrafts } from './drafts'

const ID = '0192f0c1-0000-7000-8000-000000000001'

beforeEach(() => {
  localStorage.clear()
  forgetDrafts()
})

test('what was left half filled is told with where it is filled on', () => {
  localStorage.setItem('tocsin.draft..hazard.new', JSON.stringify({ description: '纱包堵门' }))
  localStorage.setItem(`tocsin.draft..premises.${ID}`, JSON.stringify({ name: '面馆' }))
  localStorage.setItem(`tocsin.draft..hazard.${ID}.notice`, '{}')
  discardDraft({ key: 'none', kind: 'person', fresh: true, called: '', url: '' })
  expect(drafts.value.map(({ called, url }) => [called, url]).sort()).toEqual([
    ['', `/hazards/${ID}`],
    ['纱包堵门', '/hazards/new'],
    ['面馆', `/premises/${ID}/correction`],
  ])
})

test('a draft of somebody else is not told, and a discarded one can be taken back', () => {
  localStorage.setItem('tocsin.draft.chenli.person.new', JSON.stringify({ name: '石一鸣' }))
  localStorage.setItem('tocsin.draft..person.new', JSON.stringify({ name: '杨朔' }))
  discardDraft({ key: 'none', kind: 'person', fresh: true, called: '', url: '' })
  expect(drafts.value.map((draft) => draft.called)).toEqual(['杨朔'])
  const takeBack = discardDraft(drafts.value[0]!)
  expect(drafts.value).toEqual([])
  takeBack()
  expect(drafts.value.map((draft) => draft.called)).toEqual(['杨朔'])
})
