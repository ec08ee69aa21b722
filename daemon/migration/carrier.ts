/**
 * Carries statements of this host's enclaves to the other daemon: until it has taken them, a token
 * until it is answered.
 * Invariant: only what is in the journal is carried; a try that failed is made again for ever, also
 * by the next daemon; the end of a delivery is recorded after everything that follows from it.
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
  endsDelivery,
  nextDelivery,
  overtaken,
  retryDelayMs,
  type OutStatement,
} from './delivery.ts'
import type { Move } from './move.ts'
import { Pauses } from './pauses.ts'

/** What the carrier works with. */
export interface CarrierParts {
  readonly journal: Journal<DaemonRecord>
  network(): PeerNetwork
  /** The other side has taken this statement. */
  taken(move: Move, signed: Uint8Array): void
  /** The other daemon says that nobody is left to take this statement. */
  nobodyLeft(move: Move, signed: Uint8Array): Promise<void>
}

/** One loop a move that has something to tell. */
export class Carrier {
  private readonly parts: CarrierParts
  private readonly carrying = new Set<Move>()
  private readonly pauses = new Pauses()
  private stopped = false

  constructor(parts: CarrierParts) {
    this.parts = parts
  }

  /** Brings the other side what it has not taken yet, or not answered; at once if something is new. */
  carry(move: Move): void {
    if (this.carrying.has(move)) return this.pauses.wake(move)
    if (this.stopped || workOf(move) === undefined) return
    this.carrying.add(move)
    void this.carryAll(move)
  }

  /** A peer can be reached again: what waits for it is tried at once. */
  peerConnected(peer: string): void {
    this.pauses.wakePeer(peer)
  }

  /** Stops carrying; the next daemon goes on from the journal. */
  stop(): void {
    this.stopped = true
    this.pauses.stop()
  }

  /** Never rejects; ends in the same step in which it sees that nothing is left. */
  private async carryAll(move: Move): Promise<void> {
    let last: OutStatement | undefined
    for (let tries = 0; ;) {
      const next = workOf(move)
      if (next === undefined || this.stopped) break
      // Something new is tried from the first pause on, whatever was tried before it.
      tries = next.digest === last?.digest ? tries + 1 : 1
      last = next
      const ended = await this.carryOne(move, next).catch(() => false)
      if (ended) continue
      await this.pauses.sleep(move, retryDelayMs(tries, LIMITS.redeliverMs, LIMITS.redeliverMsMax))
    }
    this.carrying.delete(move)
  }

  /** True once nothing follows from telling it again, and that is on disk. */
  private async carryOne(move: Move, statement: OutStatement): Promise<boolean> {
    const { digest, signed } = statement
    if (statement === overtaken(move.delivery)) return this.end(move, digest, 'MOVE_ANSWERED')
    const code = await this.send(move, signed)
    if (code === '') this.parts.taken(move, signed)
    if (!endsDelivery(statement, code)) return false
    if (code === 'ENCLAVE_GONE') await this.parts.nobodyLeft(move, signed)
    return this.end(move, digest, code)
  }

  private async end(move: Move, digest: string, code: string): Promise<true> {
    const { attempt } = move.record
    await this.parts.journal.append({ kind: 'delivered', attempt, digest, code })
    move.endDelivery(digest)
    return true
  }

  /** The code with which it was refused; empty when it was taken. */
  private async send(move: Move, signed: Uint8Array): Promise<string> {
    const attempt = bytesOfHex(move.record.attempt)
    try {
      await this.parts.network().request(move.record.peer, {
        deliverStatement: { attempt, statement: decodeSigned(signed) },
      })
      return ''
    } catch (thrown) {
      return codeOf(thrown)
    }
  }
}

/** What is to be told next; else what is only to be marked. */
function workOf(move: Move): OutStatement | undefined {
  return nextDelivery(move.delivery) ?? overtaken(move.delivery)
}
