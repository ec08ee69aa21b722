/**
 * What every part of the target's rules uses: results of steps, and the plain answers.
 * Invariant: none of these makes a TA run.
 */
import { ABORT } from '../../statement/bodies.ts'
import { assert } from '../../contract/errors.ts'
import { equalBytes } from '../../../proto/codec.ts'
import { openStatement } from '../../statement/signed.ts'
import type { HandoverContext, Move } from './context.ts'
import type { Signed } from '../../statement/signed.ts'
import type { TargetEffect, TargetEvent, TargetState, TargetTerms } from './target-state.ts'

/** A target's state and effects after a step. */
export type TargetMove = Move<TargetState, TargetEffect>

/** The state of one phase. */
export type In<P extends TargetState['phase']> = Extract<TargetState, { phase: P }>

/** The event of one kind. */
export type On<K extends TargetEvent['kind']> = Extract<TargetEvent, { kind: K }>

/** Puts a state and effects together. */
export function go(state: TargetState, ...effects: TargetEffect[]): TargetMove {
  return { state, effects }
}

/** Nothing changes: late or doubled news. */
export function ignore(_context: HandoverContext, state: TargetState): TargetMove {
  return go(state)
}

/** Too late to give up: a token is in hand. */
export function refuseLate(_context: HandoverContext, state: TargetState): TargetMove {
  return go(state, { do: 'refuse', code: 'HANDOVER_ACTIVATING' })
}

/** Nothing is under way that could be given up. */
export function refuseIdle(_context: HandoverContext, state: TargetState): TargetMove {
  return go(state, { do: 'refuse', code: 'HANDOVER_NONE' })
}

/** A statement that may get its meaning later: the daemon keeps it and delivers it again. */
export function refuseEarly(_context: HandoverContext, state: TargetState): TargetMove {
  return go(state, { do: 'refuse', code: 'HANDOVER_LATER' })
}

/** A statement that has no meaning in this phase. */
export function refuseStatement(_context: HandoverContext, state: TargetState): TargetMove {
  return go(state, { do: 'refuse', code: 'HANDOVER_STATEMENT' })
}

/** The anchor could not be read: later. */
export function wait(_context: HandoverContext, state: TargetState): TargetMove {
  return go(state, { do: 'retryLater' })
}

/** The pause is over, or an answer has to be confirmed. */
export function readAgain(_context: HandoverContext, state: TargetState): TargetMove {
  return go(state, { do: 'read' })
}

/** Ends without a trace: nothing was signed, or another launch is what counts. */
export function discard(session: Uint8Array | undefined, code: string): TargetMove {
  const report: TargetEffect = { do: 'report', ending: 'discarded', session, code }
  return go({ phase: 'discarded', code }, { do: 'destroy' }, report)
}

/** Checks that an abort is this session's, by its source. @throws CodedError. */
export function assertAbort(context: HandoverContext, terms: TargetTerms, signed: Signed): void {
  assert(equalBytes(signed.key, terms.sourceHolder), { code: 'HANDOVER_ABORT_SIGNER' })
  const abort = openStatement(ABORT, signed, context.verify)
  const answers =
    equalBytes(abort.session, terms.session) && equalBytes(abort.lineage, terms.lineage)
  assert(answers, { code: 'HANDOVER_ABORT' })
}
