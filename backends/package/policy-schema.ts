/**
 * The policy of a TA, as the owner signs it inside the manifest: a closed set of rules.
 * Invariant: an unknown rule is refused here; a rule that is left out is not a permission:
 * judging (backends/enclave/policy) refuses for want of it.
 */
import { z } from 'zod'
import { canonicalJson } from './canonical-json.ts'
import { PACKAGE_LIMITS } from './package-limits.ts'
import { TEE_KINDS, type TeeKind } from '../contract/evidence.ts'
import { labelledDigest } from '../../proto/digest.ts'

const text = new TextEncoder()

/** A name of a TA or policy. */
export const nameSchema = z.string().regex(/^[a-z0-9](?:[a-z0-9-]{0,30}[a-z0-9])?$/)

/** An Ed25519 public key as 64 hex digits. */
export const keySchema = z.string().regex(/^[0-9a-f]{64}$/)

/** A list without repetitions, at most {@link PACKAGE_LIMITS}.listEntriesMax long. */
export function distinct<T extends z.ZodType<string>>(entry: T): z.ZodArray<T> {
  return z
    .array(entry)
    .min(1)
    .max(PACKAGE_LIMITS.listEntriesMax)
    .refine((entries) => new Set(entries).size === entries.length, 'entries are repeated')
}

/** Measurements of the enclave program: 32 or 48 bytes, or the same as the other side's. */
const measurementsSchema = z.union([
  z.literal('same'),
  distinct(z.string().regex(/^(?:[0-9a-f]{64}|[0-9a-f]{96})$/)),
])

const verifySchema = z.strictObject({
  memory: z.literal('full'),
  /**
   * `counters`: the module counts its edges, and the counts must come from a run. `replay`: that
   * too, and the run is done again at the target, from the image that the source got.
   */
  flow: z.enum(['stack', 'counters', 'replay']),
  /** How long doing it again may take, ms; for `replay` alone. */
  replay_budget_ms: z.int().min(1).max(PACKAGE_LIMITS.durationMsMax).optional(),
})

/** The rules; those that are optional here refuse where they are missing and needed. */
export const policySchema = z.strictObject({
  name: nameSchema,
  /** Never goes down. */
  version: z.int().min(1).max(0xffff_ffff),
  /** Kinds of evidence that either side may have. */
  accept: distinct(z.enum(TEE_KINDS)).optional(),
  /** Must be true besides `accept` before evidence or an anchor that proves nothing is taken. */
  allow_insecure: z.boolean().optional(),
  /** Only `false` can be said: an enclave that can be debugged is never taken. */
  debug: z.literal(false).optional(),
  /** A rule for each accepted kind. */
  measurements: z.partialRecord(z.enum(TEE_KINDS), measurementsSchema).optional(),
  /** Platform identities in hex; where it is set, evidence that names no platform is refused. */
  platforms: distinct(z.string().regex(/^(?:[0-9a-f]{2}){16,64}$/)).optional(),
  /** Keys of the other side's daemon. Routing only: who owns a host owns its peer key. */
  peers: distinct(keySchema).optional(),
  migrate: z.enum(['allowed', 'never']).optional(),
  /** What the target checks before it says PREPARED; memory and stack always. */
  verify: verifySchema.optional(),
  max_downtime_ms: z.int().min(1).max(PACKAGE_LIMITS.durationMsMax).optional(),
})

/** A policy whose form has been checked. */
export type Policy = z.infer<typeof policySchema>

/** What the rule for one kind says. */
export type MeasurementRule = NonNullable<NonNullable<Policy['measurements']>[TeeKind]>

/** Digest of a policy, as sessions and statements carry it. */
export function policyDigest(policy: Policy): Uint8Array {
  return labelledDigest('talos policy v1', text.encode(canonicalJson(policy)))
}
