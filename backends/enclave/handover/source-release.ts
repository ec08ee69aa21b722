/**
 * What a source does while the anchor releases, and when that is in doubt or after a restart.
 * Invariant: the token is signed only after the anchor confirmed the release; the TA runs again only
 * where a definite refusal or a completed higher round shows that no release can become true.
 */
import { TOKEN } from '../../statement/bodies.ts'
import { equalBytes } from '../../../proto/codec.ts'
import { go, lose, recordOf } from './source-answers.ts'
import { sameRegister, settleStep } from './register.ts'
import { signStatement } from '../../statement/signed.ts'
import type { HandoverContext } from './context.ts'
import type { In, On, SourceMove } from './source-answers.ts'
import type { Register } from '../../contract/epoch-anchor.ts'
import type { SourceEffect, SourceState } from './source-state.ts'

type InDoubt = In<'releasing' | 'settling' | 'reissuing'>

function released(context: HandoverContext, state: InDoubt): SourceMove {
  const { register, step } = state
  const body = TOKEN.decode(step.next.token)
  const token = signStatement(TOKEN, body, register.holder, context.sign)
  const image = state.phase !== 'reissuing'
  const next: SourceState = { ...recordOf(state), phase: 'released', token, image }
  return go(next, { do: 'emit', signed: token })
}

function runAgain(state: InDoubt, register: Register, code: string): SourceMove {
  const { head, peer } = state
  const next: SourceState = {
    phase: 'thawing',
    register,
    head,
    session: peer.session,
    ending: 'source-runs',
    code,
    farewell: [],
  }
  return go(next, { do: 'thaw' })
}

/** The anchor answered the release. */
export function concludeRelease(
  context: HandoverContext,
  state: In<'releasing'>,
  event: On<'advanced'>,
): SourceMove {
  const { result } = event
  if (result.outcome === 'doubt') return settle(context, state)
  if (result.outcome === 'advanced') return released(context, state)
  if (sameRegister(result.current, state.step.next)) return released(context, state)
  // Refused, and nothing of ours is on its way: the register is as it was.
  if (sameRegister(result.current, state.register))
    return runAgain(state, state.register, result.code)
  return lose('HANDOVER_SUPERSEDED', state.peer.session)
}

function settle(context: HandoverContext, state: In<'releasing'>): SourceMove {
  const step = settleStep(state.register, context.sign)
  return go({ ...recordOf(state), phase: 'settling', settle: step }, { do: 'advance', step })
}

function concludeSettling(
  context: HandoverContext,
  state: In<'settling'>,
  current: Register | undefined,
  otherwise: SourceEffect,
): SourceMove {
  if (sameRegister(current, state.step.next)) return released(context, state)
  if (sameRegister(current, state.settle.next)) {
    return runAgain(state, state.settle.next, 'HANDOVER_NOT_RELEASED')
  }
  if (sameRegister(current, state.register)) return go(state, otherwise)
  return lose('HANDOVER_SUPERSEDED', state.peer.session)
}

/** The anchor answered the round that settles. */
export function settled(
  context: HandoverContext,
  state: In<'settling'>,
  event: On<'advanced'>,
): SourceMove {
  const { result } = event
  if (result.outcome === 'doubt') return go(state, { do: 'read' })
  const current = result.outcome === 'advanced' ? result.register : result.current
  return concludeSettling(context, state, current, { do: 'retryLater' })
}

/** A read after a doubtful round: as long as nothing moved, the round is tried again. */
export function settledByRead(
  context: HandoverContext,
  state: In<'settling'>,
  event: On<'registerRead'>,
): SourceMove {
  const again: SourceEffect = { do: 'advance', step: state.settle }
  return concludeSettling(context, state, event.register, again)
}

/** A restarted source learns what became of its release; no image is left to run from. */
export function reissue(
  context: HandoverContext,
  state: In<'reissuing'>,
  event: On<'registerRead'>,
): SourceMove {
  const { register } = event
  if (sameRegister(register, state.step.next)) return released(context, state)
  const { session } = state.peer
  const asBefore =
    register?.phase === 'active' &&
    register.epoch === state.register.epoch &&
    equalBytes(register.runner, state.register.runner)
  if (asBefore) return lose('HANDOVER_NOT_RELEASED', session)
  // The record is older than the register: it says nothing about the lineage any more.
  const report: SourceEffect = {
    do: 'report',
    ending: 'discarded',
    session,
    code: 'HANDOVER_SUPERSEDED',
  }
  return go({ phase: 'discarded' }, { do: 'destroy' }, report)
}
