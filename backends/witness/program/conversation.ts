/**
 * An attested session between an enclave that asks and a witness that answers: the handshake of a
 * move, with labels of its own for what a move has a package and a policy for.
 * Invariant: both sides are builds of the same measurement on the same kind of TEE, neither in debug;
 * evidence that proves nothing counts only with an enclave whose own proves nothing either.
 * Leaves to others: which platform has which seat (seat-link.ts, witness-desk.ts), the way there.
 */
import { CodedError } from '../../contract/errors.ts'
import type {
  Attester,
  EvidenceVerifier,
  TeeKind,
  VerifiedClaims,
} from '../../contract/evidence.ts'
import { equalBytes } from '../../../proto/codec.ts'
import { labelledDigest } from '../../../proto/digest.ts'
import type { LineageClaim } from '../../enclave/session/handshake-messages.ts'
import type { SecureSession, SessionLane } from '../../enclave/session/secure-session.ts'
import {
  openSession,
  type InstanceSigner,
  type PolicyQuestion,
  type SessionPorts,
} from '../../enclave/session/session-driver.ts'

/** A lane as its carrier gives it: frames, and what the daemons vouch for. */
export interface CarriedLane {
  readonly lane: SessionLane
  /** Ed25519 key of the other side's daemon; routing, nothing more. */
  readonly peerKey: Uint8Array
  readonly askPeerSignature: SessionPorts['askPeerSignature']
  close(): void
}

/** Who carries lanes to witnesses: untrusted, and free to carry them anywhere or nowhere. */
export interface WitnessCarrier {
  /** A new lane to the witness of a platform. @throws CodedError where there is no way to it. */
  call(platform: Uint8Array, signal: AbortSignal): Promise<CarriedLane>
}

/** What a launch brings into its conversations. */
export interface ConversationParts {
  readonly attester: Attester
  readonly verifiers: ReadonlyMap<TeeKind, EvidenceVerifier>
  readonly signer: InstanceSigner
  /** What is taken for the present, ms since 1970. */
  nowMs(): bigint
}

const PROTOCOL = labelledDigest('talos witness conversation v1')
const NOTHING = new Uint8Array(32)
/** The one who asks plays the source; which lineage it asks for is said in each message. */
const ASKER: LineageClaim = {
  lineage: NOTHING,
  epoch: 0n,
  sequence: 0n,
  anchor: 'witnesses',
  holder: NOTHING,
  head: NOTHING,
}

function judge({ mine, theirs, peerHello }: PolicyQuestion): void {
  const isSame = theirs.kind === mine.kind && equalBytes(theirs.measurement, mine.measurement)
  if (!isSame) throw new CodedError({ code: 'WITNESS_MEASUREMENT', have: theirs.kind })
  if (theirs.debug) throw new CodedError({ code: 'WITNESS_DEBUG' })
  if (theirs.insecure && !mine.insecure) throw new CodedError({ code: 'WITNESS_INSECURE' })
  // A session of a move, whose digests are a package's, never gets here; nor one for another anchor.
  const { held } = peerHello
  if (held !== undefined && held.anchor !== 'witnesses')
    throw new CodedError({ code: 'WITNESS_ASKER' })
}

/**
 * Opens a conversation. @param accepts throws where the other side's claims are not those expected.
 * @throws CodedError `WITNESS_…`, `SESSION_…`.
 */
export async function converse(
  role: 'asks' | 'answers',
  parts: ConversationParts,
  carried: CarriedLane,
  accepts: (claims: VerifiedClaims) => void,
  signal: AbortSignal,
): Promise<SecureSession> {
  return openSession(
    {
      role: role === 'asks' ? 'source' : 'target',
      package: PROTOCOL,
      policy: PROTOCOL,
      policyVersion: 1,
      held: role === 'asks' ? ASKER : undefined,
      peerKey: carried.peerKey,
    },
    {
      lane: carried.lane,
      attester: parts.attester,
      verifiers: parts.verifiers,
      signer: parts.signer,
      nowMs: () => parts.nowMs(),
      askPeerSignature: carried.askPeerSignature,
      evaluatePolicy(question) {
        judge(question)
        accepts(question.theirs)
      },
    },
    signal,
  )
}
