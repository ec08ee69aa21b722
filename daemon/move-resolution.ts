/**
 * What a person decides about a move: to call it off, or to give up what is frozen after a release
 * that nobody answers.
 * Invariant: a frozen source is wiped only here, and only after its release: it can never run, so
 * no TA is lost by it that was not lost before.
 */
import { bytesOfHex } from '../proto/codec.ts'
import type { EnclaveRegistry } from './enclaves/registry.ts'
import type { DaemonRefusal } from './errors.ts'
import type { TaRecord } from './journal/records.ts'
import type { Coordinator } from './migration/coordinator.ts'
import { isPastRelease } from './migration/ending.ts'
import type { Move } from './migration/move.ts'
import { notFrozen, pastRelease, settledAlready, stillFrozen } from './service-refusals.ts'

/** What decisions are carried out with. */
export interface MoveParts {
  readonly coordinator: Coordinator
  readonly registry: EnclaveRegistry
}

/** Calls a move off before its release. @throws DaemonRefusal `MOVE_SETTLED`, `MOVE_RELEASED`. */
export async function cancelMove({ coordinator, registry }: MoveParts, move: Move): Promise<void> {
  if (move.settledAs !== undefined) throw settledAlready(move)
  if (isPastRelease(move.phase)) throw pastRelease(move)
  if (move.record.role === 'source' && !move.sessionAsked) {
    // The enclave was asked for nothing yet: the TA runs, and never stopped.
    move.calledOff = true
    return coordinator.settle(move, { phase: 'cancelled' })
  }
  const enclave = registry.get(move.record.enclave)
  const attempt = bytesOfHex(move.record.attempt)
  await enclave?.call(
    move.record.role === 'source' ? { cancelSession: { attempt } } : { abandon: { attempt } },
  )
  return move.settled()
}

/** Gives up what is frozen here. @throws DaemonRefusal `MOVE_NOT_FROZEN`. */
export async function resolveMove(coordinator: Coordinator, move: Move): Promise<void> {
  const isLost = move.settledAs?.phase === 'lost'
  const isOpen = move.settledAs === undefined && move.phase === 'released'
  if (move.record.role !== 'source' || (!isLost && !isOpen)) throw notFrozen(move)
  await coordinator.abandon(move)
}

/** Why a record must stay: the frozen copy of a TA is still here. */
export function frozenHere(
  record: TaRecord,
  moves: Iterable<Move>,
  registry: EnclaveRegistry,
): DaemonRefusal | undefined {
  if (registry.get(record.enclave) === undefined) return undefined
  const held = [...moves].findLast((move) => move.record.ta === record.id && move.isFrozenHere)
  return held === undefined ? undefined : stillFrozen(held)
}
