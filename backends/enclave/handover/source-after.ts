/**
 * What a source does once the token is out: receipt, tombstone, reclaim, and the TA running again.
 * Invariant: only a tombstone that the anchor has taken, over the image that was released, brings a
 * TA back; an end is told after it happened.
 */
import { ABORT, RECEIPT, RECLAIM, TOKEN, TOMBSTONE } from '../../statement/bodies.ts'
import { assert } from '../../contract/errors.ts'
import { equalBytes } from '../../../proto/codec.ts'
import { go, lose, recordOf } from './source-answers.ts'
import { openStatement, signStatement } from '../../statement/signed.ts'
import { reclaimStep, sameRegister } from './register.ts'
import { refusalOf } from './context.ts'
import { statementDigest } from '../../statement/bodies.ts'
import type { HandoverContext } from './context.ts'
import type { In, On, SourceMove } from './source-answers.ts'
import type { Register } from '../../contract/epoch-anchor.ts'
import type { SourceEffect, SourceState } from './source-state.ts'
import type { Signed } from '../../statement/signed.ts'

/** The token again, for a daemon that may have missed it. */
export function tellToken(_context: HandoverContext, state: In<'released'>): SourceMove {
  return go(state, { do: 'emit', signed: state.token })
}

/** What was said last, again. */
export function tellFarewell(_context: HandoverContext, state: In<'active'>): SourceMove {
  return go(state, ...state.farewell.map((signed): SourceEffect => ({ do: 'emit', signed })))
}

function assertReceipt(context: HandoverContext, state: In<'released'>, signed: Signed): void {
  const token = openStatement(TOKEN, state.token, context.verify)
  assert(equalBytes(signed.key, token.holder), { code: 'HANDOVER_RECEIPT_SIGNER' })
  const receipt = openStatement(RECEIPT, signed, context.verify)
  const answers =
    equalBytes(statementDigest(receipt.token), statementDigest(state.token)) &&
    equalBytes(statementDigest(receipt.prepared), token.prepared) &&
    equalBytes(receipt.previous, state.head)
  assert(answers, { code: 'HANDOVER_RECEIPT' })
}

function assertTombstone(context: HandoverContext, state: In<'released'>, signed: Signed): void {
  const token = openStatement(TOKEN, state.token, context.verify)
  assert(equalBytes(signed.key, token.holder), { code: 'HANDOVER_TOMBSTONE_SIGNER' })
  const tombstone = openStatement(TOMBSTONE, signed, context.verify)
  const answers =
    equalBytes(tombstone.session, token.session) &&
    equalBytes(tombstone.lineage, token.lineage) &&
    tombstone.epoch === token.epoch &&
    equalBytes(tombstone.prepared, token.prepared) &&
    equalBytes(tombstone.anchorId, token.anchorId)
  assert(answers, { code: 'HANDOVER_TOMBSTONE' })
}

/** After release: a receipt finishes, a tombstone opens the way back. */
export function hear(
  context: HandoverContext,
  state: In<'released'>,
  event: On<'delivered'>,
): SourceMove {
  const { signed } = event
  const refuse = (code: string): SourceMove => go(state, { do: 'refuse', code })
  if (signed.kind === RECEIPT.kind) {
    const code = refusalOf(() => {
      assertReceipt(context, state, signed)
    })
    return code === undefined ? finish(state, signed) : refuse(code)
  }
  if (signed.kind !== TOMBSTONE.kind) return refuse('HANDOVER_STATEMENT')
  const code = refusalOf(() => {
    assertTombstone(context, state, signed)
  })
  if (code !== undefined) return refuse(code)
  if (!state.image) {
    const { state: next, effects } = lose('HANDOVER_NO_IMAGE', state.peer.session)
    return { state: next, effects: [{ do: 'accept' }, ...effects] }
  }
  const { token } = state
  const next: SourceState = { ...recordOf(state), phase: 'checking', token, tombstone: signed }
  return go(next, { do: 'accept' }, { do: 'checkImage' })
}

function finish(state: In<'released'>, link: Signed): SourceMove {
  const { session } = state.peer
  const report: SourceEffect = { do: 'report', ending: 'finished', session, code: undefined }
  return go(
    { phase: 'finished', session },
    { do: 'accept' },
    { do: 'keepLink', link },
    { do: 'destroy' },
    report,
  )
}

/** The receipt, told again after the end. */
export function heardAlready(
  _context: HandoverContext,
  state: SourceState,
  event: On<'delivered'>,
): SourceMove {
  const known = event.signed.kind === RECEIPT.kind
  return go(state, known ? { do: 'accept' } : { do: 'refuse', code: 'HANDOVER_STATEMENT' })
}

/** The image in hand is the released one: the lineage is taken back, two epochs on. */
export function reclaim(
  context: HandoverContext,
  state: In<'checking'>,
  event: On<'imageChecked'>,
): SourceMove {
  const { step, register, token, tombstone, peer } = state
  const { root, lineage } = step.next
  if (!equalBytes(event.root, root)) return lose('HANDOVER_IMAGE_CHANGED', peer.session)
  const launch = { holder: event.holder, runner: context.instance }
  const back = reclaimStep(step.next, tombstone, launch, context.sign)
  const body = {
    session: peer.session,
    lineage,
    epoch: back.next.epoch,
    root,
    ...launch,
    tombstone,
    token,
    previous: state.head,
    claimedMs: event.claimedMs,
  }
  const link = signStatement(RECLAIM, body, register.holder, context.sign)
  const next: SourceState = { ...recordOf(state), phase: 'reclaiming', reclaim: back, link }
  return go(next, { do: 'advance', step: back })
}

/** The image could not be checked: it is not run. */
export function failCheck(
  _context: HandoverContext,
  state: In<'checking'>,
  event: On<'thawFailed'>,
): SourceMove {
  return lose(event.code, state.peer.session)
}

function concludeReclaim(
  state: In<'reclaiming'>,
  current: Register | undefined,
  otherwise: SourceEffect,
): SourceMove {
  const { reclaim: step, link, peer } = state
  if (sameRegister(current, step.next)) {
    const next: SourceState = {
      phase: 'thawing',
      register: step.next,
      head: statementDigest(link),
      session: peer.session,
      ending: 'reclaimed',
      code: undefined,
      farewell: [link],
    }
    return go(next, { do: 'keepLink', link }, { do: 'thaw' })
  }
  if (sameRegister(current, state.step.next)) return go(state, otherwise)
  return lose('HANDOVER_SUPERSEDED', peer.session)
}

/** The anchor answered the reclaim. */
export function concludeReclaiming(
  _context: HandoverContext,
  state: In<'reclaiming'>,
  event: On<'advanced'>,
): SourceMove {
  const { result } = event
  if (result.outcome === 'doubt') return go(state, { do: 'read' })
  const current = result.outcome === 'advanced' ? result.register : result.current
  return concludeReclaim(state, current, { do: 'retryLater' })
}

/** A read after a doubtful reclaim. */
export function reclaimedByRead(
  _context: HandoverContext,
  state: In<'reclaiming'>,
  event: On<'registerRead'>,
): SourceMove {
  return concludeReclaim(state, event.register, { do: 'advance', step: state.reclaim })
}

/** The TA runs: now, and only now, it is told. */
export function runs(context: HandoverContext, state: In<'thawing'>): SourceMove {
  const { register, head, session, ending, code } = state
  const { lineage, epoch, holder } = register
  const aborted =
    ending === 'source-runs' && session !== undefined
      ? [signStatement(ABORT, { session, lineage, epoch }, holder, context.sign)]
      : []
  const farewell = [...state.farewell, ...aborted]
  const told = farewell.map((signed): SourceEffect => ({ do: 'emit', signed }))
  const report: SourceEffect = { do: 'report', ending, session, code }
  return go({ phase: 'active', register, head, farewell }, ...told, report)
}

/** It does not run again: lost, and never called anything else. */
export function failThaw(
  _context: HandoverContext,
  state: In<'thawing'>,
  event: On<'thawFailed'>,
): SourceMove {
  return lose(event.code, state.session)
}
