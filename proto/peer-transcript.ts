/**
 * What others than the two enclaves compute of a session: the bytes that a daemon's peer key
 * signs, and the digest that evidence binds (checked again, offline, from a receipt).
 * Invariant: both name a role, so nothing made for one side is good for the other. Pure.
 */
import { labelledDigest, labelledInput } from './digest.ts'

/** The two sides of a session. */
export type SessionRole = 'source' | 'target'

/** A role as it stands in hash inputs and on the wire. */
export const ROLE_NUMBER: Readonly<Record<SessionRole, 1 | 2>> = { source: 1, target: 2 }

/** A role as one byte of a hash input. */
export function roleByte(role: SessionRole): Uint8Array {
  return Uint8Array.of(ROLE_NUMBER[role])
}

/**
 * What the peer key of the daemon beside the enclave of this role signs; `transcript` is TH2.
 * It says which daemon relayed the session, and nothing about who may run what.
 */
export function peerSignatureInput(transcript: Uint8Array, role: SessionRole): Uint8Array {
  return labelledInput('talos peer v1', transcript, roleByte(role))
}

/** The 32 bytes that the evidence of this role binds; `helloTranscript` is TH1. */
export function evidenceDigest(
  helloTranscript: Uint8Array,
  role: SessionRole,
  instanceKey: Uint8Array,
): Uint8Array {
  return labelledDigest('talos evidence v1', helloTranscript, roleByte(role), instanceKey)
}
