/**
 * The file that holds a chain of signed links, oldest first: magic, count, then each with its length.
 * Invariant: a count and a length are judged before anything is allocated for them; a file that
 * parses re-encodes to the same bytes. Signatures are chain.ts's.
 */
import { CHAIN_LINKS_MAX } from './chain.ts'
import { CodedError } from '../contract/errors.ts'
import { STATEMENT_BYTES_MAX, decodeSigned, encodeSigned } from './signed.ts'
import { equalBytes } from '../../proto/codec.ts'
import type { Signed } from './signed.ts'

const MAGIC = new TextEncoder().encode('talos chain v1\n')
/** Room of a signed statement around its body. */
const FRAME_BYTES_MAX = 256

/** Bytes of a chain file. @throws CodedError `CHAIN_TOO_LONG`. */
export function encodeChainFile(links: readonly Signed[]): Uint8Array {
  if (links.length > CHAIN_LINKS_MAX) {
    throw new CodedError({ code: 'CHAIN_TOO_LONG', links: links.length })
  }
  const encoded = links.map(encodeSigned)
  const total = encoded.reduce((sum, bytes) => sum + 4 + bytes.length, MAGIC.length + 4)
  const out = new Uint8Array(total)
  const view = new DataView(out.buffer)
  out.set(MAGIC)
  view.setUint32(MAGIC.length, links.length)
  let at = MAGIC.length + 4
  for (const bytes of encoded) {
    view.setUint32(at, bytes.length)
    out.set(bytes, at + 4)
    at += 4 + bytes.length
  }
  return out
}

/** Whether a file says that it is one. */
export function isChainFile(bytes: Uint8Array): boolean {
  return bytes.length >= MAGIC.length + 4 && equalBytes(bytes.subarray(0, MAGIC.length), MAGIC)
}

/** The links of a chain file. @throws CodedError `CHAIN_FILE_…`, `CHAIN_TOO_LONG` or `WIRE_…`. */
export function decodeChainFile(bytes: Uint8Array): Signed[] {
  if (!isChainFile(bytes)) throw new CodedError({ code: 'CHAIN_FILE_MAGIC' })
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const count = view.getUint32(MAGIC.length)
  if (count > CHAIN_LINKS_MAX) throw new CodedError({ code: 'CHAIN_TOO_LONG', links: count })
  const links: Signed[] = []
  let at = MAGIC.length + 4
  while (links.length < count) {
    if (bytes.length - at < 4) throw new CodedError({ code: 'CHAIN_FILE_CUT', at })
    const length = view.getUint32(at)
    at += 4
    if (length > STATEMENT_BYTES_MAX + FRAME_BYTES_MAX) {
      throw new CodedError({ code: 'CHAIN_FILE_LINK', bytes: length })
    }
    if (length > bytes.length - at) throw new CodedError({ code: 'CHAIN_FILE_CUT', at })
    links.push(decodeSigned(bytes.subarray(at, at + length)))
    at += length
  }
  if (at !== bytes.length) throw new CodedError({ code: 'CHAIN_FILE_REST', at })
  return links
}
