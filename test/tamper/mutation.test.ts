/**
 * A sample of random changes at every level: what must never pass does not, what is data passes,
 * and nothing crashes, hangs or fails without a code. The full run is `npm run soak`.
 */
import { afterAll, describe, expect, test } from 'vitest'
import { endKeptWorkers } from './kept-workers.ts'
import { NEVER_TAKEN, classesAt, judgeMutation } from './mutation.ts'

import { count, type Tally } from './tally.ts'
import { VERIFIERS } from './verifier.ts'

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
          if (NEVER_TAKEN.includes(name)) expect([name, taken]).toEqual([name, 0])
          // Values are data: what cannot be seen without a replay is said to be so.
          if (name === 'stack: value' && level !== 'replay') expect(taken).toBe(images)
        }
      },
      TIMEOUT_MS,
    )
  },
)
