/**
 * Judges simulated evidence; runs on every host, pure.
 * Invariant: the claims say `insecure`, whatever the report says; the signature is checked first.
 */
import { ed25519 } from '@noble/curves/ed25519.js'
import { CodedError } from '../contract/errors.ts'
import { brandVerified, type EvidenceVerifier } from '../contract/evidence.ts'
import { claimedKey, decodeBody, platformIdOf, splitReport } from './report.ts'

/** Verifier of `insecure-simulated` evidence. */
export const simulatedVerifier: EvidenceVerifier = {
  kind: 'insecure-simulated',
  verify(evidence, digest) {
    if (evidence.kind !== 'insecure-simulated') throw new CodedError({ code: 'EVIDENCE_KIND' })
    if (digest.length !== 32) throw new CodedError({ code: 'EVIDENCE_DIGEST_LENGTH' })
    if (evidence.collateral.length > 0) throw new CodedError({ code: 'EVIDENCE_COLLATERAL' })
    const { body, signature } = splitReport(evidence.report)
    if (!holds(signature, body, claimedKey(body))) {
      throw new CodedError({ code: 'EVIDENCE_SIGNATURE' })
    }
    const report = decodeBody(body)
    if (!report.digest.every((byte, i) => byte === digest[i])) {
      throw new CodedError({ code: 'EVIDENCE_BINDING' })
    }
    return brandVerified({
      kind: 'insecure-simulated',
      measurement: report.measurement,
      platformId: platformIdOf(report.publicKey),
      debug: report.debug,
      insecure: true,
      boundDigest: report.digest,
      newestSignedMs: 0n,
    })
  },
}

function holds(signature: Uint8Array, body: Uint8Array, key: Uint8Array): boolean {
  try {
    return ed25519.verify(signature, body, key, { zip215: false })
  } catch {
    return false
  }
}
