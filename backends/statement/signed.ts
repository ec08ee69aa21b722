/**
 * Signed statements as bytes: canonical encoding, the digest that is signed, strict Ed25519.
 * Invariant: a statement is opened only after its signature held over (kind, bytes), and what is
 * opened re-encodes to the very bytes that were signed.
 * Leaves to others: which key ought to have signed (chain.ts, the hand-over's step functions).
 */
import { ed25519 } from '@noble/curves/ed25519.js'
import { CodedError } from '../contract/errors.ts'
import { assertLength, decodeExact, encodeMessage } from '../../proto/codec.ts'
import { labelledDigest } from '../../proto/digest.ts'
import { talos } from '../../proto/generated/talos.js'
import type { MessageType } from '../../proto/codec.ts'

const text = new TextEncoder()

/** Kinds of statements, as the schema numbers them. */
export const STATEMENT_KIND = talos.v1.StatementKind

/** A statement with the key that signed it; `talos.v1.Signed` has this shape. */
export interface Signed {
  readonly kind: talos.v1.StatementKind
  readonly statement: Uint8Array
  readonly key: Uint8Array
  readonly signature: Uint8Array
}

/** Whether a signature over a 32-byte digest holds. */
export type VerifySignature = (
  key: Uint8Array,
  digest: Uint8Array,
  signature: Uint8Array,
) => boolean

/** Signs a 32-byte digest by the secret of a public key; must be deterministic. */
export type SignDigest = (key: Uint8Array, digest: Uint8Array) => Uint8Array

/** How one kind of statement is laid out. */
export interface StatementFormat<Body> {
  readonly kind: talos.v1.StatementKind
  /** The name under which it is signed. */
  readonly name: string
  readonly bytesMax: number
  encode(body: Body): Uint8Array
  /** @throws CodedError when a field is missing or has another length than it must have. */
  decode(bytes: Uint8Array): Body
}

const KEY_BYTES = 32
const SIGNATURE_BYTES = 64
/** Largest statement: a receipt with two pieces of evidence and their collateral. */
export const STATEMENT_BYTES_MAX: number = 2 * (128 + 512) * 1024 + 16 * 1024

/** Strict Ed25519: canonical encodings only, small-order keys refused. */
export function verifyStrict(key: Uint8Array, digest: Uint8Array, signature: Uint8Array): boolean {
  if (key.length !== KEY_BYTES || signature.length !== SIGNATURE_BYTES) return false
  return ed25519.verify(signature, digest, key, { zip215: false })
}

/** What is signed, and by what a statement is named: 32 bytes over kind and body. */
export function bodyDigest(name: string, bytes: Uint8Array): Uint8Array {
  return labelledDigest('talos statement v1', text.encode(name), bytes)
}

/** Makes a statement signed by `key`. */
export function signStatement<Body>(
  format: StatementFormat<Body>,
  body: Body,
  key: Uint8Array,
  sign: SignDigest,
): Signed {
  const statement = new Uint8Array(format.encode(body))
  const signature = sign(key, bodyDigest(format.name, statement))
  return { kind: format.kind, statement, key, signature }
}

/** Opens a statement of one kind. @throws CodedError `STATEMENT_…` or `WIRE_…`. */
export function openStatement<Body>(
  format: StatementFormat<Body>,
  signed: Signed,
  verify: VerifySignature,
): Body {
  if (signed.kind !== format.kind) {
    throw new CodedError({ code: 'STATEMENT_KIND', have: signed.kind, want: format.kind })
  }
  if (signed.statement.length > format.bytesMax) {
    throw new CodedError({ code: 'STATEMENT_TOO_LARGE', bytes: signed.statement.length })
  }
  assertLength('signed.key', signed.key, KEY_BYTES)
  assertLength('signed.signature', signed.signature, SIGNATURE_BYTES)
  const digest = bodyDigest(format.name, signed.statement)
  if (!verify(signed.key, digest, signed.signature)) {
    throw new CodedError({ code: 'STATEMENT_SIGNATURE', statement: format.name })
  }
  return format.decode(signed.statement)
}

const Wire: MessageType<talos.v1.Signed, talos.v1.Signed.$Properties> = talos.v1.Signed

/** Bytes of a signed statement, as journals, chain files and anchors keep it. */
export function encodeSigned(signed: Signed): Uint8Array {
  return new Uint8Array(encodeMessage(Wire, signed))
}

/** The same statement in plain bytes of its own, not in views of the frame that it came in. */
export function plainSigned({ kind, statement, key, signature }: Signed): Signed {
  return {
    kind,
    statement: new Uint8Array(statement),
    key: new Uint8Array(key),
    signature: new Uint8Array(signature),
  }
}

/** Exactly one canonical signed statement; the signature is not looked at. */
export function decodeSigned(bytes: Uint8Array): Signed {
  return plainSigned(decodeExact(Wire, bytes, STATEMENT_BYTES_MAX + 256))
}
