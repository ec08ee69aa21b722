/**
 * Owner keys: a file round-trips; a file that was mixed up or edited is refused without repeating it.
 */
import { inspect } from 'node:util'
import { expect, test } from 'vitest'
import {
  encodeOwner,
  encodeOwnerKey,
  generateOwnerKey,
  ownerKeyOf,
  parseOwnerKey,
} from '../../../../backends/package/owner-key.ts'
import { hexOf } from '../../../../proto/codec.ts'

test('a key file gives back the key', () => {
  const key = generateOwnerKey()
  expect(parseOwnerKey(encodeOwnerKey(key))).toEqual(key)
  expect(encodeOwner(key.publicKey)).toBe(`talos-owner:${hexOf(key.publicKey)}`)
})

test('two keys differ', () => {
  expect(generateOwnerKey().secretKey).not.toEqual(generateOwnerKey().secretKey)
})

test('a public key of another secret is refused', () => {
  const one = encodeOwnerKey(ownerKeyOf(new Uint8Array(32).fill(1)))
  const other = ownerKeyOf(new Uint8Array(32).fill(2))
  const mixed = one.replace(/talos-owner:[0-9a-f]+/, encodeOwner(other.publicKey))
  expect(() => parseOwnerKey(mixed)).toThrow('PACKAGE_OWNER_KEY field=owner key public')
})

test.each([
  ['no JSON', 'owner key', '{'],
  ['a long text', 'owner key', encodeOwnerKey(generateOwnerKey()) + ' '.repeat(1024)],
  ['another version', 'owner key talos_owner_key', '{"talos_owner_key":2}'],
  ['an unknown key', 'owner key', encodeOwnerKey(generateOwnerKey()).replace('{', '{"a":1,')],
])('%s is refused', (_, field, text) => {
  expect(() => parseOwnerKey(text)).toThrow(`PACKAGE_OWNER_KEY field=${field} have`)
})

test('a refusal does not repeat the secret', () => {
  const text = encodeOwnerKey(ownerKeyOf(new Uint8Array(32).fill(0xab))).replace(/"$/m, 'cd"')
  let told = ''
  try {
    parseOwnerKey(text)
  } catch (thrown) {
    told = inspect(thrown, { depth: 10 })
  }
  expect(told).toContain('PACKAGE_OWNER_KEY')
  expect(told).not.toContain('abababab')
})
