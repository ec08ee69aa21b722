/**
 * Seeds that once found a fault in the hand-over or in the simulator's daemons; they stay.
 */

/** A seed, and what it showed before it was mended. */
export interface FoundSeed {
  readonly seed: number
  readonly found: string
}

/** Every such seed. */
export const FOUND_SEEDS: readonly FoundSeed[] = [
  { seed: 263, found: 'a cut link while the frozen image is checked lost the TA' },
  { seed: 274, found: 'a token for a target that is about to be restored was refused for good' },
  { seed: 325, found: 'a runner that died while starting was not seen as the reason' },
  { seed: 480, found: 'the same after a second move' },
  { seed: 1964, found: 'a stale release record called a reclaimed and dead TA finished' },
  { seed: 14378, found: 'a launch that was left behind while it released was called a lost TA' },
  { seed: 5804, found: 'the record of an aborted release told of a loss that was none' },
]
