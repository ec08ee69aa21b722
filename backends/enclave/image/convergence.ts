/**
 * When to stop the TA: judged after each round from what the rounds have shown.
 * Invariant: the answer depends on the figures alone; a copy that cannot meet the downtime is given
 * up with the figures that say so. Pure.
 */

import { LIMITS } from '../limits.ts'

/** What one round has shown. */
export interface RoundFacts {
  readonly round: number
  readonly durationMs: number
  /** What of it went into looking for pages that have changed: the stopped TA's pass does so too. */
  readonly lookedMs: number
  /** Bytes of pages that this round sent. */
  readonly sentBytes: number
}

/** What the copy may do. */
export interface CopyBounds {
  readonly downtimeMs: number
  readonly roundsMax: number
  /** Time that stopping and the hand-over take besides looking and sending. */
  readonly fixedMs: number
}

/** What to do next. */
export type Verdict =
  | { readonly next: 'round'; readonly expectedDowntimeMs: number }
  | { readonly next: 'stop'; readonly expectedDowntimeMs: number }
  | { readonly next: 'give-up'; readonly expectedDowntimeMs: number }

/** Rounds after which a shrinking that is smaller than this is no progress. */
const PROGRESS = 0.9

/** Judges the rounds so far; the first one has sent everything. */
export function judgeRounds(rounds: readonly RoundFacts[], bounds: CopyBounds): Verdict {
  const last = rounds.at(-1)
  if (last === undefined) return { next: 'round', expectedDowntimeMs: bounds.downtimeMs }
  const expected = bounds.fixedMs + last.lookedMs + sendingMs(rounds, last.sentBytes)
  const expectedDowntimeMs = Math.round(expected)
  const settled = rounds.length > 1 && isStalled(rounds)
  if (expected <= bounds.downtimeMs && (settled || last.sentBytes === 0)) {
    return { next: 'stop', expectedDowntimeMs }
  }
  if (rounds.length > 1 && expected <= bounds.downtimeMs / 2) {
    return { next: 'stop', expectedDowntimeMs }
  }
  if (rounds.length < bounds.roundsMax && !settled) return { next: 'round', expectedDowntimeMs }
  if (expected <= bounds.downtimeMs) return { next: 'stop', expectedDowntimeMs }
  return { next: rounds.length < bounds.roundsMax ? 'round' : 'give-up', expectedDowntimeMs }
}

/** Time to send so many bytes at the rate that the largest round has reached. */
function sendingMs(rounds: readonly RoundFacts[], bytes: number): number {
  const largest = rounds.reduce((left, right) => (right.sentBytes > left.sentBytes ? right : left))
  if (largest.sentBytes === 0) return 0
  return (bytes * largest.durationMs) / largest.sentBytes
}

function isStalled(rounds: readonly RoundFacts[]): boolean {
  const [before, last] = rounds.slice(-2)
  return before !== undefined && last !== undefined && last.sentBytes > before.sentBytes * PROGRESS
}

/**
 * How long a TA may stand still before its move is given up: a target that is slow but alive gets
 * twenty times the downtime that was asked for, and time to seal what it was sent.
 */
export function frozenMsMax(downtimeMs: number, imageBytes: number): number {
  const sealingMs = (imageBytes / LIMITS.frozenBytesPerSecond) * 1000
  return Math.max(LIMITS.frozenMsMin, 20 * downtimeMs) + Math.ceil(sealingMs)
}
