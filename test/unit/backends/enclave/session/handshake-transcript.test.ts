/**
 * What both sides must agree on, where a whole handshake cannot show it: the last check of a
 * finish, and that every input changes the transcripts.
 */
import { ed25519 } from '@noble/curves/ed25519.js'
import { expect, test } from 'vitest'
import type { Evidence } from '../../../../../backends/contract/evidence.ts'
import type { HelloFacts } from '../../../../../backends/enclave/session/handshake-messages.ts'
import {
  finishInput,
  finishMac,
  finishRefusal,
  helloTranscriptOf,
} from '../../../../../backends/enclave/session/handshake-transcript.ts'
import { hexOf } from '../../../../../proto/codec.ts'
import {
  sessionIdOf,
  transcriptOf,
  peerSignatureInput,
  type SessionRole,
} from '../../../../../proto/peer-transcript.ts'
import { bytesOf, partyOf } from './session-pair.ts'

const transcript = bytesOf('transcript')
const macKey = bytesOf('mac')
const instance = ed25519.getPublicKey(bytesOf('instance'))
const peerKey = ed25519.getPublicKey(bytesOf('peer'))

/** A finish whose MAC holds, with a daemon's signature over something of its own choice. */
function finishWith(peerSignature: Uint8Array) {
  const signature = ed25519.sign(finishInput(transcript, 'source'), bytesOf('instance'))
  const finish = { signature, peerKey, peerSignature }
  return { ...finish, mac: finishMac(macKey, transcript, 'source', finish) }
}

test.each([
  ['this transcript and role', transcript, 'source', undefined],
  ['the other role', transcript, 'target', 'SESSION_PEER_SIGNATURE'],
  ['another transcript', bytesOf('another'), 'source', 'SESSION_PEER_SIGNATURE'],
] as const)('a peer key that signed %s', (_, signed, role: SessionRole, refusal) => {
  const peerSignature = ed25519.sign(peerSignatureInput(signed, role), bytesOf('peer'))
  const expected = { transcript, role: 'source', macKey, instance, peerKey } as const
  expect(finishRefusal(finishWith(peerSignature), expected)).toBe(refusal)
})

test('a key of small order signs nothing', () => {
  const small = new Uint8Array(32)
  small[0] = 1
  const signature = new Uint8Array(64)
  signature[0] = 1
  const finish = { signature, peerKey: small, peerSignature: signature }
  const mac = finishMac(macKey, transcript, 'source', finish)
  const expected = { transcript, role: 'source', macKey, instance: small, peerKey: small } as const
  expect(finishRefusal({ ...finish, mac }, expected)).toBe('SESSION_FINISH_SIGNATURE')
})

function helloOf(role: SessionRole): HelloFacts {
  const { terms, ports } = partyOf(role)
  return {
    versionMin: 1,
    versionMax: 2,
    role,
    nonce: bytesOf(`nonce ${role}`),
    ephemeral: bytesOf(`ephemeral ${role}`),
    instance: ports.signer.publicKey,
    package: terms.package,
    policy: terms.policy,
    policyVersion: terms.policyVersion,
    held: terms.held,
  }
}

test('every field of both hellos, and the version, is in TH1', () => {
  const hellos = { source: helloOf('source'), target: helloOf('target') }
  const { held } = hellos.source
  if (held === undefined) return expect.unreachable('a source without a lineage')
  const changes: readonly Partial<HelloFacts>[] = [
    { versionMin: 2 },
    { versionMax: 3 },
    { nonce: macKey },
    { ephemeral: macKey },
    { instance: macKey },
    { package: macKey },
    { policy: macKey },
    { policyVersion: 9 },
  ]
  const heldChanges: readonly Partial<typeof held>[] = [
    { lineage: macKey },
    { epoch: 9n },
    { holder: macKey },
    { head: macKey },
    { sequence: 9n },
    { anchor: 'witnesses' },
  ]
  const all = [
    helloTranscriptOf(hellos, 1),
    helloTranscriptOf(hellos, 2),
    ...(['source', 'target'] as const).flatMap((role) =>
      changes.map((change) =>
        helloTranscriptOf({ ...hellos, [role]: { ...hellos[role], ...change } }, 1),
      ),
    ),
    ...heldChanges.map((change) =>
      helloTranscriptOf(
        { ...hellos, source: { ...hellos.source, held: { ...held, ...change } } },
        1,
      ),
    ),
  ].map(hexOf)
  expect(new Set(all).size).toBe(all.length)
})

test('every part of both evidences is in TH2, and a session is not its transcript', () => {
  const evidence: Evidence = { kind: 'sgx', report: macKey, collateral: instance }
  const changes: readonly Partial<Evidence>[] = [
    { kind: 'tdx' },
    { report: peerKey },
    { collateral: peerKey },
    { report: Uint8Array.from([...macKey, ...instance]), collateral: new Uint8Array(0) },
  ]
  const evidences = { source: evidence, target: evidence }
  const all = [
    transcriptOf(transcript, evidences),
    transcriptOf(bytesOf('another'), evidences),
    sessionIdOf(transcript),
    ...(['source', 'target'] as const).flatMap((role) =>
      changes.map((change) =>
        transcriptOf(transcript, { ...evidences, [role]: { ...evidence, ...change } }),
      ),
    ),
  ].map(hexOf)
  expect(new Set(all).size).toBe(all.length)
})
