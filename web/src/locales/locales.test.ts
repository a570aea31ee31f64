import { baseCompile } from '@intlify/message-compiler'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const here = import.meta.dirname
const src = join(here, '..')
type Tree = { [key: string]: string | Tree }

function flat(tree: Tree, prefix: string): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${prefix}.${key}`, value] as [string, string]]
      : flat(value, `${prefix}.${key}`),
  )
}
function messagesIn(language: string): Map<string, string> {
  const files = readdirSync(join(here, language)).filter((name) => name.endsWith('.json'))
  return new Map(
    files.flatMap((file) =>
      flat(JSON.parse(readFileSync(join(here, language, file), 'utf8')), file.slice(0, -5)),
    ),
  )
}
const placeholders = (message: string) => [...message.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort()
/** Latin words that people write in Chinese too: names of keys, pinyin initials typed as an example, files, units. */
const LATIN = new Set([
  'Ctrl',
  'K',
  'Enter',
  'Esc',
  'lsmg',
  'Excel',
  '.xlsx',
  '.xls',
  '.csv',
  '.docx',
  '.html',
  'PDF',
  'Word',
  'WPS',
  'GeoJSON',
  'MB',
  'm',
])
const chinese = messagesIn('zh-CN')
const english = messagesIn('en')

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(vue|ts)$/.test(name) && !name.endsWith('.test.ts'))
    .map((name) => join(folder, name))
}

describe('messages', () => {
  it("can all be compiled: a bar or a brace that is meant stands as {'|'}", () => {
    const broken: string[] = []
    for (const [key, message] of [...chinese, ...english])
      baseCompile(message, { onError: (error) => broken.push(`${key}: ${error.message}`) })
    expect(broken).toEqual([])
  })

  it('says in English whatever it says in Chinese, and the other way round', () => {
    expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort())
  })

  it('fills the same places in both languages', () => {
    for (const [key, message] of chinese)
      // One and many are two forms of one message, and each says all.
      for (const form of (english.get(key) ?? '').split(' | '))
        expect(placeholders(form), key).toEqual(placeholders(message))
  })

  it('speaks Chinese in Chinese, but for names of files and units', () => {
    for (const [key, message] of chinese) {
      expect(message.trim(), key).not.toBe('')
      const foreign = message.replace(/\{[^}]*\}/g, '').match(/\.?[A-Za-z]+/g) ?? []
      expect(
        foreign.filter((word) => !LATIN.has(word)),
        key,
      ).toEqual([])
    }
  })

  it('speaks English in English', () => {
    for (const [key, message] of english) {
      expect(message.trim(), key).not.toBe('')
      expect(message.match(/[\u4e00-\u9fff]+/g) ?? [], key).toEqual([])
    }
  })

  it('has every key a page asks for', () => {
    for (const file of sources(src)) {
      const text = readFileSync(file, 'utf8')
      for (const [, key] of text.matchAll(/\bt\(\s*'([\w.-]+)'/g))
        expect(chinese.has(key!), `${key} in ${file}`).toBe(true)
    }
  })

  it('leaves no Chinese word inside a page, where it could not be translated', () => {
    for (const file of sources(join(src, 'faces'))) {
      const code = readFileSync(file, 'utf8').replace(/\/\*[^]*?\*\/|\/\/.*|<!--[^]*?-->/g, '')
      const words = code.match(/[\u4e00-\u9fff]+/g) ?? []
      expect(words, file).toEqual([])
    }
  })
})
