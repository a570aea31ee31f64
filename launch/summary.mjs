// Adds up the reports of a test run and prints one last line.
// node summary.mjs SUREFIRE_FOLDER RESULTS_FOLDER [STEP_THAT_FAILED…]
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const [surefire, results, ...broken] = process.argv.slice(2)
const sum = { passed: 0, failed: 0, skipped: 0 }

/** Counts of one report; a step that failed without a failed test (it did not compile, say) counts as one failure. */
function add(step, passed, failed, skipped) {
  console.log(`${step}: ${passed} passed, ${failed} failed, ${skipped} skipped`)
  sum.passed += passed
  sum.failed += failed
  sum.skipped += skipped
  return failed > 0 ? step : undefined
}

function java() {
  const count = { tests: 0, failures: 0, errors: 0, skipped: 0 }
  const files = existsSync(surefire) ? readdirSync(surefire).filter((name) => /^TEST-.*\.xml$/.test(name)) : []
  for (const file of files) {
    const suite = /<testsuite\b[^>]*>/.exec(readFileSync(join(surefire, file), 'utf8'))?.[0] ?? ''
    for (const key of Object.keys(count)) {
      count[key] += Number(new RegExp(`\\s${key}="(\\d+)"`).exec(suite)?.[1] ?? 0)
    }
  }
  const failed = count.failures + count.errors
  return add('program: mvn verify', count.tests - failed - count.skipped, failed, count.skipped)
}

function vitest() {
  const file = join(results, 'vitest.json')
  if (!existsSync(file)) return undefined
  const report = JSON.parse(readFileSync(file, 'utf8'))
  return add('web: test', report.numPassedTests, report.numFailedTests, report.numPendingTests + report.numTodoTests)
}

function playwright() {
  const file = join(results, 'playwright.json')
  if (!existsSync(file)) return undefined
  const { expected, flaky, unexpected, skipped } = JSON.parse(readFileSync(file, 'utf8')).stats
  return add('web: e2e', expected, unexpected + flaky, skipped)
}

const counted = [java(), vitest(), playwright()]
for (const step of broken.filter((name) => !counted.includes(name))) {
  console.log(`${step}: failed`)
  sum.failed += 1
}
console.log(`${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`)
process.exitCode = sum.failed > 0 || sum.passed === 0 ? 1 : 0
