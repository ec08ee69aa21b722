/**
 * The daemon's configuration: a YAML file, the environment, flags; the later wins.
 * Invariant: unknown keys are refused, every value is checked, and a refusal names where the value
 * came from. The TEE has no default: what is insecure must be named.
 */
import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseDocument } from 'yaml'
import { z } from 'zod'
import { DaemonRefusal, EXIT } from '../errors.ts'

const count = (min: number, max: number): z.ZodNumber => z.int().min(min).max(max)

/** The configuration file's schema; every key may be left out. */
export const configSchema = z.strictObject({
  node: z
    .strictObject({ name: z.string().regex(/^[a-z0-9][a-z0-9-]{0,30}$/) })
    .partial()
    .default({}),
  state_dir: z.string().min(1).optional(),
  listen: z
    .strictObject({
      addrs: z.array(z.string()).min(1).max(16).default(['/ip4/0.0.0.0/tcp/4101']),
      announce: z.array(z.string()).max(16).default([]),
    })
    .prefault({}),
  discovery: z
    .strictObject({
      mdns: z.boolean().default(false),
      bootstrap: z.array(z.string()).max(64).default([]),
    })
    .prefault({}),
  peers: z
    .strictObject({
      allow: z.array(z.string()).max(1024).default([]),
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
      timeout_ms: count(1000, 86_400_000).default(600_000),
    })
    .prefault({}),
  log: z
    .strictObject({
      level: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
    })
    .prefault({}),
})

/** A configuration with every value in place. */
export interface Config {
  readonly nodeName: string
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
  readonly parallelMax: number
  readonly timeoutMs: number
  readonly logLevel: string
}

/** Where values come from, besides the file. */
export interface ConfigSources {
  readonly file: string | undefined
  readonly env: Readonly<Record<string, string | undefined>>
  /** Dotted keys of the file: `tee.backend=simulated`. */
  readonly flags: readonly string[]
}

const ENV_KEYS: Readonly<Record<string, string>> = {
  TALOS_NODE_NAME: 'node.name',
  TALOS_STATE_DIR: 'state_dir',
  TALOS_ADMIN_SOCKET: 'admin.socket',
  TALOS_TEE_BACKEND: 'tee.backend',
  TALOS_LOG_LEVEL: 'log.level',
}

/** Reads and checks everything. @throws DaemonRefusal `CONFIG_…` (exit 2). */
export function loadConfig({ file, env, flags }: ConfigSources): Config {
  const origins = new Map<string, string>()
  const tree = file === undefined ? {} : readTree(file)
  for (const [variable, key] of Object.entries(ENV_KEYS)) {
    const value = env[variable]
    if (value === undefined) continue
    put(tree, key, value)
    origins.set(key, `environment ${variable}`)
  }
  for (const flag of flags) {
    const at = flag.indexOf('=')
    if (at < 1) refuse('CONFIG_FLAG', '--set', flag, 'KEY=VALUE', 'command line')
    put(tree, flag.slice(0, at), scalar(flag.slice(at + 1)))
    origins.set(flag.slice(0, at), 'command line')
  }
  const result = configSchema.safeParse(tree)
  if (!result.success) {
    const issue = result.error.issues[0]
    const unknown = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []
    const field = [...(issue?.path.map(String) ?? []), ...unknown].join('.')
    const have = unknown.length > 0 ? 'an unknown key' : shown(valueAt(tree, field))
    const source = origins.get(field) ?? `file ${file ?? '(none)'}`
    return refuse('CONFIG_INVALID', field, have, issue?.message ?? 'a known key', source)
  }
  return settled(result.data)
}

function settled(parsed: z.infer<typeof configSchema>): Config {
  const stateDir = resolve(parsed.state_dir ?? join(homedir(), '.local/state/talos'))
  return {
    nodeName: parsed.node.name ?? 'node',
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
    timeoutMs: parsed.migration.timeout_ms,
    logLevel: parsed.log.level,
  }
}

function readTree(file: string): Record<string, unknown> {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (thrown) {
    return refuse('CONFIG_FILE', file, 'not readable', 'a YAML file', 'command line', thrown)
  }
  const document = parseDocument(text, { uniqueKeys: true })
  const [error] = document.errors
  if (error !== undefined) {
    const line = String(error.linePos?.[0].line ?? 1)
    refuse('CONFIG_SYNTAX', `${file}:${line}`, error.code, 'YAML', `file ${file}`, error)
  }
  const tree: unknown = document.toJS({ maxAliasCount: 0 }) ?? {}
  if (typeof tree !== 'object' || tree === null || Array.isArray(tree)) {
    return refuse('CONFIG_SYNTAX', file, 'no mapping', 'a mapping of keys', `file ${file}`)
  }
  return tree as Record<string, unknown>
}

function scalar(text: string): unknown {
  return parseDocument(text).toJS({ maxAliasCount: 0 }) as unknown
}

function put(tree: Record<string, unknown>, key: string, value: unknown): void {
  const parts = key.split('.')
  const last = parts.pop()
  let at = tree
  for (const part of parts) {
    const next = Object.hasOwn(at, part) ? at[part] : undefined
    const child = typeof next === 'object' && next !== null ? next : {}
    Object.defineProperty(at, part, { value: child, enumerable: true, configurable: true })
    at = child as Record<string, unknown>
  }
  if (last === undefined) return
  Object.defineProperty(at, last, { value, enumerable: true, configurable: true, writable: true })
}

function valueAt(tree: unknown, field: string): unknown {
  return field.split('.').reduce<unknown>((at, part) => {
    const holds = typeof at === 'object' && at !== null && Object.hasOwn(at, part)
    return holds ? (at as Record<string, unknown>)[part] : undefined
  }, tree)
}

function shown(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 80)
}

function refuse(
  code: string,
  field: string,
  have: string,
  want: string,
  source: string,
  cause?: unknown,
): never {
  const fix = ['correct it and start again; docs/reference/config.md lists every key']
  throw new DaemonRefusal({ code, field, have, want, source, fix }, EXIT.usage, cause)
}
