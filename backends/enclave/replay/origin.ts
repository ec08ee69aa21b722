/**
 * What a replay may start from: the image of the receipt by which the source got the lineage, or
 * its genesis.
 * Invariant: the links are those of the chain whose head the source named in the handshake; the
 * root comes from a token that the runner before signed, and not from what the source says now.
 * Pure. Leaves to others: the chain before the receipt (statement/chain.ts, for auditors).
 */
import { CodedError } from '../../contract/errors.ts'
import { equalBytes } from '../../../proto/codec.ts'
import {
  GENESIS,
  PREPARED,
  RECEIPT,
  RECLAIM,
  statementDigest,
  TOKEN,
} from '../../statement/bodies.ts'
import { openStatement, type Signed, type VerifySignature } from '../../statement/signed.ts'
import { LIMITS } from '../limits.ts'

/** What the source holds, as it said in the handshake. */
export interface HeldLineage {
  readonly lineage: Uint8Array
  readonly epoch: bigint
  /** Digest of the newest link. */
  readonly head: Uint8Array
}

/** An image that a receipt names. */
export interface OriginImage {
  readonly root: Uint8Array
  /** Of the tenure before, in which it was made. */
  readonly epoch: bigint
  readonly sequence: bigint
}

function refuse(fact: string, cause?: unknown): never {
  throw new CodedError({ code: 'REPLAY_ORIGIN', fact }, cause)
}

/**
 * The image that the newest receipt names; undefined where the lineage began with the source.
 * @param links from the head back: reclaims, then one receipt or the genesis statement.
 * @throws CodedError `REPLAY_ORIGIN`, `STATEMENT_…`.
 */
export function originOf(
  links: readonly Signed[],
  held: HeldLineage,
  verify: VerifySignature,
): OriginImage | undefined {
  if (links.length === 0 || links.length > LIMITS.replayLinksMax) refuse('links')
  let want = held.head
  let epoch = held.epoch
  for (const [at, link] of links.entries()) {
    if (!equalBytes(statementDigest(link), want)) refuse('head')
    const isLast = at === links.length - 1
    if (!isLast) {
      const reclaim = openStatement(RECLAIM, link, verify)
      if (!equalBytes(reclaim.lineage, held.lineage) || reclaim.epoch !== epoch) refuse('reclaim')
      // A hand-over that failed took one epoch, and taking the lineage back another.
      epoch -= 2n
      want = reclaim.previous
      continue
    }
    if (link.kind === GENESIS.kind) {
      openStatement(GENESIS, link, verify)
      return equalBytes(want, held.lineage) ? undefined : refuse('genesis')
    }
    return imageOf(link, { ...held, epoch }, verify)
  }
  return refuse('links')
}

function imageOf(link: Signed, held: HeldLineage, verify: VerifySignature): OriginImage {
  const receipt = openStatement(RECEIPT, link, verify)
  const token = openStatement(TOKEN, receipt.token, verify)
  const prepared = openStatement(PREPARED, receipt.prepared, verify)
  const agrees =
    equalBytes(token.lineage, held.lineage) &&
    equalBytes(prepared.lineage, held.lineage) &&
    equalBytes(token.prepared, statementDigest(receipt.prepared)) &&
    equalBytes(token.root, prepared.root) &&
    token.epoch === held.epoch &&
    prepared.epoch + 1n === token.epoch
  if (!agrees) refuse('receipt')
  return { root: token.root, epoch: prepared.epoch, sequence: prepared.sequence }
}
