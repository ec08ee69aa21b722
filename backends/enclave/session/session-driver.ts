/**
 * Runs the handshake over a lane: does what the step function asks for and tells it what came out.
 * Invariant: a session exists only when the step function says `established`; on every other path
 * all secrets are wiped, the other side is told a code, and the caller gets code, role and phase.
 * Leaves to others: closing the lane, what is said inside the session.
 */
import { randomBytes } from 'node:crypto'
import { x25519 } from '@noble/curves/ed25519.js'
import { codeOf, CodedError, isCoded } from '../../contract/errors.ts'
import type {
  Attester,
  Evidence,
  EvidenceVerifier,
  TeeKind,
  VerifiedClaims,
} from '../../contract/evidence.ts'
import { sessionIdOf, type SessionRole } from '../../../proto/peer-transcript.ts'
import { LIMITS } from '../limits.ts'
import { newHandshake, stepHandshake } from './handshake.ts'
import { FAILURE_FIRST_BYTE, type HelloFacts, type LineageClaim } from './handshake-messages.ts'
import type {
  Attested,
  Established,
  HandshakeEffect,
  HandshakeEvent,
  HandshakeFailure,
  HandshakeStep,
} from './handshake-state.ts'
import { finishInput, opposite, type BySide } from './handshake-transcript.ts'
import { SessionSecrets } from './keys.ts'
import { RecordOpener, RecordSealer } from './records.ts'
import { SecureSession, type AttestedSide, type SessionLane } from './secure-session.ts'

/** A range of protocol versions, both ends included. */
export interface VersionRange {
  readonly min: number
  readonly max: number
}

/** The protocol versions that this program speaks. */
export const SESSION_VERSIONS: VersionRange = { min: 1, max: 1 }

/** What this side brings into a session. */
export interface SessionTerms {
  readonly role: SessionRole
  /** Digest of the package, 32 bytes; both sides must have the same. */
  readonly package: Uint8Array
  /** Digest of the policy, 32 bytes; both sides must have the same. */
  readonly policy: Uint8Array
  readonly policyVersion: number
  /** Present for a source, absent for a target. */
  readonly held: LineageClaim | undefined
  /** Ed25519 key of the other side's daemon, as this side's daemon named it. */
  readonly peerKey: Uint8Array
  /** {@link SESSION_VERSIONS} where it is left out. */
  readonly versions?: VersionRange
}

/** What a policy judges: both sides' verified claims and the other side's hello. */
export interface PolicyQuestion {
  readonly role: SessionRole
  readonly version: number
  readonly mine: VerifiedClaims
  readonly theirs: VerifiedClaims
  readonly peerHello: HelloFacts
}

/** Signs with the instance key of this launch. */
export interface InstanceSigner {
  readonly publicKey: Uint8Array
  sign(input: Uint8Array): Uint8Array
}

/** What a handshake needs from the program around it. */
export interface SessionPorts {
  readonly lane: SessionLane
  readonly attester: Attester
  readonly verifiers: ReadonlyMap<TeeKind, EvidenceVerifier>
  readonly signer: InstanceSigner
  /** What is taken for the present, ms since 1970. */
  nowMs(): bigint
  /** Has this side's daemon sign `peerSignatureInput(transcript, role)`. */
  askPeerSignature(transcript: Uint8Array): Promise<{ key: Uint8Array; signature: Uint8Array }>
  /** Returns when the policy accepts; throws the refusal otherwise. */
  evaluatePolicy(question: PolicyQuestion): void | Promise<void>
}

/**
 * Opens one session. @param signal calls the handshake off: its reason's code, where it has one,
 * is what both sides are told, else `SESSION_DEADLINE`.
 * @throws CodedError with code, role, phase and peerCode (`SESSION_PEER_FAILED` only); its cause is
 * what was thrown by a port, such as the policy's explained refusal.
 */
export async function openSession(
  terms: SessionTerms,
  ports: SessionPorts,
  signal: AbortSignal,
): Promise<SecureSession> {
  const run = new HandshakeRun(terms, ports, signal)
  try {
    return await run.finish()
  } finally {
    run.wipe()
  }
}

/** One handshake under way: the secrets that belong to it, and the loop around the step function. */
class HandshakeRun {
  private readonly terms: SessionTerms
  private readonly ports: SessionPorts
  private readonly signal: AbortSignal
  private readonly ephemeral = x25519.keygen()
  private secrets: SessionSecrets | undefined
  private macKeys: BySide<Uint8Array> | undefined
  private cause: unknown

  constructor(terms: SessionTerms, ports: SessionPorts, signal: AbortSignal) {
    this.terms = terms
    this.ports = ports
    this.signal = signal
  }

  async finish(): Promise<SecureSession> {
    const self = { hello: this.hello(), peerKey: this.terms.peerKey }
    let step = stepHandshake(newHandshake(self), { kind: 'start' })
    for (;;) {
      const event = await this.perform(step)
      if (event !== undefined) {
        step = stepHandshake(step.state, event)
        continue
      }
      const { state } = step
      if (state.phase === 'established') return this.session(state.established)
      if (state.phase === 'ended') throw this.failure(state.failure)
      throw new CodedError({ code: 'SESSION_STALLED', phase: state.phase })
    }
  }

  wipe(): void {
    this.ephemeral.secretKey.fill(0)
    this.secrets?.wipe()
    this.macKeys?.source.fill(0)
    this.macKeys?.target.fill(0)
  }

  private hello(): HelloFacts {
    const { role, policy, policyVersion, held, versions = SESSION_VERSIONS } = this.terms
    return {
      versionMin: versions.min,
      versionMax: versions.max,
      role,
      nonce: new Uint8Array(randomBytes(32)),
      ephemeral: this.ephemeral.publicKey,
      instance: this.ports.signer.publicKey,
      package: this.terms.package,
      policy,
      policyVersion,
      held,
    }
  }

  /** Does the effects of a step; the event that answers its request, or undefined at the end. */
  private async perform({ state, effects }: HandshakeStep): Promise<HandshakeEvent | undefined> {
    for (const effect of effects) {
      if (effect.kind === 'send' && state.phase === 'ended') {
        await this.tell(effect.frame)
        continue
      }
      try {
        const event = await orAborted(this.signal, () => this.answer(effect))
        if (event !== undefined) return event
      } catch (thrown) {
        this.cause = thrown
        if (effect.kind === 'send' && !this.signal.aborted) return this.lastWords()
        return { kind: 'refused', code: codeOf(thrown) }
      }
    }
    return undefined
  }

  private async answer(effect: HandshakeEffect): Promise<HandshakeEvent | undefined> {
    switch (effect.kind) {
      case 'send':
        await this.ports.lane.send(effect.frame)
        return undefined
      case 'receive': {
        const frame = await this.ports.lane.receive()
        return frame === undefined ? { kind: 'closed' } : { kind: 'frame', frame }
      }
      case 'attest': {
        const evidence = await this.ports.attester.evidence(effect.digest)
        const claims = this.verify(evidence, effect.digest)
        return { kind: 'attested', attested: { evidence, claims } }
      }
      case 'verify':
        return { kind: 'verified', claims: this.verify(effect.evidence, effect.digest) }
      case 'judge': {
        const { version, mine, theirs, hello: peerHello } = effect
        const { role } = this.terms
        await this.ports.evaluatePolicy({ role, version, mine, theirs, peerHello })
        return { kind: 'accepted' }
      }
      case 'confirm':
        return this.confirm(effect.transcript, effect.ephemeral)
    }
  }

  /** The lane takes nothing more: the other side may have said why before it went. */
  private async lastWords(): Promise<HandshakeEvent> {
    const { lane } = this.ports
    for (let left = LIMITS.framesAfterEndMax; left > 0; left--) {
      const frame = await orAborted(this.signal, () => lane.receive()).catch(() => undefined)
      if (frame === undefined) break
      if (frame[0] === FAILURE_FIRST_BYTE) return { kind: 'frame', frame }
    }
    return { kind: 'closed' }
  }

  private verify(evidence: Evidence, digest: Uint8Array): VerifiedClaims {
    const verifier = this.ports.verifiers.get(evidence.kind)
    if (verifier === undefined) {
      throw new CodedError({ code: 'SESSION_EVIDENCE_KIND', kind: evidence.kind })
    }
    return verifier.verify(evidence, digest, this.ports.nowMs())
  }

  private async confirm(transcript: Uint8Array, ephemeral: Uint8Array): Promise<HandshakeEvent> {
    const secrets = SessionSecrets.derive(this.ephemeral.secretKey, ephemeral, transcript)
    this.secrets = secrets
    const macKeys = { source: secrets.take('mac source'), target: secrets.take('mac target') }
    this.macKeys = macKeys
    const signature = this.ports.signer.sign(finishInput(transcript, this.terms.role))
    const peer = await this.ports.askPeerSignature(transcript)
    const finish = { signature, peerKey: peer.key, peerSignature: peer.signature }
    return { kind: 'confirmed', finish, macKeys }
  }

  private session(established: Established): SecureSession {
    const { role } = this.terms
    const { secrets } = this
    if (secrets === undefined) throw new CodedError({ code: 'SESSION_STALLED', phase: 'secrets' })
    const { theirs, attested, peerKeys, transcript, helloTranscript, version } = established
    const id = sessionIdOf(transcript)
    const other = opposite(role)
    const facts = {
      id,
      role,
      version,
      helloTranscript,
      transcript,
      mine: sideOf(attested.mine, this.ports.signer.publicKey, peerKeys.mine),
      theirs: sideOf(attested.theirs, theirs.instance, peerKeys.theirs),
      peerHello: theirs,
      peerClaims: attested.theirs.claims,
    }
    return new SecureSession(facts, {
      lane: this.ports.lane,
      sealer: new RecordSealer(secrets.take(`record ${role}`), { sessionId: id, author: role }),
      opener: new RecordOpener(secrets.take(`record ${other}`), { sessionId: id, author: other }),
    })
  }

  private failure({ code, phase, peerCode }: HandshakeFailure): CodedError {
    return new CodedError({ code, role: this.terms.role, phase, peerCode }, this.cause)
  }

  /** Tells the other side why, if the lane still takes it within a moment. */
  private async tell(frame: Uint8Array): Promise<void> {
    const moment = AbortSignal.timeout(LIMITS.sessionFailureMs)
    await orAborted(moment, () => this.ports.lane.send(frame)).catch(() => undefined)
  }
}

function sideOf(attested: Attested, instance: Uint8Array, peerKey: Uint8Array): AttestedSide {
  const { kind, report, collateral } = attested.evidence
  return { kind, report, collateral, instance, peerKey }
}

/** The work's result, unless the signal comes first; what the work does later is not heard. */
function orAborted<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const onAbort = (): void => {
      const reason: unknown = signal.reason
      reject(isCoded(reason) ? reason : new CodedError({ code: 'SESSION_DEADLINE' }))
    }
    if (signal.aborted) return onAbort()
    signal.addEventListener('abort', onAbort, { once: true })
    const settled = (): void => signal.removeEventListener('abort', onAbort)
    work().then(resolve, reject).finally(settled)
  })
}
