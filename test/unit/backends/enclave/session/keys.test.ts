/**
 * The key schedule: standard primitives (RFC 7748, RFC 5869), one-shot keys, nothing left behind.
 */
import { createCipheriv } from 'node:crypto'
import { x25519 } from '@noble/curves/ed25519.js'
import { hkdf } from '@noble/hashes/hkdf.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { describe, expect, test, vi } from 'vitest'
import { codeOf } from '../../../../../backends/contract/errors.ts'
import { SESSION_KEYS, SessionSecrets } from '../../../../../backends/enclave/session/keys.ts'
import { bytesOfHex, hexOf } from '../../../../../proto/codec.ts'
import { bytesOf } from './session-pair.ts'

/** Every shared secret and every HKDF root that was made. */
const intermediate = vi.hoisted((): Uint8Array[] => [])
vi.mock(import('@noble/curves/ed25519.js'), async (original) => {
  const module = await original()
  const getSharedSecret: typeof module.x25519.getSharedSecret = (...args) => {
    const shared = module.x25519.getSharedSecret(...args)
    intermediate.push(shared)
    return shared
  }
  return { ...module, x25519: { ...module.x25519, getSharedSecret } }
})
vi.mock(import('@noble/hashes/hkdf.js'), async (original) => {
  const module = await original()
  const extract: typeof module.extract = (...args) => {
    const root = module.extract(...args)
    intermediate.push(root)
    return root
  }
  return { ...module, extract }
})

const ZERO = new Uint8Array(32)

function codeFrom(work: () => unknown): string {
  try {
    work()
  } catch (thrown) {
    return codeOf(thrown)
  }
  return 'none'
}

function derived(transcript = 'transcript'): SessionSecrets {
  const peer = x25519.getPublicKey(bytesOf('peer'))
  return SessionSecrets.derive(bytesOf('ephemeral'), peer, bytesOf(transcript))
}

describe('the primitives underneath', () => {
  test('X25519 gives the shared secret of RFC 7748, section 6.1', () => {
    const alice = bytesOfHex('77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a')
    const bob = bytesOfHex('5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb')
    const shared = '4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742'
    const [alicePublic, bobPublic] = [alice, bob].map((secret) => x25519.getPublicKey(secret))
    if (alicePublic === undefined || bobPublic === undefined) return
    expect(hexOf(alicePublic)).toBe(
      '8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a',
    )
    expect(hexOf(x25519.getSharedSecret(alice, bobPublic))).toBe(shared)
    expect(hexOf(x25519.getSharedSecret(bob, alicePublic))).toBe(shared)
  })

  test('HKDF-SHA-256 gives RFC 5869, test case 1', () => {
    const ikm = new Uint8Array(22).fill(0x0b)
    const salt = bytesOfHex('000102030405060708090a0b0c')
    const info = bytesOfHex('f0f1f2f3f4f5f6f7f8f9')
    expect(hexOf(hkdf(sha256, ikm, salt, info, 42))).toBe(
      '3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865',
    )
  })

  test('AES-256-GCM gives test case 14 of the GCM specification', () => {
    const cipher = createCipheriv('aes-256-gcm', ZERO, new Uint8Array(12))
    const sealed = hexOf(cipher.update(new Uint8Array(16)))
    cipher.final()
    expect(sealed).toBe('cea7403d4d606b6e074ec5d3baf39d18')
    expect(hexOf(cipher.getAuthTag())).toBe('d0d1c8a799996bf0265b98b5d48ab919')
  })
})

test('both sides derive the same four keys, each different', () => {
  const [mine, theirs] = ['mine', 'theirs'].map((name) => bytesOf(name))
  if (mine === undefined || theirs === undefined) return
  const transcript = bytesOf('transcript')
  const publicKeys = [x25519.getPublicKey(mine), x25519.getPublicKey(theirs)] as const
  const here = SessionSecrets.derive(mine, publicKeys[1], transcript)
  const there = SessionSecrets.derive(theirs, publicKeys[0], transcript)
  const keys = SESSION_KEYS.map((name) => hexOf(here.take(name)))
  expect(keys).toEqual(SESSION_KEYS.map((name) => hexOf(there.take(name))))
  expect(new Set(keys).size).toBe(4)
})

test('another transcript gives other keys', () => {
  const one = derived('one')
  const two = derived('two')
  for (const name of SESSION_KEYS) expect(one.take(name)).not.toEqual(two.take(name))
})

test('a key is taken once', () => {
  const secrets = derived()
  secrets.take('record source')
  expect(codeFrom(() => secrets.take('record source'))).toBe('SESSION_KEY_TAKEN')
})

test('what nobody took is wiped, what was taken is the taker’s', () => {
  const secrets = derived()
  const taken = secrets.take('record source')
  const rest: Uint8Array[] = [...(Reflect.get(secrets, 'keys') as Map<string, Uint8Array>).values()]
  secrets.wipe()
  expect(rest).toEqual([ZERO, ZERO, ZERO])
  expect(taken).not.toEqual(ZERO)
  expect(codeFrom(() => secrets.take('mac source'))).toBe('SESSION_KEY_TAKEN')
})

test('shared secret and root are wiped', () => {
  intermediate.length = 0
  derived()
  expect(intermediate).toEqual([ZERO, ZERO])
})

test('the ephemeral secret is wiped, on success and on failure', () => {
  const good = bytesOf('ephemeral')
  SessionSecrets.derive(good, x25519.getPublicKey(bytesOf('peer')), bytesOf('transcript'))
  expect(good).toEqual(ZERO)
  const bad = bytesOf('ephemeral')
  const code = codeFrom(() => SessionSecrets.derive(bad, ZERO, bytesOf('transcript')))
  expect(code).toBe('SESSION_EPHEMERAL')
  expect(bad).toEqual(ZERO)
})
