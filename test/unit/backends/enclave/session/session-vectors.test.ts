/**
 * The session against vectors that were computed without it, from the words of docs/protocol.md.
 */
import { readFileSync } from 'node:fs'
import { ed25519, x25519 } from '@noble/curves/ed25519.js'
import { describe, expect, test } from 'vitest'
import {
  decodeHandshake,
  encodeHandshake,
  type HandshakeMessage,
  type HelloFacts,
} from '../../../../../backends/enclave/session/handshake-messages.ts'
import {
  finishInput,
  finishMac,
  finishRefusal,
  helloRefusal,
  helloTranscriptOf,
  versionOf,
} from '../../../../../backends/enclave/session/handshake-transcript.ts'
import { SESSION_KEYS, SessionSecrets } from '../../../../../backends/enclave/session/keys.ts'
import { RecordOpener, RecordSealer } from '../../../../../backends/enclave/session/records.ts'
import type { Evidence } from '../../../../../backends/contract/evidence.ts'
import { bytesOfHex, hexOf } from '../../../../../proto/codec.ts'
import {
  sessionIdOf,
  transcriptOf,
  evidenceDigest,
  peerSignatureInput,
} from '../../../../../proto/peer-transcript.ts'
import { sessionVectors } from '../../../../vectors/session/recomputation.ts'
import { otherOf } from './session-pair.ts'

type Vectors = ReturnType<typeof sessionVectors>

const file = new URL('../../../../vectors/session/session-v1.json', import.meta.url)
const vectors = JSON.parse(readFileSync(file, 'utf8')) as Vectors
const ROLES = ['source', 'target'] as const

function read<K extends HandshakeMessage['kind']>(
  frame: string,
  kind: K,
): Extract<HandshakeMessage, { kind: K }> {
  const message = decodeHandshake(bytesOfHex(frame))
  expect(message.kind).toBe(kind)
  return message as Extract<HandshakeMessage, { kind: K }>
}

function hellos(): Record<'source' | 'target', HelloFacts> {
  const { source, target } = vectors.hello
  return { source: read(source, 'hello').hello, target: read(target, 'hello').hello }
}

function evidences(): Record<'source' | 'target', Evidence> {
  const { source, target } = vectors.evidence
  return {
    source: read(source, 'evidence').evidence,
    target: read(target, 'evidence').evidence,
  }
}

const th1 = bytesOfHex(vectors.th1)
const th2 = bytesOfHex(vectors.th2)

test('the committed vectors are the recomputed ones', () => {
  expect(vectors).toEqual(sessionVectors())
})

test('the values in docs/protocol.md are these', () => {
  const page = readFileSync(new URL('../../../../../docs/protocol.md', import.meta.url), 'utf8')
  const { secrets, evidenceDigest: bound, keys, finish, records } = vectors
  const told = [
    ...[vectors.th1, vectors.th2, vectors.sessionId, vectors.shared, records[0]?.frame ?? ''],
    ...ROLES.flatMap((role) => [secrets[role].ephemeral, bound[role], finish[role].mac]),
    ...SESSION_KEYS.map((name) => keys[name]),
  ]
  const shown = [...page.matchAll(/`([0-9a-f]{64,})`/g)].map((match) => match[1])
  expect(shown.sort()).toEqual(told.sort())
})

test('messages encode to the very frames', () => {
  for (const role of ROLES) {
    for (const [kind, frame] of [
      ['hello', vectors.hello[role]],
      ['evidence', vectors.evidence[role]],
      ['finish', vectors.finish[role].frame],
    ] as const) {
      expect(hexOf(encodeHandshake(read(frame, kind)))).toBe(frame)
    }
  }
  const { code, frame } = vectors.failure
  expect(hexOf(encodeHandshake({ kind: 'failure', code }))).toBe(frame)
})

test('hellos agree, and give TH1', () => {
  const { source, target } = hellos()
  expect(helloRefusal(source, target)).toBeUndefined()
  expect(helloRefusal(target, source)).toBeUndefined()
  expect(versionOf(source, target)).toBe(vectors.version)
  expect(hexOf(helloTranscriptOf({ source, target }, vectors.version))).toBe(vectors.th1)
})

test('TH1 gives what evidence binds; evidence gives TH2 and the session id', () => {
  for (const role of ROLES) {
    const digest = evidenceDigest(th1, role, hellos()[role].instance)
    expect(hexOf(digest)).toBe(vectors.evidenceDigest[role])
  }
  expect(hexOf(transcriptOf(th1, evidences()))).toBe(vectors.th2)
  expect(hexOf(sessionIdOf(th2))).toBe(vectors.sessionId)
})

describe.each(ROLES)('the %s', (role) => {
  const other = otherOf(role)

  test('derives the keys', () => {
    const secret = bytesOfHex(vectors.secrets[role].ephemeral)
    const peer = bytesOfHex(vectors.secrets[other].ephemeral)
    const secrets = SessionSecrets.derive(secret, x25519.getPublicKey(peer), th2)
    for (const name of SESSION_KEYS) expect(hexOf(secrets.take(name))).toBe(vectors.keys[name])
  })

  test('makes its finish, which the other side accepts', () => {
    const { finish } = read(vectors.finish[role].frame, 'finish')
    const instance = bytesOfHex(vectors.secrets[role].instance)
    const peer = bytesOfHex(vectors.secrets[role].peer)
    const macKey = bytesOfHex(vectors.keys[`mac ${role}`])
    expect(ed25519.sign(finishInput(th2, role), instance)).toEqual(finish.signature)
    expect(ed25519.sign(peerSignatureInput(th2, role), peer)).toEqual(finish.peerSignature)
    expect(finishMac(macKey, th2, role, finish)).toEqual(finish.mac)
    const expected = {
      transcript: th2,
      role,
      macKey,
      instance: ed25519.getPublicKey(instance),
      peerKey: ed25519.getPublicKey(peer),
    }
    expect(finishRefusal(finish, expected)).toBeUndefined()
    expect(finishRefusal(finish, { ...expected, role: other })).toBe('SESSION_FINISH_MAC')
  })

  test('seals its records to the very frames, and the other side opens them', () => {
    const lane = { sessionId: bytesOfHex(vectors.sessionId), author: role }
    const key = vectors.keys[`record ${role}`]
    const sealer = new RecordSealer(bytesOfHex(key), lane)
    const opener = new RecordOpener(bytesOfHex(key), lane)
    const mine = vectors.records.filter(({ author }) => author === role)
    expect(mine.length).toBeGreaterThan(0)
    for (const { kind, header, body, frame } of mine) {
      const sealed = sealer.seal(kind, Buffer.from(header), Buffer.from(body))
      expect(hexOf(sealed)).toBe(frame)
      const opened = opener.open(sealed)
      expect(Buffer.from(opened.header).toString()).toBe(header)
      expect(Buffer.from(opened.body).toString()).toBe(body)
    }
  })
})
