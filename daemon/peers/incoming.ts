/**
 * What other hosts ask of this one: requests and lanes, counted and judged before they are kept.
 * Invariant: who is not allowed reaches the join request alone, with a small frame; a peer that
 * takes its share leaves the shares of others alone.
 * Leaves to others: what requests mean (PeerHandlers), who connects (libp2p-network.ts).
 */
import type { Connection, Stream } from '@libp2p/interface'
import { CodedError, codeOf } from '../../backends/contract/errors.ts'
import { decodeExact, encodeMessage } from '../../proto/codec.ts'
import { talos } from '../../proto/generated/talos.js'
import { DaemonRefusal } from '../errors.ts'
import { LIMITS } from '../limits.ts'
import type { Lane } from '../transfer/lane.ts'
import type { TcpLanes } from '../transfer/tcp-lane.ts'
import { isPeerName } from './address.ts'
import type { Invitations } from './invitations.ts'
import type { PeerHandlers, PeerReplyBody, PeerRequest } from './network.ts'
import type { PeerBook } from './peer-book.ts'
import { Quota } from './quota.ts'
import { placeOf } from './waiting-list.ts'
import { laneOver, StreamFrames } from './stream-io.ts'

/** Bytes of an attempt: what a lane begins with. */
const ATTEMPT_BYTES = 16

/** What incoming requests are judged by. */
export interface IncomingParts {
  readonly book: PeerBook
  readonly invitations: Invitations
  readonly pending: 'ask' | 'deny'
  readonly handlers: PeerHandlers
  /** Lanes over TCP; absent: this host takes none. */
  readonly tcpLanes: TcpLanes | undefined
  /** Other hosts reach {@link tcpLanes} there; an empty host is the one that they dialled. */
  readonly laneAnnounce: { readonly host: string; readonly port: number } | undefined
  /** Lanes of all peers together, and of one. */
  readonly lanesMax: number
  readonly peerLanesMax: number
  addressesOf(connection: Connection): Promise<readonly string[]>
}

/** Answers requests and takes lanes. */
export class Incoming {
  private readonly parts: IncomingParts
  private readonly requests = new Quota(LIMITS.requestsInFlightMax)
  private readonly bytes = new Quota(LIMITS.requestBytesInFlightMax)
  private readonly lanes: Quota

  constructor(parts: IncomingParts) {
    this.parts = parts
    this.lanes = new Quota(parts.lanesMax)
  }

  /** One request on a stream of its own. */
  async answer(stream: Stream, connection: Connection): Promise<void> {
    const peer = connection.remotePeer.toString()
    const isAllowed = this.isAllowed(peer)
    const limit = isAllowed ? LIMITS.peerMessageBytesMax : LIMITS.strangerMessageBytesMax
    const frames = new StreamFrames(stream, limit)
    const share = isAllowed ? LIMITS.peerRequestsInFlightMax : LIMITS.strangerRequestsInFlightMax
    const release = this.requests.take(peer, 1, share)
    if (release === undefined) return frames.abort('PEER_BUSY')
    let releaseBytes: () => void = () => undefined
    try {
      const bytes = await frames.receive(deadline(), (length) => {
        const taken = this.bytes.take(peer, length, LIMITS.peerRequestBytesInFlightMax)
        if (taken === undefined) throw new CodedError({ code: 'PEER_BUSY' })
        releaseBytes = taken
      })
      if (bytes === undefined) throw new CodedError({ code: 'STREAM_CLOSED' })
      const reply = await this.replyTo(peer, connection, bytes)
      await frames.send(encodeMessage(talos.v1.PeerReply, reply), deadline())
      await frames.close()
    } catch (thrown) {
      frames.abort(codeOf(thrown))
    } finally {
      releaseBytes()
      release()
    }
  }

  /** One lane over a libp2p stream. */
  async takeLane(stream: Stream, connection: Connection): Promise<void> {
    const peer = connection.remotePeer.toString()
    // Named by so many bytes; only then are frames of a lane's size read.
    const frames = new StreamFrames(stream, LIMITS.laneFrameBytesMax)
    if (!this.isAllowed(peer)) return frames.abort('PEER_NOT_ALLOWED')
    const release = this.lanes.take(peer, 1, this.parts.peerLanesMax)
    if (release === undefined) return frames.abort('PEER_BUSY')
    stream.addEventListener('close', release)
    if (stream.status !== 'open') release()
    try {
      const attempt = await frames.receive(deadline(LIMITS.laneNameMs), (length) => {
        if (length !== ATTEMPT_BYTES) throw new CodedError({ code: 'LANE_ATTEMPT' })
      })
      if (attempt === undefined) throw new CodedError({ code: 'LANE_ATTEMPT' })
      this.parts.handlers.lane(peer, attempt, laneOver(frames))
    } catch (thrown) {
      frames.abort(codeOf(thrown))
    }
  }

  private isAllowed(peer: string): boolean {
    return this.parts.book.stateOf(peer) === 'allowed'
  }

  private async replyTo(
    peer: string,
    connection: Connection,
    bytes: Uint8Array,
  ): Promise<PeerReplyBody> {
    try {
      const request = decodeExact(talos.v1.PeerRequest, bytes, LIMITS.peerMessageBytesMax)
      if (request.body === 'join') return await this.welcome(peer, connection, request.join)
      if (!this.isAllowed(peer)) {
        await this.noteStranger(peer, connection)
        throw new CodedError({ code: 'PEER_NOT_ALLOWED' })
      }
      return await this.answerAllowed(peer, request)
    } catch (thrown) {
      if (!(thrown instanceof DaemonRefusal)) {
        const code = codeOf(thrown)
        return { refused: { code, field: 'peer', have: '', want: '', fix: [] } }
      }
      const { code, field, have, want, fix } = thrown.refusal
      return { refused: { code, field, have, want, fix: [...fix] } }
    }
  }

  private async answerAllowed(peer: string, request: PeerRequest): Promise<PeerReplyBody> {
    if (request.body !== 'openLane') return this.parts.handlers.request(peer, request)
    const { attempt } = request.openLane
    const { tcpLanes, laneAnnounce, handlers } = this.parts
    if (attempt.length !== ATTEMPT_BYTES) throw new CodedError({ code: 'LANE_ATTEMPT' })
    if (tcpLanes === undefined) throw new CodedError({ code: 'LANE_TCP_OFF' })
    // Taken now, so that offers count too; given back when the lane ends or nobody comes.
    const release = this.lanes.take(peer, 1, this.parts.peerLanesMax)
    if (release === undefined) throw new CodedError({ code: 'PEER_BUSY' })
    const unused = setTimeout(release, LIMITS.laneNameMs)
    unused.unref()
    const take = (lane: Lane, ended: Promise<unknown>): void => {
      clearTimeout(unused)
      void ended.then(release)
      if (this.isAllowed(peer)) handlers.lane(peer, attempt, lane)
      else lane.close()
    }
    const { port, token } = tcpLanes.offer(take)
    const at = laneAnnounce ?? { host: '', port }
    return { laneOffered: { ...at, token } }
  }

  private async noteStranger(peer: string, connection: Connection): Promise<void> {
    const { book, pending, handlers } = this.parts
    if (book.stateOf(peer) !== undefined || pending !== 'ask') return
    const addresses = await this.parts.addressesOf(connection)
    const place = placeOf(connection.remoteAddr.toString())
    if (await book.note(peer, addresses, place)) handlers.event('peer.pending', peer)
  }

  /** A ticket's secret is good once, for whoever shows it first. */
  private async welcome(
    peer: string,
    connection: Connection,
    { secret, name, addresses }: talos.v1.Join,
  ): Promise<PeerReplyBody> {
    const { book, invitations, handlers } = this.parts
    if (!invitations.redeem(secret)) throw new CodedError({ code: 'TICKET_UNKNOWN' })
    const told = [...addresses, ...(await this.parts.addressesOf(connection))]
    const named = isPeerName(name) ? { name } : {}
    await book.put({ id: peer, state: 'allowed', addresses: told, ...named })
    handlers.event('peer.joined', peer)
    return { accepted: {} }
  }
}

function deadline(timeoutMs: number = LIMITS.peerRequestMs): AbortSignal {
  return AbortSignal.timeout(timeoutMs)
}
