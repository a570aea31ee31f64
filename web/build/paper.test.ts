import postcss from 'postcss'
import { expect, test } from 'vitest'
import { widthsOfScreens } from './paper'

const read = (css: string) => postcss([widthsOfScreens]).process(css, { from: undefined }).css

test('widths are a screen’s, and what was said of paper stays', () => {
  expect(read('@media (max-width: 767px) { a { color: red } }')).toContain(
    '@media screen and (max-width: 767px)',
  )
  expect(read('@media print { a { color: red } }')).toContain('@media print {')
  expect(read('@media (prefers-reduced-motion: reduce) { a { color: red } }')).toContain(
    '@media (prefers-reduced',
  )
})
