/**
 * What clients sign: requests (where a package restricts its callers) and acknowledgements.
 * Invariant: a signature is good for one lineage, one client session and one sequence only.
 */
import { u64Bytes } from './codec.ts'
import { labelledInput } from './digest.ts'

/** Bytes a caller signs for one request; `digest` is SHA-256 of the request's bytes. */
export function callInput(
  lineage: Uint8Array,
  clientSession: Uint8Array,
  sequence: bigint,
  digest: Uint8Array,
): Uint8Array {
  return labelledInput('talos call v1', lineage, clientSession, u64Bytes(sequence), digest)
}

/** Bytes a client signs to say that every answer up to `sequence` was received. */
export function acknowledgeInput(
  lineage: Uint8Array,
  clientSession: Uint8Array,
  sequence: bigint,
): Uint8Array {
  return labelledInput('talos acknowledge v1', lineage, clientSession, u64Bytes(sequence))
}
