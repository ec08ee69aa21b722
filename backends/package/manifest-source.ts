/**
 * The manifest as its author writes it: `talos.yaml` in the folder of a TA (YAML, or JSON).
 * Invariant: what is embedded has every default written out and no unit, so that two spellings of
 * one wish make one package. Defaults never add a permission: policy rules have none.
 */
import { parseDocument } from 'yaml'
import { checkManifest, type Manifest } from './manifest.ts'
import { PACKAGE_LIMITS } from './package-limits.ts'
import { peerIdKey } from './peer-id.ts'
import { demand, PackageError, type PackageFacts } from './package-refusal.ts'

/** What a manifest's source says. */
export interface ManifestSource {
  readonly manifest: Manifest
  /** Path of the module from the folder of the manifest, `/` between names, never above it. */
  readonly modulePath: string
}

const DEFAULTS: Readonly<Record<string, unknown>> = {
  format: 1,
  profile: 'reactor',
  transform: 1,
  durability: 'none',
  args: [],
  env: {},
}
const DEFAULT_LIMITS: Readonly<Record<string, unknown>> = {
  memory_bytes: 16 * 1024 * 1024,
  files_bytes: 1024 * 1024,
  output_entries: 1024,
  request_bytes: 64 * 1024,
  answer_bytes: 64 * 1024,
  requests_per_second: 1000,
  handler_deadline_ms: 5000,
  downtime_ms: 1000,
}
const CHECKPOINT_INTERVAL_MS = 60_000
const DEFAULT_ENTRY: Readonly<Record<string, unknown>> = {
  initialize: '_initialize',
  handle: 'talos_handle',
}
const UNITS: Readonly<Record<string, number>> = { KiB: 1024, MiB: 1024 ** 2, GiB: 1024 ** 3 }

/** Reads a manifest's source. @throws PackageError `PACKAGE_MANIFEST` naming the field at fault. */
export function parseManifestSource(text: string): ManifestSource {
  const max = PACKAGE_LIMITS.manifestBytesMax
  demand(text.length <= max, facts('talos.yaml', 'a longer text', `${String(max)} characters`))
  const { module, ...fields } = membersOf('talos.yaml', readYaml(text))
  demand(
    typeof module === 'string' && /^(?!\.)[\w.-]+(?:\/(?!\.)[\w.-]+)*$/.test(module),
    facts('module', JSON.stringify(module) ?? 'nothing', 'a path below the folder of talos.yaml'),
  )
  const isInterval = fields['durability'] === 'interval'
  const manifest = checkManifest({
    ...DEFAULTS,
    ...(isInterval ? { checkpoint_interval_ms: CHECKPOINT_INTERVAL_MS } : {}),
    ...fields,
    limits: { ...DEFAULT_LIMITS, ...withBytes(membersOf('limits', fields['limits'] ?? {})) },
    entry: { ...DEFAULT_ENTRY, ...membersOf('entry', fields['entry'] ?? {}) },
    policy: withKeys(membersOf('policy', fields['policy'])),
  })
  return { manifest, modulePath: module }
}

function readYaml(text: string): unknown {
  const document = parseDocument(text, { schema: 'core', uniqueKeys: true, merge: false })
  const first = document.errors[0] ?? document.warnings[0]
  if (first !== undefined) {
    const line = first.linePos?.[0].line ?? 1
    throw new PackageError(facts(`talos.yaml line ${String(line)}`, first.code, 'YAML 1.2'), first)
  }
  try {
    return document.toJS({ maxAliasCount: 0 })
  } catch (thrown) {
    throw new PackageError(facts('talos.yaml', 'an alias', 'YAML without aliases'), thrown)
  }
}

function membersOf(field: string, value: unknown): Record<string, unknown> {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
  demand(isObject, facts(field, value === undefined ? 'nothing' : typeof value, 'named fields'))
  return { ...value }
}

/** `16 MiB` in fields that end in `_bytes` becomes a number. */
function withBytes(limits: Record<string, unknown>): Record<string, unknown> {
  const entries = Object.entries(limits).map(([key, value]) => {
    const match = /^(\d{1,9}) ?([KMG]iB)$/.exec(typeof value === 'string' ? value : '')
    const unit = UNITS[match?.[2] ?? '']
    const isBytes = key.endsWith('_bytes') && match !== null && unit !== undefined
    return [key, isBytes ? Number(match[1]) * unit : value] as const
  })
  return Object.fromEntries(entries)
}

/** Peer ids (`12D3Koo…`) become the keys that they stand for. */
function withKeys(policy: Record<string, unknown>): Record<string, unknown> {
  const { peers } = policy
  if (!Array.isArray(peers)) return policy
  const keys = peers.map((peer: unknown) =>
    typeof peer === 'string' ? (peerIdKey(peer) ?? peer) : peer,
  )
  return { ...policy, peers: keys }
}

function facts(field: string, have: string, want: string): PackageFacts {
  const fix = 'correct talos.yaml and pack again'
  return { code: 'PACKAGE_MANIFEST', field, have, want, fix }
}
