/**
 * The daemon's program: the one place that builds its parts and names the backends.
 * Invariant: what cannot be opened refuses the start by name; enclaves outlive this process.
 */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { pino, type Logger } from 'pino'
import { BACKENDS } from '../backends/index.ts'
import { codeOf, CodedError } from '../backends/contract/errors.ts'
import { startAdminServer } from './admin/server.ts'
import { loadConfig, type Config } from './config/config.ts'
import type { EnclaveEvents } from './enclaves/enclave-client.ts'
import { EnclaveRegistry } from './enclaves/registry.ts'
import { DaemonRefusal } from './errors.ts'
import { EventLog, firstEventId } from './event-log.ts'
import { Journal } from './journal/journal.ts'
import { recordSchema, type DaemonRecord, type TaRecord } from './journal/records.ts'
import { Coordinator } from './migration/coordinator.ts'
import { EnclaveWatch } from './migration/enclave-watch.ts'
import { PeerDesk } from './migration/peer-desk.ts'
import { retained } from './migration/retention.ts'
import { TargetSide } from './migration/target-side.ts'
import { openIdentity } from './peers/identity.ts'
import { startNetwork } from './peers/libp2p-network.ts'
import type { PeerHandlers, PeerNetwork } from './peers/network.ts'
import { PeerBook } from './peers/peer-book.ts'
import { DaemonService } from './service.ts'
import { lockStateDir } from './state-lock.ts'
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

/** What is on disk, and the parts that stand on it alone. */
async function openState(config: Config) {
  const key = await openIdentity(join(config.stateDir, 'peer.key'))
  const book = await PeerBook.open(join(config.stateDir, 'peers.json'))
  for (const id of config.allowPeers) await book.put({ id, state: 'allowed', addresses: [] })
  const { journal, records } = await Journal.open(join(config.stateDir, 'journal'), (value) =>
    recordSchema.parse(value),
  )
  const kept = retained(records)
  if (kept.length < records.length) await journal.compact(kept)
  const isTa = (record: DaemonRecord): record is TaRecord => record.kind === 'ta'
  const tas = new TaTable(config.stateDir, journal, kept.filter(isTa))
  const firstEvent = await firstEventId(join(config.stateDir, 'events.next'), Date.now())
  const events = new EventLog(config.nodeName, firstEvent)
  const hosts = BACKENDS.map(({ host }) => host)
  const registry = new EnclaveRegistry(config.stateDir, hosts, config.teeBackend)
  await registry.open()
  return { key, book, journal, records: kept, tas, events, registry }
}

type State = Awaited<ReturnType<typeof openState>>

function openNetwork(
  config: Config,
  { key, book }: State,
  handlers: PeerHandlers,
): Promise<PeerNetwork> {
  return startNetwork({
    name: config.nodeName,
    key,
    book,
    listen: config.listenAddrs,
    announce: config.announceAddrs,
    mdns: config.mdns,
    bootstrap: config.bootstrap,
    pending: config.pendingPeers,
    peersMax: config.peersMax,
    handlers,
  })
}

/** The parts that act on it; enclaves are found again before any peer is heard. */
async function buildParts(config: Config, log: Logger, state: State) {
  const { journal, registry, tas, events } = state
  const bell = new ChangeBell()
  const changed = (lineage: string): void => bell.ring(lineage)
  const started: { network?: PeerNetwork } = {}
  const theNetwork = (): PeerNetwork => {
    if (started.network === undefined) throw new CodedError({ code: 'PEER_NETWORK_STARTING' })
    return started.network
  }
  const coordinator = new Coordinator({
    journal,
    registry,
    tas,
    events,
    network: theNetwork,
    prepareSpare: () => prepareSpare(),
    changed,
  })
  coordinator.replay(state.records)
  const failed = (what: string, enclave: string, code: string): void => {
    log.error({ enclave, code }, `enclave: ${what}`)
  }
  const watch = new EnclaveWatch({ registry, coordinator, tas, events, changed, failed })
  const enclaveEvents = (name: string): EnclaveEvents => watch.eventsOf(name)
  const desk = new CallDesk({
    get network() {
      return theNetwork()
    },
    record: (lineage) => tas.byLineage(lineage),
    enclave: (record) => registry.get(record.enclave),
    releasedTo: (lineage) => coordinator.releasedTo(lineage),
    isArriving: (lineage) => coordinator.isArriving(lineage),
    change: (lineage, napMs) => bell.wait(lineage, napMs),
  })
  const prepareSpare = (): void => {
    if (config.spareEnclave) registry.prepareSpare(enclaveEvents)
  }
  const { parallelMax } = config
  const shared = { network: theNetwork, registry, tas, coordinator, enclaveEvents }
  const target = new TargetSide({ ...shared, parallelMax })
  // A token that comes before its enclave is found again would be told that nobody is left.
  await watch.recover()
  const handlers = new PeerDesk({ target, coordinator, desk, events })
  const network = await openNetwork(config, state, handlers)
  started.network = network
  prepareSpare()
  return { network, coordinator, desk, enclaveEvents, prepareSpare }
}

async function main(): Promise<void> {
  const config = configuration()
  const log = pino({ level: config.logLevel, base: { node: config.nodeName } })
  await mkdir(config.stateDir, { recursive: true, mode: 0o700 })
  const lock = await lockStateDir(config.stateDir)
  const state = await openState(config)
  const { journal, registry, tas, events } = state
  const parts = await buildParts(config, log, state)
  const { network, coordinator } = parts
  const ended = Promise.withResolvers<undefined>()
  const end = (): void => ended.resolve(undefined)
  const service = new DaemonService({ config, registry, tas, events, ...parts, end })
  const server = await startAdminServer(service, {
    socket: config.adminSocket,
    readSocket: config.readSocket,
    log: (event, facts) => log.debug(facts, event),
  })
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, end)
  events.tell({ type: 'node.started' })
  log.info({ id: network.id, addresses: network.addresses() }, 'ready')
  await ended.promise
  coordinator.stop()
  await registry.endSpare()
  await server.close()
  await network.stop()
  registry.detachAll()
  await journal.close()
  lock.close()
}

// Libraries print secrets of a connection when these are set.
delete process.env['DEBUG']
delete process.env['DUMP_SESSION_KEYS']

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
