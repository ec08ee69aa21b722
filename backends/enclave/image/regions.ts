/**
 * The regions of an image: everything a TA's future depends on, and nothing outside the list.
 * Invariant: region numbers never change meaning; a new region is a new number.
 * Leaves to others: reading regions from a TA (runtime/), the root over them (root.ts).
 */

/** Bytes of an image page; also the unit of sealing and of the Merkle leaves. */
export const PAGE_BYTES = 4096

/** Region numbers as they stand on the wire and in the root. */
export const REGION: Readonly<{
  code: 1
  memory: 2
  globals: 3
  table: 4
  wasi: 5
  files: 6
  mailbox: 7
  generation: 8
  execution: 9
  flow: 10
}> = Object.freeze({
  /** Digest of the measured original module; never travels. */
  code: 1,
  /** Linear memory, paged. */
  memory: 2,
  /** Mutable globals in index order. */
  globals: 3,
  /** Digest of the constant tables; never travels. */
  table: 4,
  /** Virtual WASI: inodes, descriptors, clocks, output log. */
  wasi: 5,
  /** Contents of the virtual files, paged. */
  files: 6,
  /** Request sessions, floors, answer windows, the queue. */
  mailbox: 7,
  /** Generation id and the lineage's seal key. */
  generation: 8,
  /** Frames and fuel of a preemptive TA, and the request that it was stopped in. */
  execution: 9,
  /** Counters of a counted TA's edges. */
  flow: 10,
})

/** One of the numbers in {@link REGION}. */
export type RegionNumber = (typeof REGION)[keyof typeof REGION]

/** A region that is scanned and sent in pages while the TA runs; its memory is shared. */
export interface PagedRegion {
  readonly region: typeof REGION.memory | typeof REGION.files
  readonly memory: WebAssembly.Memory
}

/** A region that is small enough to be captured whole once the TA has stopped. */
export interface SmallRegion {
  readonly region: RegionNumber
  readonly bytes: Uint8Array
}
