/**
 * What a target does once PREPARED is out: token, activation, tombstone, restart.
 * Invariant: `start` comes only after a fenced read named this launch the runner; a tombstone is
 * signed only after the anchor recorded it; a token works once.
 */
import {
  ABORT,
  PREPARED,
  RECEIPT,
  TOKEN,
  TOMBSTONE,
  statementDigest,
} from '../../statement/bodies.ts'
import { activateStep, sameRegister, tombstoneStep } from './register.ts'
import { assert } from '../../contract/errors.ts'
import { assertAbort, discard, go, refuseStatement } from './target-answers.ts'
import { equalBytes } from '../../../proto/codec.ts'
import { openStatement, signStatement } from '../../statement/signed.ts'
import { refusalOf } from './context.ts'
import type { HandoverContext } from './context.ts'
import type { In, On, TargetMove } from './target-answers.ts'
import type { Register } from '../../contract/epoch-anchor.ts'
import type { Signed } from '../../statement/signed.ts'
import type {
  PreparedRecord,
  TargetEffect,
  TargetImage,
  TargetPrepared,
  TargetState,
} from './target-state.ts'

/** The register that `prepare` leads to carries everything of this session, so it names it. */
function isOurs(register: Register | undefined, image: TargetImage): register is Register {
  return (
    register !== undefined &&
    register.epoch === image.terms.epoch + 1n &&
    equalBytes(register.lineage, image.terms.lineage) &&
    equalBytes(register.session, image.terms.session) &&
    equalBytes(register.holder, image.terms.holder)
  )
}

function buryFrom(
  context: HandoverContext,
  image: TargetImage & { readonly prepared: Signed | undefined },
  register: Register,
): TargetMove {
  const { terms, root, prepared } = image
  const step = tombstoneStep(register, context.sign)
  return go({ phase: 'tombstoning', terms, root, prepared, step }, { do: 'advance', step })
}

/** After PREPARED was signed the only way out is a recorded tombstone. */
export function bury(context: HandoverContext, state: In<'keeping'>): TargetMove {
  return buryFrom(context, state, state.register)
}

/** The daemon gives a prepared hand-over up. */
export function abandon(context: HandoverContext, state: In<'keeping' | 'prepared'>): TargetMove {
  const { state: next, effects } = buryFrom(context, state, state.register)
  return { state: next, effects: [{ do: 'accept' }, ...effects] }
}

function assertToken(context: HandoverContext, state: TargetPrepared, signed: Signed): void {
  const { terms, root, prepared } = state
  assert(equalBytes(signed.key, terms.sourceHolder), { code: 'HANDOVER_TOKEN_SIGNER' })
  const token = openStatement(TOKEN, signed, context.verify)
  assert(equalBytes(token.session, terms.session), { code: 'HANDOVER_TOKEN_SESSION' })
  assert(equalBytes(token.lineage, terms.lineage), { code: 'HANDOVER_TOKEN_LINEAGE' })
  assert(token.epoch === terms.epoch + 1n, { code: 'HANDOVER_TOKEN_EPOCH' })
  assert(equalBytes(token.root, root), { code: 'HANDOVER_TOKEN_ROOT' })
  const keys =
    equalBytes(token.holder, terms.holder) && equalBytes(token.previousHolder, terms.sourceHolder)
  assert(keys, { code: 'HANDOVER_TOKEN_HOLDER' })
  assert(equalBytes(token.anchorId, context.anchorId), { code: 'HANDOVER_TOKEN_ANCHOR' })
  assert(equalBytes(token.prepared, statementDigest(prepared)), { code: 'HANDOVER_TOKEN_PREPARED' })
}

/** Prepared: a token activates, an abort buries. */
export function hear(
  context: HandoverContext,
  state: In<'prepared'>,
  event: On<'delivered'>,
): TargetMove {
  const { signed } = event
  const refuse = (code: string): TargetMove => go(state, { do: 'refuse', code })
  if (signed.kind === ABORT.kind) {
    const code = refusalOf(() => {
      assertAbort(context, state.terms, signed)
    })
    return code === undefined ? abandon(context, state) : refuse(code)
  }
  const code = refusalOf(() => {
    assertToken(context, state, signed)
  })
  if (code !== undefined) return refuse(code)
  const { terms, root, register, prepared } = state
  const step = activateStep(register, signed, context.instance, context.sign)
  const image = { terms, root, register, prepared }
  return go(
    { ...image, phase: 'activating', token: signed, step },
    { do: 'accept' },
    { do: 'advance', step },
  )
}

/** Whatever the anchor answered to `activate`: only a fenced read decides. */
export function confirm(_context: HandoverContext, state: In<'activating'>): TargetMove {
  return go({ ...state, phase: 'confirming' }, { do: 'read' })
}

/** The fenced read: this launch is the runner, or it is not. */
export function win(
  context: HandoverContext,
  state: In<'confirming'>,
  event: On<'registerRead'>,
): TargetMove {
  const { register } = event
  const { terms, root, prepared, token, step } = state
  if (sameRegister(register, step.next)) {
    const image = { terms, root, prepared, register: step.next }
    const draft = {
      prepared,
      token,
      previous: terms.head,
      runner: context.instance,
      holder: terms.holder,
    }
    return go(
      { ...image, phase: 'starting', token, receipt: undefined },
      { do: 'makeReceipt', draft },
      { do: 'start' },
    )
  }
  if (sameRegister(register, state.register)) {
    return go({ ...state, phase: 'activating' }, { do: 'advance', step })
  }
  return settleElsewhere(context, { terms, root, prepared }, register)
}

/** Another launch of this image moved the register: to a tombstone, or to itself. */
function settleElsewhere(
  context: HandoverContext,
  image: TargetImage & { readonly prepared: Signed | undefined },
  register: Register | undefined,
): TargetMove {
  if (isOurs(register, image) && register.phase === 'tombstoned') return buried(context, image)
  return discard(image.terms.session, 'HANDOVER_SUPERSEDED')
}

function buried(
  context: HandoverContext,
  image: TargetImage & { readonly prepared: Signed | undefined },
): TargetMove {
  const { terms, root, prepared } = image
  const { session, lineage, epoch, holder, anchorId } = terms
  const report: TargetEffect = { do: 'report', ending: 'tombstoned', session, code: undefined }
  if (prepared === undefined) {
    // PREPARED was never signed, so nobody holds anything that a tombstone would answer.
    return go({ phase: 'tombstoned', terms, root, tombstone: undefined }, report)
  }
  const body = {
    session,
    lineage,
    epoch: epoch + 1n,
    prepared: statementDigest(prepared),
    anchorId,
  }
  const signed = signStatement(TOMBSTONE, body, holder, context.sign)
  const next: TargetState = { phase: 'tombstoned', terms, root, tombstone: signed }
  return go(next, { do: 'emit', signed }, report)
}

/** The anchor answered `tombstone`. */
export function concludeBurial(
  context: HandoverContext,
  state: In<'tombstoning'>,
  event: On<'advanced'>,
): TargetMove {
  const { result } = event
  if (result.outcome === 'doubt') return go(state, { do: 'read' })
  const current = result.outcome === 'advanced' ? result.register : result.current
  if (sameRegister(current, state.step.expected)) return go(state, { do: 'retryLater' })
  return settleElsewhere(context, state, current)
}

/** A read after a doubtful `tombstone`. */
export function buriedByRead(
  context: HandoverContext,
  state: In<'tombstoning'>,
  event: On<'registerRead'>,
): TargetMove {
  if (sameRegister(event.register, state.step.expected)) {
    return go(state, { do: 'advance', step: state.step })
  }
  return settleElsewhere(context, state, event.register)
}

/** A token or an abort that comes again after the end gets the same end told. */
export function tellTombstone(_context: HandoverContext, state: In<'tombstoned'>): TargetMove {
  const { tombstone } = state
  return tombstone === undefined ? go(state) : go(state, { do: 'emit', signed: tombstone })
}

/** Given up already: the same end follows. */
export function alreadyEnding(_context: HandoverContext, state: In<'tombstoning'>): TargetMove {
  return go(state, { do: 'accept' })
}

/** Given up already: the end is told again. */
export function abandonAgain(context: HandoverContext, state: In<'tombstoned'>): TargetMove {
  const { effects } = tellTombstone(context, state)
  return go(state, { do: 'accept' }, ...effects)
}

/** A token after a tombstone: refused, and the tombstone told again. */
export function answerTombstone(
  context: HandoverContext,
  state: In<'tombstoned'>,
  event: On<'delivered'>,
): TargetMove {
  const known = event.signed.kind === TOKEN.kind || event.signed.kind === ABORT.kind
  if (!known) return refuseStatement(context, state)
  const { effects } = tellTombstone(context, state)
  return go(state, { do: 'accept' }, ...effects)
}

/** The receipt exists: kept as a link, carried to the source. */
export function keepReceipt(
  context: HandoverContext,
  state: In<'starting' | 'active'>,
  event: On<'receiptMade'>,
): TargetMove {
  const { signed } = event
  const own = equalBytes(signed.key, state.terms.holder)
  const code = refusalOf(() => {
    openStatement(RECEIPT, signed, context.verify)
  })
  if (!own || code !== undefined || state.receipt !== undefined) return go(state)
  return go({ ...state, receipt: signed }, { do: 'keepLink', link: signed }, { do: 'emit', signed })
}

/** The TA runs: now it is told. */
export function activate(_context: HandoverContext, state: In<'starting'>): TargetMove {
  const { session } = state.terms
  const report: TargetEffect = { do: 'report', ending: 'active', session, code: undefined }
  return go({ ...state, phase: 'active' }, report)
}

/** The TA did not start, and nobody else may start it. */
export function failStart(
  _context: HandoverContext,
  state: In<'starting'>,
  event: On<'startFailed'>,
): TargetMove {
  const { code } = event
  const report: TargetEffect = { do: 'report', ending: 'lost', session: state.terms.session, code }
  return go({ phase: 'lost', code }, { do: 'destroy' }, report)
}

/** The receipt again, for a daemon that may have missed it. */
export function tellReceipt(
  _context: HandoverContext,
  state: In<'starting' | 'active'>,
): TargetMove {
  const { receipt } = state
  return receipt === undefined ? go(state) : go(state, { do: 'emit', signed: receipt })
}

/** The token again: it works once; what it did is told again. */
export function answerReceipt(
  context: HandoverContext,
  state: In<'starting' | 'active'>,
  event: On<'delivered'>,
): TargetMove {
  if (event.signed.kind !== TOKEN.kind) return refuseStatement(context, state)
  const { effects } = tellReceipt(context, state)
  return go(state, { do: 'accept' }, ...effects)
}

/** The token again while it is being used. */
export function hearAgain(
  context: HandoverContext,
  state: In<'activating' | 'confirming'>,
  event: On<'delivered'>,
): TargetMove {
  if (event.signed.kind === TOKEN.kind) return go(state, { do: 'accept' })
  return refuseStatement(context, state)
}

/** A host may put records of two attempts together: PREPARED must be that of this image. */
function assertOwnPrepared({ terms, root, prepared }: PreparedRecord): void {
  if (prepared === undefined) return
  const body = PREPARED.decode(prepared.statement)
  const own =
    equalBytes(body.session, terms.session) &&
    equalBytes(body.holder, terms.holder) &&
    equalBytes(body.root, root)
  assert(prepared.kind === PREPARED.kind && own, { code: 'HANDOVER_RECORD_MIXED' })
}

/** A restarted process found a prepared image: the anchor says whether it still counts. */
export function restore(
  context: HandoverContext,
  _state: In<'empty'>,
  event: On<'restored'>,
): TargetMove {
  const { record } = event
  const { session, anchorId } = record.terms
  if (context.scope === 'process') return discard(session, 'HANDOVER_NOT_RESTORABLE')
  if (!equalBytes(anchorId, context.anchorId)) return discard(session, 'HANDOVER_ANCHOR_ID')
  const code = refusalOf(() => {
    assertOwnPrepared(record)
  })
  if (code !== undefined) return discard(session, code)
  return go({ phase: 'restoring', record }, { do: 'read' })
}

/** The register after a restart. */
export function resume(
  context: HandoverContext,
  state: In<'restoring'>,
  event: On<'registerRead'>,
): TargetMove {
  const { record } = state
  const { register } = event
  const { terms, root, prepared } = record
  if (!isOurs(register, record) || register.phase !== 'prepared') {
    return settleElsewhere(context, record, register)
  }
  if (prepared === undefined) return buryFrom(context, record, register)
  return go({ phase: 'prepared', terms, root, register, prepared })
}
