/**
 * Byte forms of what an enclave seals for a later launch on its platform.
 * Invariant: every key and digest has 32 bytes, every statement is canonical, and what decodes
 * re-encodes to itself. Leaves to others: sealing and storing (sealed-records.ts).
 */
import type { AnchorKind, AnchorStep } from '../../contract/epoch-anchor.ts'
import {
  assertLength,
  decodeExact,
  encodeMessage,
  u64Bytes,
  u64From,
} from '../../../proto/codec.ts'
import { talos } from '../../../proto/generated/talos.js'
import {
  anchorKindOf,
  fields32,
  sideField,
  signedField,
  type AttestedSide,
} from '../../statement/bodies.ts'
import type { Signed } from '../../statement/signed.ts'
import { decodeRegister, encodeRegister } from '../handover/register-codec.ts'
import type { ReleaseRecord } from '../handover/source-state.ts'
import type { TargetTerms } from '../handover/target-state.ts'
import { LIMITS } from '../limits.ts'

/** Sealed with a prepared image. */
export interface SealedTerms {
  /** All but the holder key, whose public half follows from its secret. */
  readonly terms: Omit<TargetTerms, 'holder'>
  /** 32 bytes. */
  readonly holderSecret: Uint8Array
  /** Root of the image that the source's tenure began with. */
  readonly previousRoot: Uint8Array
  readonly anchor: AnchorKind
}

/** What a receipt tells of the session that led to it. */
export interface SessionAccount {
  readonly transcript: Uint8Array
  readonly source: AttestedSide
  readonly target: AttestedSide
  readonly rounds: number
  readonly pages: number
}

/** Sealed once PREPARED is signed. */
export interface SealedPrepared {
  readonly prepared: Signed
  readonly account: SessionAccount
}

/** Sealed before a release. */
export interface SealedRelease {
  readonly record: ReleaseRecord
  readonly holderSecret: Uint8Array
  readonly anchor: AnchorKind
}

/** Bytes of terms. */
export function encodeTerms({ terms, ...rest }: SealedTerms): Uint8Array {
  const counters = { epoch: u64Bytes(terms.epoch), sequence: u64Bytes(terms.sequence) }
  return encodeMessage(talos.v1.SealedTerms, { ...terms, ...counters, ...rest })
}

/** @throws CodedError `WIRE_…`. */
export function decodeTerms(bytes: Uint8Array): SealedTerms {
  const wire = decodeExact(talos.v1.SealedTerms, bytes, LIMITS.sealedTermsBytesMax)
  const { session, lineage, configuration, sourceHolder, head, policy, anchorId } = wire
  const { package: digest, holderSecret, previousRoot } = wire
  const named = { session, lineage, configuration, sourceHolder, head, policy, anchorId }
  const counters = { epoch: u64From(wire.epoch), sequence: u64From(wire.sequence) }
  return {
    terms: { ...fields32({ ...named, package: digest }), ...counters },
    ...fields32({ holderSecret, previousRoot }),
    anchor: anchorKindOf(wire.anchor),
  }
}

/** Bytes of a kept PREPARED. */
export function encodePrepared({ prepared, account }: SealedPrepared): Uint8Array {
  return encodeMessage(talos.v1.SealedPrepared, { prepared, ...account })
}

/** @throws CodedError `WIRE_…`, `STATEMENT_…`. */
export function decodePrepared(bytes: Uint8Array): SealedPrepared {
  const wire = decodeExact(talos.v1.SealedPrepared, bytes, LIMITS.sealedRecordBytesMax)
  return {
    prepared: signedField('prepared', wire.prepared),
    account: {
      ...fields32({ transcript: wire.transcript }),
      source: sideField('source', wire.source),
      target: sideField('target', wire.target),
      rounds: wire.rounds,
      pages: wire.pages,
    },
  }
}

/** Bytes of a release's intent. */
export function encodeRelease({ record, holderSecret, anchor }: SealedRelease): Uint8Array {
  const { register, head, prepared, step } = record
  const { sequence, ...peer } = record.peer
  return encodeMessage(talos.v1.SealedRelease, {
    sequence: u64Bytes(sequence),
    register: encodeRegister(register),
    next: encodeRegister(step.next),
    signatures: [...step.signatures],
    head,
    ...peer,
    prepared,
    holderSecret,
    anchor,
  })
}

/** @throws CodedError `WIRE_…`, `STATEMENT_…`, `REGISTER_…`. */
export function decodeRelease(bytes: Uint8Array): SealedRelease {
  const wire = decodeExact(talos.v1.SealedRelease, bytes, LIMITS.sealedRecordBytesMax)
  const { session, targetInstance, package: digest, policy, head, holderSecret } = wire
  const register = decodeRegister(wire.register)
  const signatures = wire.signatures.map(({ key, signature }) => {
    assertLength('signature', signature, 64)
    return { ...fields32({ key }), signature: new Uint8Array(signature) }
  })
  const step: AnchorStep = { expected: register, next: decodeRegister(wire.next), signatures }
  return {
    record: {
      register,
      ...fields32({ head }),
      peer: {
        ...fields32({ session, targetInstance, package: digest, policy }),
        sequence: u64From(wire.sequence),
      },
      prepared: signedField('prepared', wire.prepared),
      step,
    },
    ...fields32({ holderSecret }),
    anchor: anchorKindOf(wire.anchor),
  }
}
