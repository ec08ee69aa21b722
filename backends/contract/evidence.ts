/**
 * Evidence and what may be concluded from it (RFC 9334: Evidence, Verifier, Attestation Result).
 * Invariant: `VerifiedClaims` exist only where a verifier made them, after the signature held.
 * Leaves to others: formats (a folder a TEE), judging claims (backends/enclave/policy).
 */

/** The kinds of evidence this project knows by name. */
export type TeeKind =
  'insecure-simulated' | 'sgx' | 'tdx' | 'snp' | 'keystone' | 'tpm' | 'az-snp' | 'az-tdx'

/** Every {@link TeeKind}, in the order people are shown them. */
export const TEE_KINDS: readonly TeeKind[] = [
  'insecure-simulated',
  'sgx',
  'tdx',
  'snp',
  'keystone',
  'tpm',
  'az-snp',
  'az-tdx',
]

/** Evidence as it travels: kind, report and the collateral that judges it (may be empty). */
export interface Evidence {
  readonly kind: TeeKind
  readonly report: Uint8Array
  readonly collateral: Uint8Array
}

/** The facts of a verified report, before they are branded. */
export interface ClaimFacts {
  readonly kind: TeeKind
  /** Measurement of the enclave program (32 or 48 bytes, as the kind has it). */
  readonly measurement: Uint8Array
  /** Platform identity (PPID, CHIP_ID, EK digest …), absent where the evidence carries none. */
  readonly platformId: Uint8Array | undefined
  readonly debug: boolean
  /** True for evidence that proves nothing to anybody (the simulated TEE). */
  readonly insecure: boolean
  /** The 32-byte digest that the report binds. */
  readonly boundDigest: Uint8Array
  /** Newest signed date in the evidence or its collateral, ms since 1970; 0n where there is none. */
  readonly newestSignedMs: bigint
}

declare const verifiedBrand: unique symbol

/** Claims whose signature held; only an {@link EvidenceVerifier} makes them. */
export interface VerifiedClaims extends ClaimFacts {
  readonly [verifiedBrand]: true
}

/** Brands claims. Only `verifier.ts` files may call it; a test holds that. */
export function brandVerified(facts: ClaimFacts): VerifiedClaims {
  return Object.freeze({ ...facts }) as VerifiedClaims
}

/** Makes evidence over a digest that the enclave computed itself. */
export interface Attester {
  readonly kind: TeeKind
  /** @param digest exactly 32 bytes; anything else throws `EVIDENCE_DIGEST_LENGTH`. */
  evidence(digest: Uint8Array): Promise<Evidence>
}

/** Judges evidence of one kind; pure, so that every host runs the verifier of every TEE. */
export interface EvidenceVerifier {
  readonly kind: TeeKind
  /**
   * @param digest the 32 bytes that the report must bind.
   * @param nowMs what the caller takes for the present, ms since 1970.
   * @throws CodedError with a code `EVIDENCE_…` on any doubt.
   */
  verify(evidence: Evidence, digest: Uint8Array, nowMs: bigint): VerifiedClaims
}
