/**
 * Carries statements of this host's enclaves to the other daemon, until it has taken them.
 * Invariant: only what is in the journal is carried; a try that failed is made again for ever, also
 * by the next daemon, and so is a token until its end is known here; the end of a delivery is recorded after everything that follows from it.
 * Leaves to others: which statement is next (delivery.ts), what they mean (the enclaves).
 */
import { codeOf } from '../../backends/contract/errors.ts'
import { decodeSigned } from '../../backends/statement/signed.ts'
import { bytesOfHex } from '../../proto/codec.ts'
import type { Journal } from '../journal/journal.ts'
import type { DaemonRecord } from '../journal/records.ts'
import { LIMITS } from '../limits.ts'
import type { PeerNetwork } from '../peers/network.ts'
import {
  isLater,
  isOver,
  isToldOn,
  nextDelivery,
  retryDelayMs,
  type OutStatement,
} from './delivery.ts'
import type { Move } from './move.ts'

/** What the carrier works with. */
export interface CarrierParts {
  readonly journal: Journal<DaemonRecord>
  network(): PeerNetwork
  /** The target's enclave has taken the token. */
  taken(move: Move): void
  /** The other daemon says that nobody is left to take the token. */
  nobodyLeft(move: Move): Promise<void>
}

/** One loop a move that has something to tell. */
export class Carrier {
  private readonly parts: CarrierParts
  private readonly carrying = new Set<Move>()
  private readonly sleepers = new Map<Move, () => void>()
  private stopped = false

  constructor(parts: CarrierParts) {
    this.parts = parts
  }

  /** Brings the other side what it has not taken yet, until it has. */
  carry(move: Move): void {
    if (this.stopped || this.carrying.has(move) || nextDelivery(move.delivery) === undefined) return
    this.carrying.add(move)
    void this.carryAll(move)
  }

  /** A peer can be reached again: what waits for it is tried at once. */
  peerConnected(peer: string): void {
    for (const [move, wake] of [...this.sleepers]) if (move.record.peer === peer) wake()
  }

  /** A move has ended: what still waits to be told again need not. */
  settled(move: Move): void {
    this.sleepers.get(move)?.()
  }

  /** Stops carrying; the next daemon goes on from the journal. */
  stop(): void {
    this.stopped = true
    for (const wake of [...this.sleepers.values()]) wake()
  }

  /** Never rejects; ends in the same step in which it sees that nothing is left. */
  private async carryAll(move: Move): Promise<void> {
    for (let tries = 0; ;) {
      const next = nextDelivery(move.delivery)
      if (next === undefined || this.stopped) break
      const ended = await this.carryOne(move, next).catch(() => false)
      tries = ended ? 0 : tries + 1
      if (!ended) await this.sleep(move, tries)
    }
    this.carrying.delete(move)
  }

  /** True once the statement was taken, or refused for good, and that is on disk. */
  private async carryOne(move: Move, next: OutStatement): Promise<boolean> {
    const { digest, kind } = next
    const code = isOver(move.delivery, next) ? '' : await this.send(move, next)
    if (code !== '' && isLater(code)) return false
    if (code === '' && kind === 'token') this.parts.taken(move)
    if (code === '' && isToldOn(move.delivery, next)) return false
    if (code === 'ENCLAVE_GONE' && kind === 'token') await this.parts.nobodyLeft(move)
    const { attempt } = move.record
    await this.parts.journal.append({ kind: 'delivered', attempt, digest, code })
    move.endDelivery(digest)
    return true
  }

  /** The code with which it was refused; empty when it was taken. */
  private async send(move: Move, { kind, signed }: OutStatement): Promise<string> {
    const attempt = bytesOfHex(move.record.attempt)
    try {
      const body =
        kind === 'give-up'
          ? { giveUp: { attempt } }
          : { deliverStatement: { attempt, statement: decodeSigned(signed) } }
      await this.parts.network().request(move.record.peer, body)
      return ''
    } catch (thrown) {
      return codeOf(thrown)
    }
  }

  private sleep(move: Move, tries: number): Promise<void> {
    if (this.stopped) return Promise.resolve()
    const delayMs = retryDelayMs(tries, LIMITS.redeliverMs, LIMITS.redeliverMsMax)
    return new Promise((resolve) => {
      const wake = (): void => {
        clearTimeout(timer)
        this.sleepers.delete(move)
        resolve()
      }
      const timer = setTimeout(wake, delayMs).unref()
      this.sleepers.set(move, wake)
    })
  }
}
