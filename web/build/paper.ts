import type { AcceptedPlugin } from 'postcss'

/**
 * A width asked for in a style sheet is a screen's: a sheet of A4 is narrower than a tablet, and would otherwise be laid
 * out as a phone.
 */
export const widthsOfScreens: AcceptedPlugin = {
  postcssPlugin: 'tocsin-widths-of-screens',
  AtRule: {
    media: (rule) => {
      if (/^\((min|max)-width:/.test(rule.params)) rule.params = `screen and ${rule.params}`
    },
  },
}
