/**
 * Frames that a source changed before it sealed, rooted and signed them: what the checks of the
 * stack refuse, by class, and what only evidence of the flow could.
 */
import { describe, expect, test } from 'vitest'
import { codeOf } from '../../../../../../backends/contract/errors.ts'
import { tryRewinding } from '../../../../../../backends/enclave/runtime/rewinding.ts'
import { readFrames } from '../../../../../../backends/enclave/wasm/suspend/frame-layout.ts'
import { randomModule } from '../random-module.ts'
import { SeededNumbers } from '../random-vocabulary.ts'
import { STACK_CHANGES, type StackOfStop } from './stack-changes.ts'
import { StoppedRun } from './stopped-run.ts'

const IMPORTS = { talos: { request_len: () => 3 } }
const IMAGES = 10_000

/** A stack of an honest stop. */
interface Stop extends StackOfStop {
  readonly run: StoppedRun
  readonly entry: number
}

/** Classes of which nothing may pass: what is left of the stack is no stack of this module. */
const ALL_REFUSED = ['function', 'cut short', 'cut in front', 'longer', 'of another module']
/** Most that may pass of the others, in a hundred: they happen to be other legal stacks. */
const TAKEN_MAX = { 'return site': 4, 'frame removed': 9, 'frame twice': 10, 'frames swapped': 3 }

function stopsOf(seed: number, count: number): Stop[] {
  const run = new StoppedRun(randomModule(seed, 60).bytes, IMPORTS)
  const entry = run.functionIndex('run')
  return run.stacks('run', [seed], 1 + (seed % 5), count).map((stack) => ({
    run,
    entry,
    stack,
    frames: readFrames(run.frames, stack, entry),
  }))
}

function refusalOf(judge: () => unknown): string | undefined {
  try {
    judge()
    return undefined
  } catch (thrown) {
    return codeOf(thrown)
  }
}

/** The code of each check's refusal, or undefined where it takes the stack. */
function verdicts({ run, entry }: Stop, stack: Uint8Array): (string | undefined)[] {
  return [
    refusalOf(() => readFrames(run.frames, stack, entry)),
    refusalOf(() => tryRewinding(run.compiled, run.blank(), stack, entry)),
  ]
}

describe('a stack that is changed', () => {
  test(`is refused by name, or is another legal one: ${String(IMAGES)} of them`, () => {
    const random = new SeededNumbers(7)
    const tally = new Map<string, { tried: number; taken: number; rewound: number }>()
    const names = Object.keys(STACK_CHANGES)
    let previous = stopsOf(0, 4)
    let tried = 0
    for (let seed = 1; tried < IMAGES; seed++) {
      const stops = stopsOf(seed, 4)
      for (const stop of stops) {
        expect(verdicts(stop, stop.stack)).toEqual([undefined, undefined])
        for (const name of names) {
          const other = random.oneOf(previous)
          const stack = STACK_CHANGES[name]?.(stop, random, other)
          if (stack === undefined || Buffer.from(stack).equals(stop.stack)) continue
          const entry = tally.get(name) ?? { tried: 0, taken: 0, rewound: 0 }
          const [frames, rewinding] = verdicts(stop, stack)
          expect([undefined, 'STACK_FRAME']).toContain(frames)
          expect([undefined, 'STACK_REWIND']).toContain(rewinding)
          entry.tried += 1
          tried += 1
          if (frames === undefined) entry.taken += 1
          if (rewinding === undefined) entry.rewound += 1
          tally.set(name, entry)
        }
      }
      if (stops.length > 0) previous = stops
    }
    const rows = [...tally].map(([name, counts]) => ({ class: name, ...counts }))
    console.table(rows)
    expect(rows.map((row) => row.class).sort()).toEqual(names.toSorted())
    for (const { class: name, tried: all, taken, rewound } of rows) {
      if (ALL_REFUSED.includes(name)) expect([name, taken]).toEqual([name, 0])
      // Whoever looks like a stack can be rewound: the frames are judged by more than the code does.
      expect(taken).toBeLessThanOrEqual(rewound)
      const most = Object.entries(TAKEN_MAX).find(([each]) => each === name)?.[1]
      if (most !== undefined) expect((taken * 100) / all).toBeLessThan(most)
      // Values are data: no check of the stack says what they should be.
      if (name === 'value') expect(taken).toBe(all)
    }
  })
})
