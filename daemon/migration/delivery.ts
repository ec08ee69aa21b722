/**
 * Which statement has still to be carried to the other side, when to try again, and what an answer
 * to it means.
 * Invariant: statements go in the order in which they were made; one is given up only when the
 * other side has refused it for good, or when nothing can follow from it any more. Pure.
 */
import type { MigrationPhase } from '../admin/schemas.ts'

/** What is told: a statement of this side's enclave, or that this side has nobody left to go on. */
export type OutKind = 'statement' | 'token' | 'give-up'

/** Something to tell the other side; statements are in the journal. */
export interface OutStatement {
  readonly kind: OutKind
  /** Of the statement; of `give-up`, the attempt's name. */
  readonly digest: string
  /** Empty for `give-up`. */
  readonly signed: Uint8Array
  /** True once the other side has taken it, or refused it for good. */
  readonly ended: boolean
}

/** What the decision looks at. */
export interface DeliverySide {
  /** The phase that the move was settled with on this host. */
  readonly settledAs: MigrationPhase | undefined
  readonly out: readonly OutStatement[]
}

/** The first statement that is still to be delivered. */
export function nextDelivery(side: DeliverySide): OutStatement | undefined {
  return side.out.find(({ ended }) => !ended)
}

/** True for a token whose end is known here: told again, it could only confuse. */
export function isOver({ settledAs }: DeliverySide, { kind }: OutStatement): boolean {
  return kind === 'token' && settledAs !== undefined && settledAs !== 'lost'
}

/**
 * True where something was taken and has to be told again all the same: who took a token may die
 * before it acts on it, and only a receipt, a tombstone or `gone` is an end.
 */
export function isToldOn({ settledAs }: DeliverySide, { kind }: OutStatement): boolean {
  return kind === 'token' && settledAs === undefined
}

/** How long to wait after so many failed tries in a row. */
export function retryDelayMs(tries: number, firstMs: number, longestMs: number): number {
  return Math.min(longestMs, firstMs * 2 ** Math.min(Math.max(tries - 1, 0), 30))
}

/** Codes after which the same statement may be taken later, whatever they begin with. */
const LATER = new Set(['HANDOVER_LATER'])

/** What the other side's enclave, or its daemon on the enclave's behalf, says for good. */
const FOR_GOOD = /^(?:HANDOVER|STATEMENT|WIRE|MOVE|CALL)_|^(?:ENCLAVE_GONE|PEER_REQUEST_UNKNOWN)$/

/** Whether a refused delivery is worth trying again. */
export function isLater(code: string): boolean {
  return LATER.has(code) || !FOR_GOOD.test(code)
}
