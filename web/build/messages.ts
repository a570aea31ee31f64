import { baseCompile } from '@intlify/message-compiler'
import { readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Plugin } from 'vite'

type Tree = { [key: string]: string | Tree }

const PREFIX = 'virtual:messages/'
const OFFICE = '/office'
/** Rooms whose words nobody but the office speaks: other faces do not carry them. */
const OFFICE_ROOMS = new Set([
  'administration',
  'agenda',
  'areas',
  'buildings',
  'lookbacks',
  'operations',
  'proof',
  'organizations',
  'regulators',
  'rules',
  'screening',
  'situation',
])

/**
 * Serves `virtual:messages/<language>`: every `src/locales/<language>/<room>.json` under its room's name, each
 * message compiled while building, so that the browser carries no message compiler. The office's own rooms stand in
 * `virtual:messages/<language>/office`.
 */
export function messages(root: string): Plugin {
  const folder = (language: string) => resolve(root, 'src/locales', language)
  return {
    name: 'tocsin-messages',
    resolveId: (id) => (id.startsWith(PREFIX) ? '\0' + id : undefined),
    load(id) {
      if (!id.startsWith('\0' + PREFIX)) return undefined
      const office = id.endsWith(OFFICE)
      const language = id.slice(PREFIX.length + 1, office ? -OFFICE.length : undefined)
      const rooms = readdirSync(folder(language)).filter(
        (name) => name.endsWith('.json') && OFFICE_ROOMS.has(name.replace('.json', '')) === office,
      )
      const all: Record<string, unknown> = {}
      for (const file of rooms) {
        const path = join(folder(language), file)
        this.addWatchFile(path)
        all[file.replace('.json', '')] = compiled(JSON.parse(readFileSync(path, 'utf8')) as Tree, path)
      }
      return `export default ${JSON.stringify(all)}`
    },
    handleHotUpdate({ file, server }) {
      if (!file.includes('/src/locales/')) return
      for (const module of server.moduleGraph.idToModuleMap.values())
        if (module.id?.startsWith('\0' + PREFIX)) server.moduleGraph.invalidateModule(module)
      server.ws.send({ type: 'full-reload' })
    },
  }
}

function compiled(tree: Tree, path: string): unknown {
  return Object.fromEntries(
    Object.entries(tree).map(([key, value]) => [
      key,
      typeof value === 'string' ? ast(value, `${path}: ${key}`) : compiled(value, path),
    ]),
  )
}

function ast(message: string, where: string): unknown {
  const options: Parameters<typeof baseCompile>[1] & { mangle: boolean } = {
    jit: true,
    minify: true,
    mangle: true,
    onError: (error) => {
      throw new Error(`${where}: ${error.message}`)
    },
  }
  return baseCompile(message, options).ast
}
