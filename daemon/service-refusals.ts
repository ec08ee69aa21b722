/**
 * What the service refuses, in the words that people read.
 */
import { DaemonRefusal, EXIT, type ExitCode } from './errors.ts'
import type { TaRecord } from './journal/records.ts'
import type { Move } from './migration/move.ts'
import type { PeerFacts } from './peers/network.ts'

/** One refusal of this daemon; what a person typed is cut short. */
export function refusal(
  code: string,
  field: string,
  have: string,
  want: string,
  fix: string,
  exit: ExitCode = EXIT.failed,
): DaemonRefusal {
  const shown = have.slice(0, 80)
  return new DaemonRefusal({ code, field, have: shown, want, source: 'daemon', fix: [fix] }, exit)
}

/** The TA is not in the state that the wish needs. */
export function wrongState(record: TaRecord, want: string): DaemonRefusal {
  return refusal('TA_STATE', 'ta.state', record.state, want, '`talos ps -a`')
}

/** The peer was not accepted yet, or was denied. */
export function notAllowed({ state }: PeerFacts): DaemonRefusal {
  const fix = '`talos peers accept PEER`'
  return refusal('PEER_NOT_ALLOWED', 'peer.state', state, 'an accepted peer', fix, EXIT.refused)
}

/** The move has ended. */
export function settledAlready(move: Move): DaemonRefusal {
  const fix = `\`talos migration show ${move.record.id}\``
  return refusal('MOVE_SETTLED', 'migration.phase', move.phase, 'a move under way', fix)
}

/** The move can no longer be called off. */
export function pastRelease(move: Move): DaemonRefusal {
  const fix = 'wait: it ends at the target, or nowhere'
  const want = 'a phase before release'
  return refusal('MOVE_RELEASED', 'migration.phase', move.phase, want, fix, EXIT.inDoubt)
}

/** Nothing is frozen here that could be given up. */
export function notFrozen(move: Move): DaemonRefusal {
  const fix = `\`talos migration show ${move.record.id}\``
  const want = 'a source that is released or lost'
  return refusal('MOVE_NOT_FROZEN', 'migration.phase', move.phase, want, fix)
}

/** A frozen source is wiped only by a decision of its own. */
export function stillFrozen({ record }: Move): DaemonRefusal {
  const fix = `\`talos migration resolve ${record.id} --abandon\``
  return refusal('TA_FROZEN', 'ta.state', `frozen by ${record.id}`, 'nothing frozen here', fix)
}

/** The move did not end with a receipt. */
export function noReceipt(move: Move): DaemonRefusal {
  const fix = 'only a move that is done has a receipt'
  return refusal('MOVE_NO_RECEIPT', 'migration.phase', move.phase, 'done', fix, EXIT.notFound)
}
