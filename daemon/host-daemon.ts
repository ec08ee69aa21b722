/**
 * The running daemon: its parts, the order in which they start, and what follows when enclaves
 * come and go.
 * Invariant: enclaves are found before peers may ask, so that nobody is told that one is gone
 * which is not; ending leaves enclaves running. Leaves to others: configuration, the log (main.ts).
 */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { HostBackend } from '../backends/contract/backend.ts'
import { CodedError } from '../backends/contract/errors.ts'
import { TOKEN } from '../backends/statement/bodies.ts'
import type { Config } from './config/config.ts'
import type { EnclaveEvents } from './enclaves/enclave-client.ts'
import { EnclaveRegistry } from './enclaves/registry.ts'
import { EventLog, firstEventId } from './event-log.ts'
import { Journal } from './journal/journal.ts'
import { recordSchema, type DaemonRecord, type TaRecord } from './journal/records.ts'
import { Coordinator } from './migration/coordinator.ts'
import { PeerDesk } from './migration/peer-desk.ts'
import { Revival } from './migration/revival.ts'
import { arriving, releasedTo } from './migration/whereabouts.ts'
import { EnclaveWatch } from './migration/enclave-watch.ts'
import { retained } from './migration/retention.ts'
import { TargetSide } from './migration/target-side.ts'
import { openIdentity } from './peers/identity.ts'
import { startNetwork } from './peers/libp2p-network.ts'
import type { PeerNetwork } from './peers/network.ts'
import { PeerBook } from './peers/peer-book.ts'
import { DaemonService } from './service.ts'
import { CallDesk } from './tas/call-desk.ts'
import { ChangeBell } from './tas/change-bell.ts'
import { TaRestarts } from './tas/ta-restarts.ts'
import { TaTable } from './tas/ta-table.ts'

/** Told what went wrong beside a person's request. */
export type Complain = (facts: Readonly<Record<string, string>>, text: string) => void

/** What was on disk. */
interface OpenState {
  readonly journal: Journal<DaemonRecord>
  readonly records: readonly DaemonRecord[]
  readonly firstEvent: bigint
}

/** One daemon. */
export class HostDaemon {
  private readonly config: Config
  private readonly journal: Journal<DaemonRecord>
  private readonly tas: TaTable
  private readonly events: EventLog
  private readonly registry: EnclaveRegistry
  private readonly bell = new ChangeBell()
  private readonly restarts: TaRestarts
  private readonly coordinator: Coordinator
  private readonly watch: EnclaveWatch
  private readonly desk: CallDesk
  private readonly target: TargetSide
  private peers: PeerNetwork | undefined

  private constructor(
    config: Config,
    backends: readonly HostBackend[],
    opened: OpenState,
    complain: Complain,
  ) {
    this.config = config
    this.journal = opened.journal
    const known = opened.records.filter((record): record is TaRecord => record.kind === 'ta')
    this.tas = new TaTable(config.stateDir, opened.journal, known)
    this.events = new EventLog(config.nodeName, opened.firstEvent)
    this.registry = new EnclaveRegistry(config.stateDir, backends, config.teeBackend)
    this.restarts = new TaRestarts({
      registry: this.registry,
      tas: this.tas,
      events: this.events,
      eventsOf: (name) => this.enclaveEvents(name),
      changed: (lineage) => this.bell.ring(lineage),
    })
    this.coordinator = new Coordinator({
      restarts: this.restarts,
      journal: opened.journal,
      registry: this.registry,
      tas: this.tas,
      events: this.events,
      revival: new Revival({
        journal: opened.journal,
        registry: this.registry,
        tas: this.tas,
        eventsOf: (name) => this.enclaveEvents(name),
      }),
      silenceMs: config.silenceMs,
      network: () => this.network,
      prepareSpare: () => this.prepareSpare(),
      changed: (lineage) => this.bell.ring(lineage),
    })
    this.coordinator.replay(opened.records)
    this.watch = new EnclaveWatch({
      registry: this.registry,
      coordinator: this.coordinator,
      tas: this.tas,
      restarts: this.restarts,
      changed: (lineage) => this.bell.ring(lineage),
      failed: (what, enclave, code) => complain({ enclave, code }, `enclave: ${what}`),
    })
    this.desk = new CallDesk({
      network: () => this.network,
      record: (lineage) => this.tas.byLineage(lineage),
      enclave: (record) => this.registry.get(record.enclave),
      releasedTo: (lineage) => releasedTo(this.coordinator.moves.values(), lineage),
      isArriving: (lineage) => arriving(this.coordinator.moves.values(), lineage) !== undefined,
      arrivingAt: (lineage) => {
        const move = arriving(this.coordinator.moves.values(), lineage)
        return move?.heard(TOKEN.kind) === true ? this.registry.get(move.record.enclave) : undefined
      },
      change: (lineage, napMs) => this.bell.wait(lineage, napMs),
    })
    this.target = new TargetSide({
      network: () => this.network,
      registry: this.registry,
      tas: this.tas,
      coordinator: this.coordinator,
      parallelMax: config.parallelMax,
      memoryFreeMib: config.memoryFreeMib,
      enclaveEvents: (name) => this.enclaveEvents(name),
    })
  }

  /** Starts everything but the local API. @throws DaemonRefusal that names what cannot be had. */
  static async start(
    config: Config,
    backends: readonly HostBackend[],
    complain: Complain,
  ): Promise<HostDaemon> {
    await mkdir(config.stateDir, { recursive: true, mode: 0o700 })
    // First of all: it is what keeps a second daemon away from everything else in this folder.
    const opened = await Journal.open(join(config.stateDir, 'journal'), (value) =>
      recordSchema.parse(value),
    )
    const tornBytes = String(opened.tornBytes)
    if (opened.tornBytes > 0) complain({ tornBytes }, 'the journal ended in a torn record')
    const kept = retained(opened.records)
    if (kept.length < opened.records.length) await opened.journal.compact(kept)
    const key = await openIdentity(config.keyFile)
    const book = await PeerBook.open(join(config.stateDir, 'peers.json'))
    for (const peer of await book.allowNamed(config.allowPeers)) {
      complain({ peer }, 'peers.allow names a peer that was denied: it stays denied')
    }
    const firstEvent = await firstEventId(join(config.stateDir, 'events.next'), Date.now())
    const { journal } = opened
    const state = { journal, records: kept, firstEvent }
    const daemon = new HostDaemon(config, backends, state, complain)
    await daemon.registry.open()
    await daemon.watch.recover()
    daemon.peers = await startNetwork({
      name: config.nodeName,
      key,
      book,
      listen: config.listenAddrs,
      announce: config.announceAddrs,
      mdns: config.mdns,
      bootstrap: config.bootstrap,
      pending: config.pendingPeers,
      peersMax: config.peersMax,
      lanesMax: config.sessionsMax,
      peerLanesMax: config.peerSessionsMax,
      laneListen: config.laneListen,
      laneAnnounce: config.laneAnnounce,
      handlers: new PeerDesk({
        target: daemon.target,
        coordinator: daemon.coordinator,
        desk: daemon.desk,
        events: daemon.events,
      }),
    })
    daemon.prepareSpare()
    daemon.events.tell({ type: 'node.started' })
    return daemon
  }

  /** What admins see. @param end ends the program. */
  service(end: () => void): DaemonService {
    return new DaemonService({
      config: this.config,
      network: this.network,
      registry: this.registry,
      tas: this.tas,
      coordinator: this.coordinator,
      restarts: this.restarts,
      desk: this.desk,
      events: this.events,
      enclaveEvents: (name) => this.enclaveEvents(name),
      prepareSpare: () => this.prepareSpare(),
      end,
    })
  }

  /** The network between hosts. @throws `PEER_NETWORK_STARTING` before it stands. */
  get network(): PeerNetwork {
    if (this.peers === undefined) throw new CodedError({ code: 'PEER_NETWORK_STARTING' })
    return this.peers
  }

  /** Ends this daemon; its enclaves go on. */
  async stop(): Promise<void> {
    this.coordinator.stop()
    await this.registry.endSpare()
    await this.network.stop()
    await this.registry.detachAll()
    await this.journal.close()
  }

  private prepareSpare(): void {
    if (this.config.spareEnclave) this.registry.prepareSpare((name) => this.enclaveEvents(name))
  }

  private enclaveEvents(name: string): EnclaveEvents {
    return this.watch.eventsOf(name)
  }
}
