/**
 * The only list of backends: a TEE is one folder and one line here.
 * Leaves to others: which of them a host uses (daemon configuration), which a policy accepts.
 */
import type { Backend } from './contract/backend.ts'
import type { EvidenceVerifier, TeeKind } from './contract/evidence.ts'
import { simulatedBackend } from './simulated/index.ts'

/** Every backend, in the order people are shown them. */
export const BACKENDS: readonly Backend[] = [simulatedBackend]

/** The verifiers of all backends: each host runs them all. */
export function allVerifiers(): ReadonlyMap<TeeKind, EvidenceVerifier> {
  return new Map(BACKENDS.map(({ verifier }) => [verifier.kind, verifier]))
}
