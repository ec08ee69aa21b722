/**
 * What makes an epoch unforgettable: one register a lineage, moved by fenced compare-and-advance.
 * Invariant: an anchor never moves a register unless the whole of `expected` is what it holds.
 * Leaves to others: which steps are legal (backends/enclave/handover/register.ts), who signs them.
 */

/** The anchors this project knows; the kind is fixed at genesis. */
export type AnchorKind = 'volatile' | 'insecure-simulated' | 'tpm' | 'witnesses'

/** Whose memory holds the register: one process, one host, or several hosts. */
export type AnchorScope = 'process' | 'host' | 'shared'

/** Phases of a register; `prepared` and `tombstoned` exist only in scopes process and host. */
export type RegisterPhase =
  'prepared' | 'tombstoned' | 'active' | 'released' | 'superseded' | 'retired'

/** The register of one lineage. Keys are 32-byte Ed25519 public keys, digests 32 bytes. */
export interface Register {
  readonly lineage: Uint8Array
  readonly epoch: bigint
  readonly sequence: bigint
  readonly phase: RegisterPhase
  readonly root: Uint8Array
  /** Session of the hand-over that led here; empty at genesis. */
  readonly session: Uint8Array
  readonly holder: Uint8Array
  /** Empty at genesis. */
  readonly previousHolder: Uint8Array
  /** Instance key that may act; empty unless `active`. */
  readonly runner: Uint8Array
  readonly configuration: Uint8Array
  /** What the phase rests on: released, the token's content; active, the signed token or tombstone. */
  readonly token: Uint8Array
}

/** A signature by one key over the step's digest. */
export interface StepSignature {
  readonly key: Uint8Array
  readonly signature: Uint8Array
}

/** One compare-and-advance: `expected` undefined creates the register. */
export interface AnchorStep {
  readonly expected: Register | undefined
  readonly next: Register
  readonly signatures: readonly StepSignature[]
}

/** What became of a step. `doubt`: it may or may not have happened; read again. */
export type AdvanceResult =
  | { readonly outcome: 'advanced'; readonly register: Register }
  | { readonly outcome: 'refused'; readonly code: string; readonly current: Register | undefined }
  | { readonly outcome: 'doubt'; readonly code: string }

/** One anchor as an enclave sees it. */
export interface EpochAnchor {
  readonly kind: AnchorKind
  readonly scope: AnchorScope
  /** 32 bytes that PREPARED and tokens name: a token is valid at this anchor only. */
  readonly id: Uint8Array
  /** Fenced read: the answer is not older than the call. Throws `ANCHOR_…` when it cannot tell. */
  read(lineage: Uint8Array): Promise<Register | undefined>
  advance(step: AnchorStep): Promise<AdvanceResult>
}

/** A host's own record of lineages, from which scope-host anchors are built. Never deletes. */
export interface HostLedger {
  readonly ledgerId: Uint8Array
  readonly platformId: Uint8Array
  /** The newest entry and its version, or undefined for an unknown lineage. */
  read(lineage: Uint8Array): Promise<LedgerEntry | undefined>
  /** Writes version `version` iff the newest is `version - 1`; durable when it resolves true. */
  write(lineage: Uint8Array, entry: LedgerEntry): Promise<boolean>
}

/** One version of one lineage's entry; the first version is 1n. */
export interface LedgerEntry {
  readonly version: bigint
  readonly bytes: Uint8Array
}
