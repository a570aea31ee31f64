// Lints the contract: zero errors and zero warnings, by the rules of redocly.yaml.
import { fileURLToPath } from 'node:url'
import { formatProblems, getTotals, lint, loadConfig } from '@redocly/openapi-core'

const here = (path) => fileURLToPath(new URL(path, import.meta.url))
const config = await loadConfig({ configPath: here('../redocly.yaml') })
const problems = await lint({ ref: here('../src/api/openapi.json'), config })
const totals = getTotals(problems)
formatProblems(problems, { totals, version: '' })
if (totals.errors + totals.warnings) process.exit(1)
