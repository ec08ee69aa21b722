/**
 * What a lineage is configured with, as genesis and registers name it.
 * Invariant: 32 bytes over package and policy; a change of either is another configuration.
 */
import { labelledDigest } from '../../../proto/digest.ts'
import type { TaPackage } from '../../package/ta-package.ts'

/** Digest of the configuration that a package brings. */
export function configurationOf(ta: TaPackage): Uint8Array {
  return labelledDigest('talos configuration v1', ta.digest, ta.policyDigest)
}
