/**
 * Which statement has still to be carried to the other side, when to try again, and what an answer
 * to it means.
 * Invariant: statements go in the order in which they were made; one is given up only when the
 * other side has refused it for good, or when nothing can follow from it any more. A token is told
 * until it is answered, since an enclave may die with what it took. Pure.
 */
import type { MigrationPhase } from '../admin/schemas.ts'

/** A statement of this side's enclave; it is in the journal. */
export interface OutStatement {
  readonly digest: string
  readonly signed: Uint8Array
  /** True once nothing can follow any more from telling it. */
  readonly ended: boolean
  /** True for a release token: that it was taken says nothing about what became of it. */
  readonly untilAnswered: boolean
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
  return side.out.find((each, at) => !each.ended && !isOvertaken(side, at))
}

/** The first statement from which nothing can follow any more, and which is not marked so. */
export function overtaken(side: DeliverySide): OutStatement | undefined {
  return side.out.find((each, at) => !each.ended && isOvertaken(side, at))
}

function isOvertaken(side: DeliverySide, at: number): boolean {
  // The receipt is here: the target runs, and a token that comes late can only confuse.
  if (side.role === 'source' && side.settledAs === 'done' && !side.dryRun) return true
  // What a source says after its token, it says because the token was answered.
  return side.out[at]?.untilAnswered === true && at < side.out.length - 1
}

/** Whether an answer ends a delivery. @param code empty where the statement was taken. */
export function endsDelivery(statement: OutStatement, code: string): boolean {
  if (statement.untilAnswered) return code === 'ENCLAVE_GONE'
  return code === '' || !isLater(code)
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
function isLater(code: string): boolean {
  return LATER.has(code) || !FOR_GOOD.test(code)
}
