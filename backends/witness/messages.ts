/**
 * What proposers and witnesses say to each other about one register.
 * Invariant: every message names the register (lineage and witness set) and answers carry the nonce
 * of what they answer; who said it is known from the attested session that it came by.
 */
import type { AnchorStep } from '../contract/epoch-anchor.ts'
import { labelledDigest } from '../../proto/digest.ts'
import { encodeRegister } from '../enclave/handover/register-codec.ts'
import { ballotParts, type Ballot } from './ballot.ts'
import type { Incarnation, KnownIncarnations } from './incarnation.ts'

/** Which register is spoken of. */
export interface RegisterName {
  readonly lineage: Uint8Array
  /** Digest of the witness set. */
  readonly set: Uint8Array
}

/** A step that was proposed in a ballot, and the proposer's word for it. */
export interface Entry {
  readonly ballot: Ballot
  readonly step: AnchorStep
  /** By the ballot's proposer over {@link entryDigest}: a witness that lies can invent no entry. */
  readonly signature: Uint8Array
}

/** What a proposer signs. */
export function entryDigest({ lineage, set }: RegisterName, ballot: Ballot, step: AnchorStep) {
  const before = step.expected === undefined ? new Uint8Array(0) : encodeRegister(step.expected)
  const parts = [...ballotParts(ballot), before, encodeRegister(step.next)]
  return labelledDigest('talos witness proposal v1', lineage, set, ...parts)
}

/** What a witness signs when it accepts: receipts carry these. */
export function voteDigest({ lineage, set }: RegisterName, ballot: Ballot, step: AnchorStep) {
  const parts = [...ballotParts(ballot), encodeRegister(step.next)]
  return labelledDigest('talos witness vote v1', lineage, set, ...parts)
}

/** What a proposer asks. */
export type Question =
  /** Genesis, by the launch that mints. `launches` names the one launch of each seat that takes it. */
  | {
      readonly kind: 'mint'
      readonly launches: readonly (Uint8Array | undefined)[]
      readonly entry: Entry
    }
  | { readonly kind: 'prepare'; readonly ballot: Ballot }
  /** Accept, and promise `next` along with it, so that the same proposer may go on at once. */
  | { readonly kind: 'accept'; readonly entry: Entry; readonly next: Ballot }

/** What a seat says with every answer that may be counted. */
export interface Standing {
  readonly incarnation: Incarnation
  readonly known: KnownIncarnations
}

/** What a witness answers. */
export type Answer =
  | {
      readonly kind: 'promised'
      readonly standing: Standing
      readonly ballot: Ballot
      readonly accepted: Entry | undefined
    }
  | {
      readonly kind: 'accepted'
      readonly standing: Standing
      readonly ballot: Ballot
      /** By the witness's instance key over {@link voteDigest}. */
      readonly signature: Uint8Array
    }
  /** A higher ballot was promised. */
  | { readonly kind: 'outrun'; readonly promised: Ballot }
  | { readonly kind: 'refused'; readonly code: string }

/** What a launch that learns asks another seat: to note it, and to tell what there is. */
export interface Registration {
  readonly incarnation: Incarnation
}

/** What the other seat answers. */
export type RegistrationAnswer =
  | {
      readonly kind: 'noted'
      /** The launch that was noted. */
      readonly incarnation: Incarnation
      /** Of the launch that answers: it may itself have been left behind. */
      readonly standing: Standing
      readonly promised: Ballot
      readonly accepted: Entry
    }
  /** It knows a newer launch of that seat. */
  | { readonly kind: 'newer'; readonly incarnation: Incarnation }
  /** It has not got the register itself. */
  | { readonly kind: 'absent' }
