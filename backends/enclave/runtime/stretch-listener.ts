/**
 * What whoever records a TA hears of it: requests that are entered, and stretches that were run.
 * Invariant: everything in the order in which it happened.
 */

/** Hears what a recorded TA took from its host, stretch by stretch. */
export interface StretchListener {
  /** The handler is about to be entered. */
  entered(request: Uint8Array): void
  /** @param granted all fuel so far where it was stopped; undefined at the end of a request. */
  stretch(tape: Uint8Array | undefined, granted: bigint | undefined): void
}
