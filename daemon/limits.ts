/**
 * Every limit of the daemon, in one table; a test demands that each one is used.
 * Invariant: a limit is known before anything is allocated for what it bounds.
 */

/** Limits of the daemon; units last. */
export const LIMITS = {
  /** A package that is carried between daemons or handed to an enclave. */
  packageBytesMax: 64 * 1024 * 1024,
} as const
