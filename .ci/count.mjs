// Prints "PASSED FAILED" for a run of npm scripts: tests from vitest's report, other scripts by the
// line with which npm announces each.   node .ci/count.mjs LOG REPORT STATUS
import { existsSync, readFileSync } from 'node:fs'

const [log, report, status] = process.argv.slice(2)
const announced = readFileSync(log, 'utf8').matchAll(
  /^> readout@\S+ (types|lint|layers|unused|unit|docs|bench)\b/gm,
)
const scripts = [...announced].map(([, name]) => name)
const tests = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : {}
let passed = scripts.filter((name) => name !== 'unit').length + (tests.numPassedTests ?? 0)
let failed = tests.numFailedTests ?? 0
// A run stops at the script that fails; where that is not one of vitest's failed tests, it counts itself.
if (status !== '0' && failed === 0) {
  failed = 1
  if (scripts.length > 0 && scripts.at(-1) !== 'unit') passed--
}
process.stdout.write(`${passed} ${failed}\n`)
