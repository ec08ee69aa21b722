/**
 * What a replay may start from: the image of the receipt by which the source got the lineage, or
 * its genesis.
 * Invariant: the whole chain holds, from the statement that named the lineage to the holder and the
 * epoch that the source claims, so the root was signed by whoever held the lineage before: nothing
 * that the source alone could have signed is believed. Pure.
 */
import { CodedError, codeOf } from '../../contract/errors.ts'
import { equalBytes } from '../../../proto/codec.ts'
import { PREPARED, RECEIPT } from '../../statement/bodies.ts'
import { verifyChain } from '../../statement/chain.ts'
import { decodeChainFile } from '../../statement/chain-file.ts'
import type { Signed } from '../../statement/signed.ts'
import { LIMITS } from '../limits.ts'

/** What the source holds, as it said in the handshake. */
export interface HeldLineage {
  readonly lineage: Uint8Array
  readonly epoch: bigint
  /** Key that authorises the next step of the lineage. */
  readonly holder: Uint8Array
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

function linksOf(chain: Uint8Array): readonly Signed[] {
  try {
    return decodeChainFile(chain)
  } catch (thrown) {
    return refuse(codeOf(thrown), thrown)
  }
}

/**
 * The image that the newest receipt names; undefined where the lineage began with the source.
 * @param chain a chain file, from whoever has it: it proves itself.
 * @param packageDigest of the package that this side holds.
 * @throws CodedError `REPLAY_ORIGIN` with what does not hold.
 */
export function originOf(
  chain: Uint8Array,
  held: HeldLineage,
  packageDigest: Uint8Array,
): OriginImage | undefined {
  const links = linksOf(chain)
  if (links.length > LIMITS.replayLinksMax) refuse('links')
  const expected = { lineage: held.lineage, package: packageDigest }
  let verified: ReturnType<typeof verifyChain>
  try {
    verified = verifyChain(links, expected)
  } catch (thrown) {
    return refuse(codeOf(thrown), thrown)
  }
  if (!equalBytes(verified.head, held.head)) refuse('head')
  if (verified.epoch !== held.epoch) refuse('epoch')
  if (!equalBytes(verified.holder, held.holder)) refuse('holder')
  const newest = links.findLast(({ kind }) => kind === RECEIPT.kind)
  if (newest === undefined) return undefined
  const { epoch, sequence, root } = PREPARED.decode(
    RECEIPT.decode(newest.statement).prepared.statement,
  )
  return { root, epoch, sequence }
}
