/**
 * Who witnesses a lineage: seats, and how many of them may lie.
 * Invariant: a seat is one platform and is counted once; any two quorums share a seat that tells
 * the truth. Pure. Leaves to others: who may name a set (the owner, in the package's policy).
 */
import { CodedError } from '../contract/errors.ts'
import { hexOf } from '../../proto/codec.ts'
import { labelledDigest } from '../../proto/digest.ts'
import { WITNESS_LIMITS } from './limits.ts'

/** The witnesses of a lineage. */
export interface WitnessSet {
  /** Owner-signed platform identities of 32 bytes each, in the order of their seats. */
  readonly seats: readonly Uint8Array[]
  /** How many of them may lie (a broken TEE); 0 where they only crash. */
  readonly liars: number
}

/** @throws CodedError `WITNESS_SET_SIZE`, `WITNESS_SEAT`, `WITNESS_SEAT_TWICE`. */
export function checkWitnessSet(set: WitnessSet): WitnessSet {
  const { seats, liars } = set
  const least = 3 * liars + 1
  const isSized =
    Number.isInteger(liars) &&
    liars >= 0 &&
    seats.length >= Math.max(least, WITNESS_LIMITS.seatsMin) &&
    seats.length <= WITNESS_LIMITS.seatsMax
  if (!isSized) throw new CodedError({ code: 'WITNESS_SET_SIZE', seats: seats.length, liars })
  if (seats.some(({ length }) => length !== 32)) throw new CodedError({ code: 'WITNESS_SEAT' })
  if (new Set(seats.map(hexOf)).size !== seats.length) {
    throw new CodedError({ code: 'WITNESS_SEAT_TWICE' })
  }
  return set
}

/** How many seats decide: ⌈(n + b + 1) / 2⌉. */
export function quorumOf({ seats, liars }: WitnessSet): number {
  return Math.ceil((seats.length + liars + 1) / 2)
}

/** At how many others a new incarnation is registered: n − q + b + 1, so that every quorum has one. */
export function registrationsOf(set: WitnessSet): number {
  return set.seats.length - quorumOf(set) + set.liars + 1
}

/** Name of a set, 32 bytes. */
export function witnessSetDigest({ seats, liars }: WitnessSet): Uint8Array {
  return labelledDigest('talos witness set v1', Uint8Array.of(liars), ...seats)
}

/** The seat of a platform, or undefined. */
export function seatOf({ seats }: WitnessSet, platform: Uint8Array): number | undefined {
  const name = hexOf(platform)
  const found = seats.findIndex((each) => hexOf(each) === name)
  return found < 0 ? undefined : found
}
