import { expect, test } from 'vitest'
import { aroundWords } from './aroundWords'

test('the typed words are cut out of a text, whatever their case', () => {
  expect(aroundWords('永兴KTV二楼', 'ktv 永兴')).toEqual([
    { text: '永兴', found: true },
    { text: 'KTV', found: true },
    { text: '二楼', found: false },
  ])
})

test('signs are taken as they are', () => {
  expect(aroundWords('a(b)+c', '(b)+')).toEqual([
    { text: 'a', found: false },
    { text: '(b)+', found: true },
    { text: 'c', found: false },
  ])
  expect(aroundWords('no-3', 'o-3').at(-1)).toEqual({ text: 'o-3', found: true })
})

test('without words nothing is marked', () => {
  expect(aroundWords('林婶面馆', ' ')).toEqual([{ text: '林婶面馆', found: false }])
})
