/**
 * Limits of the witness program, in one table.
 */

/** Units last. */
export const WITNESS_LIMITS = {
  /** Seats of one set: quorums are looked for by trying. */
  seatsMin: 3,
  seatsMax: 9,
  /** One message: an entry has two registers and at most four signatures. */
  messageBytesMax: 64 * 1024,
  stepSignaturesMax: 4,
  /** Rounds of one operation before it is left in doubt. */
  roundsMax: 12,
} as const
