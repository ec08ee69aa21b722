/**
 * Launches of a witness's seat, and which sets of answers count (crash-consistent quorums:
 * Michael, Ports, Sharma, Szekeres, DISC 2017).
 * Invariant: a set of answers counts only if none of its members knows a newer launch of another
 * member's seat than the one that answered, and no seat is in it twice. Pure.
 */
import { compareBytes } from './ballot.ts'
import type { WitnessSet } from './witness-set.ts'
import { quorumOf } from './witness-set.ts'

/** One launch of a seat. */
export interface Incarnation {
  /** 0 for those of the mint; higher for those that learned from others what there is. */
  readonly number: bigint
  /** Instance key of the launch. */
  readonly instance: Uint8Array
}

/** The newest launch of each seat that somebody knows, by seat. */
export type KnownIncarnations = readonly (Incarnation | undefined)[]

/** Negative where the first is older. */
export function compareIncarnations(
  left: Incarnation | undefined,
  right: Incarnation | undefined,
): number {
  if (left === undefined || right === undefined) {
    return Number(left !== undefined) - Number(right !== undefined)
  }
  if (left.number !== right.number) return left.number < right.number ? -1 : 1
  return compareBytes(left.instance, right.instance)
}

/** The newer of both for each seat. */
export function mergeKnown(left: KnownIncarnations, right: KnownIncarnations): KnownIncarnations {
  const length = Math.max(left.length, right.length)
  return Array.from({ length }, (_, seat) =>
    compareIncarnations(left[seat], right[seat]) < 0 ? right[seat] : left[seat],
  )
}

/** What a seat says of itself and of the others with each answer. */
export interface Answerer {
  readonly seat: number
  readonly incarnation: Incarnation
  readonly known: KnownIncarnations
}

/** Whether no member knows a newer launch of another; a seat is there once. */
export function isConsistent(members: readonly Answerer[]): boolean {
  if (new Set(members.map(({ seat }) => seat)).size !== members.length) return false
  return members.every(({ known }) =>
    members.every(({ seat, incarnation }) => compareIncarnations(known[seat], incarnation) <= 0),
  )
}

/** A consistent set of the size of a quorum among the answers, or undefined. */
export function findQuorum<T extends Answerer>(
  set: WitnessSet,
  answers: readonly T[],
): readonly T[] | undefined {
  return findConsistent(quorumOf(set), answers)
}

/** A consistent set of so many answers, or undefined. */
export function findConsistent<T extends Answerer>(
  size: number,
  answers: readonly T[],
): readonly T[] | undefined {
  return pick(answers, size, [])
}

function pick<T extends Answerer>(
  left: readonly T[],
  size: number,
  taken: readonly T[],
): readonly T[] | undefined {
  if (taken.length === size) return taken
  for (const [at, each] of left.entries()) {
    if (left.length - at < size - taken.length) return undefined
    const next = [...taken, each]
    if (!isConsistent(next)) continue
    const found = pick(left.slice(at + 1), size, next)
    if (found !== undefined) return found
  }
  return undefined
}
