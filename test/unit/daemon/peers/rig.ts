/**
 * Real networks on loopback, each in a folder of its own, and raw nodes that keep no rules.
 * Invariant: whatever a test starts is ended, and its folder removed.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { noise } from '@chainsafe/libp2p-noise'
import { generateKeyPair } from '@libp2p/crypto/keys'
import { identify } from '@libp2p/identify'
import { tcp } from '@libp2p/tcp'
import { yamux } from '@libp2p/yamux'
import { multiaddr } from '@multiformats/multiaddr'
import { createLibp2p, type Libp2p } from 'libp2p'
import { CodedError } from '../../../../backends/contract/errors.ts'
import { openIdentity } from '../../../../daemon/peers/identity.ts'
import { startNetwork, type NetworkSettings } from '../../../../daemon/peers/libp2p-network.ts'
import type { PeerHandlers, PeerNetwork } from '../../../../daemon/peers/network.ts'
import { PeerBook } from '../../../../daemon/peers/peer-book.ts'
import type { Lane } from '../../../../daemon/transfer/lane.ts'

export const CONTROL = '/talos/control/1'
export const LANE = '/talos/lane/1'
const WAIT_MS = 10_000

/** One host. */
export interface TestHost {
  readonly network: PeerNetwork
  readonly book: PeerBook
  readonly folder: string
  /** `type peer`, in order. */
  readonly events: string[]
  /** Requests that reached the handlers, by their kind. */
  readonly asked: string[]
  readonly lanes: { peer: string; attempt: Uint8Array; lane: Lane }[]
}

/** Hosts of one test. */
export class PeerRig {
  private readonly ends: (() => Promise<unknown>)[] = []

  /** Starts a host; `folder` brings back one that was there before. */
  async host(
    settings: Partial<NetworkSettings> & { readonly folder?: string } = {},
  ): Promise<TestHost> {
    const folder = settings.folder ?? (await mkdtemp(join(tmpdir(), 'talos-peers-')))
    if (settings.folder === undefined) this.ends.unshift(() => rm(folder, { recursive: true }))
    const book = await PeerBook.open(join(folder, 'peers.json'))
    const events: string[] = []
    const asked: string[] = []
    const lanes: TestHost['lanes'] = []
    const handlers: PeerHandlers = {
      request: async (_peer, request) => {
        asked.push(request.body ?? '')
        return { accepted: {} }
      },
      lane: (peer, attempt, lane) => void lanes.push({ peer, attempt, lane }),
      event: (type, peer) => void events.push(`${type} ${peer}`),
    }
    const network = await startNetwork({
      name: 'host',
      key: await openIdentity(join(folder, 'peer.key')),
      book,
      listen: ['/ip4/127.0.0.1/tcp/0'],
      announce: [],
      mdns: false,
      bootstrap: [],
      pending: 'ask',
      peersMax: 64,
      lanesMax: 16,
      peerLanesMax: 8,
      laneListen: undefined,
      laneAnnounce: undefined,
      handlers,
      ...settings,
    })
    this.ends.push(() => network.stop())
    return { network, book, folder, events, asked, lanes }
  }

  /** Two hosts that allow each other. */
  async pair(settings: Partial<NetworkSettings> = {}): Promise<readonly [TestHost, TestHost]> {
    const [a, b] = [await this.host(settings), await this.host(settings)]
    await know(a, b)
    await know(b, a)
    return [a, b]
  }

  /** A node that speaks libp2p and nothing of this project. */
  async raw(): Promise<Libp2p> {
    const node = await createLibp2p({
      privateKey: await generateKeyPair('Ed25519'),
      transports: [tcp()],
      connectionEncrypters: [noise()],
      streamMuxers: [yamux()],
      services: { identify: identify() },
    })
    this.ends.push(async () => node.stop())
    return node
  }

  /** Ends everything. */
  async end(): Promise<void> {
    for (const end of this.ends.splice(0).reverse()) await end()
  }
}

/** Lets one host allow another, with its addresses. */
export async function know(here: TestHost, there: TestHost): Promise<void> {
  const { id } = there.network
  await here.book.put({ id, state: 'allowed', addresses: [...there.network.addresses()] })
}

/** Dials a host from a raw node. */
export async function dialRaw(node: Libp2p, host: TestHost) {
  return node.dial(host.network.addresses().map((each) => multiaddr(each)))
}

/** Waits until something holds. */
export async function until(holds: () => boolean, what: string): Promise<void> {
  const endMs = performance.now() + WAIT_MS
  while (!holds()) {
    if (performance.now() > endMs) throw new CodedError({ code: 'TEST_WAIT', what })
    await pause(5)
  }
}
