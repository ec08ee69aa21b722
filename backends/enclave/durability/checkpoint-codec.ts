/**
 * Byte forms of what a checkpoint holds beside its pages: whose image it is, and where it ends.
 * Invariant: keys and digests have 32 bytes, and what decodes re-encodes to itself.
 */
import type { AnchorKind } from '../../contract/epoch-anchor.ts'
import { decodeExact, encodeMessage, u64Bytes, u64From } from '../../../proto/codec.ts'
import { talos } from '../../../proto/generated/talos.js'
import { anchorKindOf, fields32 } from '../../statement/bodies.ts'
import type { RegionSize } from '../image/source-image.ts'
import { LIMITS } from '../limits.ts'

/** Of the tenure that a series of checkpoints belongs to; the same in all of them. */
export interface CheckpointTerms {
  readonly lineage: Uint8Array
  readonly epoch: bigint
  /** Root of the image that the tenure began with; the lineage at genesis. */
  readonly previousRoot: Uint8Array
  readonly package: Uint8Array
  /** Newest link of the chain when the tenure's first launch began. */
  readonly head: Uint8Array
  /** Secret of the key that may go on from the checkpoint. */
  readonly holderSecret: Uint8Array
  readonly anchor: AnchorKind
  readonly anchorId: Uint8Array
}

/** What stands at the end of one checkpoint. */
export interface CheckpointEnd {
  readonly root: Uint8Array
  /** Of the register that was to name this root. */
  readonly sequence: bigint
  /** Sizes of the paged regions. */
  readonly regions: readonly RegionSize[]
}

/** Bytes of the terms. */
export function encodeCheckpointTerms(terms: CheckpointTerms): Uint8Array {
  return encodeMessage(talos.v1.SealedCheckpoint, { ...terms, epoch: u64Bytes(terms.epoch) })
}

/** @throws CodedError `WIRE_…`, `STATEMENT_ANCHOR_KIND`. */
export function decodeCheckpointTerms(bytes: Uint8Array): CheckpointTerms {
  const wire = decodeExact(talos.v1.SealedCheckpoint, bytes, LIMITS.sealedTermsBytesMax)
  const { lineage, previousRoot, package: digest, head, holderSecret, anchorId } = wire
  return {
    ...fields32({ lineage, previousRoot, package: digest, head, holderSecret, anchorId }),
    epoch: u64From(wire.epoch),
    anchor: anchorKindOf(wire.anchor),
  }
}

/** Bytes of an end. */
export function encodeCheckpointEnd({ root, sequence, regions }: CheckpointEnd): Uint8Array {
  const counters = { sequence: u64Bytes(sequence) }
  return encodeMessage(talos.v1.CheckpointEnd, { root, ...counters, regions: [...regions] })
}

/** @throws CodedError `WIRE_…`. */
export function decodeCheckpointEnd(bytes: Uint8Array): CheckpointEnd {
  const wire = decodeExact(talos.v1.CheckpointEnd, bytes, LIMITS.sealedTermsBytesMax)
  return {
    ...fields32({ root: wire.root }),
    sequence: u64From(wire.sequence),
    regions: wire.regions.map(({ region, pages }) => ({ region, pages })),
  }
}
