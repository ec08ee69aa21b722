/**
 * Key derivation of TPMs: KDFa (SP 800-108 in counter mode over HMAC) and KDFe (SP 800-56A), as in
 * TPM 2.0 Part 1, 1.38, 11.4.10.
 */
import { createHash, createHmac } from 'node:crypto'
import { hashOf } from './algorithms.ts'
import { TpmWriter } from './marshal.ts'

/** A label as it is hashed: with the zero that ends it. */
function labelBytes(label: string): Buffer {
  return Buffer.from(`${label}\0`, 'latin1')
}

/** Cuts to so many bits; those beyond them in the first byte are zero. */
function cut(bytes: Buffer, bits: number): Buffer {
  const out = Buffer.from(bytes.subarray(0, Math.ceil(bits / 8)))
  const over = bits % 8
  if (over > 0) out[0] = (out[0] ?? 0) & ((1 << over) - 1)
  return out
}

function blocks(bits: number, hashBytes: number, block: (counter: number) => Buffer): Buffer {
  const count = Math.ceil(bits / 8 / hashBytes)
  return cut(Buffer.concat(Array.from({ length: count }, (_, at) => block(at + 1))), bits)
}

/** KDFa. @param bits of what is derived. */
export function kdfA(
  algorithm: number,
  key: Uint8Array,
  label: string,
  contexts: readonly [Uint8Array, Uint8Array],
  bits: number,
): Buffer {
  const { node, bytes } = hashOf(algorithm)
  return blocks(bits, bytes, (counter) =>
    createHmac(node, key)
      .update(new TpmWriter().u32(counter).bytes(labelBytes(label)).done())
      .update(contexts[0])
      .update(contexts[1])
      .update(new TpmWriter().u32(bits).done())
      .digest(),
  )
}

/** KDFe. @param z the shared secret's x-coordinate. */
export function kdfE(
  algorithm: number,
  z: Uint8Array,
  label: string,
  parties: readonly [Uint8Array, Uint8Array],
  bits: number,
): Buffer {
  const { node, bytes } = hashOf(algorithm)
  return blocks(bits, bytes, (counter) =>
    createHash(node)
      .update(new TpmWriter().u32(counter).bytes(z).bytes(labelBytes(label)).done())
      .update(parties[0])
      .update(parties[1])
      .digest(),
  )
}
