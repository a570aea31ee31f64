// Adds up the gzipped script each face loads for its first view and fails above its budget (kB).
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

const BUDGETS = { 'index.html': ['office', 300], 'unit.html': ['unit', 150] }
// What the first page a signed-in reader lands on loads besides the entry.
const FIRST_PAGES = {
  'index.html': [
    'virtual:messages/zh-CN',
    'virtual:messages/zh-CN/office',
    'src/faces/office/pages/agenda/MyWork.vue',
  ],
  'unit.html': ['virtual:messages/zh-CN', 'src/faces/unit/pages/hazards/MyHazards.vue'],
}

const dist = new URL('../dist/', import.meta.url)
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'))

function collect(key, into) {
  const chunk = manifest[key]
  if (!chunk || into.has(chunk.file)) return into
  into.add(chunk.file)
  for (const next of chunk.imports ?? []) collect(next, into)
  return into
}

let failed = false
for (const [entry, [face, budget]] of Object.entries(BUDGETS)) {
  const files = collect(entry, new Set())
  for (const wanted of FIRST_PAGES[entry])
    for (const key of Object.keys(manifest)) if (key.endsWith(wanted)) collect(key, files)
  let total = 0
  for (const file of files) {
    const size = gzipSync(readFileSync(new URL(file, dist))).length / 1024
    total += size
    console.log(`${size.toFixed(1).padStart(8)} kB  ${file}`)
  }
  console.log(
    `${total.toFixed(1).padStart(8)} kB  first view of ${face}, gzipped script, budget ${budget} kB`,
  )
  if (total > budget) failed = true
}
if (failed) {
  console.error('A first view is above its budget: load what it does not need at once lazily.')
  process.exit(1)
}
