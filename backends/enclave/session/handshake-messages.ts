/**
 * The four messages of the handshake, between bytes and facts.
 * Invariant: one message has one byte string: what does not encode back to the very bytes is
 * refused, so hashing a message and hashing its facts is the same; every length is judged here.
 * Leaves to others: what messages mean (handshake.ts). Pure.
 */
import { codeOf, CodedError } from '../../contract/errors.ts'
import type { AnchorKind } from '../../contract/epoch-anchor.ts'
import { TEE_KINDS, type Evidence, type TeeKind } from '../../contract/evidence.ts'
import {
  assertLength,
  decodeExact,
  encodeMessage,
  u64Bytes,
  u64From,
} from '../../../proto/codec.ts'
import { talos } from '../../../proto/generated/talos.js'
import { ROLE_NUMBER, type SessionRole } from '../../../proto/peer-transcript.ts'
import { LIMITS } from '../limits.ts'

/** What a source says of the lineage it holds. */
export interface LineageClaim {
  readonly lineage: Uint8Array
  readonly epoch: bigint
  /** Anchored checkpoints within the epoch. */
  readonly sequence: bigint
  /** Fixed at genesis. */
  readonly anchor: AnchorKind
  /** Holder key: signs the release token. */
  readonly holder: Uint8Array
  /** Digest of the latest receipt or of the genesis statement. */
  readonly head: Uint8Array
}

/** A hello; keys, nonce and digests are 32 bytes. */
export interface HelloFacts {
  readonly versionMin: number
  readonly versionMax: number
  readonly role: SessionRole
  readonly nonce: Uint8Array
  readonly ephemeral: Uint8Array
  readonly instance: Uint8Array
  readonly package: Uint8Array
  readonly policy: Uint8Array
  readonly policyVersion: number
  /** Present in a source's hello, absent in a target's. */
  readonly held: LineageClaim | undefined
}

/** Key confirmation of one side. */
export interface FinishFacts {
  readonly signature: Uint8Array
  readonly mac: Uint8Array
  readonly peerKey: Uint8Array
  readonly peerSignature: Uint8Array
}

/** Anything the other side can say before records flow. */
export type HandshakeMessage =
  | { readonly kind: 'hello'; readonly hello: HelloFacts }
  | { readonly kind: 'evidence'; readonly evidence: Evidence }
  | { readonly kind: 'finish'; readonly finish: FinishFacts }
  | { readonly kind: 'failure'; readonly code: string }

/** First byte of a failure message; no record kind has this number. */
export const FAILURE_FIRST_BYTE = 0x22

const ANCHOR_KINDS: readonly AnchorKind[] = ['volatile', 'insecure-simulated', 'tpm', 'witnesses']
const DIGEST_BYTES = 32
const SIGNATURE_BYTES = 64
const CODE = /^[A-Z][A-Z0-9_]{0,63}$/

/** The bytes of a hello as TH1 covers them. */
export function helloBytes(hello: HelloFacts): Uint8Array {
  return encodeMessage(talos.v1.Hello, helloProperties(hello))
}

/** A message as a frame. A code that may not cross the wire becomes `INTERNAL`. */
export function encodeHandshake(message: HandshakeMessage): Uint8Array {
  switch (message.kind) {
    case 'hello':
      return encodeMessage(talos.v1.SessionMessage, { hello: helloProperties(message.hello) })
    case 'evidence':
      return encodeMessage(talos.v1.SessionMessage, {
        evidence: evidenceProperties(message.evidence),
      })
    case 'finish':
      return encodeMessage(talos.v1.SessionMessage, { finish: message.finish })
    case 'failure':
      return encodeMessage(talos.v1.SessionMessage, {
        failure: { code: CODE.test(message.code) ? message.code : 'INTERNAL' },
      })
  }
}

/**
 * The message in a frame. @throws CodedError `WIRE_…`, `SESSION_MESSAGE`, `SESSION_ROLE`,
 * `SESSION_HELD`, `SESSION_EVIDENCE_KIND`, `SESSION_EVIDENCE_LENGTH`, `SESSION_FAILURE_CODE`.
 */
export function decodeHandshake(frame: Uint8Array): HandshakeMessage {
  const bytesMax = LIMITS.handshakeMessageBytesMax
  // A copy of our own: nothing that is kept shares memory with the lane's buffers. One byte more
  // than allowed is enough to be refused.
  const bytes = Uint8Array.from(frame.subarray(0, bytesMax + 1))
  return messageOf(decodeExact(talos.v1.SessionMessage, bytes, bytesMax))
}

/** {@link decodeHandshake} for a step function: what cannot be read is an event as well. */
export function readHandshake(
  frame: Uint8Array,
): HandshakeMessage | { readonly kind: 'malformed'; readonly code: string } {
  try {
    return decodeHandshake(frame)
  } catch (thrown) {
    return { kind: 'malformed', code: codeOf(thrown) }
  }
}

function messageOf(message: talos.v1.SessionMessage.$Properties): HandshakeMessage {
  const { hello, evidence, finish, failure } = message
  if (hello != null) return { kind: 'hello', hello: helloOf(hello) }
  if (evidence != null) return { kind: 'evidence', evidence: evidenceOf(evidence) }
  if (finish != null) return { kind: 'finish', finish: finishOf(finish) }
  if (failure != null) {
    const code = failure.code ?? ''
    if (!CODE.test(code)) throw new CodedError({ code: 'SESSION_FAILURE_CODE' })
    return { kind: 'failure', code }
  }
  throw new CodedError({ code: 'SESSION_MESSAGE' })
}

function field(name: string, bytes: Uint8Array | undefined, length: number): Uint8Array {
  const value = bytes ?? new Uint8Array(0)
  assertLength(name, value, length)
  return value
}

function helloOf(hello: talos.v1.Hello.$Properties): HelloFacts {
  const role = roleOf(hello.role)
  return {
    versionMin: hello.versionMin ?? 0,
    versionMax: hello.versionMax ?? 0,
    role,
    nonce: field('nonce', hello.nonce, DIGEST_BYTES),
    ephemeral: field('ephemeral', hello.ephemeral, DIGEST_BYTES),
    instance: field('instance', hello.instance, DIGEST_BYTES),
    package: field('package', hello.package, DIGEST_BYTES),
    policy: field('policy', hello.policy, DIGEST_BYTES),
    policyVersion: hello.policyVersion ?? 0,
    held: heldOf(hello, role),
  }
}

function roleOf(role: talos.v1.Role | undefined): SessionRole {
  switch (role) {
    case talos.v1.Role.ROLE_SOURCE:
      return 'source'
    case talos.v1.Role.ROLE_TARGET:
      return 'target'
    default:
      throw new CodedError({ code: 'SESSION_ROLE' })
  }
}

function heldOf(hello: talos.v1.Hello.$Properties, role: SessionRole): LineageClaim | undefined {
  if (role === 'target') {
    const { lineage, epoch, holder, head, sequence, anchor } = hello
    const claims = [lineage, epoch, holder, head, sequence, anchor]
    if (claims.some((each) => (each?.length ?? 0) > 0)) {
      throw new CodedError({ code: 'SESSION_HELD', role })
    }
    return undefined
  }
  const anchor = ANCHOR_KINDS.find((each) => each === hello.anchor)
  if ((hello.lineage?.length ?? 0) === 0 || anchor === undefined) {
    throw new CodedError({ code: 'SESSION_HELD', role })
  }
  return {
    lineage: field('lineage', hello.lineage, DIGEST_BYTES),
    epoch: u64From(field('epoch', hello.epoch, 8)),
    holder: field('holder', hello.holder, DIGEST_BYTES),
    head: field('head', hello.head, DIGEST_BYTES),
    sequence: u64From(field('sequence', hello.sequence, 8)),
    anchor,
  }
}

function helloProperties(hello: HelloFacts): talos.v1.Hello.$Properties {
  const { versionMin, versionMax, nonce, ephemeral, instance, policy, policyVersion } = hello
  const { held } = hello
  const role = ROLE_NUMBER[hello.role]
  const facts = { versionMin, versionMax, role, nonce, ephemeral, instance, policy, policyVersion }
  if (held === undefined) return { ...facts, package: hello.package }
  const { lineage, holder, head, anchor } = held
  const counters = { epoch: u64Bytes(held.epoch), sequence: u64Bytes(held.sequence) }
  return { ...facts, package: hello.package, lineage, holder, head, anchor, ...counters }
}

function evidenceOf(message: talos.v1.EvidenceMessage.$Properties): Evidence {
  const kind = TEE_KINDS.find((each): each is TeeKind => each === message.kind)
  if (kind === undefined) throw new CodedError({ code: 'SESSION_EVIDENCE_KIND' })
  const report = Uint8Array.from(message.report ?? [])
  const collateral = Uint8Array.from(message.collateral ?? [])
  if (
    report.length === 0 ||
    report.length > LIMITS.evidenceReportBytesMax ||
    collateral.length > LIMITS.evidenceCollateralBytesMax
  ) {
    throw new CodedError({
      code: 'SESSION_EVIDENCE_LENGTH',
      report: report.length,
      collateral: collateral.length,
    })
  }
  return { kind, report, collateral }
}

function evidenceProperties(evidence: Evidence): talos.v1.EvidenceMessage.$Properties {
  const { kind, report, collateral } = evidence
  return collateral.length === 0 ? { kind, report } : { kind, report, collateral }
}

function finishOf(finish: talos.v1.Finish.$Properties): FinishFacts {
  return {
    signature: field('signature', finish.signature, SIGNATURE_BYTES),
    mac: field('mac', finish.mac, DIGEST_BYTES),
    peerKey: field('peer_key', finish.peerKey, DIGEST_BYTES),
    peerSignature: field('peer_signature', finish.peerSignature, SIGNATURE_BYTES),
  }
}
