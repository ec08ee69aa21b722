/**
 * What follows for a move whose enclave was found again, or is gone.
 * Invariant: a move is called lost only when the journal shows that it was released and nobody is
 * left to run it; a source that runs is told apart from one that waits.
 */
import { RECEIPT, TOKEN } from '../../backends/statement/bodies.ts'
import { decodeSigned } from '../../backends/statement/signed.ts'
import { talos } from '../../proto/generated/talos.js'
import type { Coordinator } from './coordinator.ts'
import type { Move } from './move.ts'

const { Ending, TaPhase } = talos.v1

function holds(statements: readonly Uint8Array[], kind: talos.v1.StatementKind): boolean {
  return statements.some((signed) => decodeSigned(signed).kind === kind)
}

/** The enclave says where it stands, after a daemon that may have missed how an attempt ended. */
export async function reconcile(
  coordinator: Coordinator,
  move: Move,
  described: talos.v1.Described.$Properties,
): Promise<void> {
  coordinator.carry(move)
  if (move.settledAs !== undefined) return
  const { role } = move.record
  const busy = (described.attempt ?? new Uint8Array()).length > 0
  switch (described.phase) {
    case TaPhase.TA_PHASE_ACTIVE:
      if (role === 'target') return settleAs(coordinator, move, Ending.ENDING_ACTIVE, 'done')
      if (!busy) await coordinator.settle(move, { phase: 'aborted' })
      return undefined
    case TaPhase.TA_PHASE_FINISHED:
      return settleAs(coordinator, move, Ending.ENDING_FINISHED, 'done')
    case TaPhase.TA_PHASE_TOMBSTONED:
      return settleAs(coordinator, move, Ending.ENDING_TOMBSTONED, 'aborted')
    case TaPhase.TA_PHASE_LOST:
      return settleAs(coordinator, move, Ending.ENDING_LOST, 'lost')
    case TaPhase.TA_PHASE_EMPTY:
      return settleAs(coordinator, move, Ending.ENDING_DISCARDED, 'aborted')
    case TaPhase.TA_PHASE_PREPARED:
      move.phase = 'prepared'
      return undefined
    case TaPhase.TA_PHASE_RELEASED:
      move.phase = 'released'
      return undefined
    case TaPhase.TA_PHASE_FROZEN:
      move.phase = 'frozen'
      return callOff(coordinator, move)
    case TaPhase.TA_PHASE_MOVING:
      return callOff(coordinator, move)
    default:
      return undefined
  }
}

/** The lane of the earlier daemon is gone: nothing more can come of this session. */
async function callOff(coordinator: Coordinator, move: Move): Promise<void> {
  if (move.recovered && move.record.role === 'source') await coordinator.callOff(move)
}

async function settleAs(
  coordinator: Coordinator,
  move: Move,
  ending: talos.v1.Ending,
  phase: 'done' | 'aborted' | 'lost',
): Promise<void> {
  await coordinator.conclude(move, ending)
  await coordinator.settle(move, { phase })
}

/** The enclave of an unsettled move has died. */
export async function enclaveDied(coordinator: Coordinator, move: Move): Promise<void> {
  coordinator.carry(move)
  if (move.settledAs !== undefined) return
  const sent = move.out.map(({ signed }) => signed)
  if (move.record.role === 'source') {
    if (!holds(sent, TOKEN.kind)) {
      // Memory was all there was: the TA died with its enclave.
      await coordinator.markLost(move)
      return coordinator.settle(move, { phase: 'lost' })
    }
    if (!holds(move.received, RECEIPT.kind)) {
      move.phase = 'released'
      return undefined
    }
    return settleAs(coordinator, move, Ending.ENDING_FINISHED, 'done')
  }
  const released = holds(move.received, TOKEN.kind)
  return coordinator.settle(move, { phase: released ? 'lost' : 'aborted' })
}
