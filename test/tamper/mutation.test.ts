/**
 * A sample of random changes at every level: what must never pass does not, what is data passes,
 * and nothing crashes, hangs or fails without a code. The full run is `npm run soak`.
 */
import { readFileSync } from 'node:fs'
import { afterAll, describe, expect, test } from 'vitest'
import { endKeptWorkers } from './kept-workers.ts'
import { NEVER_TAKEN, classesAt, judgeMutation } from './mutation.ts'

import { count, type Tally } from './tally.ts'
import { VERIFIERS } from './verifier.ts'

const SUMMARY = new URL('./soak-summary.json', import.meta.url)
const IMAGES = 210
const FIRST_SEED = 1
const TIMEOUT_MS = 600_000

afterAll(endKeptWorkers)

describe.each(VERIFIERS.map((verifier) => ({ level: verifier.level, verifier })))(
  'at $level',
  ({ level, verifier }) => {
    test(
      `${String(IMAGES)} random changes`,
      async () => {
        const tally: Tally = {}
        for (let seed = FIRST_SEED; seed < FIRST_SEED + IMAGES; seed++) {
          count(tally, level, await judgeMutation(verifier, seed))
        }
        const classes = tally[level] ?? {}
        expect(Object.keys(classes).sort()).toEqual(classesAt(level).toSorted())
        for (const [name, { images, taken }] of Object.entries(classes)) {
          // A replay comes to one image, and takes no other.
          const isComputed = level === 'replay' && !name.startsWith('journal:')
          const isNever = isComputed || NEVER_TAKEN.includes(name)
          if (isNever) expect([name, taken]).toEqual([name, 0])
          // Values are data: what cannot be seen without a replay is said to be so.
          if (name === 'stack: value' && level !== 'replay') expect(taken).toBe(images)
        }
      },
      TIMEOUT_MS,
    )
  },
)

/** What `npm run soak` has written down. */
interface Summary {
  readonly images: number
  readonly honest: { readonly moves: number; readonly falseAlarms: number }
  readonly classes: Tally
}

test('the long run that is written down was one of these classes, whole and without a fault', () => {
  const summary = JSON.parse(readFileSync(SUMMARY, 'utf8')) as Summary
  expect(summary.images).toBeGreaterThanOrEqual(10_000)
  expect(summary.honest).toMatchObject({ falseAlarms: 0 })
  expect(summary.honest.moves).toBeGreaterThanOrEqual(1000)
  for (const { level } of VERIFIERS) {
    const classes = summary.classes[level] ?? {}
    expect(Object.keys(classes).sort()).toEqual(classesAt(level).toSorted())
    const taken = NEVER_TAKEN.map((name) => classes[name]?.taken ?? 0)
    expect(taken.filter((count) => count > 0)).toEqual([])
  }
})
