/**
 * What a target does until PREPARED is out: fill, verify, seal, have it recorded, sign.
 * Invariant: PREPARED is signed only after the anchor recorded it; until then every failure ends
 * without a trace.
 */
import { ABORT, PREPARED } from '../../statement/bodies.ts'
import { assertAbort, discard, go } from './target-answers.ts'
import { equalBytes } from '../../../proto/codec.ts'
import { prepareStep, sameRegister } from './register.ts'
import { refusalOf } from './context.ts'
import { signStatement } from '../../statement/signed.ts'
import type { HandoverContext } from './context.ts'
import type { In, On, TargetMove } from './target-answers.ts'
import type { Prepared } from '../../statement/bodies.ts'
import type { TargetImage, TargetState } from './target-state.ts'

/** Terms are known; pages may come. One session a target. */
export function begin(
  context: HandoverContext,
  _state: In<'empty'>,
  event: On<'sessionReady'>,
): TargetMove {
  const { terms } = event
  const { session } = terms
  if (!equalBytes(terms.anchorId, context.anchorId)) return discard(session, 'HANDOVER_ANCHOR_ID')
  if (equalBytes(terms.holder, terms.sourceHolder))
    return discard(session, 'HANDOVER_HOLDER_REUSED')
  return go({ phase: 'filling', terms }, { do: 'fill' })
}

/** Everything is said to be here: it is checked over what is held. */
export function verify(
  _context: HandoverContext,
  state: In<'filling'>,
  event: On<'finalReceived'>,
): TargetMove {
  const { terms } = state
  const { root } = event
  return go({ phase: 'verifying', terms, root }, { do: 'verifyImage', root })
}

/** The image is what the source froze: it is sealed where it may have to outlive the process. */
export function accept(
  context: HandoverContext,
  state: In<'verifying'>,
  event: On<'verified'>,
): TargetMove {
  const { terms, root } = state
  if (!equalBytes(event.root, root)) return discard(terms.session, 'HANDOVER_ROOT')
  const image: TargetImage = { terms, root }
  if (context.scope === 'process') return go({ ...image, phase: 'reading' }, { do: 'read' })
  return go({ ...image, phase: 'sealing' }, { do: 'sealImage', image })
}

/** The sealed image is durable: now the anchor may record it. */
export function consult(_context: HandoverContext, state: In<'sealing'>): TargetMove {
  const { terms, root } = state
  return go({ phase: 'reading', terms, root }, { do: 'read' })
}

/** Before anything was signed, every failure ends without a trace. */
export function fail(
  _context: HandoverContext,
  state: In<'filling' | 'verifying' | 'sealing' | 'reading' | 'preparing'>,
  event: On<'failed'>,
): TargetMove {
  return discard(state.terms.session, event.code)
}

/** An empty target is given up. */
export function failEmpty(
  _context: HandoverContext,
  _state: In<'empty'>,
  event: On<'failed'>,
): TargetMove {
  return discard(undefined, event.code)
}

/** Asked to give up before anything was signed. */
export function stop(
  _context: HandoverContext,
  state: In<'filling' | 'verifying' | 'sealing' | 'reading' | 'preparing'>,
): TargetMove {
  const { state: next, effects } = discard(state.terms.session, 'HANDOVER_ABANDONED')
  return { state: next, effects: [{ do: 'accept' }, ...effects] }
}

function preparedOf({ terms, root }: TargetImage): Prepared {
  const { session, lineage, epoch, sequence, holder, anchorId, policy } = terms
  const { package: digest } = terms
  return { session, lineage, epoch, root, holder, anchorId, policy, package: digest, sequence }
}

/** The anchor said what it has: `prepared` is put in its place. */
export function prepare(
  context: HandoverContext,
  state: In<'reading'>,
  event: On<'registerRead'>,
): TargetMove {
  const { terms, root } = state
  const source = { holder: terms.sourceHolder, configuration: terms.configuration }
  const step = prepareStep(event.register, preparedOf(state), source, context.sign)
  return go({ phase: 'preparing', terms, root, step }, { do: 'advance', step })
}

/** The anchor answered `prepare`; nothing is signed unless it is recorded. */
export function concludePrepare(
  context: HandoverContext,
  state: In<'preparing'>,
  event: On<'advanced'>,
): TargetMove {
  const { result } = event
  if (result.outcome === 'doubt') return go(state, { do: 'read' })
  const current = result.outcome === 'advanced' ? result.register : result.current
  if (sameRegister(current, state.step.next)) return signPrepared(context, state)
  return discard(
    state.terms.session,
    result.outcome === 'refused' ? result.code : 'HANDOVER_SUPERSEDED',
  )
}

/** A read after a doubtful `prepare`. */
export function preparedByRead(
  context: HandoverContext,
  state: In<'preparing'>,
  event: On<'registerRead'>,
): TargetMove {
  const { register } = event
  if (sameRegister(register, state.step.next)) return signPrepared(context, state)
  if (sameRegister(register, state.step.expected)) {
    return go(state, { do: 'advance', step: state.step })
  }
  return discard(state.terms.session, 'HANDOVER_SUPERSEDED')
}

function signPrepared(context: HandoverContext, state: In<'preparing'>): TargetMove {
  const { terms, root, step } = state
  const body = preparedOf(state)
  const signed = signStatement(PREPARED, body, context.instance, context.sign)
  const next: TargetState = {
    phase: 'keeping',
    terms,
    root,
    register: step.next,
    prepared: signed,
  }
  return go(next, { do: 'keepStatement', signed })
}

/** PREPARED may leave: a restart would find it. */
export function send(_context: HandoverContext, state: In<'keeping'>): TargetMove {
  return go({ ...state, phase: 'prepared' }, { do: 'sendPrepared', signed: state.prepared })
}

/** Before PREPARED: an abort of this session ends it at once. */
export function hearEarly(
  context: HandoverContext,
  state: In<'filling' | 'verifying' | 'sealing' | 'reading' | 'preparing'>,
  event: On<'delivered'>,
): TargetMove {
  const { signed } = event
  if (signed.kind !== ABORT.kind) return go(state, { do: 'refuse', code: 'HANDOVER_LATER' })
  const code = refusalOf(() => {
    assertAbort(context, state.terms, signed)
  })
  if (code !== undefined) return go(state, { do: 'refuse', code })
  const { state: next, effects } = discard(state.terms.session, 'HANDOVER_ABORTED')
  return { state: next, effects: [{ do: 'accept' }, ...effects] }
}
