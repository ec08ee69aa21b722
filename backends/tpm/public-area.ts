/**
 * Public areas of keys and NV indexes, and the names that follow from them (TPM 2.0 Part 2, 1.38,
 * 12.2.4 TPMT_PUBLIC and 13.5 TPMS_NV_PUBLIC; names: Part 1, clause 16).
 * Invariant: what is read is one public area and nothing more; its name is over the very bytes.
 */
import { createHash, createPublicKey, type KeyObject } from 'node:crypto'
import { CodedError } from '../contract/errors.ts'
import { ALG, curveOf, hashOf } from './algorithms.ts'
import { TpmReader, TpmWriter } from './marshal.ts'

/** TPMA_OBJECT. */
export const OBJECT = {
  fixedTpm: 0x2,
  stClear: 0x4,
  fixedParent: 0x10,
  sensitiveDataOrigin: 0x20,
  userWithAuth: 0x40,
  adminWithPolicy: 0x80,
  noDa: 0x400,
  restricted: 0x1_0000,
  decrypt: 0x2_0000,
  sign: 0x4_0000,
} as const

/** TPMA_NV. The kind of an index is in bits 4 to 7. */
export const NV = {
  ownerWrite: 0x2,
  authWrite: 0x4,
  kindMask: 0xf0,
  counter: 0x10,
  extend: 0x40,
  ownerRead: 0x2_0000,
  authRead: 0x4_0000,
  noDa: 0x200_0000,
  written: 0x2000_0000,
  platformCreate: 0x4000_0000,
} as const

/** A key's public area. */
export interface PublicArea {
  readonly bytes: Uint8Array
  readonly type: number
  readonly nameAlgorithm: number
  readonly attributes: number
  /** Hash of an OAEP scheme, where the key has one. */
  readonly oaepHash: number | undefined
  readonly key: KeyObject
  /** Of an ECC key. */
  readonly point: { readonly curve: number; readonly x: Buffer; readonly y: Buffer } | undefined
}

/** Bits of hash and key of a symmetric definition, as far as they follow. */
function skipSymmetric(reader: TpmReader): void {
  if (reader.u16() === ALG.none) return
  reader.u16()
  reader.u16()
}

/** A scheme's own hash. ECMQV and ECDH have one; OAEP too. */
function scheme(reader: TpmReader): { readonly scheme: number; readonly hash: number | undefined } {
  const found = reader.u16()
  if (found === ALG.none || found === 0x15) return { scheme: found, hash: undefined }
  return { scheme: found, hash: reader.u16() }
}

/** Reads one public area. @throws CodedError `TPM_…`. */
export function readPublic(bytes: Uint8Array): PublicArea {
  const reader = new TpmReader(bytes)
  const type = reader.u16()
  const nameAlgorithm = reader.u16()
  hashOf(nameAlgorithm)
  const attributes = reader.u32()
  reader.sized(64)
  if (type !== ALG.rsa && type !== ALG.ecc) throw new CodedError({ code: 'TPM_KEY', have: type })
  skipSymmetric(reader)
  const { scheme: kind, hash } = scheme(reader)
  const head = { bytes: Buffer.from(bytes), type, nameAlgorithm, attributes }
  if (type === ALG.rsa) {
    reader.u16()
    const exponent = reader.u32()
    const modulus = reader.sized(512)
    reader.end()
    const oaepHash = kind === ALG.oaep ? hash : undefined
    const e = exponent === 0 ? 65_537 : exponent
    return { ...head, oaepHash, key: rsaKey(modulus, e), point: undefined }
  }
  const curve = reader.u16()
  if (reader.u16() !== ALG.none) reader.u16()
  const [x, y] = [reader.sized(66), reader.sized(66)]
  reader.end()
  return { ...head, oaepHash: undefined, key: eccKey(curve, x, y), point: { curve, x, y } }
}

function rsaKey(modulus: Buffer, exponent: number): KeyObject {
  const e = new TpmWriter().u32(exponent).done()
  const first = e.findIndex((byte) => byte !== 0)
  const jwk = {
    kty: 'RSA',
    n: modulus.toString('base64url'),
    e: e.subarray(first).toString('base64url'),
  }
  try {
    return createPublicKey({ key: jwk, format: 'jwk' })
  } catch (thrown) {
    throw new CodedError({ code: 'TPM_KEY' }, thrown)
  }
}

/** A point that is not on its curve is refused by the library. @throws CodedError `TPM_POINT`. */
function eccKey(curve: number, x: Buffer, y: Buffer): KeyObject {
  const { jwk: crv, bytes } = curveOf(curve)
  const jwk = { kty: 'EC', crv, x: whole(x, bytes), y: whole(y, bytes) }
  try {
    return createPublicKey({ key: jwk, format: 'jwk' })
  } catch (thrown) {
    throw new CodedError({ code: 'TPM_POINT', curve }, thrown)
  }
}

/** A coordinate with its leading zeros. */
export function padded(coordinate: Uint8Array, bytes: number): Buffer {
  if (coordinate.length > bytes)
    throw new CodedError({ code: 'TPM_POINT', have: coordinate.length })
  return Buffer.concat([Buffer.alloc(bytes - coordinate.length), coordinate])
}

function whole(coordinate: Buffer, bytes: number): string {
  return padded(coordinate, bytes).toString('base64url')
}

/** Name over a public area's bytes: algorithm, and the digest by it. */
export function nameOf(nameAlgorithm: number, bytes: Uint8Array): Buffer {
  const digest = createHash(hashOf(nameAlgorithm).node).update(bytes).digest()
  return new TpmWriter().u16(nameAlgorithm).bytes(digest).done()
}

/** Qualified name of a primary key: over the hierarchy's handle and its name. */
export function primaryQualifiedName(hierarchy: number, name: Uint8Array): Buffer {
  const algorithm = new TpmReader(name).u16()
  return nameOf(algorithm, new TpmWriter().u32(hierarchy).bytes(name).done())
}

/** The public area of an NV index. */
export interface NvPublic {
  readonly index: number
  readonly nameAlgorithm: number
  readonly attributes: number
  readonly policy: Uint8Array
  readonly bytes: number
}

/** Reads one TPMS_NV_PUBLIC. @throws CodedError `TPM_…`. */
export function readNvPublic(bytes: Uint8Array): NvPublic {
  const reader = new TpmReader(bytes)
  const [index, nameAlgorithm, attributes] = [reader.u32(), reader.u16(), reader.u32()]
  const policy = reader.sized(64)
  const size = reader.u16()
  reader.end()
  return { index, nameAlgorithm, attributes, policy, bytes: size }
}

/** Bytes of a TPMS_NV_PUBLIC. */
export function encodeNvPublic(nv: NvPublic): Buffer {
  return new TpmWriter()
    .u32(nv.index)
    .u16(nv.nameAlgorithm)
    .u32(nv.attributes)
    .sized(nv.policy)
    .u16(nv.bytes)
    .done()
}

/** Name of an index once something was written: the first write changes it. */
export function writtenName(nv: NvPublic): Buffer {
  const written = { ...nv, attributes: (nv.attributes | NV.written) >>> 0 }
  return nameOf(nv.nameAlgorithm, encodeNvPublic(written))
}
