/**
 * Which statement has still to be carried to the other side, when to try again, and what an answer
 * to it means.
 * Invariant: statements go in the order in which they were made; one is given up only when the
 * other side has refused it for good, or when nothing can follow from it any more. Pure.
 */
import type { MigrationPhase } from '../admin/schemas.ts'

/** A statement of this side's enclave; it is in the journal. */
export interface OutStatement {
  readonly digest: string
  readonly signed: Uint8Array
  /** True once the other side has taken it, or refused it for good. */
  readonly ended: boolean
}

/** What the decision looks at. */
export interface DeliverySide {
  readonly role: 'source' | 'target'
  readonly dryRun: boolean
  /** The phase that the move was settled with on this host. */
  readonly settledAs: MigrationPhase | undefined
  readonly out: readonly OutStatement[]
}

/** The first statement that is still to be delivered. */
export function nextDelivery(side: DeliverySide): OutStatement | undefined {
  // The receipt is here: the target runs, and a token that comes late can only confuse.
  if (side.role === 'source' && side.settledAs === 'done' && !side.dryRun) return undefined
  return side.out.find(({ ended }) => !ended)
}

/** How long to wait after so many failed tries in a row. */
export function retryDelayMs(tries: number, firstMs: number, longestMs: number): number {
  return Math.min(longestMs, firstMs * 2 ** Math.min(Math.max(tries - 1, 0), 30))
}

/** Codes after which the same statement may be taken later, whatever they begin with. */
const LATER = new Set(['HANDOVER_LATER'])

/** What the other side's enclave, or its daemon on the enclave's behalf, says for good. */
const FOR_GOOD = /^(?:HANDOVER|STATEMENT|WIRE|MOVE|CALL)_|^ENCLAVE_GONE$/

/** Whether a refused delivery is worth trying again. */
export function isLater(code: string): boolean {
  return LATER.has(code) || !FOR_GOOD.test(code)
}
