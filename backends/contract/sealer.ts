/**
 * Sealing to this platform and enclave program, and the untrusted place sealed bytes are kept.
 * Invariant: what `open` returns was sealed by the same program, on the same platform, under the
 * same label and associated data. Freshness is not promised here: anchors give it.
 */

/** Seals small and large blobs; associated data is authenticated, not hidden. */
export interface Sealer {
  /** 32 bytes naming the platform whose key this is. */
  readonly platformId: Uint8Array
  seal(label: string, associated: Uint8Array, plaintext: Uint8Array): Promise<Uint8Array>
  /** @throws CodedError `SEAL_REFUSED` when anything differs. */
  open(label: string, associated: Uint8Array, sealed: Uint8Array): Promise<Uint8Array>
}

/** Untrusted storage of sealed blobs; names are lower-case letters, digits, `-` and `.`. */
export interface BlobStore {
  /** Durable when it resolves; replaces what had the name, atomically; parts are not kept. */
  put(name: string, parts: AsyncIterable<Uint8Array>): Promise<void>
  /** The blob in chunks of the store's choosing, or undefined where there is none. */
  get(name: string): Promise<AsyncIterable<Uint8Array> | undefined>
  remove(name: string): Promise<void>
  /** Names that begin so, sorted. */
  names(prefix: string): Promise<readonly string[]>
}
