/**
 * The digests by which an image names the code and the tables that it belongs to.
 * Invariant: admitted modules never change a table, so the digest of what makes the tables is the
 * digest of the tables.
 */
import { labelledDigest } from '../../../proto/digest.ts'
import { SECTION, type WasmModule } from './module.ts'
import { TRANSFORM_VERSION } from './transform.ts'

/** Versions of what is written into a module, each a byte; 0 for what is left out. */
export interface InstrumentationVersions {
  readonly suspend: number
  readonly counters: number
  readonly determinism: number
}

/** Digest of the measured original and of how it is made to run. */
export function codeDigest(
  { bytes }: WasmModule,
  { suspend, counters, determinism }: InstrumentationVersions,
): Uint8Array {
  const versions = Uint8Array.of(TRANSFORM_VERSION, suspend, counters, determinism)
  return labelledDigest('talos code v1', versions, bytes)
}

/** Digest of the table and element sections. */
export function tableDigest({ bytes, sections }: WasmModule): Uint8Array {
  const part = (id: number): Uint8Array => {
    const extent = sections.get(id)
    return extent === undefined ? new Uint8Array() : bytes.subarray(extent.start, extent.end)
  }
  return labelledDigest('talos tables v1', part(SECTION.table), part(SECTION.element))
}
