/**
 * What follows for a move whose enclave was found again, or is gone.
 * Invariant: a move is called lost only when the journal shows that it was released and nobody is
 * left to run it; a source that runs is told apart from one that waits.
 */
import { TOKEN } from '../../backends/statement/bodies.ts'
import { talos } from '../../proto/generated/talos.js'
import type { EnclaveClient } from '../enclaves/enclave-client.ts'
import type { Coordinator } from './coordinator.ts'
import type { Move } from './move.ts'

const { Ending, TaPhase } = talos.v1

/**
 * An enclave is attached, for the first time or again. What it tells at once (its statements) is
 * taken before its own account of where it stands, so that a move is concluded with its receipt.
 * @returns where it stands, or undefined when it did not say.
 */
export async function enclaveAttached(
  coordinator: Coordinator,
  name: string,
  client: EnclaveClient,
): Promise<talos.v1.Described.$Properties | undefined> {
  const moves = [...coordinator.moves.values()].filter(({ record }) => record.enclave === name)
  for (const move of moves) await coordinator.redeliver(move, client)
  const { described } = (await client.call({ describe: {} })).message
  if (described == null) return undefined
  for (const move of moves) {
    if (!move.sessionAsked) continue
    await coordinator.inTurn(client, () => reconcile(coordinator, move, described))
  }
  return described
}

/** The enclave says where it stands, after a daemon that may have missed how an attempt ended. */
async function reconcile(
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
      if (busy) return undefined
      if (move.link !== undefined) {
        return settleAs(coordinator, move, Ending.ENDING_RECLAIMED, 'reclaimed')
      }
      return coordinator.settle(move, { phase: 'aborted' })
    case TaPhase.TA_PHASE_FINISHED:
      return settleAs(coordinator, move, Ending.ENDING_FINISHED, 'done')
    case TaPhase.TA_PHASE_TOMBSTONED:
      return settleAs(coordinator, move, Ending.ENDING_TOMBSTONED, 'aborted')
    case TaPhase.TA_PHASE_LOST:
      return settleAs(coordinator, move, Ending.ENDING_LOST, 'lost')
    case TaPhase.TA_PHASE_EMPTY:
      return settleAs(coordinator, move, Ending.ENDING_DISCARDED, move.endDiscarded())
    case TaPhase.TA_PHASE_PREPARED:
      move.phase = 'prepared'
      return coordinator.carry(move)
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
  phase: 'done' | 'aborted' | 'lost' | 'reclaimed',
): Promise<void> {
  await coordinator.conclusion.conclude(move, ending)
  // It may go on from its checkpoint.
  const isGone = phase === 'lost' && move.record.role === 'source'
  const { phase: ended } = isGone ? coordinator.conclusion.ofDeadSource(move) : { phase }
  await coordinator.settle(move, { phase: ended })
}

/** True when an enclave goes on from what the dead one had sealed, or the move has ended since. */
async function restarted(coordinator: Coordinator, move: Move): Promise<boolean> {
  const { revival } = coordinator
  if (revival.isReviving(move)) return true
  const enclave = await revival.revive(move)
  if (enclave === undefined) return move.isFinal()
  try {
    await enclaveAttached(coordinator, move.record.enclave, enclave)
  } catch (thrown) {
    // It may have ended with what it was told at once.
    if (move.settledAs === undefined) throw thrown
  }
  return true
}

/** The enclave of an unsettled move has died. */
export async function enclaveDied(coordinator: Coordinator, move: Move): Promise<void> {
  coordinator.carry(move)
  if (move.settledAs !== undefined) return
  if (move.isSealed && move.sessionAsked && (await restarted(coordinator, move))) return
  if (move.record.role === 'source') {
    if (!move.made(TOKEN.kind)) {
      // Memory was all there was: the TA died with its enclave.
      await coordinator.conclusion.sourceGone(move)
      const { phase } = coordinator.conclusion.ofDeadSource(move)
      return coordinator.settle(move, { phase })
    }
    // The token is on disk: it is carried without its enclave, and the receipt tells the end.
    if (!(await coordinator.finishedWithout(move))) move.phase = 'released'
    return undefined
  }
  return coordinator.settle(move, { phase: move.endDiscarded() })
}
