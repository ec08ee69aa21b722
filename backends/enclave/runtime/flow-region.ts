/**
 * The flow region: the counters of a module that counts, as they lie in their memory.
 * Invariant: one byte string a state; as many counters as the module has, each a u64, little-endian.
 */
import { CodedError } from '../../contract/errors.ts'

const COUNTER_BYTES = 8

/** The region's bytes: a copy. */
export function encodeFlow(memory: WebAssembly.Memory | undefined, count: number): Uint8Array {
  if (memory === undefined || count === 0) return new Uint8Array()
  return new Uint8Array(memory.buffer, 0, count * COUNTER_BYTES).slice()
}

/** The counters of a region. @throws CodedError `STATE_FLOW` unless there are as many as wanted. */
export function decodeFlow(region: Uint8Array, count: number): BigUint64Array {
  const want = count * COUNTER_BYTES
  if (region.length !== want)
    throw new CodedError({ code: 'STATE_FLOW', have: region.length, want })
  const view = new DataView(region.buffer, region.byteOffset, region.byteLength)
  const out = new BigUint64Array(count)
  for (let at = 0; at < count; at++) out[at] = view.getBigUint64(at * COUNTER_BYTES, true)
  return out
}

/** Puts a region that was decoded before into the counters' memory. */
export function placeFlow(memory: WebAssembly.Memory | undefined, region: Uint8Array): void {
  if (memory !== undefined && region.length > 0) new Uint8Array(memory.buffer).set(region)
}
