/**
 * libp2p peer ids of Ed25519 keys, so that a policy can name peers the way people see them.
 * Invariant: only an id that carries its whole key (identity multihash) becomes a key.
 */
import { hexOf } from '../../proto/codec.ts'

const ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'
/** Identity multihash of 36 bytes: protobuf { type: Ed25519, data: 32 bytes }. */
const PREFIX = '002408011220'
const ID_BYTES = 38

/** The key of an id `12D3Koo…` as 64 hex digits, or undefined where it is none. */
export function peerIdKey(id: string): string | undefined {
  if (!/^12D3Koo[1-9A-HJ-NP-Za-km-z]{45}$/.test(id)) return undefined
  let number = 0n
  for (const letter of id) number = number * 58n + BigInt(ALPHABET.indexOf(letter))
  const bytes = new Uint8Array(ID_BYTES)
  for (let at = ID_BYTES - 1; at >= 0; at--) {
    bytes[at] = Number(number & 0xffn)
    number >>= 8n
  }
  const hex = hexOf(bytes)
  return number === 0n && hex.startsWith(PREFIX) ? hex.slice(PREFIX.length) : undefined
}
