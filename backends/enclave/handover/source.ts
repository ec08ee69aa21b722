/**
 * The source's step function: every pair of phase and event, written out.
 * Invariant: a phase or an event that is added breaks the build here until each pair is answered.
 * What the answers do is in source-before.ts, source-release.ts and source-after.ts. Pure.
 */
import * as after from './source-after.ts'
import * as before from './source-before.ts'
import * as release from './source-release.ts'
import {
  advanceRegister,
  alreadyStopping,
  endSuperseded,
  ignore,
  readAgain,
  refuseBusy,
  refuseEarly,
  refuseIdle,
  refuseLate,
  refuseStatement,
  wait,
} from './source-answers.ts'
import type { HandoverContext, Move } from './context.ts'
import type { In, On, SourceMove } from './source-answers.ts'
import type { Register } from '../../contract/epoch-anchor.ts'
import type { ReleaseRecord, SourceEffect, SourceEvent, SourcePhase } from './source-state.ts'
import type { SourceState } from './source-state.ts'

type Answer<P extends SourcePhase, K extends SourceEvent['kind']> = (
  context: HandoverContext,
  state: In<P>,
  event: On<K>,
) => SourceMove

type Row<P extends SourcePhase> = { readonly [K in SourceEvent['kind']]: Answer<P, K> }

const active: Row<'active'> = {
  openSession: before.open,
  sessionReady: ignore,
  converged: ignore,
  frozen: ignore,
  prepared: ignore,
  intentRecorded: ignore,
  failed: ignore,
  cancel: refuseIdle,
  advanced: ignore,
  registerRead: ignore,
  registerUnread: ignore,
  retry: ignore,
  delivered: refuseStatement,
  imageChecked: ignore,
  thawed: ignore,
  thawFailed: ignore,
  checkpointed: advanceRegister,
  superseded: endSuperseded,
  resumed: after.tellFarewell,
}

const attesting: Row<'attesting'> = {
  openSession: refuseBusy,
  sessionReady: before.begin,
  converged: ignore,
  frozen: ignore,
  prepared: ignore,
  intentRecorded: ignore,
  failed: before.fail,
  cancel: before.stop,
  advanced: ignore,
  registerRead: ignore,
  registerUnread: ignore,
  retry: ignore,
  delivered: refuseStatement,
  imageChecked: ignore,
  thawed: ignore,
  thawFailed: ignore,
  checkpointed: advanceRegister,
  superseded: endSuperseded,
  resumed: ignore,
}

const copying: Row<'copying'> = {
  openSession: refuseBusy,
  sessionReady: ignore,
  converged: before.freeze,
  frozen: ignore,
  prepared: ignore,
  intentRecorded: ignore,
  failed: before.fail,
  cancel: before.stop,
  advanced: ignore,
  registerRead: ignore,
  registerUnread: ignore,
  retry: ignore,
  delivered: refuseStatement,
  imageChecked: ignore,
  thawed: ignore,
  thawFailed: ignore,
  checkpointed: advanceRegister,
  superseded: endSuperseded,
  resumed: ignore,
}

const freezing: Row<'freezing'> = {
  openSession: refuseBusy,
  sessionReady: ignore,
  converged: ignore,
  frozen: before.holdStill,
  prepared: ignore,
  intentRecorded: ignore,
  failed: before.fail,
  cancel: before.stop,
  advanced: ignore,
  registerRead: ignore,
  registerUnread: ignore,
  retry: ignore,
  delivered: refuseEarly,
  imageChecked: ignore,
  thawed: ignore,
  thawFailed: ignore,
  checkpointed: advanceRegister,
  superseded: endSuperseded,
  resumed: ignore,
}

const frozen: Row<'frozen'> = {
  openSession: refuseBusy,
  sessionReady: ignore,
  converged: ignore,
  frozen: ignore,
  prepared: before.intend,
  intentRecorded: ignore,
  failed: before.fail,
  cancel: before.stop,
  advanced: ignore,
  registerRead: ignore,
  registerUnread: ignore,
  retry: ignore,
  delivered: refuseEarly,
  imageChecked: ignore,
  thawed: ignore,
  thawFailed: ignore,
  checkpointed: ignore,
  superseded: ignore,
  resumed: ignore,
}

const recording: Row<'recording'> = {
  openSession: refuseBusy,
  sessionReady: ignore,
  converged: ignore,
  frozen: ignore,
  prepared: ignore,
  intentRecorded: before.release,
  failed: before.fail,
  cancel: before.stop,
  advanced: ignore,
  registerRead: ignore,
  registerUnread: ignore,
  retry: ignore,
  delivered: refuseEarly,
  imageChecked: ignore,
  thawed: ignore,
  thawFailed: ignore,
  checkpointed: ignore,
  superseded: ignore,
  resumed: ignore,
}

const releasing: Row<'releasing'> = {
  openSession: refuseBusy,
  sessionReady: ignore,
  converged: ignore,
  frozen: ignore,
  prepared: ignore,
  intentRecorded: ignore,
  failed: ignore,
  cancel: refuseLate,
  advanced: release.concludeRelease,
  registerRead: ignore,
  registerUnread: ignore,
  retry: ignore,
  delivered: refuseEarly,
  imageChecked: ignore,
  thawed: ignore,
  thawFailed: ignore,
  checkpointed: ignore,
  superseded: ignore,
  resumed: ignore,
}

const settling: Row<'settling'> = {
  openSession: refuseBusy,
  sessionReady: ignore,
  converged: ignore,
  frozen: ignore,
  prepared: ignore,
  intentRecorded: ignore,
  failed: ignore,
  cancel: refuseLate,
  advanced: release.settled,
  registerRead: release.settledByRead,
  registerUnread: wait,
  retry: readAgain,
  delivered: refuseEarly,
  imageChecked: ignore,
  thawed: ignore,
  thawFailed: ignore,
  checkpointed: ignore,
  superseded: ignore,
  resumed: ignore,
}

const reissuing: Row<'reissuing'> = {
  openSession: refuseBusy,
  sessionReady: ignore,
  converged: ignore,
  frozen: ignore,
  prepared: ignore,
  intentRecorded: ignore,
  failed: ignore,
  cancel: refuseLate,
  advanced: ignore,
  registerRead: release.reissue,
  registerUnread: wait,
  retry: readAgain,
  delivered: refuseEarly,
  imageChecked: ignore,
  thawed: ignore,
  thawFailed: ignore,
  checkpointed: ignore,
  superseded: ignore,
  resumed: ignore,
}

const released: Row<'released'> = {
  openSession: refuseBusy,
  sessionReady: ignore,
  converged: ignore,
  frozen: ignore,
  prepared: ignore,
  intentRecorded: ignore,
  failed: ignore,
  cancel: refuseLate,
  advanced: ignore,
  registerRead: ignore,
  registerUnread: ignore,
  retry: ignore,
  delivered: after.hear,
  imageChecked: ignore,
  thawed: ignore,
  thawFailed: ignore,
  checkpointed: ignore,
  superseded: ignore,
  resumed: after.tellToken,
}

const checking: Row<'checking'> = {
  openSession: refuseBusy,
  sessionReady: ignore,
  converged: ignore,
  frozen: ignore,
  prepared: ignore,
  intentRecorded: ignore,
  failed: ignore,
  cancel: refuseLate,
  advanced: ignore,
  registerRead: ignore,
  registerUnread: ignore,
  retry: ignore,
  delivered: refuseEarly,
  imageChecked: after.reclaim,
  thawed: ignore,
  thawFailed: after.failCheck,
  checkpointed: ignore,
  superseded: ignore,
  resumed: ignore,
}

const reclaiming: Row<'reclaiming'> = {
  openSession: refuseBusy,
  sessionReady: ignore,
  converged: ignore,
  frozen: ignore,
  prepared: ignore,
  intentRecorded: ignore,
  failed: ignore,
  cancel: refuseLate,
  advanced: after.concludeReclaiming,
  registerRead: after.reclaimedByRead,
  registerUnread: wait,
  retry: readAgain,
  delivered: refuseEarly,
  imageChecked: ignore,
  thawed: ignore,
  thawFailed: ignore,
  checkpointed: ignore,
  superseded: ignore,
  resumed: ignore,
}

const thawing: Row<'thawing'> = {
  openSession: refuseBusy,
  sessionReady: ignore,
  converged: ignore,
  frozen: ignore,
  prepared: ignore,
  intentRecorded: ignore,
  failed: ignore,
  cancel: alreadyStopping,
  advanced: ignore,
  registerRead: ignore,
  registerUnread: ignore,
  retry: ignore,
  delivered: refuseEarly,
  imageChecked: ignore,
  thawed: after.runs,
  thawFailed: after.failThaw,
  checkpointed: advanceRegister,
  superseded: endSuperseded,
  resumed: ignore,
}

const finished: Row<'finished'> = {
  openSession: refuseBusy,
  sessionReady: ignore,
  converged: ignore,
  frozen: ignore,
  prepared: ignore,
  intentRecorded: ignore,
  failed: ignore,
  cancel: refuseLate,
  advanced: ignore,
  registerRead: ignore,
  registerUnread: ignore,
  retry: ignore,
  delivered: after.heardAlready,
  imageChecked: ignore,
  thawed: ignore,
  thawFailed: ignore,
  checkpointed: ignore,
  superseded: ignore,
  resumed: ignore,
}

const lost: Row<'lost'> = {
  openSession: refuseBusy,
  sessionReady: ignore,
  converged: ignore,
  frozen: ignore,
  prepared: ignore,
  intentRecorded: ignore,
  failed: ignore,
  cancel: refuseLate,
  advanced: ignore,
  registerRead: ignore,
  registerUnread: ignore,
  retry: ignore,
  delivered: refuseStatement,
  imageChecked: ignore,
  thawed: ignore,
  thawFailed: ignore,
  checkpointed: ignore,
  superseded: ignore,
  resumed: ignore,
}

const discarded: Row<'discarded'> = {
  openSession: refuseBusy,
  sessionReady: ignore,
  converged: ignore,
  frozen: ignore,
  prepared: ignore,
  intentRecorded: ignore,
  failed: ignore,
  cancel: refuseLate,
  advanced: ignore,
  registerRead: ignore,
  registerUnread: ignore,
  retry: ignore,
  delivered: refuseStatement,
  imageChecked: ignore,
  thawed: ignore,
  thawFailed: ignore,
  checkpointed: ignore,
  superseded: ignore,
  resumed: ignore,
}

/** The whole table: what a source answers in each phase to each event. */
export const SOURCE_TABLE: { readonly [P in SourcePhase]: Row<P> } = {
  active,
  attesting,
  copying,
  freezing,
  frozen,
  recording,
  releasing,
  settling,
  reissuing,
  released,
  checking,
  reclaiming,
  thawing,
  finished,
  discarded,
  lost,
}

/** One step of a source. */
export function stepSource(
  context: HandoverContext,
  state: SourceState,
  event: SourceEvent,
): SourceMove {
  const row: { readonly [K in SourceEvent['kind']]: unknown } = SOURCE_TABLE[state.phase]
  // The table's type has tied each answer to its phase and event; an index signature forgets it.
  const answer = row[event.kind] as (
    context: HandoverContext,
    state: SourceState,
    event: SourceEvent,
  ) => SourceMove
  return answer(context, state, event)
}

/** A source whose launch is the runner of `register`: after the mint, an activation or a reclaim. */
export function sourceOf(register: Register, head: Uint8Array): SourceState {
  return { phase: 'active', register, head, farewell: [] }
}

/** A restarted source that found a sealed release record: it asks the anchor first. */
export function reissuedSource(record: ReleaseRecord): Move<SourceState, SourceEffect> {
  return { state: { ...record, phase: 'reissuing' }, effects: [{ do: 'read' }] }
}
