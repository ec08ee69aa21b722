/**
 * The network over libp2p: TCP, Noise, Yamux, identify, ping; mDNS and bootstrap where configured.
 * Invariant: strangers reach the join request alone; every wait has a deadline; requests and lanes
 * are counted before anything is kept for them.
 */
import { randomBytes, timingSafeEqual } from 'node:crypto'
import { noise } from '@chainsafe/libp2p-noise'
import { bootstrap } from '@libp2p/bootstrap'
import { identify } from '@libp2p/identify'
import type { Connection, Ed25519PrivateKey, PeerId, Stream } from '@libp2p/interface'
import { mdns } from '@libp2p/mdns'
import { peerIdFromString } from '@libp2p/peer-id'
import { ping, type Ping } from '@libp2p/ping'
import { tcp } from '@libp2p/tcp'
import { yamux } from '@libp2p/yamux'
import { multiaddr } from '@multiformats/multiaddr'
import { createLibp2p, type Libp2p } from 'libp2p'
import { CodedError, codeOf } from '../../backends/contract/errors.ts'
import { bytesOfHex, decodeExact, encodeMessage, hexOf } from '../../proto/codec.ts'
import { talos } from '../../proto/generated/talos.js'
import { DaemonRefusal, EXIT } from '../errors.ts'
import { LIMITS } from '../limits.ts'
import type { Lane } from '../transfer/lane.ts'
import type {
  PeerFacts,
  PeerHandlers,
  PeerNetwork,
  PeerReply,
  PeerReplyBody,
  PeerRequestBody,
} from './network.ts'
import type { PeerBook } from './peer-book.ts'
import { StreamFrames } from './stream-io.ts'
import { decodeTicket, encodeTicket } from './ticket.ts'

const CONTROL_PROTOCOL = '/talos/control/1'
const LANE_PROTOCOL = '/talos/lane/1'
const SECRET_BYTES = 32

/** How the network is set up. */
export interface NetworkSettings {
  readonly name: string
  readonly key: Ed25519PrivateKey
  readonly book: PeerBook
  readonly listen: readonly string[]
  readonly announce: readonly string[]
  readonly mdns: boolean
  readonly bootstrap: readonly string[]
  readonly pending: 'ask' | 'deny'
  readonly peersMax: number
  readonly handlers: PeerHandlers
}

type Node = Libp2p<{ ping: Ping }>

/** Starts the network. @throws `PEER_LISTEN` where an address is taken. */
export async function startNetwork(settings: NetworkSettings): Promise<PeerNetwork> {
  const { key, listen, announce, bootstrap: known } = settings
  const discovery = [
    ...(settings.mdns ? [mdns()] : []),
    ...(known.length > 0 ? [bootstrap({ list: [...known] })] : []),
  ]
  let node: Node
  try {
    node = await createLibp2p({
      privateKey: key,
      addresses: { listen: [...listen], announce: [...announce] },
      transports: [tcp()],
      connectionEncrypters: [noise()],
      streamMuxers: [yamux({ streamOptions: { maxStreamWindowSize: LIMITS.laneBufferBytes } })],
      peerDiscovery: discovery,
      connectionMonitor: { abortConnectionOnPingFailure: false },
      connectionManager: { maxConnections: settings.peersMax, inboundConnectionThreshold: 50 },
      services: { identify: identify(), ping: ping() },
    })
  } catch (thrown) {
    throw listenRefusal(listen, thrown)
  }
  const network = new Libp2pNetwork(node, settings)
  await network.serve()
  return network
}

class Libp2pNetwork implements PeerNetwork {
  private readonly node: Node
  private readonly settings: NetworkSettings
  private readonly invitations = new Map<string, number>()
  private readonly inFlight = new Map<string, number>()
  private lanes = 0

  constructor(node: Node, settings: NetworkSettings) {
    this.node = node
    this.settings = settings
  }

  get id(): string {
    return this.node.peerId.toString()
  }

  get publicKey(): Uint8Array {
    return this.settings.key.publicKey.raw
  }

  async serve(): Promise<void> {
    const options = { maxInboundStreams: LIMITS.peerRequestsInFlightMax }
    await this.node.handle(
      CONTROL_PROTOCOL,
      (stream, connection) => void this.answer(stream, connection),
      { ...options, maxOutboundStreams: LIMITS.peerRequestsInFlightMax },
    )
    await this.node.handle(
      LANE_PROTOCOL,
      (stream, connection) => void this.takeLane(stream, connection),
      { maxInboundStreams: LIMITS.lanesMax },
    )
    const { handlers, book } = this.settings
    this.node.addEventListener('peer:connect', ({ detail }) => {
      handlers.event('peer.connected', detail.toString())
    })
    this.node.addEventListener('peer:identify', ({ detail }) => {
      const id = detail.peerId.toString()
      const addresses = detail.listenAddrs.map(String).filter((each) => each.length <= 256)
      // Where it says that it listens; it is dialled with its id, so a lie leads nowhere.
      if (book.stateOf(id) !== 'allowed' || addresses.length === 0) return
      void book.put({ id, state: 'allowed', addresses: addresses.slice(0, 16) })
    })
    this.node.addEventListener('peer:disconnect', ({ detail }) => {
      handlers.event('peer.disconnected', detail.toString())
    })
    this.node.addEventListener('peer:discovery', ({ detail }) => {
      const id = detail.id.toString()
      const addresses = detail.multiaddrs.map(String).slice(0, 16)
      if (book.stateOf(id) === 'allowed') void book.put({ id, state: 'allowed', addresses })
      else if (book.stateOf(id) === undefined && this.settings.pending === 'ask') {
        void book.note(id).then((noted) => {
          if (noted) handlers.event('peer.discovered', id)
        })
      }
    })
  }

  addresses(): readonly string[] {
    return this.node.getMultiaddrs().map(String)
  }

  peers(): readonly PeerFacts[] {
    return this.settings.book.all().map(({ id, name, state, addresses }) => ({
      id,
      name,
      state: state === 'allowed' ? this.linkOf(id) : state,
      addresses,
    }))
  }

  find(wanted: string): PeerFacts | undefined {
    const entry = this.settings.book.find(wanted)
    return this.peers().find(({ id }) => id === entry?.id)
  }

  keyOf(peer: string): Uint8Array {
    const { publicKey } = peerOf(peer)
    if (publicKey?.type !== 'Ed25519') throw new CodedError({ code: 'PEER_KEY' })
    return publicKey.raw
  }

  async accept(peer: string): Promise<void> {
    await this.settings.book.put({ id: peer, state: 'allowed', addresses: [] })
  }

  async deny(peer: string): Promise<void> {
    await this.settings.book.put({ id: peer, state: 'denied', addresses: [] })
    await this.node.hangUp(peerOf(peer)).catch(() => undefined)
  }

  async ping(peer: string): Promise<number> {
    await this.connect(peer)
    return this.node.services.ping.ping(peerOf(peer), { signal: deadline(LIMITS.peerRequestMs) })
  }

  invite(ttlS: number): { ticket: string; expiresMs: number } {
    const nowMs = Date.now()
    for (const [secret, expires] of this.invitations) {
      if (expires < nowMs) this.invitations.delete(secret)
    }
    const secret = randomBytes(SECRET_BYTES).toString('hex')
    const expires = nowMs + ttlS * 1000
    this.invitations.set(secret, expires)
    const ticket = encodeTicket({
      id: this.id,
      name: this.settings.name,
      addresses: [...this.addresses()],
      secret,
      expires,
    })
    return { ticket, expiresMs: expires }
  }

  async join(text: string): Promise<string> {
    const { id, name: theirs, addresses, secret, expires } = decodeTicket(text)
    if (expires < Date.now()) throw ticketRefusal('expired')
    const { book, name } = this.settings
    await book.put({ id, state: 'allowed', addresses, name: theirs })
    await this.request(id, { join: { secret: bytesOfHex(secret), name } })
    return id
  }

  async request(
    peer: string,
    body: PeerRequestBody,
    timeoutMs: number = LIMITS.peerRequestMs,
  ): Promise<PeerReply> {
    const signal = deadline(timeoutMs)
    const connection = await this.connect(peer, signal)
    const stream = await unlessRefused(peer, () =>
      connection.newStream(CONTROL_PROTOCOL, { signal }),
    )
    const frames = new StreamFrames(stream, LIMITS.peerMessageBytesMax)
    try {
      await frames.send(encodeMessage(talos.v1.PeerRequest, body), signal)
      const answer = await frames.receive(signal)
      if (answer === undefined) throw new CodedError({ code: 'PEER_NO_ANSWER' })
      const reply = decodeExact(talos.v1.PeerReply, answer, LIMITS.peerMessageBytesMax)
      if (reply.body === 'refused') throw refusedBy(peer, reply.refused)
      return reply
    } finally {
      await frames.close()
    }
  }

  async openLane(peer: string, attempt: Uint8Array): Promise<Lane> {
    const signal = deadline(LIMITS.peerRequestMs)
    const connection = await this.connect(peer, signal)
    const stream = await connection.newStream(LANE_PROTOCOL, { signal })
    const frames = new StreamFrames(stream, LIMITS.laneFrameBytesMax)
    await frames.send(attempt, signal)
    return laneOver(frames)
  }

  async sign(input: Uint8Array): Promise<Uint8Array> {
    return this.settings.key.sign(input)
  }

  async stop(): Promise<void> {
    await this.node.stop()
  }

  private linkOf(id: string): 'connected' | 'disconnected' {
    return this.node.getConnections(peerOf(id)).length > 0 ? 'connected' : 'disconnected'
  }

  private async connect(
    peer: string,
    signal: AbortSignal = deadline(LIMITS.peerRequestMs),
  ): Promise<Connection> {
    const id = peerOf(peer)
    const [open] = this.node.getConnections(id).filter(({ status }) => status === 'open')
    if (open !== undefined) return open
    const entry = this.settings.book.find(peer)
    const addresses = (entry?.addresses ?? []).map((address) => {
      // Always dialled with the peer's id, so that nobody else can answer.
      return multiaddr(address.includes('/p2p/') ? address : `${address}/p2p/${peer}`)
    })
    try {
      return await this.node.dial(addresses.length > 0 ? addresses : id, { signal })
    } catch (thrown) {
      throw unreachablePeer(peer, thrown)
    }
  }

  private async answer(stream: Stream, connection: Connection): Promise<void> {
    const peer = connection.remotePeer.toString()
    const frames = new StreamFrames(stream, LIMITS.peerMessageBytesMax)
    const busy = this.inFlight.get(peer) ?? 0
    if (busy >= LIMITS.peerRequestsInFlightMax) return frames.abort('PEER_BUSY')
    this.inFlight.set(peer, busy + 1)
    try {
      const bytes = await frames.receive(deadline(LIMITS.peerRequestMs))
      if (bytes === undefined) return
      const reply = await this.replyTo(peer, bytes)
      await frames.send(encodeMessage(talos.v1.PeerReply, reply), deadline(LIMITS.peerRequestMs))
      await frames.close()
    } catch (thrown) {
      frames.abort(codeOf(thrown))
    } finally {
      const left = (this.inFlight.get(peer) ?? 1) - 1
      if (left === 0) this.inFlight.delete(peer)
      else this.inFlight.set(peer, left)
    }
  }

  private async replyTo(peer: string, bytes: Uint8Array): Promise<PeerReplyBody> {
    try {
      const request = decodeExact(talos.v1.PeerRequest, bytes, LIMITS.peerMessageBytesMax)
      if (request.body === 'join') return await this.welcome(peer, request.join)
      const state = this.settings.book.stateOf(peer)
      if (state === undefined && this.settings.pending === 'ask') {
        if (await this.settings.book.note(peer)) this.settings.handlers.event('peer.pending', peer)
      }
      if (state !== 'allowed') throw new CodedError({ code: 'PEER_NOT_ALLOWED' })
      return await this.settings.handlers.request(peer, request)
    } catch (thrown) {
      if (!(thrown instanceof DaemonRefusal)) {
        const code = codeOf(thrown)
        return { refused: { code, field: 'peer', have: '', want: '', fix: [] } }
      }
      const { code, field, have, want, fix } = thrown.refusal
      return { refused: { code, field, have, want, fix: [...fix] } }
    }
  }

  /** A ticket's secret is good once, for whoever shows it first. */
  private async welcome(peer: string, { secret, name }: talos.v1.Join): Promise<PeerReplyBody> {
    const offered = Buffer.from(secret)
    const found = [...this.invitations].find(([each]) => {
      const known = Buffer.from(each, 'hex')
      return known.length === offered.length && timingSafeEqual(known, offered)
    })
    if (found === undefined || found[1] < Date.now())
      throw new CodedError({ code: 'TICKET_UNKNOWN' })
    this.invitations.delete(hexOf(secret))
    const named = /^[a-z0-9][a-z0-9-]{0,30}$/.test(name) ? { name } : {}
    // Its addresses come with identify: the port that it dialled from is none that it listens at.
    await this.settings.book.put({ id: peer, state: 'allowed', addresses: [], ...named })
    this.settings.handlers.event('peer.joined', peer)
    return { accepted: {} }
  }

  private async takeLane(stream: Stream, connection: Connection): Promise<void> {
    const peer = connection.remotePeer.toString()
    const frames = new StreamFrames(stream, LIMITS.laneFrameBytesMax)
    if (this.settings.book.stateOf(peer) !== 'allowed' || this.lanes >= LIMITS.lanesMax) {
      return frames.abort('PEER_NOT_ALLOWED')
    }
    this.lanes += 1
    stream.addEventListener('close', () => {
      this.lanes -= 1
    })
    try {
      const attempt = await frames.receive(deadline(LIMITS.laneNameMs))
      if (attempt?.length !== 16) throw new CodedError({ code: 'LANE_ATTEMPT' })
      this.settings.handlers.lane(peer, attempt, laneOver(frames))
    } catch (thrown) {
      frames.abort(codeOf(thrown))
    }
  }
}

function laneOver(frames: StreamFrames): Lane {
  return {
    send: (frame) => frames.send(frame),
    receive: () => frames.receive(),
    close: () => void frames.close(),
  }
}

function deadline(timeoutMs: number): AbortSignal {
  return AbortSignal.timeout(timeoutMs)
}

function peerOf(id: string): PeerId {
  try {
    return peerIdFromString(id)
  } catch (thrown) {
    throw new CodedError({ code: 'PEER_ID' }, thrown)
  }
}

async function unlessRefused<T>(peer: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act()
  } catch (thrown) {
    throw unreachablePeer(peer, thrown)
  }
}

function refusedBy(peer: string, refused: talos.v1.PeerRefused): DaemonRefusal {
  const { code, field, have, want, fix } = refused
  const source = `peer ${peer.slice(-8)}`
  return new DaemonRefusal({ code, field, have, want, source, fix }, EXIT.refused)
}

function unreachablePeer(peer: string, cause: unknown): DaemonRefusal {
  return new DaemonRefusal(
    {
      code: 'PEER_UNREACHABLE',
      field: `peer ${peer.slice(-8)}`,
      have: 'no connection',
      want: 'a connection to an allowed peer',
      source: 'network',
      fix: ['check that its daemon runs and that its addresses are right: `talos peers`'],
    },
    EXIT.failed,
    cause,
  )
}

function ticketRefusal(have: string): DaemonRefusal {
  return new DaemonRefusal({
    code: 'TICKET_EXPIRED',
    field: 'ticket',
    have,
    want: 'a ticket that is still good',
    source: 'ticket',
    fix: ['ask for a new one: `talos invite`'],
  })
}

function listenRefusal(listen: readonly string[], cause: unknown): DaemonRefusal {
  return new DaemonRefusal(
    {
      code: 'PEER_LISTEN',
      field: 'listen.addrs',
      have: listen.join(', '),
      want: 'addresses that are free on this host',
      source: 'configuration listen.addrs',
      fix: ['stop what listens there, or choose another port'],
    },
    EXIT.failed,
    cause,
  )
}
