export interface Part {
  text: string
  found: boolean
}

/** A text cut where the typed words stand in it; what was found by its pinyin is not marked. */
export function aroundWords(text: string, words: string): Part[] {
  const wanted = words.trim().split(/\s+/).filter(Boolean).map(escaped)
  if (!wanted.length) return [{ text, found: false }]
  return text
    .split(new RegExp(`(${wanted.join('|')})`, 'giu'))
    .map((part, index) => ({ text: part, found: index % 2 === 1 }))
    .filter((part) => part.text)
}

const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
