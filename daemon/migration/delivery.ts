/**
 * Which statement has still to be carried to the other side, and what an answer to it means.
 * Invariant: statements go in the order in which they were made; one is given up only when the
 * other side has refused it for good. Pure.
 */

/** A statement of this side's enclave. */
export interface OutStatement {
  readonly digest: string
  readonly signed: Uint8Array
  /** True once the other side has taken it, or refused it for good. */
  readonly ended: boolean
}

/** The first statement that is still to be delivered. */
export function nextDelivery(statements: readonly OutStatement[]): OutStatement | undefined {
  return statements.find(({ ended }) => !ended)
}

/** Codes after which the same statement may be taken later. */
const LATER = new Set([
  'HANDOVER_LATER',
  'PEER_UNREACHABLE',
  'PEER_NO_ANSWER',
  'PEER_BUSY',
  'PEER_NOT_ALLOWED',
  'ENCLAVE_DETACHED',
  'ENCLAVE_TIMEOUT',
  'ENCLAVE_UNREACHABLE',
  'STREAM_CLOSED',
  'STREAM_CUT',
  'STREAM_DEADLINE',
  'FRAME_CLOSED',
  'JOURNAL_WRITE',
])

/** Whether a refused delivery is worth trying again. */
export function isLater(code: string): boolean {
  return LATER.has(code) || !/^(?:HANDOVER|STATEMENT|WIRE|MOVE|ENCLAVE_GONE|CALL)/.test(code)
}
