/**
 * What the handshake's step function works on: phases, events, effects, and the moves that every
 * phase shares (refuse, be interrupted, send).
 * Invariant: an ended handshake keeps its failure and nothing else. Pure.
 */
import { unreachable } from '../../contract/errors.ts'
import type { Evidence, VerifiedClaims } from '../../contract/evidence.ts'
import { equalBytes } from '../../../proto/codec.ts'
import { transcriptOf, evidenceDigest, type SessionRole } from '../../../proto/peer-transcript.ts'
import {
  encodeHandshake,
  type FinishFacts,
  type HandshakeMessage,
  type HelloFacts,
} from './handshake-messages.ts'
import type { BySide } from './handshake-transcript.ts'

/** What a side knows before the first message. */
export interface HandshakeSelf {
  readonly hello: HelloFacts
  /** Ed25519 key of the other side's daemon, as this side's daemon named it. */
  readonly peerKey: Uint8Array
}

/** Evidence of one side and what a verifier concluded from it. */
export interface Attested {
  readonly evidence: Evidence
  readonly claims: VerifiedClaims
}

/** What follows from both hellos. */
export interface Agreed {
  readonly theirs: HelloFacts
  readonly version: number
  /** TH1. */
  readonly helloTranscript: Uint8Array
}

/** What follows from both evidences. */
export interface Bound extends Agreed {
  readonly attested: { readonly mine: Attested; readonly theirs: Attested }
  /** TH2. */
  readonly transcript: Uint8Array
}

/** A confirmed session: all that both sides now agree on. */
export interface Established extends Bound {
  readonly peerKeys: { readonly mine: Uint8Array; readonly theirs: Uint8Array }
}

/** How a handshake ended without a session. */
export interface HandshakeFailure {
  readonly code: string
  /** The phase that this side was in. */
  readonly phase: string
  /** What the other side said, when it was the one that refused. */
  readonly peerCode: string | undefined
}

/** Every phase, with what is known in it. */
export type HandshakeState = { readonly self: HandshakeSelf } & (
  | { readonly phase: 'new' }
  | { readonly phase: 'hello' }
  | { readonly phase: 'attesting'; readonly agreed: Agreed; readonly theirs: Attested | undefined }
  | {
      readonly phase: 'peer-evidence'
      readonly agreed: Agreed
      readonly mine: Attested | undefined
    }
  | {
      readonly phase: 'verifying'
      readonly agreed: Agreed
      readonly mine: Attested | undefined
      readonly evidence: Evidence
    }
  | { readonly phase: 'judging'; readonly bound: Bound }
  | { readonly phase: 'confirming'; readonly bound: Bound }
  | {
      readonly phase: 'peer-finish'
      readonly bound: Bound
      readonly finish: FinishFacts
      readonly peerMacKey: Uint8Array
    }
  | { readonly phase: 'established'; readonly established: Established }
  | { readonly phase: 'ended'; readonly failure: HandshakeFailure }
)

/** What can happen to a handshake. */
export type HandshakeEvent =
  | { readonly kind: 'start' }
  /** A frame of the lane, as it came. */
  | { readonly kind: 'frame'; readonly frame: Uint8Array }
  /** This side's evidence, judged by this side's own verifier. */
  | { readonly kind: 'attested'; readonly attested: Attested }
  | { readonly kind: 'verified'; readonly claims: VerifiedClaims }
  | { readonly kind: 'accepted' }
  | {
      readonly kind: 'confirmed'
      readonly finish: Omit<FinishFacts, 'mac'>
      readonly macKeys: BySide<Uint8Array>
    }
  /** What was asked for failed, was refused or was called off; the code says why. */
  | { readonly kind: 'refused'; readonly code: string }
  /** The lane has ended. */
  | { readonly kind: 'closed' }

/** What a step asks for: sends first, then at most one request, which one event answers. */
export type HandshakeEffect =
  | { readonly kind: 'send'; readonly frame: Uint8Array }
  | { readonly kind: 'receive' }
  | { readonly kind: 'attest'; readonly digest: Uint8Array }
  | { readonly kind: 'verify'; readonly evidence: Evidence; readonly digest: Uint8Array }
  | {
      readonly kind: 'judge'
      readonly hello: HelloFacts
      readonly version: number
      readonly mine: VerifiedClaims
      readonly theirs: VerifiedClaims
    }
  | { readonly kind: 'confirm'; readonly transcript: Uint8Array; readonly ephemeral: Uint8Array }

/** The state after an event and what is to be done. */
export interface HandshakeStep {
  readonly state: HandshakeState
  readonly effects: readonly HandshakeEffect[]
}

/** An event with its frame read. */
export type HandshakeInput =
  | Exclude<HandshakeEvent, { kind: 'frame' }>
  | HandshakeMessage
  | { readonly kind: 'malformed'; readonly code: string }
/** The state of one phase. */
export type In<P extends HandshakeState['phase']> = Extract<HandshakeState, { phase: P }>

/** Asks for the next frame. */
export const RECEIVE: HandshakeEffect = { kind: 'receive' }

/** Ends the handshake and tells the other side why. */
export function refuse(state: HandshakeState, code: string): HandshakeStep {
  const ended = end(state, code, undefined)
  const frame = encodeHandshake({ kind: 'failure', code })
  return { state: ended, effects: [{ kind: 'send', frame }] }
}

/** What can happen in any phase: the other side fails, speaks nonsense or leaves; we are stopped. */
export function interrupted(
  state: HandshakeState,
  input: Extract<HandshakeInput, { kind: 'failure' | 'malformed' | 'refused' | 'closed' }>,
): HandshakeStep {
  switch (input.kind) {
    case 'failure':
      return { state: end(state, 'SESSION_PEER_FAILED', input.code), effects: [] }
    case 'closed':
      return { state: end(state, 'SESSION_CLOSED', undefined), effects: [] }
    case 'malformed':
    case 'refused':
      return refuse(state, input.code)
    default:
      return unreachable(input)
  }
}

function end(state: HandshakeState, code: string, peerCode: string | undefined): HandshakeState {
  const { self, phase } = state
  return { phase: 'ended', self, failure: { code, phase, peerCode } }
}

/** The source's and the target's value, told apart by this side's role. */
export function bySide<T>(role: SessionRole, mine: T, theirs: T): BySide<T> {
  return role === 'source' ? { source: mine, target: theirs } : { source: theirs, target: mine }
}

/** The digest that this side's evidence must bind. */
export function ownDigest({ hello }: HandshakeSelf, { helloTranscript }: Agreed): Uint8Array {
  return evidenceDigest(helloTranscript, hello.role, hello.instance)
}

/** The digest that the other side's evidence must bind. */
export function peerDigest({ theirs, helloTranscript }: Agreed): Uint8Array {
  return evidenceDigest(helloTranscript, theirs.role, theirs.instance)
}

/** Whether claims are of this evidence and bind exactly this digest, whatever a verifier says. */
export function isBound({ evidence, claims }: Attested, digest: Uint8Array): boolean {
  return claims.kind === evidence.kind && equalBytes(claims.boundDigest, digest)
}

/** Both evidences are in: fixes TH2 and asks for the verdict. */
export function judge(
  self: HandshakeSelf,
  agreed: Agreed,
  mine: Attested,
  theirs: Attested,
): HandshakeStep {
  const { role } = self.hello
  const evidences = bySide(role, mine.evidence, theirs.evidence)
  const transcript = transcriptOf(agreed.helloTranscript, evidences)
  const bound: Bound = { ...agreed, attested: { mine, theirs }, transcript }
  const { version, theirs: hello } = agreed
  return {
    state: { phase: 'judging', self, bound },
    effects: [{ kind: 'judge', hello, version, mine: mine.claims, theirs: theirs.claims }],
  }
}

/** A message to the other side. */
export function sending(message: HandshakeMessage): HandshakeEffect {
  return { kind: 'send', frame: encodeHandshake(message) }
}
