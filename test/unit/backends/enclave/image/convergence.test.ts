/**
 * When the copy stops, goes on, or gives up, from the figures of its rounds.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  frozenMsMax,
  judgeRounds,
  type CopyBounds,
  type RoundFacts,
} from '../../../../../backends/enclave/image/convergence.ts'
import { LIMITS } from '../../../../../backends/enclave/limits.ts'

const BOUNDS: CopyBounds = { downtimeMs: 100, roundsMax: 8, fixedMs: 25 }
const MEBIBYTE = 1 << 20

/** Rounds at 1 MiB a millisecond. */
function rounds(...mebibytes: readonly number[]): readonly RoundFacts[] {
  return mebibytes.map((size, at) => ({
    round: at + 1,
    durationMs: size,
    lookedMs: 0,
    sentBytes: size * MEBIBYTE,
  }))
}

describe('the copy', () => {
  test('begins with a round', () => {
    expect(judgeRounds([], BOUNDS).next).toBe('round')
  })

  test('makes a second round of a TA that may have written', () => {
    expect(judgeRounds(rounds(10), BOUNDS)).toEqual({ next: 'round', expectedDowntimeMs: 35 })
  })

  test('stops at once where there is nothing to send', () => {
    expect(judgeRounds(rounds(0), BOUNDS)).toEqual({ next: 'stop', expectedDowntimeMs: 25 })
  })

  test('stops well below the downtime that is allowed', () => {
    expect(judgeRounds(rounds(1000, 20), BOUNDS)).toEqual({ next: 'stop', expectedDowntimeMs: 45 })
  })

  test('counts the pass over all pages that the stopped TA still takes', () => {
    const slow = rounds(1000, 20, 19).map((each) => ({ ...each, lookedMs: 60 }))
    const expected = { next: 'stop', expectedDowntimeMs: 104 }
    expect(judgeRounds(slow, { ...BOUNDS, downtimeMs: 300 })).toEqual(expected)
    expect(judgeRounds(slow, { ...BOUNDS, roundsMax: 3 })).toEqual({ ...expected, next: 'give-up' })
  })

  test('goes on between half and all of the downtime while that gains something', () => {
    expect(judgeRounds(rounds(1000, 60), BOUNDS).next).toBe('round')
    expect(judgeRounds(rounds(1000, 60, 58), BOUNDS)).toEqual({
      next: 'stop',
      expectedDowntimeMs: 83,
    })
  })

  test('gives up when the last round still leaves too much, and says how much', () => {
    const often = [1000, 500, 500, 500, 500, 500, 500]
    expect(judgeRounds(rounds(...often), BOUNDS).next).toBe('round')
    expect(judgeRounds(rounds(...often, 500), BOUNDS)).toEqual({
      next: 'give-up',
      expectedDowntimeMs: 525,
    })
  })

  test('stops in the last round if that is soon enough, though it was still gaining', () => {
    expect(judgeRounds(rounds(900, 800, 700, 600, 500, 400, 300, 70), BOUNDS).next).toBe('stop')
  })

  test('expects what the largest round has reached, not what a tiny one did', () => {
    const facts = [
      ...rounds(1000),
      { round: 2, durationMs: 50, lookedMs: 0, sentBytes: MEBIBYTE },
      { round: 3, durationMs: 50, lookedMs: 0, sentBytes: MEBIBYTE },
    ]
    expect(judgeRounds(facts, BOUNDS).expectedDowntimeMs).toBe(26)
  })

  test('always ends, and never stops above the downtime that is allowed', () => {
    const round = fc.record({
      durationMs: fc.double({ min: 0, max: 1e6, noNaN: true }),
      lookedMs: fc.double({ min: 0, max: 200, noNaN: true }),
      sentBytes: fc.nat(1 << 30),
    })
    fc.assert(
      fc.property(fc.array(round, { minLength: 8, maxLength: 8 }), (figures) => {
        const facts: RoundFacts[] = []
        for (const figure of figures) {
          facts.push({ round: facts.length + 1, ...figure })
          const verdict = judgeRounds(facts, BOUNDS)
          if (verdict.next === 'stop') {
            expect(verdict.expectedDowntimeMs).toBeLessThanOrEqual(BOUNDS.downtimeMs)
            return
          }
          if (facts.length === BOUNDS.roundsMax) expect(verdict.next).toBe('give-up')
          else expect(verdict.next).toBe('round')
        }
      }),
    )
  })
})

test('a frozen TA waits a multiple of its downtime, and longer where there is more to seal', () => {
  expect(frozenMsMax(10, 0)).toBe(LIMITS.frozenMsMin)
  expect(frozenMsMax(1000, 0)).toBe(20_000)
  expect(frozenMsMax(10, 10 * LIMITS.frozenBytesPerSecond)).toBe(LIMITS.frozenMsMin + 10_000)
})
