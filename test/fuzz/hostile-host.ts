/**
 * A whole daemon in this process, between enclaves that the test plays and peers that the test plays.
 * Invariant: everything but the enclaves' processes is the daemon's own; whatever is started is
 * ended, and its folder removed.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Stream } from '@libp2p/interface'
import { multiaddr } from '@multiformats/multiaddr'
import type { Libp2p } from 'libp2p'
import type { Launcher } from '../../backends/contract/launcher.ts'
import { loadConfig } from '../../daemon/config/config.ts'
import { HostDaemon } from '../../daemon/host-daemon.ts'
import { StreamFrames } from '../../daemon/peers/stream-io.ts'
import { LIMITS } from '../../daemon/limits.ts'
import { FakeEnclave } from '../unit/daemon/enclaves/fake-enclave.ts'
import { CONTROL, PeerRig } from '../unit/daemon/peers/rig.ts'

/** One daemon, and what the test says for its enclaves and its one allowed peer. */
export class HostileHost {
  daemon: HostDaemon
  readonly peer: Libp2p
  /** Enclaves that were launched, in order. */
  readonly enclaves: FakeEnclave[]
  /** What went wrong inside: codes, or words where there is none. */
  readonly complaints: string[] = []
  /** What each launched enclave answers. */
  answer: FakeEnclave['answer'] = () => ({ done: {} })
  private readonly folder: string
  private readonly rig: PeerRig

  private constructor(folder: string, rig: PeerRig, peer: Libp2p) {
    this.folder = folder
    this.rig = rig
    this.peer = peer
    this.enclaves = []
    this.daemon = undefined as unknown as HostDaemon
  }

  /** Starts one. */
  static async start(): Promise<HostileHost> {
    const rig = new PeerRig()
    const folder = await mkdtemp(join(tmpdir(), 'talos-hostile-'))
    const host = new HostileHost(folder, rig, await rig.raw())
    await host.up()
    return host
  }

  /** Starts the daemon over what the last one left. */
  async up(): Promise<void> {
    const flags = [
      `state_dir=${this.folder}`,
      'listen.addrs=["/ip4/127.0.0.1/tcp/0"]',
      'migration.lane_listen=127.0.0.1:0',
      `peers.allow=["${this.peer.peerId.toString()}"]`,
      'tee.backend=simulated',
      'tee.spare=false',
    ]
    const config = loadConfig({ file: undefined, env: {}, flags })
    const backend = { name: 'simulated', kind: 'insecure-simulated' as const }
    const backends = [{ ...backend, launcher: () => this.launcher() }]
    this.daemon = await HostDaemon.start(config, backends, ({ code }, text) => {
      this.complaints.push(code ?? text)
    })
  }

  /** Ends the daemon; the played enclaves stay. */
  async down(): Promise<void> {
    await this.daemon.stop()
  }

  /** Ends everything. */
  async end(): Promise<void> {
    for (const enclave of this.enclaves) enclave.end()
    await this.down()
    await this.rig.end()
    await rm(this.folder, { recursive: true, force: true })
  }

  /** A stream for one request of the allowed peer. */
  async stream(): Promise<Stream> {
    const at = this.daemon.network.addresses().map((each) => multiaddr(each))
    return (await this.peer.dial(at)).newStream(CONTROL)
  }

  /** One request of the allowed peer, and the bytes of the reply; none where the stream ended. */
  async ask(request: Uint8Array): Promise<Uint8Array | undefined> {
    const frames = new StreamFrames(await this.stream(), LIMITS.peerMessageBytesMax)
    try {
      await frames.send(request)
      return await frames.receive(AbortSignal.timeout(10_000))
    } finally {
      await frames.close()
    }
  }

  private launcher(): Launcher {
    const of = (id: string): FakeEnclave | undefined => this.enclaves[Number.parseInt(id, 16)]
    const launchers = new Map<FakeEnclave, Launcher>()
    const launcherOf = (id: string): Launcher => {
      const enclave = of(id) ?? new FakeEnclave()
      const found = launchers.get(enclave) ?? enclave.launcher()
      launchers.set(enclave, found)
      return found
    }
    return {
      probe: () => Promise.resolve({ available: true, detail: 'played by a test' }),
      launch: async (request) => {
        const enclave = new FakeEnclave()
        enclave.answer = (call, payload) => this.answer(call, payload)
        const id = this.enclaves.length.toString(16).padStart(16, '0')
        this.enclaves.push(enclave)
        return { ...(await launcherOf(id).launch(request)), backend: 'simulated', id }
      },
      connect: (handle) => launcherOf(handle.id).connect(handle),
      isAlive: (handle) => Promise.resolve(of(handle.id)?.isAlive ?? false),
      kill: (handle) => launcherOf(handle.id).kill(handle),
    }
  }
}
