/** Prints the counts of a vitest JSON report as one plain line; fails where no test ran. */
import { readFileSync } from 'node:fs'

const text = readFileSync(process.argv[2] ?? '', 'utf8')
const report = text === '' ? {} : JSON.parse(text)
const passed = report.numPassedTests ?? 0
const failed =
  (report.numFailedTests ?? 0) + (report.numFailedTestSuites > 0 && !report.numFailedTests ? 1 : 0)
const skipped = report.numPendingTests ?? 0
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`)
if (passed === 0) process.exitCode = 1
