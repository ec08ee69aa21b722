/**
 * The manifest of a package: what a TA is called, what it may use, and its policy.
 * Invariant: embedded manifests are canonical JSON of exactly this schema, with every default
 * written out, so that what was signed is all there is to know.
 * Leaves to others: reading a TA's folder (manifest-source.ts), enforcing limits (the runtime).
 */
import { ed25519 } from '@noble/curves/ed25519.js'
import { z } from 'zod'
import { canonicalJson } from './canonical-json.ts'
import { PACKAGE_LIMITS, WASM_PAGE_BYTES } from './package-limits.ts'
import { demand, PackageError } from './package-refusal.ts'
import { distinct, keySchema, nameSchema, policySchema } from './policy-schema.ts'
import type { AnchorKind } from '../contract/epoch-anchor.ts'

const ANCHOR_KINDS = ['volatile', 'insecure-simulated'] as const satisfies readonly AnchorKind[]

const PROFILES = ['reactor', 'preemptive'] as const

const DURABILITIES = ['none', 'interval', 'strict'] as const

/** What outlives an enclave. */
export type Durability = (typeof DURABILITIES)[number]

/** Where a TA can be stopped. */
export type Profile = (typeof PROFILES)[number]

const pagesSchema = z
  .int()
  .min(WASM_PAGE_BYTES)
  .max(PACKAGE_LIMITS.memoryBytesMax)
  .multipleOf(WASM_PAGE_BYTES)
const messageSchema = z.int().min(1).max(PACKAGE_LIMITS.messageBytesMax)
const durationSchema = z.int().min(1).max(PACKAGE_LIMITS.durationMsMax)
const textSchema = z
  .string()
  .max(PACKAGE_LIMITS.textCharsMax)
  .refine((value) => value.isWellFormed() && !value.includes('\0'), 'has a NUL or a lone surrogate')
const exportSchema = z.string().regex(/^[A-Za-z_][A-Za-z0-9_.]{0,63}$/)

/** What a TA may use. */
const limitsSchema = z.strictObject({
  /** Linear memory, whole pages of 64 KiB. */
  memory_bytes: pagesSchema,
  /** Contents of the virtual files, whole pages of 64 KiB. */
  files_bytes: pagesSchema,
  /** Entries of the output log that are kept. */
  output_entries: z.int().min(1).max(PACKAGE_LIMITS.outputEntriesMax),
  request_bytes: messageSchema,
  answer_bytes: messageSchema,
  requests_per_second: z.int().min(1).max(PACKAGE_LIMITS.requestRateMax),
  /** A handler that runs longer aborts a move, not the TA. */
  handler_deadline_ms: durationSchema,
  /** Downtime that no move may plan to exceed. */
  downtime_ms: durationSchema,
})

const callerSchema = keySchema.refine(isStrictKey, 'is no point of prime order')

const functionSchema = z.string().min(1).max(PACKAGE_LIMITS.textCharsMax)

/** A function that is never entered before another has returned once; by name. */
const flowInvariantSchema = z.strictObject({ never: functionSchema, before: functionSchema })

/** Bytes of linear memory that stay as the module's data segments have put them there. */
const constantRegionSchema = z.strictObject({
  address: z.int().min(0).max(PACKAGE_LIMITS.memoryBytesMax),
  bytes: z.int().min(1).max(PACKAGE_LIMITS.memoryBytesMax),
})

/** What the target checks besides: nothing that a move could bring may break it. */
const invariantsSchema = z.strictObject({
  flows: z.array(flowInvariantSchema).max(PACKAGE_LIMITS.listEntriesMax).optional(),
  constant: z.array(constantRegionSchema).max(PACKAGE_LIMITS.listEntriesMax).optional(),
})

/** A forbidden flow: `never` is not entered before `before` has returned once. */
export type FlowInvariant = z.infer<typeof flowInvariantSchema>

/** A constant region. */
export type ConstantRegion = z.infer<typeof constantRegionSchema>

/** The embedded manifest. */
export const manifestSchema = z.strictObject({
  format: z.literal(1),
  name: nameSchema,
  version: z.string().regex(/^\d{1,5}\.\d{1,5}\.\d{1,5}(?:-[0-9a-z.-]{1,32})?$/),
  /** `reactor`: stopped between requests alone; `preemptive`: in the middle of one, too. */
  profile: z.enum(PROFILES),
  /** Version of the instrumenting transform that both sides apply. */
  transform: z.literal(1),
  /**
   * What outlives the enclave: nothing, checkpoints that every effect waits for, or checkpoints
   * from time to time, after which effects may come twice: the owner's waiver.
   */
  durability: z.enum(DURABILITIES),
  /** Between two checkpoints of `interval`. */
  checkpoint_interval_ms: z
    .int()
    .min(PACKAGE_LIMITS.checkpointIntervalMsMin)
    .max(PACKAGE_LIMITS.durationMsMax)
    .optional(),
  /** Anchors at which a lineage of this package may begin. */
  anchors: distinct(z.enum(ANCHOR_KINDS)),
  limits: limitsSchema,
  args: z.array(textSchema).max(PACKAGE_LIMITS.listEntriesMax),
  env: z
    .record(z.string().regex(/^[A-Z_][A-Z0-9_]{0,63}$/), textSchema)
    .refine(
      (env) => Object.keys(env).length <= PACKAGE_LIMITS.listEntriesMax,
      'has too many variables',
    ),
  /** Keys that requests must be signed by; where it is left out, everybody may call. */
  callers: distinct(callerSchema).optional(),
  /**
   * `full`: whoever has the host may be told where the TA stands and which of its pages changed.
   * Where it is left out, sizes and counts alone.
   */
  introspection: z.literal('full').optional(),
  /** Names of the exported functions. */
  entry: z.strictObject({ initialize: exportSchema, handle: exportSchema }),
  /** What never happens to this TA; forbidden flows need `verify: { flow: counters }` or `replay`. */
  invariants: invariantsSchema.optional(),
  policy: policySchema,
})

/** A manifest whose form has been checked. */
export type Manifest = z.infer<typeof manifestSchema>

/** The manifest's canonical bytes. @throws PackageError `PACKAGE_MANIFEST` when a rule is broken. */
export function encodeManifest(manifest: Manifest): Uint8Array {
  const bytes = new TextEncoder().encode(canonicalJson(checkManifest(manifest)))
  demandSize(bytes)
  return bytes
}

/** Reads an embedded manifest. @throws PackageError `PACKAGE_MANIFEST`. */
export function decodeManifest(bytes: Uint8Array): Manifest {
  demandSize(bytes)
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder().decode(bytes))
  } catch (thrown) {
    throw new PackageError(manifestFacts('manifest', 'not JSON', 'canonical JSON in UTF-8'), thrown)
  }
  const manifest = checkManifest(value)
  // Also refuses what the decoder forgave: a byte order mark, and bytes that are no UTF-8.
  const again = new TextEncoder().encode(canonicalJson(manifest))
  const same = again.length === bytes.length && again.every((byte, at) => byte === bytes[at])
  demand(same, manifestFacts('manifest', 'another encoding', 'canonical JSON: sorted, no spaces'))
  return manifest
}

/** What never happens to a TA. */
export type Invariants = z.infer<typeof invariantsSchema>

/** Checks a value against the schema. @throws PackageError that names the first field at fault. */
export function checkManifest(value: unknown): Manifest {
  const result = manifestSchema.safeParse(value)
  if (result.success) return checkedTogether(result.data)
  const issue = result.error.issues[0]
  const path = issue?.path.map(String) ?? []
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []
  const field = ['manifest', ...path, ...unknown].join('.')
  const have = unknown.length > 0 ? 'an unknown key' : shown(valueAt(value, path))
  throw new PackageError(manifestFacts(field, have, issue?.message ?? 'a manifest'), result.error)
}

/** Rules about more than one field. */
function checkedTogether(manifest: Manifest): Manifest {
  const { invariants, policy } = manifest
  const { flow, replay_budget_ms: budgetMs } = policy.verify ?? {}
  const counts = flow === 'counters' || flow === 'replay'
  const want = 'policy.verify.flow: counters, which notes what is entered'
  const facts = manifestFacts('manifest.invariants.flows', 'flows that nobody would check', want)
  demand(counts || (invariants?.flows ?? []).length === 0, facts)
  const field = 'manifest.policy.verify.replay_budget_ms'
  const wanted = 'policy.verify.flow: replay'
  demand(flow === 'replay' || budgetMs === undefined, manifestFacts(field, 'no replay', wanted))
  checkDurability(manifest)
  return manifest
}

/** A checkpoint needs an anchor that outlives the enclave, and ends what a replay starts from. */
function checkDurability({ durability, checkpoint_interval_ms, anchors, policy }: Manifest): void {
  const isInterval = durability === 'interval'
  const told = checkpoint_interval_ms !== undefined
  const shown = told ? `${String(checkpoint_interval_ms)} ms` : 'nothing'
  const wanted = isInterval ? 'the milliseconds between checkpoints' : 'durability: interval'
  const field = 'manifest.checkpoint_interval_ms'
  demand(isInterval === told, manifestFacts(field, shown, wanted))
  if (durability === 'none') return
  const place = 'manifest.anchors'
  const lasting = 'anchors that outlive the enclave, since durability is not none'
  demand(!anchors.includes('volatile'), manifestFacts(place, 'volatile', lasting))
  const flow = 'manifest.policy.verify.flow'
  const other = 'stack or counters, since a replay starts from a receipt and not from a checkpoint'
  demand(policy.verify?.flow !== 'replay', manifestFacts(flow, 'replay', other))
}

function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((at, key) => {
    const isParent = typeof at === 'object' && at !== null && Object.hasOwn(at, key)
    return isParent ? (at as Record<string, unknown>)[key] : undefined
  }, value)
}

function shown(value: unknown): string {
  if (value === undefined) return 'nothing'
  return JSON.stringify(value)
}

function demandSize(bytes: Uint8Array): void {
  const max = PACKAGE_LIMITS.manifestBytesMax
  demand(bytes.length <= max, {
    code: 'PACKAGE_TOO_LARGE',
    field: 'manifest',
    have: `${String(bytes.length)} bytes`,
    want: `at most ${String(max)} bytes`,
    fix: 'shorten args, env or the lists of the policy',
  })
}

function manifestFacts(
  field: string,
  have: string,
  want: string,
): ConstructorParameters<typeof PackageError>[0] {
  const fix = 'correct the field in talos.yaml and pack again'
  return { code: 'PACKAGE_MANIFEST', field, have, want, fix }
}

function isStrictKey(hex: string): boolean {
  try {
    const point = ed25519.Point.fromHex(hex, false)
    return !point.isSmallOrder() && point.isTorsionFree()
  } catch {
    return false
  }
}
