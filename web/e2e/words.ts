import type { Page, Response } from '@playwright/test'

/** A choice of language is written in the language chosen. */
const OWN = '中文'
const HAN = /\p{Script=Han}+/gu
/** Two English words in a row, or a code in capitals: neither belongs into a Chinese screen. */
const ENGLISH = /[A-Za-z]{2,}(?: [A-Za-z]{2,})+|\b[A-Z]{3,}(?:_[A-Z]+)+\b/g
const RAW = /\b[a-z][A-Za-z]+(?:\.[a-z][A-Za-z]+)+\b|\b(?:undefined|NaN)\b|\[object|\{\w+\}|"(?:zh|en)":/g

/**
 * Watches what the server sends, so that what people typed can be told from the words of the program: a text in two languages is the
 * program's, every other string is data.
 */
export class Words {
  private readonly typed: Record<'zh' | 'en', string[]> = { zh: [], en: [] }
  private readonly reading: Promise<void>[] = []

  constructor(page: Page) {
    page.on('response', (response) => this.reading.push(this.read(response)))
  }

  private async read(response: Response): Promise<void> {
    if (!/json/.test(response.headers()['content-type'] ?? '')) return
    try {
      this.take(await response.json(), ['zh', 'en'])
    } catch {
      // The page went on before the answer was read whole.
    }
  }

  private take(value: unknown, of: readonly ('zh' | 'en')[]): void {
    if (typeof value === 'string') of.forEach((language) => this.typed[language].push(value))
    else if (Array.isArray(value)) value.forEach((each) => this.take(each, of))
    else if (value && typeof value === 'object')
      for (const [key, each] of Object.entries(value))
        this.take(each, key === 'zh' || key === 'en' ? [key] : of)
  }

  /** Words on the screen that are of the other language, or no words at all. */
  async strays(page: Page, language: 'zh-CN' | 'en'): Promise<string[]> {
    const text = await page.evaluate(said)
    // After the screen, never before: what was drawn in between came with an answer that is being read by now.
    await Promise.all(this.reading)
    const raw = text.match(RAW) ?? []
    const foreign = text.match(language === 'zh-CN' ? ENGLISH : HAN) ?? []
    const known = this.typed[language === 'zh-CN' ? 'zh' : 'en'].join('\n')
    return [...new Set([...raw, ...foreign].filter((word) => word !== OWN && !known.includes(word)))]
  }
}

/** Whatever stands on the screen, each piece on a line of its own: what is written, and what boxes hint at. */
function said(): string {
  const pieces: string[] = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (node.parentElement?.checkVisibility()) pieces.push(node.textContent ?? '')
  for (const box of document.querySelectorAll('[placeholder], [aria-label], [title]'))
    if (box.checkVisibility())
      for (const name of ['placeholder', 'aria-label', 'title']) pieces.push(box.getAttribute(name) ?? '')
  return pieces.join('\n')
}
