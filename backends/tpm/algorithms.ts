/**
 * Algorithms by their TPM numbers (TCG Algorithm Registry), as far as they are used here.
 * Invariant: a number that is not here is refused, never guessed.
 */
import { CodedError } from '../contract/errors.ts'

/** TPM_ALG_ID. */
export const ALG = {
  rsa: 0x0001,
  sha1: 0x0004,
  hmac: 0x0005,
  aes: 0x0006,
  keyedHash: 0x0008,
  sha256: 0x000b,
  sha384: 0x000c,
  sha512: 0x000d,
  none: 0x0010,
  rsassa: 0x0014,
  oaep: 0x0017,
  ecdsa: 0x0018,
  ecc: 0x0023,
  cfb: 0x0043,
} as const

/** Curves by TPM_ECC_CURVE, with Node's and JWK's names and bytes of a coordinate. */
export const CURVES: Readonly<
  Record<number, { readonly node: string; readonly jwk: string; readonly bytes: number }>
> = {
  3: { node: 'prime256v1', jwk: 'P-256', bytes: 32 },
  4: { node: 'secp384r1', jwk: 'P-384', bytes: 48 },
  5: { node: 'secp521r1', jwk: 'P-521', bytes: 66 },
}

const HASHES: Readonly<Record<number, { readonly node: string; readonly bytes: number }>> = {
  [ALG.sha1]: { node: 'sha1', bytes: 20 },
  [ALG.sha256]: { node: 'sha256', bytes: 32 },
  [ALG.sha384]: { node: 'sha384', bytes: 48 },
  [ALG.sha512]: { node: 'sha512', bytes: 64 },
}

/** A hash by its number. @throws CodedError `TPM_HASH`. */
export function hashOf(algorithm: number): { readonly node: string; readonly bytes: number } {
  const found = HASHES[algorithm]
  if (found === undefined) throw new CodedError({ code: 'TPM_HASH', have: algorithm })
  return found
}

/** A curve by its number. @throws CodedError `TPM_CURVE`. */
export function curveOf(curve: number): (typeof CURVES)[number] {
  const found = CURVES[curve]
  if (found === undefined) throw new CodedError({ code: 'TPM_CURVE', have: curve })
  return found
}
