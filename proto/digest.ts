/**
 * Labelled, length-prefixed SHA-256: the one way a hash input is built in this project.
 * Invariant: two different lists of parts never make the same input (each part carries its
 * length), and two purposes never share a label. Pure: noble hashes, no `node:`.
 */
import { sha256 } from '@noble/hashes/sha2.js'

const text = new TextEncoder()

/** The input that {@link labelledDigest} hashes: u32 length and bytes of the label, then of each part. */
export function labelledInput(label: string, ...parts: readonly Uint8Array[]): Uint8Array {
  const all = [text.encode(label), ...parts]
  const out = new Uint8Array(all.reduce((sum, part) => sum + 4 + part.length, 0))
  const view = new DataView(out.buffer)
  let at = 0
  for (const part of all) {
    view.setUint32(at, part.length)
    out.set(part, at + 4)
    at += 4 + part.length
  }
  return out
}

/** SHA-256 (32 bytes) over {@link labelledInput}. */
export function labelledDigest(label: string, ...parts: readonly Uint8Array[]): Uint8Array {
  return sha256(labelledInput(label, ...parts))
}
