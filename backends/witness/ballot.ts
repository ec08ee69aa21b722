/**
 * Ballots of one register: who proposes, and in which order (CASPaxos, Rystsov 2018).
 * Invariant: a total order in which two proposers never share a ballot. Pure.
 */
import { equalBytes, u64Bytes } from '../../proto/codec.ts'

/** One ballot. */
export interface Ballot {
  readonly round: bigint
  /** Instance key of the proposer; empty in the ballot that is below all others. */
  readonly proposer: Uint8Array
}

/** Below every ballot that anybody makes. */
export const NO_BALLOT: Ballot = { round: 0n, proposer: new Uint8Array(0) }

/** The round of a mint; every other ballot is above it. */
export const MINT_ROUND = 1n

/** Negative where the first bytes come before the second: by content, then by length. */
export function compareBytes(left: Uint8Array, right: Uint8Array): number {
  const length = Math.min(left.length, right.length)
  for (let at = 0; at < length; at++) {
    const difference = (left[at] ?? 0) - (right[at] ?? 0)
    if (difference !== 0) return difference
  }
  return left.length - right.length
}

/** Negative where the first is below the second. */
export function compareBallots(left: Ballot, right: Ballot): number {
  if (left.round !== right.round) return left.round < right.round ? -1 : 1
  return compareBytes(left.proposer, right.proposer)
}

/** Whether two ballots are one. */
export function sameBallot(left: Ballot, right: Ballot): boolean {
  return left.round === right.round && equalBytes(left.proposer, right.proposer)
}

/** A ballot as hash inputs take it. */
export function ballotParts({ round, proposer }: Ballot): readonly [Uint8Array, Uint8Array] {
  return [u64Bytes(round), proposer]
}
