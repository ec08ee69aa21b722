/**
 * The target's step function: every pair of phase and event, written out.
 * Invariant: a phase or an event that is added breaks the build here until each pair is answered.
 * What the answers do is in target-before.ts and target-after.ts. Pure.
 */
import * as after from './target-after.ts'
import * as before from './target-before.ts'
import {
  ignore,
  readAgain,
  refuseEarly,
  refuseIdle,
  refuseLate,
  refuseStatement,
  wait,
} from './target-answers.ts'
import type { HandoverContext } from './context.ts'
import type { In, On, TargetMove } from './target-answers.ts'
import type { TargetEvent, TargetPhase, TargetState } from './target-state.ts'

type Answer<P extends TargetPhase, K extends TargetEvent['kind']> = (
  context: HandoverContext,
  state: In<P>,
  event: On<K>,
) => TargetMove

type Row<P extends TargetPhase> = { readonly [K in TargetEvent['kind']]: Answer<P, K> }

const empty: Row<'empty'> = {
  sessionReady: before.begin,
  finalReceived: ignore,
  verified: ignore,
  imageSealed: ignore,
  statementKept: ignore,
  failed: before.failEmpty,
  advanced: ignore,
  registerRead: ignore,
  registerUnread: ignore,
  retry: ignore,
  delivered: refuseEarly,
  abandon: refuseIdle,
  started: ignore,
  startFailed: ignore,
  receiptMade: ignore,
  resumed: ignore,
  restored: after.restore,
}

const filling: Row<'filling'> = {
  sessionReady: ignore,
  finalReceived: before.verify,
  verified: ignore,
  imageSealed: ignore,
  statementKept: ignore,
  failed: before.fail,
  advanced: ignore,
  registerRead: ignore,
  registerUnread: ignore,
  retry: ignore,
  delivered: before.hearEarly,
  abandon: before.stop,
  started: ignore,
  startFailed: ignore,
  receiptMade: ignore,
  resumed: ignore,
  restored: ignore,
}

const verifying: Row<'verifying'> = {
  sessionReady: ignore,
  finalReceived: ignore,
  verified: before.accept,
  imageSealed: ignore,
  statementKept: ignore,
  failed: before.fail,
  advanced: ignore,
  registerRead: ignore,
  registerUnread: ignore,
  retry: ignore,
  delivered: before.hearEarly,
  abandon: before.stop,
  started: ignore,
  startFailed: ignore,
  receiptMade: ignore,
  resumed: ignore,
  restored: ignore,
}

const sealing: Row<'sealing'> = {
  sessionReady: ignore,
  finalReceived: ignore,
  verified: ignore,
  imageSealed: before.consult,
  statementKept: ignore,
  failed: before.fail,
  advanced: ignore,
  registerRead: ignore,
  registerUnread: ignore,
  retry: ignore,
  delivered: before.hearEarly,
  abandon: before.stop,
  started: ignore,
  startFailed: ignore,
  receiptMade: ignore,
  resumed: ignore,
  restored: ignore,
}

const reading: Row<'reading'> = {
  sessionReady: ignore,
  finalReceived: ignore,
  verified: ignore,
  imageSealed: ignore,
  statementKept: ignore,
  failed: before.fail,
  advanced: ignore,
  registerRead: before.prepare,
  registerUnread: wait,
  retry: readAgain,
  delivered: before.hearEarly,
  abandon: before.stop,
  started: ignore,
  startFailed: ignore,
  receiptMade: ignore,
  resumed: ignore,
  restored: ignore,
}

const preparing: Row<'preparing'> = {
  sessionReady: ignore,
  finalReceived: ignore,
  verified: ignore,
  imageSealed: ignore,
  statementKept: ignore,
  failed: before.fail,
  advanced: before.concludePrepare,
  registerRead: before.preparedByRead,
  registerUnread: wait,
  retry: readAgain,
  delivered: before.hearEarly,
  abandon: before.stop,
  started: ignore,
  startFailed: ignore,
  receiptMade: ignore,
  resumed: ignore,
  restored: ignore,
}

const keeping: Row<'keeping'> = {
  sessionReady: ignore,
  finalReceived: ignore,
  verified: ignore,
  imageSealed: ignore,
  statementKept: before.send,
  failed: after.bury,
  advanced: ignore,
  registerRead: ignore,
  registerUnread: ignore,
  retry: ignore,
  delivered: refuseEarly,
  abandon: after.abandon,
  started: ignore,
  startFailed: ignore,
  receiptMade: ignore,
  resumed: ignore,
  restored: ignore,
}

const prepared: Row<'prepared'> = {
  sessionReady: ignore,
  finalReceived: ignore,
  verified: ignore,
  imageSealed: ignore,
  statementKept: ignore,
  failed: ignore,
  advanced: ignore,
  registerRead: ignore,
  registerUnread: ignore,
  retry: ignore,
  delivered: after.hear,
  abandon: after.abandon,
  started: ignore,
  startFailed: ignore,
  receiptMade: ignore,
  resumed: ignore,
  restored: ignore,
}

const activating: Row<'activating'> = {
  sessionReady: ignore,
  finalReceived: ignore,
  verified: ignore,
  imageSealed: ignore,
  statementKept: ignore,
  failed: ignore,
  advanced: after.confirm,
  registerRead: ignore,
  registerUnread: ignore,
  retry: ignore,
  delivered: after.hearAgain,
  abandon: refuseLate,
  started: ignore,
  startFailed: ignore,
  receiptMade: ignore,
  resumed: ignore,
  restored: ignore,
}

const confirming: Row<'confirming'> = {
  sessionReady: ignore,
  finalReceived: ignore,
  verified: ignore,
  imageSealed: ignore,
  statementKept: ignore,
  failed: ignore,
  advanced: ignore,
  registerRead: after.win,
  registerUnread: wait,
  retry: readAgain,
  delivered: after.hearAgain,
  abandon: refuseLate,
  started: ignore,
  startFailed: ignore,
  receiptMade: ignore,
  resumed: ignore,
  restored: ignore,
}

const starting: Row<'starting'> = {
  sessionReady: ignore,
  finalReceived: ignore,
  verified: ignore,
  imageSealed: ignore,
  statementKept: ignore,
  failed: ignore,
  advanced: ignore,
  registerRead: ignore,
  registerUnread: ignore,
  retry: ignore,
  delivered: after.answerReceipt,
  abandon: refuseLate,
  started: after.activate,
  startFailed: after.failStart,
  receiptMade: after.keepReceipt,
  resumed: after.tellReceipt,
  restored: ignore,
}

const active: Row<'active'> = {
  sessionReady: ignore,
  finalReceived: ignore,
  verified: ignore,
  imageSealed: ignore,
  statementKept: ignore,
  failed: ignore,
  advanced: ignore,
  registerRead: ignore,
  registerUnread: ignore,
  retry: ignore,
  delivered: after.answerReceipt,
  abandon: refuseLate,
  started: ignore,
  startFailed: ignore,
  receiptMade: after.keepReceipt,
  resumed: after.tellReceipt,
  restored: ignore,
}

const tombstoning: Row<'tombstoning'> = {
  sessionReady: ignore,
  finalReceived: ignore,
  verified: ignore,
  imageSealed: ignore,
  statementKept: ignore,
  failed: ignore,
  advanced: after.concludeBurial,
  registerRead: after.buriedByRead,
  registerUnread: wait,
  retry: readAgain,
  delivered: refuseEarly,
  abandon: after.alreadyEnding,
  started: ignore,
  startFailed: ignore,
  receiptMade: ignore,
  resumed: ignore,
  restored: ignore,
}

const tombstoned: Row<'tombstoned'> = {
  sessionReady: ignore,
  finalReceived: ignore,
  verified: ignore,
  imageSealed: ignore,
  statementKept: ignore,
  failed: ignore,
  advanced: ignore,
  registerRead: ignore,
  registerUnread: ignore,
  retry: ignore,
  delivered: after.answerTombstone,
  abandon: after.abandonAgain,
  started: ignore,
  startFailed: ignore,
  receiptMade: ignore,
  resumed: after.tellTombstone,
  restored: ignore,
}

const restoring: Row<'restoring'> = {
  sessionReady: ignore,
  finalReceived: ignore,
  verified: ignore,
  imageSealed: ignore,
  statementKept: ignore,
  failed: ignore,
  advanced: ignore,
  registerRead: after.resume,
  registerUnread: wait,
  retry: readAgain,
  delivered: refuseEarly,
  abandon: refuseEarly,
  started: ignore,
  startFailed: ignore,
  receiptMade: ignore,
  resumed: ignore,
  restored: ignore,
}

const discarded: Row<'discarded'> = {
  sessionReady: ignore,
  finalReceived: ignore,
  verified: ignore,
  imageSealed: ignore,
  statementKept: ignore,
  failed: ignore,
  advanced: ignore,
  registerRead: ignore,
  registerUnread: ignore,
  retry: ignore,
  delivered: refuseStatement,
  abandon: refuseIdle,
  started: ignore,
  startFailed: ignore,
  receiptMade: ignore,
  resumed: ignore,
  restored: ignore,
}

const lost: Row<'lost'> = {
  sessionReady: ignore,
  finalReceived: ignore,
  verified: ignore,
  imageSealed: ignore,
  statementKept: ignore,
  failed: ignore,
  advanced: ignore,
  registerRead: ignore,
  registerUnread: ignore,
  retry: ignore,
  delivered: refuseStatement,
  abandon: refuseIdle,
  started: ignore,
  startFailed: ignore,
  receiptMade: ignore,
  resumed: ignore,
  restored: ignore,
}

/** The whole table: what a target answers in each phase to each event. */
export const TARGET_TABLE: { readonly [P in TargetPhase]: Row<P> } = {
  empty,
  filling,
  verifying,
  sealing,
  reading,
  preparing,
  keeping,
  prepared,
  activating,
  confirming,
  starting,
  active,
  tombstoning,
  tombstoned,
  restoring,
  discarded,
  lost,
}

/** One step of a target. */
export function stepTarget(
  context: HandoverContext,
  state: TargetState,
  event: TargetEvent,
): TargetMove {
  const row: { readonly [K in TargetEvent['kind']]: unknown } = TARGET_TABLE[state.phase]
  // The table's type has tied each answer to its phase and event; an index signature forgets it.
  const answer = row[event.kind] as (
    context: HandoverContext,
    state: TargetState,
    event: TargetEvent,
  ) => TargetMove
  return answer(context, state, event)
}
