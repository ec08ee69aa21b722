/**
 * What people are told about a package: plain values, digests in hex.
 * Invariant: everything here was under the owner's signature.
 */
import { encodeOwner } from './owner-key.ts'
import type { Manifest } from './manifest.ts'
import type { TaPackage } from './ta-package.ts'
import { hexOf } from '../../proto/codec.ts'

/** A package in words; safe to print and to send as JSON. */
export interface PackageDescription {
  readonly name: string
  readonly version: string
  /** The measurement of the TA. */
  readonly package: string
  readonly owner: string
  readonly module_bytes: number
  readonly durability: string
  readonly anchors: readonly string[]
  readonly limits: Manifest['limits']
  /** How many keys may call; undefined where everybody may. */
  readonly callers: number | undefined
  /** `name@version`. */
  readonly policy: string
  readonly policy_digest: string
  readonly rules: Manifest['policy']
  /** True where the policy takes evidence that proves nothing. */
  readonly insecure_allowed: boolean
}

/** Describes a parsed package. */
export function describePackage(parsed: TaPackage): PackageDescription {
  const { manifest } = parsed
  return {
    name: manifest.name,
    version: manifest.version,
    package: hexOf(parsed.digest),
    owner: encodeOwner(parsed.owner),
    module_bytes: parsed.module.length,
    durability: manifest.durability,
    anchors: manifest.anchors,
    limits: manifest.limits,
    callers: manifest.callers?.length,
    policy: `${manifest.policy.name}@${String(manifest.policy.version)}`,
    policy_digest: hexOf(parsed.policyDigest),
    rules: manifest.policy,
    insecure_allowed: manifest.policy.allow_insecure === true,
  }
}
