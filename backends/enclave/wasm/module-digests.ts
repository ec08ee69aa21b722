/**
 * The digests by which an image names the code and the tables that it belongs to.
 * Invariant: admitted modules never change a table, so the digest of what makes the tables is the
 * digest of the tables.
 */
import { labelledDigest } from '../../../proto/digest.ts'
import { SECTION, type WasmModule } from './module.ts'
import { TRANSFORM_VERSION } from './transform.ts'

/** Digest of the measured original and of how it is made to run: versions, 0 for what is left out. */
export function codeDigest({ bytes }: WasmModule, suspendVersion: number): Uint8Array {
  return labelledDigest('talos code v1', Uint8Array.of(TRANSFORM_VERSION, suspendVersion), bytes)
}

/** Digest of the table and element sections. */
export function tableDigest({ bytes, sections }: WasmModule): Uint8Array {
  const part = (id: number): Uint8Array => {
    const extent = sections.get(id)
    return extent === undefined ? new Uint8Array() : bytes.subarray(extent.start, extent.end)
  }
  return labelledDigest('talos tables v1', part(SECTION.table), part(SECTION.element))
}
