/**
 * The daemon as its admins see it: TAs, moves, peers, events, over the parts that do the work.
 * Invariant: `status` never waits on an enclave longer than a moment; every refusal has a field,
 * what was had, what was wanted, and what to do. Leaves to others: HTTP (admin/), the doing.
 */
import { randomBytes } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { CodedError } from '../backends/contract/errors.ts'
import { describePackage } from '../backends/package/package-description.ts'
import { encodeChainFile } from '../backends/statement/chain-file.ts'
import { statementDigest } from '../backends/statement/bodies.ts'
import { decodeSigned, encodeSigned } from '../backends/statement/signed.ts'
import { bytesOfHex, hexOf, u64Bytes, u64From } from '../proto/codec.ts'
import type { talos } from '../proto/generated/talos.js'
import type * as api from './admin/schemas.ts'
import type { AdminService } from './admin/service.ts'
import type { Config } from './config/config.ts'
import type { EnclaveClient, EnclaveEvents } from './enclaves/enclave-client.ts'
import type { EnclaveRegistry } from './enclaves/registry.ts'
import { EXIT } from './errors.ts'
import type { EventLog } from './event-log.ts'
import type { TaRecord } from './journal/records.ts'
import { introspectionView } from './introspection-view.ts'
import { LIMITS } from './limits.ts'
import type { Coordinator } from './migration/coordinator.ts'
import { isPastRelease } from './migration/ending.ts'
import { historyOf } from './history.ts'
import { startSource } from './migration/source-side.ts'
import type { Move } from './migration/move.ts'
import { cancelMove, frozenHere, resolveMove } from './move-resolution.ts'
import { outBusy, wishesOf } from './move-wishes.ts'
import { isPeerId } from './peers/address.ts'
import type { PeerFacts, PeerNetwork } from './peers/network.ts'
import { noReceipt, notAllowed, refusal, wrongState } from './service-refusals.ts'
import type { CallDesk } from './tas/call-desk.ts'
import { peerCounts, peerView, stateOf, whyNot } from './service-views.ts'
import { readPackage } from './tas/package-reading.ts'
import type { TaRestarts } from './tas/ta-restarts.ts'
import { TaTable } from './tas/ta-table.ts'
import { version } from './version.ts'
import { moveWarnings, taWarnings, warningsOf } from './warnings.ts'

/** What the service stands on. */
export interface ServiceParts {
  readonly config: Config
  readonly network: PeerNetwork
  readonly registry: EnclaveRegistry
  readonly tas: TaTable
  readonly coordinator: Coordinator
  readonly restarts: TaRestarts
  readonly desk: CallDesk
  readonly events: EventLog
  enclaveEvents(name: string): EnclaveEvents
  /** Launches an enclave ahead, for the next TA. */
  prepareSpare(): void
  /** Ends the daemon once the answer is on its way. */
  end(): void
}

/** The service of one daemon. */
export class DaemonService implements AdminService {
  private readonly parts: ServiceParts
  private readonly startedMs = performance.now()
  private readonly described = new Map<string, talos.v1.Described.$Properties>()
  private readonly idempotent = new Map<string, string>()

  constructor(parts: ServiceParts) {
    this.parts = parts
  }

  async status(): Promise<api.Status> {
    const { config, registry, coordinator } = this.parts
    const peers = this.parts.network.peers()
    const moves = [...coordinator.moves.values()]
    const last = moves.filter(({ settledAs }) => settledAs !== undefined).at(-1)
    return {
      node: await this.node(),
      uptime_ms: Math.round(performance.now() - this.startedMs),
      warnings: [
        ...warningsOf({ tee: config.teeBackend, allowed: config.allowPeers, peers }),
        ...moveWarnings(moves, (name) => registry.get(name) !== undefined),
        ...taWarnings(this.parts.tas.all(), (id) => this.parts.restarts.waitingFor(id)),
      ],
      // Those that run, and those that somebody should look at.
      tas: (await this.tas(true)).filter(({ state }) => state !== 'moved' && state !== 'stopped'),
      peers: peerCounts(peers),
      leftovers: await registry.leftovers(),
      in_doubt: moves.filter((move) => move.settledAs === undefined && isPastRelease(move.phase))
        .length,
      ...(last === undefined ? {} : { last_move: this.view(last) }),
    }
  }

  async node(): Promise<api.NodeFacts> {
    const { config, network } = this.parts
    return {
      id: network.id,
      name: config.nodeName,
      addresses: [...network.addresses()],
      tee: config.teeBackend ?? 'none',
      version,
      protocol: '1',
    }
  }

  async peers(): Promise<readonly api.Peer[]> {
    return this.parts.network.peers().map(peerView)
  }

  async acceptPeer(peer: string): Promise<api.Peer> {
    const id = this.idOf(peer)
    await this.parts.network.accept(id)
    return peerView(this.peer(id))
  }

  async denyPeer(peer: string): Promise<api.Peer> {
    const id = this.idOf(peer)
    await this.parts.network.deny(id)
    return peerView(this.peer(id))
  }

  async pingPeer(peer: string): Promise<{ round_trip_ms: number }> {
    return { round_trip_ms: await this.parts.network.ping(this.peer(peer).id) }
  }

  async invite(ttlS: number): Promise<api.Invite> {
    const { ticket, expiresMs } = this.parts.network.invite(ttlS)
    return { ticket, expires: new Date(expiresMs).toISOString() }
  }

  async join(ticket: string): Promise<api.Peer> {
    return peerView(this.peer(await this.parts.network.join(ticket)))
  }

  async tas(all: boolean): Promise<readonly api.Ta[]> {
    const records = this.parts.tas.all().filter(({ state }) => all || state === 'active')
    return Promise.all(records.map((record) => this.taView(record)))
  }

  async ta(ta: string): Promise<api.Ta> {
    return this.taView(this.parts.tas.find(ta))
  }

  async run(request: api.RunRequest): Promise<api.Ta> {
    const { registry, tas, events } = this.parts
    const bytes = Buffer.from(request.package, 'base64')
    const parsed = readPackage(bytes)
    const digest = hexOf(parsed.digest)
    await tas.keepPackage(digest, bytes)
    const enclave = await registry.launch((name) => this.parts.enclaveEvents(name))
    const name = registry.nameOf(enclave)
    try {
      const { message } = await enclave.call({ begin: { anchor: request.anchor ?? '' } }, bytes)
      const genesis = message.began?.genesis
      if (genesis == null) throw new CodedError({ code: 'ENCLAVE_ANSWER' })
      const described = (await enclave.call({ describe: {} })).message.described
      if (described == null) throw new CodedError({ code: 'ENCLAVE_ANSWER' })
      const { manifest } = parsed
      const record: TaRecord = {
        kind: 'ta',
        id: TaTable.freshId(),
        name: manifest.name,
        version: manifest.version,
        policy: `${manifest.policy.name}@${String(manifest.policy.version)}`,
        lineage: hexOf(described.lineage),
        epoch: String(u64From(described.epoch)),
        package: digest,
        owner: describePackage(parsed).owner.replace(/^talos-owner:/, ''),
        anchor: described.anchor,
        tee: described.tee,
        insecure: described.insecure,
        enclave: name,
        state: 'active',
        since: new Date().toISOString(),
        chain: [hexOf(encodeSigned(genesis))],
      }
      await tas.put(record)
      events.tell({ type: 'ta.started', ta: record.id })
      this.parts.prepareSpare()
      return await this.taView(record)
    } catch (thrown) {
      await registry.end(name)
      throw thrown
    }
  }

  async stop(ta: string): Promise<api.Ta> {
    const { tas, registry, events } = this.parts
    await this.arrived(ta)
    const record = tas.find(ta)
    if (record.state !== 'active') throw wrongState(record, 'a TA that runs')
    this.assertNoMove(record)
    const stopped = { state: 'stopped', enclave: '', since: new Date().toISOString() } as const
    await tas.change(record.id, stopped)
    await registry
      .get(record.enclave)
      ?.call({ end: {} })
      .catch(() => undefined)
    await registry.end(record.enclave)
    events.tell({ type: 'ta.stopped', ta: record.id })
    return this.taView({ ...record, ...stopped })
  }

  async remove(ta: string): Promise<void> {
    const { tas, registry } = this.parts
    const record = tas.find(ta)
    if (record.state === 'active') throw wrongState(record, 'a TA that does not run')
    const frozen = frozenHere(record, this.parts.coordinator.moves.values(), registry)
    if (frozen !== undefined) throw frozen
    if (record.enclave !== '') await registry.end(record.enclave)
    await tas.change(record.id, { enclave: '', state: 'removed' })
  }

  async logs(ta: string, since: bigint): Promise<api.Logs> {
    const enclave = this.enclave(this.parts.tas.find(ta))
    const call = { since: u64Bytes(since), entriesMax: 256 }
    const { output } = (await enclave.call({ readOutput: call })).message
    if (output == null) throw new CodedError({ code: 'ENCLAVE_ANSWER' })
    return {
      entries: output.entries.map(({ number, errorStream, text }) => ({
        number: String(u64From(number)),
        stream: errorStream ? 'stderr' : 'stdout',
        text: Buffer.from(text).toString(),
      })),
      next: String(u64From(output.next)),
    }
  }

  async introspect(ta: string, since = ''): Promise<api.Introspection> {
    const record = this.parts.tas.find(ta)
    if (record.state !== 'active') throw wrongState(record, 'a TA that runs')
    const call = { introspect: { since: bytesOfHex(since) } }
    const { introspected } = (await this.enclave(record).call(call)).message
    if (introspected == null) throw new CodedError({ code: 'ENCLAVE_ANSWER' })
    return introspectionView(record, introspected)
  }

  async openClient(ta: string, key: string): Promise<api.Client> {
    const { lineage } = this.parts.tas.find(ta)
    const session = await this.parts.desk.openClient(lineage, bytesOfHex(key), 0)
    return { session: hexOf(session), lineage }
  }

  async call(ta: string, request: api.CallRequest): Promise<api.Call> {
    const { lineage } = this.parts.tas.find(ta)
    const { data, repeated, host } = await this.parts.desk.call({
      lineage,
      clientSession: bytesOfHex(request.session),
      sequence: BigInt(request.sequence),
      signature: bytesOfHex(request.signature ?? ''),
      data: Buffer.from(request.data, 'base64'),
      hops: 0,
      timeoutMs: request.timeout_ms ?? LIMITS.heldCallMs,
    })
    const moved = host !== this.parts.network.id
    return { data: Buffer.from(data).toString('base64'), repeated, host, moved }
  }

  async acknowledge(ta: string, request: api.AcknowledgeRequest): Promise<void> {
    const { lineage } = this.parts.tas.find(ta)
    await this.parts.desk.acknowledge({
      lineage,
      clientSession: bytesOfHex(request.session),
      sequence: BigInt(request.sequence),
      signature: bytesOfHex(request.signature),
      hops: 0,
    })
  }

  async history(ta: string): Promise<api.History> {
    const record = this.parts.tas.find(ta)
    return historyOf(record, (digest) => this.moveOfLink(digest))
  }

  async move(request: api.MoveRequest): Promise<api.Migration> {
    const { coordinator, tas, config } = this.parts
    const known = this.idempotent.get(request.idempotency_key ?? '')
    if (known !== undefined) return this.migration(known)
    await this.arrived(request.ta)
    const record = tas.find(request.ta)
    if (record.state !== 'active') throw wrongState(record, 'a TA that runs')
    this.assertNoMove(record)
    const enclave = this.enclave(record)
    const peer = this.peer(request.peer)
    if (peer.state === 'pending' || peer.state === 'denied') throw notAllowed(peer)
    const busy = outBusy(coordinator.moves.values(), config.outMax)
    if (busy !== undefined) throw busy
    const attempt = randomBytes(16)
    const move = await coordinator.begin({
      kind: 'move',
      id: `mv-${attempt.toString('hex').slice(0, 12)}`,
      attempt: attempt.toString('hex'),
      role: 'source',
      ta: record.id,
      name: record.name,
      lineage: record.lineage,
      epoch: record.epoch,
      package: record.package,
      peer: peer.id,
      enclave: record.enclave,
      started: new Date().toISOString(),
      dry_run: request.dry_run,
      ...(request.reason === undefined ? {} : { reason: request.reason }),
      chain: record.chain,
    })
    if (request.idempotency_key !== undefined) {
      this.idempotent.set(request.idempotency_key, move.record.id)
    }
    startSource(this.parts, move, enclave, wishesOf(request, config)).catch(() => {
      // The enclave did not answer: how the attempt ended is told when it is attached again.
    })
    return this.view(move)
  }

  async migrations(): Promise<readonly api.Migration[]> {
    return [...this.parts.coordinator.moves.values()].map((move) => this.view(move))
  }

  async migration(id: string): Promise<api.Migration> {
    return this.view(this.moveOf(id))
  }

  async cancel(id: string): Promise<api.Migration> {
    const move = this.moveOf(id)
    await cancelMove(this.parts, move)
    return this.view(move)
  }

  async resolve(id: string): Promise<api.Migration> {
    const move = this.moveOf(id)
    await resolveMove(this.parts.coordinator, move)
    return this.view(move)
  }

  async receipt(id: string): Promise<api.Receipt> {
    const move = this.moveOf(id)
    const { link } = move
    if (link === undefined) throw noReceipt(move)
    const links = [...move.record.chain.map(bytesOfHex), link].map(decodeSigned)
    return {
      migration: move.record.id,
      chain: Buffer.from(encodeChainFile(links)).toString('base64'),
    }
  }

  events(since: bigint, signal: AbortSignal): AsyncIterable<api.DaemonEvent> {
    return this.parts.events.read(since, signal)
  }

  async shutdown(stopTas: boolean): Promise<void> {
    if (stopTas) {
      for (const { id, state } of this.parts.tas.all()) if (state === 'active') await this.stop(id)
    }
    this.parts.end()
  }

  private view(move: Move): api.Migration {
    return move.view(this.parts.network.find(move.record.peer)?.name)
  }

  private async taView(record: TaRecord): Promise<api.Ta> {
    const described = await this.describe(record)
    const move = this.parts.coordinator.unsettledOf(record.enclave)
    return {
      id: record.id,
      name: record.name,
      version: record.version,
      state: stateOf(record, move),
      lineage: record.lineage,
      epoch: record.epoch,
      package: record.package,
      owner: record.owner,
      anchor: record.anchor,
      tee: record.tee,
      insecure: record.insecure,
      policy: record.policy,
      memory_bytes: String(
        described?.memoryBytes?.length === 8 ? u64From(described.memoryBytes) : 0n,
      ),
      requests: String(described?.requests?.length === 8 ? u64From(described.requests) : 0n),
      since: record.since,
      ...(record.from === undefined ? {} : { from: record.from }),
      ...(record.moved_to === undefined ? {} : { moved_to: record.moved_to }),
      ...(move === undefined ? {} : { migration: move.record.id }),
      ...whyNot(record, this.parts.restarts.waitingFor(record.id)),
    }
  }

  /** What the enclave says now, or said last when it does not answer at once. */
  private async describe(record: TaRecord): Promise<talos.v1.Described.$Properties | undefined> {
    const enclave = this.parts.registry.get(record.enclave)
    if (enclave === undefined) return undefined
    try {
      const reply = await enclave.call({ describe: {} }, undefined, LIMITS.enclaveDescribeMs)
      const { described } = reply.message
      if (described != null) this.described.set(record.enclave, described)
    } catch {
      // A busy enclave is no reason to keep a person waiting.
    }
    return this.described.get(record.enclave)
  }

  private enclave(record: TaRecord): EnclaveClient {
    const enclave = this.parts.registry.get(record.enclave)
    if (enclave === undefined) throw wrongState(record, 'a TA whose enclave lives')
    return enclave
  }

  private peer(wanted: string): PeerFacts {
    const found = this.parts.network.find(wanted)
    if (found !== undefined) return found
    throw refusal('PEER_NOT_FOUND', 'peer', wanted, 'a known peer', '`talos peers`', EXIT.notFound)
  }

  /** A whole id needs no entry: its host need not have found a place among those who wait. */
  private idOf(wanted: string): string {
    return isPeerId(wanted) ? wanted : this.peer(wanted).id
  }

  private moveOf(id: string): Move {
    const move = this.parts.coordinator.moves.get(id)
    if (move !== undefined) return move
    const fix = '`talos migration ls`'
    throw refusal('MOVE_NOT_FOUND', 'migration', id, 'a known move', fix, EXIT.notFound)
  }

  private moveOfLink(digest: string): string | undefined {
    for (const move of this.parts.coordinator.moves.values()) {
      const { link } = move
      if (link === undefined) continue
      if (hexOf(statementDigest(decodeSigned(link))) === digest) return move.record.id
    }
    return undefined
  }

  /** A TA that runs here already may have an arrival that is written down in a moment. */
  private async arrived(ta: string): Promise<void> {
    const move = this.parts.coordinator.unsettledOf(this.parts.tas.find(ta).enclave)
    if (move?.record.role !== 'target') return
    await Promise.race([move.settled(), pause(LIMITS.arrivalSettleMs, undefined, { ref: false })])
  }

  private assertNoMove(record: TaRecord): void {
    const move = this.parts.coordinator.unsettledOf(record.enclave)
    if (move === undefined) return
    const fix = `\`talos migration show ${move.record.id}\``
    throw refusal('TA_MOVING', 'ta.state', `in move ${move.record.id}`, 'no move under way', fix)
  }
}
