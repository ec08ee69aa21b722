/**
 * Every limit of the trusted program, in one table; a test demands that each one is used.
 * Invariant: a limit is known before anything is allocated for what it bounds.
 */

/** Limits of the enclave program; units last. */
export const LIMITS = {
  /** Pages in one sealed batch (1 MiB of 4 KiB pages). */
  pagesPerBatch: 256,
} as const
