/**
 * The daemon's configuration: a YAML file, the environment, flags; the later wins.
 * Invariant: unknown keys are refused, every value is checked, and a refusal names where the value
 * came from. The TEE has no default: what is insecure must be named.
 */
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { isAddress, isPeerId, isPeerName } from '../peers/address.ts'
import { configRefusal, layeredConfig, shown, type ConfigSources, type KeyForm } from './layers.ts'

const ENDPOINT = /^(?:\[([0-9a-fA-F:]{2,39})\]|([A-Za-z0-9.-]{1,253})):(\d{1,5})$/

const address = z.string().refine(isAddress, 'an address: /ip4/192.0.2.1/tcp/4101')
const peerAddress = address.refine(
  (text) => text.includes('/p2p/'),
  'an address with its peer id: /ip4/192.0.2.1/tcp/4101/p2p/12D3KooW…',
)
const peerId = z.string().refine(isPeerId, 'a peer id: 12D3KooW…')
const endpoint = z.string().regex(ENDPOINT, 'HOST:PORT, [HOST]:PORT for IPv6')
const count = (min: number, max: number): z.ZodNumber => z.int().min(min).max(max)

/** The configuration file's schema; every key may be left out. */
export const configSchema = z.strictObject({
  node: z
    .strictObject({
      name: z.string().refine(isPeerName, 'small letters, digits, hyphens'),
      key_file: z.string().min(1),
    })
    .partial()
    .default({}),
  state_dir: z.string().min(1).optional(),
  listen: z
    .strictObject({
      addrs: z.array(address).min(1).max(16).default(['/ip4/0.0.0.0/tcp/4101']),
      announce: z.array(address).max(16).default([]),
    })
    .prefault({}),
  discovery: z
    .strictObject({
      mdns: z.boolean().default(false),
      bootstrap: z.array(peerAddress).max(64).default([]),
    })
    .prefault({}),
  peers: z
    .strictObject({
      allow: z.array(peerId).max(1024).default([]),
      pending: z.enum(['ask', 'deny']).default('ask'),
      max: count(1, 4096).default(256),
    })
    .prefault({}),
  admin: z
    .strictObject({ socket: z.string().min(1), read_socket: z.string().min(1) })
    .partial()
    .default({}),
  tee: z
    .strictObject({
      backend: z.string().min(1).optional(),
      /** Launch an empty enclave ahead, so that a TA starts or arrives sooner. */
      spare: z.boolean().default(true),
    })
    .prefault({}),
  migration: z
    .strictObject({
      max_parallel: count(1, 64).default(2),
      max_out: count(1, 64).default(4),
      timeout_ms: count(1000, 86_400_000).default(600_000),
      downtime_ms: count(0, 86_400_000).default(0),
      bandwidth_kib: count(0, 2 ** 32 - 1).default(0),
      silence_ms: count(1000, 86_400_000).default(60_000),
      lane: z.enum(['libp2p', 'tcp']).default('tcp'),
      lane_listen: endpoint.default('0.0.0.0:0'),
      lane_announce: endpoint.optional(),
    })
    .prefault({}),
  limits: z
    .strictObject({
      sessions: count(1, 256).default(16),
      sessions_per_peer: count(1, 256).default(8),
      bandwidth_kib: count(0, 2 ** 32 - 1).default(0),
      memory_free_mib: count(0, 2 ** 32 - 1).default(0),
    })
    .prefault({}),
  log: z
    .strictObject({
      format: z.enum(['text', 'json']).default('json'),
      level: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
    })
    .prefault({}),
})

/** From which level on things are told. */
export type LogLevel = z.infer<typeof configSchema>['log']['level']
/** `text` for people, `json` for programs: one line each either way. */
export type LogFormat = z.infer<typeof configSchema>['log']['format']

/** A host and a port. */
export interface Endpoint {
  readonly host: string
  readonly port: number
}

/** A configuration with every value in place. */
export interface Config {
  readonly nodeName: string
  /** Ed25519 key of this host among its peers. */
  readonly keyFile: string
  readonly stateDir: string
  readonly listenAddrs: readonly string[]
  readonly announceAddrs: readonly string[]
  readonly mdns: boolean
  readonly bootstrap: readonly string[]
  readonly allowPeers: readonly string[]
  readonly pendingPeers: 'ask' | 'deny'
  readonly peersMax: number
  readonly adminSocket: string
  readonly readSocket: string
  /** Undefined: no TA can start here. */
  readonly teeBackend: string | undefined
  readonly spareEnclave: boolean
  /** Moves to this host at once. */
  readonly parallelMax: number
  /** Moves away from this host at once. */
  readonly outMax: number
  readonly timeoutMs: number
  /** Of a move that names none; 0: as the package says. */
  readonly downtimeMs: number
  /** Of a move that names none; 0: no limit. */
  readonly bandwidthKib: number
  /** What no move takes more of, whatever it asks for; 0: no limit. */
  readonly bandwidthKibMax: number
  /** MiB that a TA that arrives must leave free on this host. */
  readonly memoryFreeMib: number
  /** After so long without a word of a prepared target's source it is shown; nothing follows. */
  readonly silenceMs: number
  /** Lanes of sessions that other hosts may hold open here: all together, and each. */
  readonly sessionsMax: number
  readonly peerSessionsMax: number
  /** Where lanes of their own arrive; undefined: lanes go over libp2p alone. */
  readonly laneListen: Endpoint | undefined
  /** Where others reach them, if elsewhere. */
  readonly laneAnnounce: Endpoint | undefined
  readonly logLevel: LogLevel
  readonly logFormat: LogFormat
}

/** Every key, and how it is written in the environment and in flags. */
export const CONFIG_KEYS: ReadonlyMap<string, KeyForm> = new Map([
  ['node.name', 'text'],
  ['node.key_file', 'text'],
  ['state_dir', 'text'],
  ['listen.addrs', 'value'],
  ['listen.announce', 'value'],
  ['discovery.mdns', 'value'],
  ['discovery.bootstrap', 'value'],
  ['peers.allow', 'value'],
  ['peers.pending', 'text'],
  ['peers.max', 'value'],
  ['admin.socket', 'text'],
  ['admin.read_socket', 'text'],
  ['tee.backend', 'text'],
  ['tee.spare', 'value'],
  ['migration.max_parallel', 'value'],
  ['migration.max_out', 'value'],
  ['migration.timeout_ms', 'value'],
  ['migration.downtime_ms', 'value'],
  ['migration.bandwidth_kib', 'value'],
  ['migration.silence_ms', 'value'],
  ['migration.lane', 'text'],
  ['migration.lane_listen', 'text'],
  ['migration.lane_announce', 'text'],
  ['limits.sessions', 'value'],
  ['limits.sessions_per_peer', 'value'],
  ['limits.bandwidth_kib', 'value'],
  ['limits.memory_free_mib', 'value'],
  ['log.level', 'text'],
  ['log.format', 'text'],
])

/** Reads and checks everything. @throws DaemonRefusal `CONFIG_…` (exit 2). */
export function loadConfig(sources: ConfigSources): Config {
  const { tree, originOf } = layeredConfig(sources, CONFIG_KEYS)
  const result = configSchema.safeParse(tree)
  if (result.success) return settled(result.data)
  const issue = result.error.issues[0]
  const above = issue?.path.map(String) ?? []
  if (issue?.code === 'unrecognized_keys') {
    const path = [...above, ...issue.keys.slice(0, 1)]
    const prefix = above.map((part) => `${part}.`).join('')
    const known = [...CONFIG_KEYS.keys()].filter((key) => key.startsWith(prefix))
    const want = `one of ${known.join(', ')}`
    throw configRefusal('CONFIG_INVALID', path.join('.'), 'an unknown key', want, originOf(path))
  }
  const want = issue?.message.replace(/^Invalid input: /, '') ?? 'another value'
  const have = shown(valueAt(tree, above))
  throw configRefusal('CONFIG_INVALID', above.join('.'), have, want, originOf(above))
}

function settled(parsed: z.infer<typeof configSchema>): Config {
  const { lane, lane_listen, lane_announce } = parsed.migration
  const stateDir = resolve(parsed.state_dir ?? join(homedir(), '.local/state/talos'))
  return {
    nodeName: parsed.node.name ?? 'node',
    keyFile: resolve(parsed.node.key_file ?? join(stateDir, 'peer.key')),
    stateDir,
    listenAddrs: parsed.listen.addrs,
    announceAddrs: parsed.listen.announce,
    mdns: parsed.discovery.mdns,
    bootstrap: parsed.discovery.bootstrap,
    allowPeers: parsed.peers.allow,
    pendingPeers: parsed.peers.pending,
    peersMax: parsed.peers.max,
    adminSocket: resolve(parsed.admin.socket ?? join(stateDir, 'admin.sock')),
    readSocket: resolve(parsed.admin.read_socket ?? join(stateDir, 'status.sock')),
    teeBackend: parsed.tee.backend,
    spareEnclave: parsed.tee.spare,
    parallelMax: parsed.migration.max_parallel,
    outMax: parsed.migration.max_out,
    timeoutMs: parsed.migration.timeout_ms,
    downtimeMs: parsed.migration.downtime_ms,
    bandwidthKib: parsed.migration.bandwidth_kib,
    silenceMs: parsed.migration.silence_ms,
    bandwidthKibMax: parsed.limits.bandwidth_kib,
    memoryFreeMib: parsed.limits.memory_free_mib,
    sessionsMax: parsed.limits.sessions,
    peerSessionsMax: parsed.limits.sessions_per_peer,
    laneListen: lane === 'tcp' ? endpointOf(lane_listen) : undefined,
    laneAnnounce: endpointOf(lane_announce),
    logLevel: parsed.log.level,
    logFormat: parsed.log.format,
  }
}

function endpointOf(text: string | undefined): Endpoint | undefined {
  const found = text === undefined ? null : ENDPOINT.exec(text)
  const host = found?.[1] ?? found?.[2]
  return host === undefined ? undefined : { host, port: Number(found?.[3]) }
}

function valueAt(tree: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((at, part) => {
    const holds = typeof at === 'object' && at !== null && Object.hasOwn(at, part)
    return holds ? (at as Record<string, unknown>)[part] : undefined
  }, tree)
}
