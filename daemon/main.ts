/**
 * The daemon's program: the one place that builds its parts and names the backends.
 * Invariant: what cannot be opened refuses the start by name; enclaves outlive this process.
 */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { pino } from 'pino'
import { BACKENDS } from '../backends/index.ts'
import { codeOf, CodedError } from '../backends/contract/errors.ts'
import { startAdminServer } from './admin/server.ts'
import { loadConfig, type Config } from './config/config.ts'
import type { EnclaveEvents } from './enclaves/enclave-client.ts'
import { EnclaveRegistry } from './enclaves/registry.ts'
import { DaemonRefusal } from './errors.ts'
import { EventLog } from './event-log.ts'
import { Journal } from './journal/journal.ts'
import { recordSchema, withoutSuperseded, type TaRecord } from './journal/records.ts'
import { Coordinator } from './migration/coordinator.ts'
import { PeerDesk } from './migration/peer-desk.ts'
import { enclaveDied, reconcile } from './migration/recovery.ts'
import { TargetSide } from './migration/target-side.ts'
import { openIdentity } from './peers/identity.ts'
import { startNetwork } from './peers/libp2p-network.ts'
import type { PeerNetwork } from './peers/network.ts'
import { PeerBook } from './peers/peer-book.ts'
import { DaemonService } from './service.ts'
import { CallDesk } from './tas/call-desk.ts'
import { ChangeBell } from './tas/change-bell.ts'
import { TaTable } from './tas/ta-table.ts'

/** Reads the command line: `--config FILE`, `--set KEY=VALUE` any number of times. */
function configuration(): Config {
  const { values } = parseArgs({
    options: { config: { type: 'string' }, set: { type: 'string', multiple: true } },
  })
  return loadConfig({ file: values.config, env: process.env, flags: values.set ?? [] })
}

async function main(): Promise<void> {
  const config = configuration()
  const log = pino({ level: config.logLevel, base: { node: config.nodeName } })
  await mkdir(config.stateDir, { recursive: true, mode: 0o700 })
  // First of all: it is what keeps a second daemon away from everything else in this folder.
  const { journal, records, tornBytes } = await Journal.open(
    join(config.stateDir, 'journal'),
    (value) => recordSchema.parse(value),
  )
  if (tornBytes > 0) log.warn({ tornBytes }, 'the journal ended in a torn record')
  const kept = withoutSuperseded(records)
  if (kept.length < records.length) await journal.compact(kept)
  const key = await openIdentity(config.keyFile)
  const book = await PeerBook.open(join(config.stateDir, 'peers.json'))
  for (const id of config.allowPeers) await book.put({ id, state: 'allowed', addresses: [] })
  const tas = new TaTable(
    config.stateDir,
    journal,
    records.filter((record): record is TaRecord => record.kind === 'ta'),
  )
  const events = new EventLog(config.nodeName)
  const hosts = BACKENDS.map(({ host }) => host)
  const registry = new EnclaveRegistry(config.stateDir, hosts, config.teeBackend)
  await registry.open()
  const bell = new ChangeBell()
  let network: PeerNetwork | undefined
  const theNetwork = (): PeerNetwork => {
    if (network === undefined) throw new CodedError({ code: 'PEER_NETWORK_STARTING' })
    return network
  }
  const coordinator = new Coordinator({
    journal,
    registry,
    tas,
    events,
    network: theNetwork,
    prepareSpare: () => prepareSpare(),
    changed: (lineage) => bell.ring(lineage),
  })
  coordinator.replay(records)
  const enclaveEvents = (name: string): EnclaveEvents => ({
    event: (message) => {
      const client = registry.get(name)
      if (client === undefined) return
      coordinator.hear(client, message).catch((thrown: unknown) => {
        log.error({ enclave: name, code: codeOf(thrown) }, 'event of an enclave')
      })
    },
    attached: () => void whenAttached(name),
    gone: () => void whenGone(name),
  })
  const whenAttached = async (name: string): Promise<void> => {
    const client = registry.get(name)
    if (client === undefined) return
    const described = (await client.call({ describe: {} })).message.described
    for (const move of coordinator.moves.values()) {
      if (move.record.enclave !== name || described == null) continue
      if (move.sessionOpened) await reconcile(coordinator, move, described)
    }
  }
  const whenGone = async (name: string): Promise<void> => {
    await registry.end(name)
    const move = coordinator.unsettledOf(name)
    if (move !== undefined) await enclaveDied(coordinator, move)
    const record = tas.byEnclave(name)
    if (record?.state === 'active') {
      await tas.put({ ...record, state: 'lost', enclave: '', since: new Date().toISOString() })
      events.tell({ type: 'ta.crashed', ta: record.id })
      bell.ring(record.lineage)
    }
  }
  const desk = new CallDesk({
    get network() {
      return theNetwork()
    },
    record: (lineage) => tas.byLineage(lineage),
    enclave: (record) => registry.get(record.enclave),
    releasedTo: (lineage) => coordinator.releasedTo(lineage),
    isArriving: (lineage) => coordinator.isArriving(lineage),
    change: (lineage) => bell.wait(lineage),
  })
  const prepareSpare = (): void => {
    if (config.spareEnclave) registry.prepareSpare(enclaveEvents)
  }
  const target = new TargetSide({
    network: theNetwork,
    registry,
    tas,
    coordinator,
    parallelMax: config.parallelMax,
    enclaveEvents,
  })
  // Enclaves first: a peer that asks must never be told that one is gone which is not.
  const alive = await registry.find(enclaveEvents)
  for (const name of alive) await whenAttached(name)
  for (const { enclave, state } of tas.all()) {
    if (enclave !== '' && !alive.includes(enclave) && state === 'active') await whenGone(enclave)
  }
  for (const move of coordinator.moves.values()) {
    if (move.settledAs === undefined && !alive.includes(move.record.enclave)) {
      await enclaveDied(coordinator, move)
    }
  }
  for (const name of alive) {
    // Left by a daemon that died before it used them.
    const isUsed = tas.byEnclave(name) !== undefined || coordinator.unsettledOf(name) !== undefined
    if (!isUsed) await registry.end(name)
  }
  network = await startNetwork({
    name: config.nodeName,
    key,
    book,
    listen: config.listenAddrs,
    announce: config.announceAddrs,
    mdns: config.mdns,
    bootstrap: config.bootstrap,
    pending: config.pendingPeers,
    peersMax: config.peersMax,
    laneListen: config.laneListen,
    laneAnnounce: config.laneAnnounce,
    handlers: new PeerDesk({ target, coordinator, desk, events }),
  })
  for (const move of coordinator.moves.values()) coordinator.carry(move)
  prepareSpare()
  const ended = Promise.withResolvers<undefined>()
  const service = new DaemonService({
    config,
    network,
    registry,
    tas,
    coordinator,
    desk,
    events,
    enclaveEvents,
    prepareSpare,
    end: () => ended.resolve(undefined),
  })
  const server = await startAdminServer(service, {
    socket: config.adminSocket,
    readSocket: config.readSocket,
    log: (event, facts) => log.debug(facts, event),
  })
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => ended.resolve(undefined))
  }
  events.tell({ type: 'node.started' })
  log.info({ id: network.id, addresses: network.addresses() }, 'ready')
  await ended.promise
  coordinator.stop()
  await registry.endSpare()
  await server.close()
  await network.stop()
  registry.detachAll()
  await journal.close()
}

try {
  await main()
  process.exit(0)
} catch (thrown) {
  if (thrown instanceof DaemonRefusal) {
    const { code, field, have, want, source, fix } = thrown.refusal
    const lines = [
      `refused  ${code}`,
      `  field   ${field}`,
      `  have    ${have}`,
      `  want    ${want}`,
      `  source  ${source}`,
      ...fix.map((each) => `  fix     ${each}`),
    ]
    console.error(lines.join('\n'))
    process.exit(thrown.exit)
  }
  console.error(codeOf(thrown), thrown)
  process.exit(1)
}
