/**
 * Whether what proves a move is about a sealed image: a chain of receipts, or a release token.
 * Invariant: it agrees only if lineage, epoch, session and root are the image's, under signatures
 * that hold; the first that differs is named. Pure.
 * Leaves to others: whether the image's own bytes are whole (frame-reader.ts).
 */
import { CodedError } from '../contract/errors.ts'
import { equalBytes } from '../../proto/codec.ts'
import { TOKEN } from '../statement/bodies.ts'
import { decodeChainFile, isChainFile } from '../statement/chain-file.ts'
import { verifyChain } from '../statement/chain.ts'
import { decodeSigned, openStatement, verifyStrict } from '../statement/signed.ts'
import type { PublicPart } from './public-part.ts'

/** What agreed with an image. */
export type ImageProof =
  | {
      readonly kind: 'receipts'
      /** The epoch that the move led to. */
      readonly epoch: bigint
      readonly links: number
    }
  | {
      readonly kind: 'token'
      readonly epoch: bigint
      /** Who signed; that the key held the lineage is not shown by a token alone. */
      readonly key: Uint8Array
    }

/** Compares a file with an image. @throws `IMAGE_OTHER_…`, `CHAIN_…`, `STATEMENT_…`, `WIRE_…`. */
export function proveImage(part: PublicPart, file: Uint8Array): ImageProof {
  return isChainFile(file) ? byReceipts(part, file) : byToken(part, file)
}

function byReceipts(part: PublicPart, file: Uint8Array): ImageProof {
  const chain = verifyChain(decodeChainFile(file))
  same(chain.lineage, part.lineage, 'IMAGE_OTHER_LINEAGE')
  same(chain.genesis.package, part.package, 'IMAGE_OTHER_PACKAGE')
  const epoch = part.epoch + 1n
  const moved = chain.links.find((link) => link.kind === 'receipt' && link.epoch === epoch)
  if (moved?.kind !== 'receipt') throw otherEpoch(chain.epoch, epoch)
  same(moved.session, part.session, 'IMAGE_OTHER_SESSION')
  same(moved.root, part.root, 'IMAGE_OTHER_ROOT')
  return { kind: 'receipts', epoch, links: chain.links.length }
}

function byToken(part: PublicPart, file: Uint8Array): ImageProof {
  const signed = decodeSigned(file)
  const { lineage, epoch, session, root } = openStatement(TOKEN, signed, verifyStrict)
  same(lineage, part.lineage, 'IMAGE_OTHER_LINEAGE')
  if (epoch !== part.epoch + 1n) throw otherEpoch(epoch, part.epoch + 1n)
  same(session, part.session, 'IMAGE_OTHER_SESSION')
  same(root, part.root, 'IMAGE_OTHER_ROOT')
  return { kind: 'token', epoch, key: signed.key }
}

function same(have: Uint8Array, want: Uint8Array, code: string): void {
  if (!equalBytes(have, want)) throw new CodedError({ code })
}

function otherEpoch(have: bigint, want: bigint): CodedError {
  return new CodedError({ code: 'IMAGE_OTHER_EPOCH', have, want })
}
