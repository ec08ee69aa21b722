/**
 * What others than the two enclaves compute of a session: the bytes that a daemon's peer key
 * signs, the digest that evidence binds, and the session's name (checked again, offline, from a
 * receipt).
 * Invariant: both name a role, so nothing made for one side is good for the other. Pure.
 */
import { encodeMessage } from './codec.ts'
import { labelledDigest, labelledInput } from './digest.ts'
import { talos } from './generated/talos.js'

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

/** What TH2 covers of one side's evidence. */
export interface CoveredEvidence {
  readonly kind: string
  readonly report: Uint8Array
  readonly collateral: Uint8Array
}

function evidenceBytes({ kind, report, collateral }: CoveredEvidence): Uint8Array {
  const message = collateral.length === 0 ? { kind, report } : { kind, report, collateral }
  return encodeMessage(talos.v1.EvidenceMessage, message)
}

/** TH2: TH1 and both evidences. */
export function transcriptOf(
  helloTranscript: Uint8Array,
  evidences: Readonly<Record<SessionRole, CoveredEvidence>>,
): Uint8Array {
  const { source, target } = evidences
  const label = 'talos transcript v1'
  return labelledDigest(label, helloTranscript, evidenceBytes(source), evidenceBytes(target))
}

/** Name of the session: 32 bytes over TH2. */
export function sessionIdOf(transcript: Uint8Array): Uint8Array {
  return labelledDigest('talos session v1', transcript)
}
