/**
 * Limits of the package format: what any reader may be asked to hold, and the ceilings of what a
 * manifest may ask for. Invariant: each is known before anything is allocated for what it bounds.
 */

/** Bytes of one WebAssembly page; memory and files are granted in whole pages. */
export const WASM_PAGE_BYTES = 65_536

/** Limits of packages and manifests; units last. */
export const PACKAGE_LIMITS = {
  /** A whole package. */
  packageBytesMax: 64 * 1024 * 1024,
  /** The manifest inside a package, and a manifest's source text. */
  manifestBytesMax: 64 * 1024,
  /** Linear memory, and the memory of virtual files: all that 32-bit addresses reach. */
  memoryBytesMax: 65_536 * WASM_PAGE_BYTES,
  /** One request or one answer. */
  messageBytesMax: 1024 * 1024,
  /** Entries of the output log that are kept. */
  outputEntriesMax: 65_536,
  /** Requests a second. */
  requestRateMax: 1_000_000,
  /** Deadline of one handler, and the longest downtime. */
  durationMsMax: 600_000,
  /** Least time between two checkpoints of a TA. */
  checkpointIntervalMsMin: 100,
  /** Arguments, variables, callers, or entries of one policy rule. */
  listEntriesMax: 256,
  /** One argument or variable. */
  textCharsMax: 4096,
} as const
