/**
 * The `.ta` file: magic, owner's key, owner's signature, lengths, manifest, original module.
 * Invariant: one sequence of bytes for one (manifest, module, owner), because every field has one
 * place, one length and one encoding and Ed25519 signs without randomness; a reader accepts
 * exactly those bytes. Leaves to others: whether the module can be run (backends/enclave/wasm).
 */
import { createHash } from 'node:crypto'
import { ed25519 } from '@noble/curves/ed25519.js'
import { decodeManifest, encodeManifest, type Manifest } from './manifest.ts'
import { PACKAGE_LIMITS } from './package-limits.ts'
import { demand } from './package-refusal.ts'
import { policyDigest } from './policy-schema.ts'
import { labelledDigest, labelledInput } from '../../proto/digest.ts'
import { hexOf } from '../../proto/codec.ts'

const MAGIC = new TextEncoder().encode('talos-ta')
const FORMAT = 1
const OWNER_AT = MAGIC.length + 4
const SIGNATURE_AT = OWNER_AT + 32
const LENGTHS_AT = SIGNATURE_AT + 64
const HEADER_BYTES = LENGTHS_AT + 8
const WASM_MAGIC = Uint8Array.of(0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00)

/** A package whose owner's signature held. */
export interface TaPackage {
  /** The measurement of the TA: digest over manifest, module and owner, 32 bytes. */
  readonly digest: Uint8Array
  /** The owner's Ed25519 public key, 32 bytes. */
  readonly owner: Uint8Array
  readonly manifest: Manifest
  /** The canonical bytes that were signed. */
  readonly manifestBytes: Uint8Array
  /** The original WebAssembly module. */
  readonly module: Uint8Array
  readonly policyDigest: Uint8Array
}

/** What goes into a package. */
export interface PackageContents {
  readonly manifest: Manifest
  readonly module: Uint8Array
  /** The owner's Ed25519 secret key, 32 bytes. */
  readonly ownerKey: Uint8Array
}

/** Makes the bytes of a package. @throws PackageError `PACKAGE_…`. */
export function packPackage({ manifest, module, ownerKey }: PackageContents): Uint8Array {
  const manifestBytes = encodeManifest(manifest)
  const bytes = HEADER_BYTES + manifestBytes.length + module.length
  demandSize(bytes)
  demandModule(module)
  const owner = ed25519.getPublicKey(ownerKey)
  const signed = signatureInput(digestOf(manifestBytes, module, owner))
  const out = new Uint8Array(bytes)
  const view = new DataView(out.buffer)
  out.set(MAGIC)
  view.setUint32(MAGIC.length, FORMAT)
  out.set(owner, OWNER_AT)
  out.set(ed25519.sign(signed, ownerKey), SIGNATURE_AT)
  view.setUint32(LENGTHS_AT, manifestBytes.length)
  view.setUint32(LENGTHS_AT + 4, module.length)
  out.set(manifestBytes, HEADER_BYTES)
  out.set(module, HEADER_BYTES + manifestBytes.length)
  return out
}

/**
 * Reads a package; nothing of the manifest is looked at before the owner's signature held.
 * @throws PackageError `PACKAGE_…` with field, have, want and fix.
 */
export function parsePackage(bytes: Uint8Array): TaPackage {
  demandSize(bytes.length)
  const shape = splitPackage(bytes)
  const { owner, signature, manifestBytes, module } = shape
  const digest = digestOf(manifestBytes, module, owner)
  demand(verifies(signature, signatureInput(digest), owner), {
    code: 'PACKAGE_SIGNATURE',
    field: 'package.signature',
    have: `a signature that does not hold for owner ${hexOf(owner).slice(0, 16)}...`,
    want: 'the signature of the owner whose key the package carries',
    fix: 'get the package again from its owner; it was altered after it was signed',
  })
  demandModule(module)
  const manifest = decodeManifest(manifestBytes)
  const policy = policyDigest(manifest.policy)
  return { digest, owner, manifest, manifestBytes, module, policyDigest: policy }
}

interface PackageParts {
  readonly owner: Uint8Array
  readonly signature: Uint8Array
  readonly manifestBytes: Uint8Array
  readonly module: Uint8Array
}

function splitPackage(bytes: Uint8Array): PackageParts {
  const magic = MAGIC.every((byte, at) => bytes[at] === byte)
  demand(magic, malformed('package.magic', 'other bytes', 'the bytes "talos-ta"'))
  const long = bytes.length >= HEADER_BYTES
  demand(long, malformed('package.header', `${String(bytes.length)} bytes`, 'a whole header'))
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const format = view.getUint32(MAGIC.length)
  demand(format === FORMAT, malformed('package.format', String(format), String(FORMAT)))
  const manifestLength = view.getUint32(LENGTHS_AT)
  const moduleAt = HEADER_BYTES + manifestLength
  const end = moduleAt + view.getUint32(LENGTHS_AT + 4)
  const exact = end === bytes.length
  demand(
    exact,
    malformed('package.length', `${String(bytes.length)} bytes`, `${String(end)} bytes`),
  )
  return {
    owner: bytes.slice(OWNER_AT, SIGNATURE_AT),
    signature: bytes.slice(SIGNATURE_AT, LENGTHS_AT),
    manifestBytes: bytes.slice(HEADER_BYTES, moduleAt),
    module: bytes.slice(moduleAt),
  }
}

function digestOf(manifest: Uint8Array, module: Uint8Array, owner: Uint8Array): Uint8Array {
  const code = createHash('sha256').update(module).digest()
  return labelledDigest('talos package v1', manifest, code, owner)
}

function signatureInput(digest: Uint8Array): Uint8Array {
  return labelledInput('talos package owner v1', digest)
}

function verifies(signature: Uint8Array, input: Uint8Array, owner: Uint8Array): boolean {
  try {
    return ed25519.verify(signature, input, owner, { zip215: false })
  } catch {
    return false
  }
}

function demandSize(bytes: number): void {
  const max = PACKAGE_LIMITS.packageBytesMax
  demand(bytes <= max, {
    code: 'PACKAGE_TOO_LARGE',
    field: 'package.length',
    have: `${String(bytes)} bytes`,
    want: `at most ${String(max)} bytes`,
    fix: 'strip the module of debug sections, or load data with requests',
  })
}

function demandModule(module: Uint8Array): void {
  demand(
    WASM_MAGIC.every((byte, at) => module[at] === byte),
    {
      code: 'PACKAGE_MODULE',
      field: 'package.module',
      have: 'other bytes',
      want: 'a WebAssembly module, binary version 1',
      fix: 'build the module first; text (.wat) and components are not taken',
    },
  )
}

function malformed(field: string, have: string, want: string): Parameters<typeof demand>[1] {
  const fix = 'get the file again: it is no package, or a part of it is missing'
  return { code: 'PACKAGE_MALFORMED', field, have, want, fix }
}
