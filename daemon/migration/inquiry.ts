/**
 * A prepared target asks the source's daemon now and then whether its attempt still goes on there.
 * Invariant: an answer is a hint that can only make the target's enclave give up, by a tombstone,
 * which excludes that it ever activates; silence decides nothing, it is only shown.
 */
import { DaemonRefusal } from '../errors.ts'
import { bytesOfHex } from '../../proto/codec.ts'
import { LIMITS } from '../limits.ts'
import type { PeerNetwork } from '../peers/network.ts'
import { retryDelayMs } from './delivery.ts'
import type { Move } from './move.ts'
import { Pauses } from './pauses.ts'

/** What the inquiry works with. */
export interface InquiryParts {
  /** After so long without a word of the source's daemon people are told. */
  readonly silenceMs: number
  network(): PeerNetwork
  /** The source's daemon says that nothing of this attempt is left there. */
  sourceEnded(move: Move): Promise<void>
}

/** What was heard of the source's daemon. */
type Heard = 'ended' | 'going' | 'nothing'

/** One loop a prepared target. */
export class Inquiry {
  private readonly parts: InquiryParts
  private readonly asking = new Set<Move>()
  private readonly pauses = new Pauses()
  private stopped = false

  constructor(parts: InquiryParts) {
    this.parts = parts
  }

  /** Asks until this target is prepared no more. */
  watch(move: Move): void {
    if (this.stopped || this.asking.has(move) || !move.isWaiting) return
    this.asking.add(move)
    void this.askAll(move)
  }

  /** A peer can be reached again. */
  peerConnected(peer: string): void {
    this.pauses.wakePeer(peer)
  }

  /** Asks no more. */
  stop(): void {
    this.stopped = true
    this.pauses.stop()
  }

  /** Never rejects. */
  private async askAll(move: Move): Promise<void> {
    let heardMs = performance.now()
    for (let tries = 1; ; tries++) {
      await this.pauses.sleep(move, retryDelayMs(tries, LIMITS.askMs, LIMITS.redeliverMsMax))
      if (this.stopped || !move.isWaiting) break
      const heard = await this.ask(move)
      if (heard !== 'nothing') heardMs = performance.now()
      move.sourceSilentMs = performance.now() - heardMs
      move.isSourceSilent = move.sourceSilentMs >= this.parts.silenceMs
      if (heard === 'ended') await this.parts.sourceEnded(move).catch(() => undefined)
    }
    this.asking.delete(move)
  }

  private async ask(move: Move): Promise<Heard> {
    const { attempt, peer } = move.record
    try {
      const body = { askAttempt: { attempt: bytesOfHex(attempt) } }
      const reply = await this.parts.network().request(peer, body)
      return reply.attemptTold?.ended === true ? 'ended' : 'going'
    } catch (thrown) {
      // A daemon that refuses the question is there all the same.
      return thrown instanceof DaemonRefusal ? 'going' : 'nothing'
    }
  }
}
