/**
 * Opens the attested session of an attempt and judges it by the policy of the package.
 * Invariant: no session without an accepting verdict over both sides' verified claims.
 * Leaves to others: the handshake (session/), the rules (policy/).
 */
import type { AnchorKind } from '../../contract/epoch-anchor.ts'
import { CodedError } from '../../contract/errors.ts'
import type { TaPackage } from '../../package/ta-package.ts'
import type { PlatformPorts } from '../platform-ports.ts'
import { evaluatePolicy } from '../policy/policy-evaluation.ts'
import { RefusedCall } from '../refused-call.ts'
import type { LineageClaim } from '../session/handshake-messages.ts'
import type { SecureSession } from '../session/secure-session.ts'
import { openSession, type PolicyQuestion } from '../session/session-driver.ts'
import type { KeyRing } from '../ta/key-ring.ts'
import type { Attempt } from './attempt.ts'

/** What a session is opened with. */
export interface AttestParts {
  readonly attempt: Attempt
  readonly platform: PlatformPorts
  readonly keys: KeyRing
  readonly package: TaPackage
  /** Present for a source. */
  readonly held: LineageClaim | undefined
}

/** The session, attested both ways and accepted by the policy. @throws CodedError, RefusedCall. */
export async function attestSession(parts: AttestParts): Promise<SecureSession> {
  const { attempt, platform, keys, held } = parts
  const lane = await attempt.lane()
  return openSession(
    {
      role: held === undefined ? 'target' : 'source',
      package: parts.package.digest,
      policy: parts.package.policyDigest,
      policyVersion: parts.package.manifest.policy.version,
      held,
      peerKey: attempt.terms.peerKey,
    },
    {
      lane,
      attester: platform.attester,
      verifiers: platform.verifiers,
      signer: { publicKey: keys.instance, sign: (input) => keys.sign(keys.instance, input) },
      nowMs: () => platform.nowMs(),
      askPeerSignature: (transcript) => attempt.askPeerSignature(transcript),
      evaluatePolicy: (question) => judge(parts, question),
    },
    attempt.signal,
  )
}

function judge({ attempt, platform, package: ta, held }: AttestParts, asked: PolicyQuestion): void {
  const anchorKind = (held ?? asked.peerHello.held)?.anchor
  if (anchorKind === undefined) throw new CodedError({ code: 'SESSION_HELD' })
  assertAnchor(platform.anchors, anchorKind)
  const { downtimeMs } = attempt.terms
  const verdict = evaluatePolicy(ta.manifest, {
    role: asked.role,
    mine: asked.mine,
    theirs: asked.theirs,
    peerKey: attempt.terms.peerKey,
    anchorKind,
    nowMs: platform.nowMs(),
    downtimeMs: downtimeMs === 0 ? undefined : downtimeMs,
  })
  if (verdict.verdict === 'refuse') throw RefusedCall.ofAll(verdict.refusals)
}

function assertAnchor(offered: readonly AnchorKind[], kind: AnchorKind): void {
  if (offered.includes(kind)) return
  throw new RefusedCall({
    code: 'POLICY_ANCHOR',
    field: 'anchor',
    have: offered.join(', '),
    want: kind,
    source: 'genesis of the lineage',
    fix: ['move to a host whose TEE offers this anchor'],
  })
}
