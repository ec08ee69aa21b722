/**
 * The secrets of an enclave: what signs, what leaves, what is gone.
 */
import { ed25519 } from '@noble/curves/ed25519.js'
import { describe, expect, test } from 'vitest'
import { KeyRing } from '../../../../../backends/enclave/ta/key-ring.ts'

const INPUT = new Uint8Array(32).fill(3)

describe('a key ring', () => {
  test('signs with the keys that it made or adopted, and no others', () => {
    const keys = new KeyRing()
    const secret = ed25519.utils.randomSecretKey()
    const adopted = keys.adopt(Uint8Array.from(secret))
    expect(adopted).toEqual(ed25519.getPublicKey(secret))
    for (const key of [keys.instance, keys.make(), adopted]) {
      expect(ed25519.verify(keys.sign(key, INPUT), INPUT, key)).toBe(true)
    }
    const foreign = ed25519.getPublicKey(ed25519.utils.randomSecretKey())
    expect(() => keys.sign(foreign, INPUT)).toThrow('KEY_ABSENT')
    expect(() => new KeyRing().sign(keys.instance, INPUT)).toThrow('KEY_ABSENT')
  })
  test('gives the instance key to nobody', () => {
    const keys = new KeyRing()
    expect(() => keys.holderSecret(keys.instance)).toThrow('KEY_NEVER_LEAVES')
    const holder = keys.make()
    expect(ed25519.getPublicKey(keys.holderSecret(holder))).toEqual(holder)
  })
  test('wipes what it forgets, where it lies', () => {
    const keys = new KeyRing()
    const [one, two, three] = [keys.make(), keys.make(), keys.make()]
    const secrets = [one, two, three].map((key) => keys.holderSecret(key))
    keys.forget(one)
    expect(secrets.map((secret) => secret.every((byte) => byte === 0))).toEqual([
      true,
      false,
      false,
    ])
    keys.forgetHolders()
    expect(secrets.every((secret) => secret.every((byte) => byte === 0))).toBe(true)
    for (const key of [one, two, three]) {
      expect(() => keys.sign(key, INPUT)).toThrow('KEY_ABSENT')
    }
    expect(keys.sign(keys.instance, INPUT)).toHaveLength(64)
  })
})
