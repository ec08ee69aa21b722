/**
 * What a backend can do, told by which optional factories it has; there is no fallback.
 * Invariant: an absent factory is an absent ability; nothing has a default body.
 */
import type { Duplex } from 'node:stream'
import type { AnchorKind, HostLedger } from './epoch-anchor.ts'
import type { Attester, EvidenceVerifier, TeeKind } from './evidence.ts'
import type { Launcher } from './launcher.ts'
import type { BlobStore, Sealer } from './sealer.ts'

/** Where an enclave program finds its platform. */
export interface EnclaveSettings {
  readonly directory: string
  readonly hostDirectory: string
}

/** The host's side: judging evidence everywhere, launching where the TEE exists. */
export interface HostBackend {
  /** The name in configuration: `simulated`, `sgx` … */
  readonly name: string
  readonly kind: TeeKind
  readonly launcher?: () => Launcher
}

/** The enclave's side. */
export interface EnclaveBackend {
  readonly name: string
  readonly kind: TeeKind
  readonly anchors: readonly AnchorKind[]
  /** Accepts the daemon's connections; resolves when it listens. */
  listen(settings: EnclaveSettings, accept: (stream: Duplex) => void): Promise<void>
  /** The secret that the launcher shares with this launch, 32 bytes. */
  launchSecret(settings: EnclaveSettings): Promise<Uint8Array>
  attester(settings: EnclaveSettings): Promise<Attester>
  sealer?: (settings: EnclaveSettings) => Promise<Sealer>
  blobs?: (settings: EnclaveSettings) => Promise<BlobStore>
  ledger?: (settings: EnclaveSettings) => Promise<HostLedger>
  /** Called at each named step of a hand-over; used by fault tests of the simulated TEE only. */
  probe?: (settings: EnclaveSettings) => (step: string) => Promise<void>
}

/** One folder a TEE; `backends/index.ts` is the only list. */
export interface Backend {
  readonly host: HostBackend
  readonly enclave?: () => Promise<EnclaveBackend>
  readonly verifier: EvidenceVerifier
}
