/**
 * Canonical decoding of schema messages, and the 64-bit counters that schemas carry as bytes.
 * Invariant: what does not re-encode to the very bytes it came from is refused, so unknown
 * fields, duplicates, odd orders and over-long varints never pass.
 */
import { CodedError } from '../backends/contract/errors.ts'

/** What a generated message class offers. */
export interface MessageType<Decoded, Properties> {
  decode(bytes: Uint8Array): Decoded
  encode(message: Properties): { finish(): Uint8Array }
}

/** Encodes a message. */
export function encodeMessage<D, P>(type: MessageType<D, P>, message: P): Uint8Array {
  return type.encode(message).finish()
}

/**
 * Decodes exactly one canonical message of at most `bytesMax` bytes.
 * @throws CodedError `WIRE_TOO_LARGE`, `WIRE_MALFORMED` or `WIRE_NOT_CANONICAL`.
 */
export function decodeExact<D extends P, P>(
  type: MessageType<D, P>,
  bytes: Uint8Array,
  bytesMax: number,
): D {
  if (bytes.length > bytesMax) {
    throw new CodedError({ code: 'WIRE_TOO_LARGE', bytes: bytes.length, bytesMax })
  }
  let message: D
  let again: Uint8Array
  try {
    message = type.decode(bytes)
    again = type.encode(message).finish()
  } catch (thrown) {
    throw new CodedError({ code: 'WIRE_MALFORMED', bytes: bytes.length }, thrown)
  }
  if (!equalBytes(again, bytes)) {
    throw new CodedError({ code: 'WIRE_NOT_CANONICAL', bytes: bytes.length })
  }
  return message
}

/** Whether two byte strings are equal (not constant time: for public values). */
export function equalBytes(left: Uint8Array, right: Uint8Array): boolean {
  if (left.length !== right.length) return false
  for (let i = 0; i < left.length; i++) if (left[i] !== right[i]) return false
  return true
}

const U64_MAX = (1n << 64n) - 1n

/** A counter as 8 big-endian bytes. @throws CodedError `COUNTER_RANGE` outside 0..2^64-1. */
export function u64Bytes(value: bigint): Uint8Array {
  if (value < 0n || value > U64_MAX) throw new CodedError({ code: 'COUNTER_RANGE', value })
  const out = new Uint8Array(8)
  new DataView(out.buffer).setBigUint64(0, value)
  return out
}

/** The counter in 8 big-endian bytes. @throws CodedError `COUNTER_LENGTH`. */
export function u64From(bytes: Uint8Array): bigint {
  if (bytes.length !== 8) throw new CodedError({ code: 'COUNTER_LENGTH', bytes: bytes.length })
  return new DataView(bytes.buffer, bytes.byteOffset, 8).getBigUint64(0)
}

/** Lower-case hex of bytes. */
export function hexOf(bytes: Uint8Array): string {
  let out = ''
  for (const byte of bytes) out += byte.toString(16).padStart(2, '0')
  return out
}

/** Bytes of lower-case hex. @throws CodedError `HEX_MALFORMED`. */
export function bytesOfHex(hex: string): Uint8Array {
  if (!/^(?:[0-9a-f]{2})*$/.test(hex)) throw new CodedError({ code: 'HEX_MALFORMED' })
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
}

/** @throws CodedError `WIRE_FIELD_LENGTH` unless the field has exactly `length` bytes. */
export function assertLength(field: string, bytes: Uint8Array, length: number): void {
  if (bytes.length !== length) {
    throw new CodedError({ code: 'WIRE_FIELD_LENGTH', field, have: bytes.length, want: length })
  }
}
