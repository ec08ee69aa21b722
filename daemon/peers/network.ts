/**
 * What the daemon asks of the network between hosts.
 * Invariant: a peer is its Ed25519 key; a request reaches an allowed peer or fails with a code.
 * Leaves to others: libp2p (libp2p-network.ts), what requests mean (migration/, tas/).
 */
import type { talos } from '../../proto/generated/talos.js'
import type { Lane } from '../transfer/lane.ts'

/** The body of a request between daemons. */
export type PeerRequestBody = talos.v1.PeerRequest.$Properties
/** A decoded request. */
export type PeerRequest = ReturnType<typeof talos.v1.PeerRequest.decode>
/** The body of a reply between daemons. */
export type PeerReplyBody = talos.v1.PeerReply.$Properties
/** A decoded reply. */
export type PeerReply = ReturnType<typeof talos.v1.PeerReply.decode>

/** A peer as the network sees it. */
export interface PeerFacts {
  readonly id: string
  readonly name: string | undefined
  readonly state: 'connected' | 'disconnected' | 'pending' | 'denied'
  readonly addresses: readonly string[]
}

/** Who answers what other daemons ask. */
export interface PeerHandlers {
  request(peer: string, request: PeerRequest): Promise<PeerReplyBody>
  /** A lane that a peer has opened for an attempt (16 bytes). */
  lane(peer: string, attempt: Uint8Array, lane: Lane): void
  event(type: string, peer: string): void
}

/** The network between hosts. */
export interface PeerNetwork {
  readonly id: string
  addresses(): readonly string[]
  peers(): readonly PeerFacts[]
  /** Peer by id, name or end of an id. */
  find(wanted: string): PeerFacts | undefined
  /** Ed25519 public key of a peer id, 32 bytes. */
  keyOf(peer: string): Uint8Array
  accept(peer: string): Promise<void>
  deny(peer: string): Promise<void>
  ping(peer: string): Promise<number>
  invite(ttlS: number): { ticket: string; expiresMs: number }
  join(ticket: string): Promise<string>
  /** @throws CodedError `PEER_…`; DaemonRefusal where the peer refused. */
  request(peer: string, body: PeerRequestBody, timeoutMs?: number): Promise<PeerReply>
  openLane(peer: string, attempt: Uint8Array): Promise<Lane>
  /** Signs with the peer key; callers give labelled input only. */
  sign(input: Uint8Array): Promise<Uint8Array>
  publicKey: Uint8Array
  stop(): Promise<void>
}
