/**
 * What the platform gives this launch: evidence, sealing, a ledger, hold points.
 * Invariant: an ability that the backend lacks is absent here too; nothing has a fallback.
 */
import type { EnclaveBackend, EnclaveSettings } from '../contract/backend.ts'
import type { AnchorKind, HostLedger } from '../contract/epoch-anchor.ts'
import type { Attester, EvidenceVerifier, TeeKind } from '../contract/evidence.ts'
import type { BlobStore, Sealer } from '../contract/sealer.ts'

/** The platform as the agent sees it. */
export interface PlatformPorts {
  readonly kind: TeeKind
  readonly anchors: readonly AnchorKind[]
  readonly attester: Attester
  readonly verifiers: ReadonlyMap<TeeKind, EvidenceVerifier>
  readonly sealer: Sealer | undefined
  readonly blobs: BlobStore | undefined
  readonly ledger: HostLedger | undefined
  /** Waits at a named step while a fault test holds it; at once everywhere else. */
  probe(step: string): Promise<void>
  /** The host's claim of the present, ms since 1970; no authority. */
  nowMs(): bigint
}

/** Opens what the backend offers. */
export async function openPlatformPorts(
  backend: EnclaveBackend,
  settings: EnclaveSettings,
  verifiers: ReadonlyMap<TeeKind, EvidenceVerifier>,
): Promise<PlatformPorts> {
  const probe = backend.probe?.(settings)
  return {
    kind: backend.kind,
    anchors: backend.anchors,
    attester: await backend.attester(settings),
    verifiers,
    sealer: await backend.sealer?.(settings),
    blobs: await backend.blobs?.(settings),
    ledger: await backend.ledger?.(settings),
    probe: async (step) => probe?.(step),
    nowMs: () => BigInt(Date.now()),
  }
}
