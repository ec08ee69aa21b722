/**
 * What other daemons may ask of this one, and who answers.
 * Invariant: a request of a kind that is not listed is refused; sizes were judged before.
 */
import { CodedError } from '../../backends/contract/errors.ts'
import { hexOf, u64From } from '../../proto/codec.ts'
import type { EventLog } from '../event-log.ts'
import { LIMITS } from '../limits.ts'
import type { PeerHandlers, PeerReplyBody, PeerRequest } from '../peers/network.ts'
import type { CallDesk } from '../tas/call-desk.ts'
import type { Lane } from '../transfer/lane.ts'
import type { Coordinator } from './coordinator.ts'
import type { TargetSide } from './target-side.ts'

/** Who answers. */
export interface PeerDeskParts {
  readonly target: TargetSide
  readonly coordinator: Coordinator
  readonly desk: CallDesk
  readonly events: EventLog
}

/** Answers other daemons. */
export class PeerDesk implements PeerHandlers {
  private readonly parts: PeerDeskParts

  constructor(parts: PeerDeskParts) {
    this.parts = parts
  }

  async request(peer: string, request: PeerRequest): Promise<PeerReplyBody> {
    const { target, coordinator, desk } = this.parts
    switch (request.body) {
      case 'offer':
        return target.offer(peer, request.offer)
      case 'putPackage':
        return target.putPackage(peer, request.putPackage)
      case 'start':
        return target.start(peer, request.start)
      case 'deliverStatement':
        return coordinator.deliver(peer, request.deliverStatement)
      case 'askAttempt':
        return { attemptTold: { ended: coordinator.hasEnded(peer, request.askAttempt.attempt) } }
      case 'forwardOpen': {
        const { lineage, clientKey, hops } = request.forwardOpen
        const clientSession = await desk.openClient(hexOf(lineage), clientKey, hops)
        return { forwardedOpen: { clientSession } }
      }
      case 'forwardCall': {
        const { lineage, clientSession, sequence, signature, data, hops } = request.forwardCall
        const answer = await desk.call({
          lineage: hexOf(lineage),
          clientSession,
          sequence: u64From(sequence),
          signature,
          data,
          hops,
          timeoutMs: Math.min(request.forwardCall.timeoutMs, LIMITS.forwardedCallMsMax),
        })
        return { forwardedCall: answer }
      }
      case 'forwardAcknowledge': {
        const { lineage, clientSession, sequence, signature, hops } = request.forwardAcknowledge
        await desk.acknowledge({
          lineage: hexOf(lineage),
          clientSession,
          sequence: u64From(sequence),
          signature,
          hops,
        })
        return { accepted: {} }
      }
      default:
        throw new CodedError({ code: 'PEER_REQUEST_UNKNOWN' })
    }
  }

  lane(peer: string, attempt: Uint8Array, lane: Lane): void {
    this.parts.target.lane(peer, attempt, lane)
  }

  event(type: string, peer: string): void {
    if (type === 'peer.connected') this.parts.coordinator.peerConnected(peer)
    this.parts.events.tell({ type, peer })
  }
}
