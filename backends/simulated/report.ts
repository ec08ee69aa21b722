/**
 * The simulated report: magic, measurement, platform key, debug flag, bound digest, signature.
 * Invariant: one byte string a report (fixed length, no options), signed as a whole.
 */
import { sha256 } from '@noble/hashes/sha2.js'
import { CodedError } from '../contract/errors.ts'

const MAGIC = new TextEncoder().encode('talos insecure-simulated report v1\n')

/** Bytes of each field, in order after the magic. */
const FIELD_BYTES = { measurement: 32, publicKey: 32, debug: 1, digest: 32 } as const
const SIGNATURE_BYTES = 64
const BODY_BYTES = MAGIC.length + 32 + 32 + 1 + 32

/** The fields of a report. */
export interface ReportBody {
  readonly measurement: Uint8Array
  readonly publicKey: Uint8Array
  readonly debug: boolean
  readonly digest: Uint8Array
}

/** The bytes that are signed. */
export function encodeBody(body: ReportBody): Uint8Array {
  const out = new Uint8Array(BODY_BYTES)
  out.set(MAGIC)
  let at = MAGIC.length
  for (const part of [body.measurement, body.publicKey, Uint8Array.of(body.debug ? 1 : 0)]) {
    out.set(part, at)
    at += part.length
  }
  out.set(body.digest, at)
  return out
}

/** Splits a report into signed bytes and signature; nothing is read before the signature held. */
export function splitReport(report: Uint8Array): { body: Uint8Array; signature: Uint8Array } {
  if (report.length !== BODY_BYTES + SIGNATURE_BYTES) {
    throw new CodedError({
      code: 'EVIDENCE_LENGTH',
      have: report.length,
      want: BODY_BYTES + SIGNATURE_BYTES,
    })
  }
  return { body: report.subarray(0, BODY_BYTES), signature: report.subarray(BODY_BYTES) }
}

/** The key that a report claims to be signed by: needed to check the signature itself. */
export function claimedKey(body: Uint8Array): Uint8Array {
  const at = MAGIC.length + FIELD_BYTES.measurement
  return body.slice(at, at + FIELD_BYTES.publicKey)
}

/** Reads the signed bytes; call only after the signature held. */
export function decodeBody(body: Uint8Array): ReportBody {
  if (!MAGIC.every((byte, i) => body[i] === byte)) throw new CodedError({ code: 'EVIDENCE_MAGIC' })
  let at = MAGIC.length
  const take = (length: number): Uint8Array => body.slice(at, (at += length))
  const measurement = take(FIELD_BYTES.measurement)
  const publicKey = take(FIELD_BYTES.publicKey)
  const flag = take(FIELD_BYTES.debug)[0]
  if (flag !== 0 && flag !== 1) throw new CodedError({ code: 'EVIDENCE_MALFORMED', field: 'debug' })
  return { measurement, publicKey, debug: flag === 1, digest: take(FIELD_BYTES.digest) }
}

const PLATFORM_LABEL = new TextEncoder().encode('talos insecure-simulated platform\n')

/** Identity of the platform that owns a public key: what policies name. */
export function platformIdOf(publicKey: Uint8Array): Uint8Array {
  const input = new Uint8Array(PLATFORM_LABEL.length + publicKey.length)
  input.set(PLATFORM_LABEL)
  input.set(publicKey, PLATFORM_LABEL.length)
  return sha256(input)
}
