/**
 * Attacks on evidence and policy: evidence of another session, role, machine or kind, digests
 * that are not exactly 32 bytes, verifiers and attesters that do not do their work.
 */
import { CodedError } from '../../../../../backends/contract/errors.ts'
import {
  brandVerified,
  type ClaimFacts,
  type EvidenceVerifier,
} from '../../../../../backends/contract/evidence.ts'
import {
  decodeHandshake,
  encodeHandshake,
} from '../../../../../backends/enclave/session/handshake-messages.ts'
import { simulatedVerifier } from '../../../../../backends/simulated/verifier.ts'
import type { SessionRole } from '../../../../../proto/peer-transcript.ts'
import { becomes, EVIDENCE, reflect, refused, tryAll, type Attack } from './attack-table.ts'
import { bytesOf, onFrame, partyOf, recordedFrames, reportOf, type Party } from './session-pair.ts'

const recorded = await recordedFrames()
const oldEvidence = {
  source: recorded.source[EVIDENCE] ?? new Uint8Array(0),
  target: recorded.target[EVIDENCE] ?? new Uint8Array(0),
}

/** A party whose verifier vouches for something else, as a careless TEE folder might. */
function careless(
  role: SessionRole,
  whose: 'own' | 'peer',
  lie: (claims: ClaimFacts) => ClaimFacts,
): Party {
  // A source judges the other side's evidence first, a target its own.
  const turn = (role === 'target') === (whose === 'own') ? 0 : 1
  let calls = 0
  const verifier: EvidenceVerifier = {
    kind: 'insecure-simulated',
    verify: (evidence, digest, nowMs) => {
      const claims = simulatedVerifier.verify(evidence, digest, nowMs)
      return calls++ === turn ? brandVerified(lie(claims)) : claims
    },
  }
  return partyOf(role, { ports: { verifiers: new Map([[verifier.kind, verifier]]) } })
}

function attesting(role: SessionRole, digestOf: (digest: Uint8Array) => Uint8Array): Party {
  // Evidence goes out as made; this side's own verifier is the one that looks away.
  const lenient: EvidenceVerifier = {
    kind: 'insecure-simulated',
    verify: (evidence, digest) =>
      brandVerified({
        kind: 'insecure-simulated',
        measurement: bytesOf('program'),
        platformId: undefined,
        debug: false,
        insecure: true,
        boundDigest: digest,
        newestSignedMs: BigInt(evidence.report.length),
      }),
  }
  return partyOf(role, {
    ports: {
      verifiers: new Map([[lenient.kind, lenient]]),
      attester: {
        kind: 'insecure-simulated',
        evidence: async (digest) => ({
          kind: 'insecure-simulated',
          report: reportOf(role, digestOf(digest)),
          collateral: new Uint8Array(0),
        }),
      },
    },
  })
}

function evidenceFrame(kind: string, from: Uint8Array): Uint8Array {
  const message = decodeHandshake(from)
  if (message.kind !== 'evidence') throw new CodedError({ code: 'TEST_NOT_EVIDENCE' })
  const evidence = { ...message.evidence, kind: kind as 'sgx' }
  return encodeHandshake({ kind: 'evidence', evidence })
}

function resized(bytes: Uint8Array, length: number): Uint8Array {
  const out = new Uint8Array(length)
  out.set(bytes.subarray(0, length))
  return out
}

const lies: readonly [string, (claims: ClaimFacts) => ClaimFacts][] = [
  [
    'claims over 31 bytes',
    (claims) => ({ ...claims, boundDigest: resized(claims.boundDigest, 31) }),
  ],
  [
    'claims over 33 bytes',
    (claims) => ({ ...claims, boundDigest: resized(claims.boundDigest, 33) }),
  ],
  ['claims over other bytes', (claims) => ({ ...claims, boundDigest: bytesOf('other') })],
  ['claims of another kind', (claims) => ({ ...claims, kind: 'sgx' })],
]

tryAll([
  {
    name: 'target evidence of another session',
    relay: onFrame('target', EVIDENCE, becomes(oldEvidence.target)),
    ends: refused('source', 'EVIDENCE_BINDING', 'verifying', 'peer-evidence'),
  },
  {
    name: 'source evidence of another session',
    relay: onFrame('source', EVIDENCE, becomes(oldEvidence.source)),
    ends: refused('target', 'EVIDENCE_BINDING', 'verifying', 'peer-finish'),
  },
  {
    name: 'target evidence reflected (evidence of the other role)',
    relay: reflect('target', EVIDENCE),
    ends: refused('target', 'EVIDENCE_BINDING', 'verifying', 'peer-evidence'),
  },
  {
    name: 'source evidence reflected',
    relay: reflect('source', EVIDENCE),
    ends: {
      source: 'SESSION_UNEXPECTED@peer-finish',
      target: 'SESSION_UNEXPECTED@peer-evidence',
    },
  },
  {
    name: 'honest evidence of another machine (cuckoo): bound to its own instance key',
    target: partyOf('target', {
      ports: {
        attester: {
          kind: 'insecure-simulated',
          evidence: async () => ({
            kind: 'insecure-simulated',
            report: reportOf('elsewhere', bytesOf('a digest of its own')),
            collateral: new Uint8Array(0),
          }),
        },
      },
    }),
    ends: refused('target', 'EVIDENCE_BINDING', 'attesting', 'peer-evidence'),
  },
  ...[31, 33].flatMap((length): Attack[] => [
    {
      name: `target evidence over a digest of ${String(length)} bytes`,
      target: attesting('target', () => new Uint8Array(length)),
      ends: refused('source', 'EVIDENCE_LENGTH', 'verifying', 'peer-evidence'),
    },
  ]),
  ...lies.flatMap(([what, lie]): Attack[] => [
    {
      name: `${what}, of the target, at the source`,
      source: careless('source', 'peer', lie),
      ends: refused('source', 'SESSION_EVIDENCE_BINDING', 'verifying', 'peer-evidence'),
    },
    {
      name: `${what}, of the source, at the target`,
      target: careless('target', 'peer', lie),
      ends: refused('target', 'SESSION_EVIDENCE_BINDING', 'verifying', 'peer-finish'),
    },
    {
      name: `${what}, of the source itself`,
      source: careless('source', 'own', lie),
      ends: refused('source', 'SESSION_EVIDENCE_BINDING', 'attesting', 'peer-evidence'),
    },
    {
      name: `${what}, of the target itself`,
      target: careless('target', 'own', lie),
      ends: refused('target', 'SESSION_EVIDENCE_BINDING', 'attesting', 'peer-evidence'),
    },
  ]),
  {
    name: 'target evidence over something else, signed well',
    target: attesting('target', () => bytesOf('something else')),
    ends: refused('source', 'EVIDENCE_BINDING', 'verifying', 'peer-evidence'),
  },
  {
    name: 'evidence of a kind that nobody here verifies',
    relay: onFrame('target', EVIDENCE, (frame) => [evidenceFrame('sgx', frame)]),
    ends: refused('source', 'SESSION_EVIDENCE_KIND', 'verifying', 'peer-evidence'),
  },
  {
    name: 'evidence of a kind that does not exist',
    relay: onFrame('target', EVIDENCE, (frame) => [evidenceFrame('sgx3', frame)]),
    ends: refused('source', 'SESSION_EVIDENCE_KIND', 'peer-evidence', 'peer-evidence'),
  },
  {
    name: 'evidence with one bit of its signature flipped',
    relay: onFrame('target', EVIDENCE, (frame) => {
      const copy = Uint8Array.from(frame)
      copy[copy.length - 1] = (copy.at(-1) ?? 0) ^ 1
      return [copy]
    }),
    ends: refused('source', 'EVIDENCE_SIGNATURE', 'verifying', 'peer-evidence'),
  },
])

tryAll(
  (['source', 'target'] as const).map((role) => ({
    name: `the policy of the ${role} refuses`,
    [role]: partyOf(role, {
      ports: {
        evaluatePolicy: () => {
          throw new CodedError({ code: 'POLICY_MEASUREMENT' })
        },
      },
    }),
    ends: refused(
      role,
      'POLICY_MEASUREMENT',
      'judging',
      role === 'source' ? 'peer-evidence' : 'peer-finish',
    ),
  })),
)
