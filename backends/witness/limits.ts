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
  /** How long answers of one round are waited for. */
  roundMs: 1000,
  /** Pause before another round, at first and at most: two proposers in step would outrun each other. */
  pauseMs: 20,
  pauseMsMax: 500,
  /** How long a conversation may take to open. */
  openMs: 5000,
  /** How often a genesis is put to the seats that have not answered. */
  mintTriesMax: 5,
  /** Messages of one conversation that wait for the wire; what comes beyond them is lost. */
  sendsUnderWayMax: 64,
  /** Conversations that one witness holds at once. */
  conversationsMax: 1024,
  /** Registers in one witness's memory. */
  registersMax: 16_384,
  /** How often a launch that learns asks again, and for how long after it was asked last. */
  learnRetryMs: 250,
  learnIdleMs: 60_000,
} as const
