/**
 * The network over libp2p: TCP, Noise, Yamux, identify, ping; mDNS and bootstrap where configured.
 * Invariant: a peer that was denied gets no connection, strangers get few and short ones; only
 * allowed peers are asked anything; every wait has a deadline.
 */
import './quiet-environment.ts'
import { noise } from '@chainsafe/libp2p-noise'
import { bootstrap } from '@libp2p/bootstrap'
import { identify } from '@libp2p/identify'
import type { Connection, ConnectionGater, Ed25519PrivateKey, PeerId } from '@libp2p/interface'
import { mdns } from '@libp2p/mdns'
import { peerIdFromString } from '@libp2p/peer-id'
import { ping, type Ping } from '@libp2p/ping'
import { tcp } from '@libp2p/tcp'
import { yamux } from '@libp2p/yamux'
import { multiaddr } from '@multiformats/multiaddr'
import { createLibp2p, type Libp2p } from 'libp2p'
import { CodedError } from '../../backends/contract/errors.ts'
import { bytesOfHex, decodeExact, encodeMessage, hexOf } from '../../proto/codec.ts'
import { talos } from '../../proto/generated/talos.js'
import type { Endpoint } from '../config/config.ts'
import { LIMITS } from '../limits.ts'
import type { Lane } from '../transfer/lane.ts'
import { connectTcpLane, TcpLanes } from '../transfer/tcp-lane.ts'
import { dialable, pinned } from './address.ts'
import { Incoming } from './incoming.ts'
import { Invitations } from './invitations.ts'
import type { PeerFacts, PeerHandlers, PeerNetwork, PeerReply, PeerRequestBody } from './network.ts'
import type { PeerBook } from './peer-book.ts'
import { Reconnector } from './reconnector.ts'
import {
  expiredTicket,
  listenRefusal,
  notAllowedHere,
  refusedBy,
  unreachablePeer,
} from './refusals.ts'
import { laneOver, StreamFrames } from './stream-io.ts'
import { decodeTicket, encodeTicket } from './ticket.ts'

const CONTROL_PROTOCOL = '/talos/control/1'
const LANE_PROTOCOL = '/talos/lane/1'

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
  /** Lanes that peers may hold open here: all together, and each. */
  readonly lanesMax: number
  readonly peerLanesMax: number
  /** Where lanes of their own arrive; absent: lanes go over libp2p alone. */
  readonly laneListen: Endpoint | undefined
  /** Where others reach them, if elsewhere. */
  readonly laneAnnounce: Endpoint | undefined
  readonly handlers: PeerHandlers
}

type Node = Libp2p<{ ping: Ping }>

/** Starts the network. @throws DaemonRefusal `PEER_LISTEN` where an address is taken. */
export async function startNetwork(settings: NetworkSettings): Promise<PeerNetwork> {
  const { listen, laneListen } = settings
  const invitations = new Invitations(Date.now)
  let tcpLanes: TcpLanes | undefined
  if (laneListen !== undefined) {
    const { host, port } = laneListen
    tcpLanes = await TcpLanes.listen(host, port).catch((thrown: unknown) => {
      throw listenRefusal([`${host}:${String(port)}`], thrown)
    })
  }
  let node: Node
  try {
    node = await createNode(settings, invitations)
    await node.start()
  } catch (thrown) {
    await tcpLanes?.close()
    throw listenRefusal(listen, thrown)
  }
  const network = new Libp2pNetwork(node, settings, invitations, tcpLanes)
  await network.serve()
  return network
}

async function createNode(settings: NetworkSettings, invitations: Invitations): Promise<Node> {
  const { key, listen, announce, bootstrap: known, peersMax } = settings
  const gate: { node?: Node } = {}
  const node = await createLibp2p({
    start: false,
    privateKey: key,
    addresses: { listen: [...listen], announce: [...announce] },
    transports: [tcp()],
    connectionEncrypters: [noise()],
    streamMuxers: [yamux({ streamOptions: { maxStreamWindowSize: LIMITS.laneBufferBytes } })],
    peerDiscovery: [
      ...(settings.mdns ? [mdns()] : []),
      ...(known.length > 0 ? [bootstrap({ list: [...known] })] : []),
    ],
    connectionGater: gaterOf(gate, settings, invitations),
    connectionMonitor: { abortConnectionOnPingFailure: false },
    connectionManager: {
      maxConnections: peersMax + LIMITS.strangerConnectionsMax,
      maxIncomingPendingConnections: LIMITS.handshakesMax,
      inboundUpgradeTimeout: LIMITS.handshakeMs,
      inboundConnectionThreshold: LIMITS.handshakesMax,
    },
    services: { identify: identify(), ping: ping() },
  })
  gate.node = node
  return node
}

/** Who may connect, judged as soon as Noise has shown who it is. */
function gaterOf(
  gate: { readonly node?: Node },
  { book, pending }: NetworkSettings,
  invitations: Invitations,
): ConnectionGater {
  return {
    denyInboundEncryptedConnection: (peer) => {
      const state = book.stateOf(peer.toString())
      const open = gate.node?.getConnections() ?? []
      const same = open.filter(({ remotePeer }) => remotePeer.equals(peer))
      if (state === 'denied' || same.length >= LIMITS.peerConnectionsMax) return true
      if (state === 'allowed') return false
      if (pending === 'deny' && !invitations.isAnyOpen) return true
      const strangers = open.filter(
        ({ remotePeer }) => book.stateOf(remotePeer.toString()) !== 'allowed',
      )
      return strangers.length >= LIMITS.strangerConnectionsMax
    },
  }
}

class Libp2pNetwork implements PeerNetwork {
  private readonly node: Node
  private readonly settings: NetworkSettings
  private readonly invitations: Invitations
  private readonly tcpLanes: TcpLanes | undefined
  private readonly reconnector: Reconnector

  constructor(
    node: Node,
    settings: NetworkSettings,
    invitations: Invitations,
    tcpLanes: TcpLanes | undefined,
  ) {
    this.node = node
    this.settings = settings
    this.invitations = invitations
    this.tcpLanes = tcpLanes
    const { book } = settings
    this.reconnector = new Reconnector({
      missing: () =>
        book
          .all()
          .filter(({ id, state, addresses }) => {
            const isWanted = state === 'allowed' && addresses.length > 0 && id !== this.id
            return isWanted && this.linkOf(id) === 'disconnected'
          })
          .map(({ id }) => id),
      dial: (peer) => this.connect(peer, this.addressesOf(peer), deadline()),
    })
  }

  get id(): string {
    return this.node.peerId.toString()
  }

  get publicKey(): Uint8Array {
    return this.settings.key.publicKey.raw
  }

  async serve(): Promise<void> {
    const { node, invitations, tcpLanes } = this
    const { book, pending, handlers, laneAnnounce, lanesMax, peerLanesMax } = this.settings
    const addressesOf = (connection: Connection) => this.identified(connection.remotePeer)
    const lanes = { tcpLanes, laneAnnounce, lanesMax, peerLanesMax }
    const incoming = new Incoming({ book, invitations, pending, handlers, addressesOf, ...lanes })
    const streams = LIMITS.peerRequestsInFlightMax
    await node.handle(
      CONTROL_PROTOCOL,
      (stream, connection) => void incoming.answer(stream, connection),
      { maxInboundStreams: streams, maxOutboundStreams: streams },
    )
    await node.handle(
      LANE_PROTOCOL,
      (stream, connection) => void incoming.takeLane(stream, connection),
      { maxInboundStreams: peerLanesMax },
    )
    this.listen()
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
    const signal = deadline()
    await this.connect(peer, this.addressesOf(peer), signal)
    return unlessUnreachable(peer, () => this.node.services.ping.ping(peerOf(peer), { signal }))
  }

  invite(ttlS: number): { ticket: string; expiresMs: number } {
    const { secret, expiresMs } = this.invitations.issue(ttlS * 1000)
    const ticket = encodeTicket({
      id: this.id,
      name: this.settings.name,
      addresses: dialable(this.addresses(), this.id),
      secret: hexOf(secret),
      expires: expiresMs,
    })
    return { ticket, expiresMs }
  }

  async join(text: string): Promise<string> {
    const { id, name: theirs, addresses, secret, expires } = decodeTicket(text)
    if (expires < Date.now()) throw expiredTicket()
    const { book, name } = this.settings
    const own = dialable(this.addresses(), this.id)
    const join = { secret: bytesOfHex(secret), name, addresses: own }
    // Allowed once it has shown that the ticket is its own, and not before.
    await this.ask(id, addresses, { join }, LIMITS.peerRequestMs)
    await book.put({ id, state: 'allowed', addresses, name: theirs })
    return id
  }

  async request(
    peer: string,
    body: PeerRequestBody,
    timeoutMs: number = LIMITS.peerRequestMs,
  ): Promise<PeerReply> {
    return this.ask(peer, this.allowedAddressesOf(peer), body, timeoutMs)
  }

  async openLane(peer: string, attempt: Uint8Array): Promise<Lane> {
    const addresses = this.allowedAddressesOf(peer)
    if (this.tcpLanes !== undefined) {
      const lane = await this.openTcpLane(peer, attempt).catch(() => undefined)
      if (lane !== undefined) return lane
    }
    const signal = deadline()
    const connection = await this.connect(peer, addresses, signal)
    const stream = await unlessUnreachable(peer, () =>
      connection.newStream(LANE_PROTOCOL, { signal }),
    )
    const frames = new StreamFrames(stream, LIMITS.laneFrameBytesMax)
    try {
      await frames.send(attempt, signal)
    } catch (thrown) {
      frames.abort('STREAM_CLOSED')
      throw thrown
    }
    return laneOver(frames)
  }

  async sign(input: Uint8Array): Promise<Uint8Array> {
    return this.settings.key.sign(input)
  }

  async stop(): Promise<void> {
    this.reconnector.stop()
    await this.tcpLanes?.close()
    await this.node.stop()
    await this.settings.book.flushed()
  }

  private listen(): void {
    const { handlers, book, pending } = this.settings
    this.node.addEventListener('peer:connect', ({ detail }) => {
      handlers.event('peer.connected', detail.toString())
    })
    this.node.addEventListener('peer:disconnect', ({ detail }) => {
      handlers.event('peer.disconnected', detail.toString())
    })
    this.node.addEventListener('connection:open', ({ detail: connection }) => {
      const isAllowed = () => book.stateOf(connection.remotePeer.toString()) === 'allowed'
      if (isAllowed()) return
      setTimeout(() => {
        if (!isAllowed()) void connection.close().catch(() => undefined)
      }, LIMITS.strangerConnectionMs).unref()
    })
    this.node.addEventListener('peer:identify', ({ detail: { peerId, listenAddrs } }) => {
      void book.learn(peerId.toString(), listenAddrs.map(String)).catch(() => undefined)
    })
    this.node.addEventListener('peer:discovery', ({ detail }) => {
      const id = detail.id.toString()
      const addresses = detail.multiaddrs.map(String)
      const state = book.stateOf(id)
      if (state === 'allowed') void this.discovered(id, addresses)
      else if (state === undefined && pending === 'ask') {
        void book
          .note(id, addresses, 'discovery')
          .then((noted) => noted && handlers.event('peer.pending', id))
          .catch(() => undefined)
      }
    })
  }

  /** What a network told of an allowed peer counts once the peer itself has answered there. */
  private async discovered(id: string, addresses: readonly string[]): Promise<void> {
    if (this.linkOf(id) === 'connected') return
    await this.connect(id, dialable(addresses, id), deadline()).catch(() => undefined)
  }

  private async identified(peer: PeerId): Promise<readonly string[]> {
    const known = await this.node.peerStore.get(peer).catch(() => undefined)
    return known?.addresses.map((each) => each.multiaddr.toString()) ?? []
  }

  private linkOf(id: string): 'connected' | 'disconnected' {
    const open = this.node.getConnections(peerOf(id)).some(({ status }) => status === 'open')
    return open ? 'connected' : 'disconnected'
  }

  private addressesOf(peer: string): readonly string[] {
    return this.settings.book.find(peer)?.addresses ?? []
  }

  private allowedAddressesOf(peer: string): readonly string[] {
    const state = this.settings.book.stateOf(peer)
    if (state !== 'allowed') throw notAllowedHere(peer, state)
    return this.addressesOf(peer)
  }

  private async connect(
    peer: string,
    addresses: readonly string[],
    signal: AbortSignal,
  ): Promise<Connection> {
    const id = peerOf(peer)
    const open = this.node.getConnections(id).find(({ status }) => status === 'open')
    if (open !== undefined) return open
    // Always dialled with the peer's id, so that nobody else can answer.
    const dialled = addresses.map((each) => multiaddr(pinned(each, peer)))
    return unlessUnreachable(peer, () =>
      this.node.dial(dialled.length > 0 ? dialled : id, { signal }),
    )
  }

  private async ask(
    peer: string,
    addresses: readonly string[],
    body: PeerRequestBody,
    timeoutMs: number,
  ): Promise<PeerReply> {
    const signal = deadline(timeoutMs)
    const connection = await this.connect(peer, addresses, signal)
    const stream = await unlessUnreachable(peer, () =>
      connection.newStream(CONTROL_PROTOCOL, { signal }),
    )
    const frames = new StreamFrames(stream, LIMITS.peerMessageBytesMax)
    let answer: Uint8Array | undefined
    try {
      await frames.send(encodeMessage(talos.v1.PeerRequest, body), signal)
      answer = await frames.receive(signal)
    } catch (thrown) {
      frames.abort('STREAM_CLOSED')
      throw thrown
    }
    void frames.close()
    if (answer === undefined) throw new CodedError({ code: 'PEER_NO_ANSWER' })
    const reply = decodeExact(talos.v1.PeerReply, answer, LIMITS.peerMessageBytesMax)
    if (reply.body === 'refused') throw refusedBy(peer, reply.refused)
    return reply
  }

  private async openTcpLane(peer: string, attempt: Uint8Array): Promise<Lane | undefined> {
    const { laneOffered } = await this.request(peer, { openLane: { attempt } })
    const [link] = this.node.getConnections(peerOf(peer))
    if (laneOffered == null || link === undefined) return undefined
    const { host, port, token } = laneOffered
    const here = /^\/[^/]+\/([^/]+)/.exec(link.remoteAddr.toString())?.[1] ?? ''
    const at = host === '' ? here : host
    return connectTcpLane(at, port, token, deadline(LIMITS.laneConnectMs))
  }
}

function deadline(timeoutMs: number = LIMITS.peerRequestMs): AbortSignal {
  return AbortSignal.timeout(timeoutMs)
}

function peerOf(id: string): PeerId {
  try {
    return peerIdFromString(id)
  } catch (thrown) {
    throw new CodedError({ code: 'PEER_ID' }, thrown)
  }
}

async function unlessUnreachable<T>(peer: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act()
  } catch (thrown) {
    throw unreachablePeer(peer, thrown)
  }
}
