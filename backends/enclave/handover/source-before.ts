/**
 * What a source does until it asks the anchor to release: session, copy, freeze, PREPARED, intent.
 * Invariant: every way out of here is `thaw`, and it is told only after the TA really runs.
 */
import { PREPARED, statementDigest } from '../../statement/bodies.ts'
import { assert } from '../../contract/errors.ts'
import { equalBytes } from '../../../proto/codec.ts'
import { go } from './source-answers.ts'
import { openStatement } from '../../statement/signed.ts'
import { refusalOf } from './context.ts'
import { releaseStep } from './register.ts'
import type { HandoverContext } from './context.ts'
import type { In, On, SourceMove } from './source-answers.ts'
import type { ReleaseRecord, SourceSession, SourceState } from './source-state.ts'
import type { Signed } from '../../statement/signed.ts'
import type { Token } from '../../statement/bodies.ts'

/** One session a source: nothing else may be under way. */
export function open(_context: HandoverContext, state: In<'active'>): SourceMove {
  const { register, head } = state
  return go({ phase: 'attesting', register, head }, { do: 'accept' })
}

/** The target is known; the rounds begin. */
export function begin(
  context: HandoverContext,
  state: In<'attesting'>,
  event: On<'sessionReady'>,
): SourceMove {
  const { register, head } = state
  const { peer } = event
  if (equalBytes(peer.targetInstance, context.instance)) {
    return thaw(state, undefined, 'HANDOVER_REFLECTED')
  }
  return go({ phase: 'copying', register, head, peer }, { do: 'copy' })
}

/** The TA is to be stopped. */
export function freeze(_context: HandoverContext, state: In<'copying'>): SourceMove {
  return go({ ...state, phase: 'freezing' }, { do: 'freeze' })
}

/** The TA is stopped. */
export function holdStill(
  _context: HandoverContext,
  state: In<'freezing'>,
  event: On<'frozen'>,
): SourceMove {
  if (!equalBytes(event.session, state.peer.session)) return go(state)
  return go({ ...state, phase: 'frozen', root: event.root })
}

type Stoppable = In<'attesting' | 'copying' | 'freezing' | 'frozen' | 'recording'>

function thaw(state: Stoppable, peer: SourceSession | undefined, code: string): SourceMove {
  const { register, head } = state
  const session = peer?.session
  const next: SourceState = {
    phase: 'thawing',
    register,
    head,
    session,
    ending: 'source-runs',
    code,
    farewell: [],
  }
  return go(next, { do: 'thaw' })
}

/** The attempt ends before release; told only once the TA runs. */
export function fail(_context: HandoverContext, state: Stoppable, event: On<'failed'>): SourceMove {
  return thaw(state, 'peer' in state ? state.peer : undefined, event.code)
}

/** Asked to stop before release. */
export function stop(_context: HandoverContext, state: Stoppable): SourceMove {
  const { state: next, effects } = thaw(
    state,
    'peer' in state ? state.peer : undefined,
    'HANDOVER_CANCELLED',
  )
  return { state: next, effects: [{ do: 'accept' }, ...effects] }
}

/** Checks PREPARED against everything this side knows. @throws CodedError. */
function tokenFor(context: HandoverContext, state: In<'frozen'>, signed: Signed): Token {
  const { peer, register, root } = state
  assert(equalBytes(signed.key, peer.targetInstance), { code: 'HANDOVER_PREPARED_SIGNER' })
  const prepared = openStatement(PREPARED, signed, context.verify)
  const answers =
    equalBytes(prepared.session, peer.session) && equalBytes(prepared.lineage, register.lineage)
  assert(answers, { code: 'HANDOVER_PREPARED_SESSION' })
  assert(prepared.epoch === register.epoch && prepared.sequence === peer.sequence, {
    code: 'HANDOVER_PREPARED_EPOCH',
  })
  assert(equalBytes(prepared.root, root), { code: 'HANDOVER_PREPARED_ROOT' })
  const agreed =
    equalBytes(prepared.policy, peer.policy) && equalBytes(prepared.package, peer.package)
  assert(agreed, { code: 'HANDOVER_PREPARED_POLICY' })
  assert(!equalBytes(prepared.holder, register.holder), { code: 'HANDOVER_HOLDER_REUSED' })
  const own = equalBytes(prepared.anchorId, context.anchorId)
  const wrongLaunch =
    context.scope === 'process' && !equalBytes(prepared.anchorId, peer.targetInstance)
  assert(!own && !wrongLaunch, { code: 'HANDOVER_PREPARED_ANCHOR' })
  const { session, lineage, holder, anchorId } = prepared
  return {
    session,
    lineage,
    epoch: register.epoch + 1n,
    root,
    holder,
    anchorId,
    previousHolder: register.holder,
    prepared: statementDigest(signed),
  }
}

/** PREPARED holds: the intent is recorded before the anchor is asked. */
export function intend(
  context: HandoverContext,
  state: In<'frozen'>,
  event: On<'prepared'>,
): SourceMove {
  let token: Token | undefined
  const code = refusalOf(() => {
    token = tokenFor(context, state, event.signed)
  })
  if (token === undefined) return thaw(state, state.peer, code ?? 'HANDOVER_PREPARED')
  const { register, head, peer } = state
  const step = releaseStep(register, token, context.sign)
  const record: ReleaseRecord = { register, head, peer, prepared: event.signed, step }
  return go({ ...record, phase: 'recording' }, { do: 'recordIntent', record })
}

/** The irrevocable step begins. */
export function release(
  _context: HandoverContext,
  state: In<'recording'>,
  event: On<'intentRecorded'>,
): SourceMove {
  if (!equalBytes(event.session, state.peer.session)) return go(state)
  return go({ ...state, phase: 'releasing' }, { do: 'advance', step: state.step })
}
