/**
 * Makes simulated evidence: signed by a key that lies in a file, so it proves nothing.
 * Invariant: only 32-byte digests are bound, never cut, never padded.
 */
import { ed25519 } from '@noble/curves/ed25519.js'
import { CodedError } from '../contract/errors.ts'
import type { Attester } from '../contract/evidence.ts'
import { programMeasurement, type Platform } from './platform.ts'
import { encodeBody } from './report.ts'

/** The attester of a simulated platform. */
export function simulatedAttester(platform: Platform): Attester {
  return {
    kind: 'insecure-simulated',
    async evidence(digest) {
      if (digest.length !== 32) {
        throw new CodedError({ code: 'EVIDENCE_DIGEST_LENGTH', have: digest.length, want: 32 })
      }
      const measurement = await programMeasurement()
      const body = encodeBody({ measurement, publicKey: platform.publicKey, debug: false, digest })
      const signature = ed25519.sign(body, platform.attestationKey)
      const report = new Uint8Array(body.length + signature.length)
      report.set(body)
      report.set(signature, body.length)
      return { kind: 'insecure-simulated', report, collateral: new Uint8Array() }
    },
  }
}
