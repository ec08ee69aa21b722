/**
 * What every part of the source's rules uses: results of steps, and the plain answers.
 * Invariant: none of these makes a TA run.
 */
import { equalBytes } from '../../../proto/codec.ts'
import type { HandoverContext, Move } from './context.ts'
import type { ReleaseRecord, SourceEffect, SourceEvent, SourceState } from './source-state.ts'

/** A source's state and effects after a step. */
export type SourceMove = Move<SourceState, SourceEffect>

/** The state of one phase. */
export type In<P extends SourceState['phase']> = Extract<SourceState, { phase: P }>

/** The event of one kind. */
export type On<K extends SourceEvent['kind']> = Extract<SourceEvent, { kind: K }>

/** Puts a state and effects together. */
export function go(state: SourceState, ...effects: SourceEffect[]): SourceMove {
  return { state, effects }
}

/** Nothing changes: late or doubled news. */
export function ignore(_context: HandoverContext, state: SourceState): SourceMove {
  return go(state)
}

/** A call that this phase does not take. */
export function refuseBusy(_context: HandoverContext, state: SourceState): SourceMove {
  return go(state, { do: 'refuse', code: 'HANDOVER_BUSY' })
}

/** Too late to stop: the release may have happened. */
export function refuseLate(_context: HandoverContext, state: SourceState): SourceMove {
  return go(state, { do: 'refuse', code: 'HANDOVER_RELEASING' })
}

/** Nothing is under way that could be stopped. */
export function refuseIdle(_context: HandoverContext, state: SourceState): SourceMove {
  return go(state, { do: 'refuse', code: 'HANDOVER_NONE' })
}

/** A statement that may get its meaning later: the daemon keeps it and delivers it again. */
export function refuseEarly(_context: HandoverContext, state: SourceState): SourceMove {
  return go(state, { do: 'refuse', code: 'HANDOVER_LATER' })
}

/** Asked to stop what is stopping already: the same end follows. */
export function alreadyStopping(_context: HandoverContext, state: In<'thawing'>): SourceMove {
  return state.ending === 'source-runs' ? go(state, { do: 'accept' }) : refuseLate(_context, state)
}

/** A statement that has no meaning in this phase. */
export function refuseStatement(_context: HandoverContext, state: SourceState): SourceMove {
  return go(state, { do: 'refuse', code: 'HANDOVER_STATEMENT' })
}

/** The anchor could not be read: later. */
export function wait(_context: HandoverContext, state: SourceState): SourceMove {
  return go(state, { do: 'retryLater' })
}

/** The pause is over. */
export function readAgain(_context: HandoverContext, state: SourceState): SourceMove {
  return go(state, { do: 'read' })
}

/** Nobody can run this TA from here any more: told as it is. */
export function lose(code: string, session: Uint8Array | undefined): SourceMove {
  const report: SourceEffect = { do: 'report', ending: 'lost', session, code }
  return go({ phase: 'lost', code }, { do: 'destroy' }, report)
}

/** The register moved on by a checkpoint of this launch; what is older says nothing. */
export function advanceRegister(
  _context: HandoverContext,
  state: In<'active' | 'attesting' | 'copying' | 'freezing' | 'thawing'>,
  { register }: On<'checkpointed'>,
): SourceMove {
  const { epoch, sequence, runner } = state.register
  const follows =
    register.epoch === epoch && register.sequence > sequence && equalBytes(register.runner, runner)
  return go(follows ? { ...state, register } : state)
}

/** Another launch acts for the lineage: this one never does again. */
export function endSuperseded(
  _context: HandoverContext,
  state: In<'active' | 'attesting' | 'copying' | 'freezing' | 'thawing'>,
): SourceMove {
  const session =
    state.phase === 'thawing' ? state.session : 'peer' in state ? state.peer.session : undefined
  return lose('TA_SUPERSEDED', session)
}

/** The part of a state that a sealed record keeps. */
export function recordOf(state: ReleaseRecord): ReleaseRecord {
  const { register, head, peer, prepared, step } = state
  return { register, head, peer, prepared, step }
}
