/**
 * What both sides must agree on, and the digests that fix it: TH1, TH2, key confirmation.
 * Invariant: source before target, always; every check that fails has a code of its own.
 * Leaves to others: when each is computed (handshake.ts), secrets (keys.ts). Pure.
 */
import { ed25519, x25519 } from '@noble/curves/ed25519.js'
import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { equalBytes } from '../../../proto/codec.ts'
import { labelledDigest, labelledInput } from '../../../proto/digest.ts'
import { peerSignatureInput, roleByte, type SessionRole } from '../../../proto/peer-transcript.ts'
import { helloBytes, type FinishFacts, type HelloFacts } from './handshake-messages.ts'

/** A value of each side. */
export type BySide<T> = Readonly<Record<SessionRole, T>>

/** The other side. */
export function opposite(role: SessionRole): SessionRole {
  return role === 'source' ? 'target' : 'source'
}

/** The highest version that both hellos admit, or undefined. */
export function versionOf(mine: HelloFacts, theirs: HelloFacts): number | undefined {
  if (Math.min(mine.versionMin, theirs.versionMin) < 1) return undefined
  const version = Math.min(mine.versionMax, theirs.versionMax)
  return version >= Math.max(mine.versionMin, theirs.versionMin) ? version : undefined
}

/** Why a hello cannot be answered, as a code, or undefined when nothing speaks against it. */
export function helloRefusal(mine: HelloFacts, theirs: HelloFacts): string | undefined {
  const own = [mine.nonce, mine.ephemeral, mine.instance]
  const others = [theirs.nonce, theirs.ephemeral, theirs.instance]
  if (own.some((each) => others.some((other) => equalBytes(each, other)))) {
    return 'SESSION_REFLECTED'
  }
  if (theirs.role !== opposite(mine.role)) return 'SESSION_ROLE'
  if (versionOf(mine, theirs) === undefined) return 'SESSION_VERSION'
  if (!isFullOrder(theirs.ephemeral)) return 'SESSION_EPHEMERAL'
  if (!equalBytes(theirs.package, mine.package)) return 'SESSION_PACKAGE'
  if (!equalBytes(theirs.policy, mine.policy)) return 'SESSION_POLICY'
  if (theirs.policyVersion !== mine.policyVersion) return 'SESSION_POLICY_VERSION'
  return undefined
}

/** Any clamped scalar takes a point of low order to zero; this one is the hash of a label. */
const PROBE_SCALAR = labelledDigest('talos low order probe v1')

/** Whether X25519 bytes are canonical (below p, top bit clear) and not of low order. */
function isFullOrder(ephemeral: Uint8Array): boolean {
  const last = ephemeral[31] ?? 0xff
  if (last > 0x7f) return false
  // p is ed ff … ff 7f: anything from it up to 2^255 - 1 is a second name of a small number.
  const high = last === 0x7f && ephemeral.subarray(1, 31).every((byte) => byte === 0xff)
  if (high && (ephemeral[0] ?? 0xff) >= 0xed) return false
  try {
    x25519.getSharedSecret(PROBE_SCALAR, ephemeral)
    return true
  } catch {
    return false
  }
}

/** TH1: both hellos and the version that follows from them. */
export function helloTranscriptOf(hellos: BySide<HelloFacts>, version: number): Uint8Array {
  const versionBytes = new Uint8Array(4)
  new DataView(versionBytes.buffer).setUint32(0, version)
  const { source, target } = hellos
  return labelledDigest('talos hellos v1', helloBytes(source), helloBytes(target), versionBytes)
}

/** What the instance key of this role signs. */
export function finishInput(transcript: Uint8Array, role: SessionRole): Uint8Array {
  return labelledInput('talos finish v1', transcript, roleByte(role))
}

/** The MAC of a finish: over TH2, the role and everything else that the finish carries. */
export function finishMac(
  key: Uint8Array,
  transcript: Uint8Array,
  role: SessionRole,
  finish: Omit<FinishFacts, 'mac'>,
): Uint8Array {
  const { signature, peerKey, peerSignature } = finish
  const parts = [transcript, roleByte(role), signature, peerKey, peerSignature]
  return hmac(sha256, key, labelledInput('talos finish mac v1', ...parts))
}

/** What the other side's finish is judged by. */
export interface FinishExpectation {
  readonly transcript: Uint8Array
  /** Role of the side that made the finish. */
  readonly role: SessionRole
  readonly macKey: Uint8Array
  readonly instance: Uint8Array
  readonly peerKey: Uint8Array
}

/** Why a finish is refused, as a code, or undefined when it confirms the session. */
export function finishRefusal(
  finish: FinishFacts,
  expected: FinishExpectation,
): string | undefined {
  const { transcript, role, macKey, instance, peerKey } = expected
  if (!sameSecret(finish.mac, finishMac(macKey, transcript, role, finish))) {
    return 'SESSION_FINISH_MAC'
  }
  if (!signatureHolds(finish.signature, finishInput(transcript, role), instance)) {
    return 'SESSION_FINISH_SIGNATURE'
  }
  if (!equalBytes(finish.peerKey, peerKey)) return 'SESSION_PEER_KEY'
  return peerSignatureHolds(finish, transcript, role) ? undefined : 'SESSION_PEER_SIGNATURE'
}

/** Whether the daemon's key signed this transcript for this role. */
export function peerSignatureHolds(
  { peerKey, peerSignature }: Pick<FinishFacts, 'peerKey' | 'peerSignature'>,
  transcript: Uint8Array,
  role: SessionRole,
): boolean {
  return signatureHolds(peerSignature, peerSignatureInput(transcript, role), peerKey)
}

function signatureHolds(signature: Uint8Array, input: Uint8Array, key: Uint8Array): boolean {
  try {
    return ed25519.verify(signature, input, key, { zip215: false })
  } catch {
    return false
  }
}

/** Compares without telling where the first difference is. */
function sameSecret(left: Uint8Array, right: Uint8Array): boolean {
  if (left.length !== right.length) return false
  let difference = 0
  for (let i = 0; i < left.length; i++) difference |= (left[i] ?? 0) ^ (right[i] ?? 0)
  return difference === 0
}
