/**
 * What the service refuses, as people read it.
 * Invariant: each names the field, what was had, what was wanted, and what to do.
 */
import { DaemonRefusal, EXIT, type ExitCode } from './errors.ts'
import type { TaRecord } from './journal/records.ts'
import type { Move } from './migration/move.ts'
import type { PeerFacts } from './peers/network.ts'

/** A refusal of the daemon itself. */
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

/** The TA is in another state. */
export function wrongState(record: TaRecord, want: string): DaemonRefusal {
  return refusal('TA_STATE', 'ta.state', record.state, want, '`talos ps -a`')
}

/** The peer may not take part. */
export function notAllowed({ state }: PeerFacts): DaemonRefusal {
  const fix = '`talos peers accept PEER`'
  return refusal('PEER_NOT_ALLOWED', 'peer.state', state, 'an accepted peer', fix, EXIT.refused)
}

/** The move has ended. */
export function settledAlready(move: Move): DaemonRefusal {
  const fix = `\`talos migration show ${move.record.id}\``
  return refusal('MOVE_SETTLED', 'migration.phase', move.phase, 'a move under way', fix)
}

/** Too late to call a move off. */
export function pastRelease(move: Move): DaemonRefusal {
  const fix = 'wait: it ends at the target, or nowhere'
  const want = 'a phase before release'
  return refusal('MOVE_RELEASED', 'migration.phase', move.phase, want, fix, EXIT.inDoubt)
}

/** The move has made no receipt. */
export function noReceipt(move: Move): DaemonRefusal {
  const fix = 'only a move that is done has a receipt'
  return refusal('MOVE_NO_RECEIPT', 'migration.phase', move.phase, 'done', fix, EXIT.notFound)
}
