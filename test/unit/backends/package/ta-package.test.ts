/**
 * The `.ta` file: packing is reproducible; every altered byte is refused, by the check meant for it.
 */
import { createHash } from 'node:crypto'
import { ed25519 } from '@noble/curves/ed25519.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalJson } from '../../../../backends/package/canonical-json.ts'
import { describePackage } from '../../../../backends/package/package-description.ts'
import { PACKAGE_LIMITS } from '../../../../backends/package/package-limits.ts'
import { PackageError } from '../../../../backends/package/package-refusal.ts'
import { packPackage, parsePackage } from '../../../../backends/package/ta-package.ts'
import { hexOf } from '../../../../proto/codec.ts'
import { labelledDigest, labelledInput } from '../../../../proto/digest.ts'
import { MANIFEST, MODULE, OWNER_SECRET, samplePackage } from './sample-package.ts'

const HEADER_BYTES = 116
const text = new TextEncoder()

function refusal(bytes: Uint8Array): string {
  try {
    parsePackage(bytes)
  } catch (thrown) {
    if (!(thrown instanceof PackageError)) throw thrown
    const { code, field, have, want, source, fix } = thrown.refusal
    expect(have).not.toBe(want)
    expect([have, want, source, ...fix].every((words) => words.length > 0)).toBe(true)
    return `${code} ${field}`
  }
  return 'accepted'
}

/** A package with any manifest text and module, honestly signed: what a hostile owner could make. */
function signed(manifest: Uint8Array, module: Uint8Array = MODULE): Uint8Array {
  const owner = ed25519.getPublicKey(OWNER_SECRET)
  const code = createHash('sha256').update(module).digest()
  const digest = labelledDigest('talos package v1', manifest, code, owner)
  const signature = ed25519.sign(labelledInput('talos package owner v1', digest), OWNER_SECRET)
  const lengths = Buffer.alloc(8)
  lengths.writeUInt32BE(manifest.length)
  lengths.writeUInt32BE(module.length, 4)
  const head = [text.encode('talos-ta'), Uint8Array.of(0, 0, 0, 1), owner, signature, lengths]
  return new Uint8Array(Buffer.concat([...head, manifest, module]))
}

function altered(bytes: Uint8Array, at: number, bit = 1): Uint8Array {
  const copy = Uint8Array.from(bytes)
  copy[at] = (copy[at] ?? 0) ^ bit
  return copy
}

describe('a package', () => {
  test('gives back what was packed', () => {
    const parsed = parsePackage(samplePackage())
    expect(parsed.manifest).toEqual(MANIFEST)
    expect(parsed.module).toEqual(MODULE)
    expect(parsed.owner).toEqual(ed25519.getPublicKey(OWNER_SECRET))
  })
  test('is the same bytes whatever the order of the fields', () => {
    const reversed = Object.fromEntries(Object.entries(MANIFEST).reverse()) as typeof MANIFEST
    const again = packPackage({ manifest: reversed, module: MODULE, ownerKey: OWNER_SECRET })
    expect(again).toEqual(samplePackage())
    expect(samplePackage()).toEqual(signed(text.encode(canonicalJson(MANIFEST))))
  })
  test('has a measurement that is fixed for all time', () => {
    expect(hexOf(parsePackage(samplePackage()).digest)).toMatchInlineSnapshot(
      `"10c7a6e6115d5a0f2abf0fd2c0e694dc94d9bb2e5a7e549ca1ed6671e6659f07"`,
    )
  })
  test('is measured over manifest, module and owner', () => {
    const digests = [
      samplePackage(),
      samplePackage({ version: '1.0.1' }),
      packPackage({ manifest: MANIFEST, module: MODULE, ownerKey: new Uint8Array(32).fill(8) }),
      signed(text.encode(canonicalJson(MANIFEST)), Uint8Array.of(...MODULE, 0, 1, 0)),
    ].map((bytes) => hexOf(parsePackage(bytes).digest))
    expect(new Set(digests).size).toBe(4)
  })
  test('tells the digest of its policy alone', () => {
    const one = parsePackage(samplePackage())
    const version = parsePackage(samplePackage({ version: '1.0.1' }))
    const policy = parsePackage(samplePackage({ policy: { name: 'sample', version: 2 } }))
    expect(version.policyDigest).toEqual(one.policyDigest)
    expect(policy.policyDigest).not.toEqual(one.policyDigest)
  })
  test('is described in words', () => {
    const described = describePackage(parsePackage(samplePackage()))
    expect(described).toMatchObject({ name: 'sample', policy: 'sample@1', insecure_allowed: false })
    expect(described.owner).toMatch(/^talos-owner:[0-9a-f]{64}$/)
  })
})

describe('a reader refuses', () => {
  const whole = samplePackage()
  const cases: readonly (readonly [string, string, Uint8Array])[] = [
    ['nothing', 'PACKAGE_MALFORMED package.magic', new Uint8Array(0)],
    ['another file', 'PACKAGE_MALFORMED package.magic', altered(whole, 0)],
    ['a cut header', 'PACKAGE_MALFORMED package.header', whole.slice(0, HEADER_BYTES - 1)],
    ['another format', 'PACKAGE_MALFORMED package.format', altered(whole, 11, 2)],
    ['a missing byte', 'PACKAGE_MALFORMED package.length', whole.slice(0, -1)],
    ['a trailing byte', 'PACKAGE_MALFORMED package.length', Uint8Array.of(...whole, 0)],
    ['a length of 4 GiB', 'PACKAGE_MALFORMED package.length', altered(whole, 108, 0xff)],
    ['another owner', 'PACKAGE_SIGNATURE package.signature', altered(whole, 12)],
    ['another signature', 'PACKAGE_SIGNATURE package.signature', altered(whole, 44)],
    ['another manifest', 'PACKAGE_SIGNATURE package.signature', altered(whole, HEADER_BYTES)],
    ['another module', 'PACKAGE_SIGNATURE package.signature', altered(whole, whole.length - 1)],
  ]
  test.each(cases)('%s', (_, expected, bytes) => {
    expect(refusal(bytes)).toBe(expected)
  })
  test('a package of an owner key of small order, whose signature anybody can make', () => {
    const forged = Uint8Array.from(whole)
    // The neutral element as key and as R, S = 0: holds for every message without strict rules.
    forged.fill(0, 12, 108)
    forged[12] = 1
    forged[44] = 1
    expect(refusal(forged)).toBe('PACKAGE_SIGNATURE package.signature')
  })
  test('a package beyond the limit, before looking at it', () => {
    const bytes = new Uint8Array(PACKAGE_LIMITS.packageBytesMax + 1)
    expect(refusal(bytes)).toBe('PACKAGE_TOO_LARGE package.length')
  })
  test('a manifest beyond the limit', () => {
    const long = new Uint8Array(PACKAGE_LIMITS.manifestBytesMax + 1).fill(0x20)
    expect(refusal(signed(long))).toBe('PACKAGE_TOO_LARGE manifest')
  })
  test('a signed module that is none', () => {
    const manifest = text.encode(canonicalJson(MANIFEST))
    expect(refusal(signed(manifest, text.encode('(module)')))).toBe('PACKAGE_MODULE package.module')
  })
  const canonical = canonicalJson(MANIFEST)
  const manifests: readonly (readonly [string, string | Uint8Array])[] = [
    ['a space', canonical.replace(':', ': ')],
    ['a repeated key', canonical.replace('"format":1', '"format":1,"format":1')],
    ['an escape', canonical.replace('sample', '\\u0073ample')],
    ['another order', JSON.stringify(MANIFEST)],
    ['a byte order mark', `\uFEFF${canonical}`],
    ['bytes that are no UTF-8', Uint8Array.of(...text.encode(canonical.slice(0, -1)), 0xff)],
    ['no JSON', '{'],
  ]
  test.each(manifests)('a signed manifest with %s', (_, manifest) => {
    const bytes = typeof manifest === 'string' ? text.encode(manifest) : manifest
    expect(refusal(signed(bytes))).toBe('PACKAGE_MANIFEST manifest')
  })
  test('any altered byte', () => {
    const place = fc.integer({ min: 0, max: whole.length - 1 })
    fc.assert(
      fc.property(place, fc.integer({ min: 1, max: 255 }), (at, bits) => {
        expect(refusal(altered(whole, at, bits))).toMatch(/^PACKAGE_/)
      }),
      { numRuns: 60 },
    )
  })
  test('any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(refusal(Uint8Array.of(...whole.slice(0, 12), ...bytes))).toMatch(/^PACKAGE_/)
      }),
    )
  })
})

describe('packing refuses', () => {
  test('a module that is none', () => {
    const pack = (): unknown =>
      packPackage({ manifest: MANIFEST, module: text.encode('x'), ownerKey: OWNER_SECRET })
    expect(pack).toThrow('PACKAGE_MODULE')
  })
  test('what it would not read', () => {
    const module = new Uint8Array(PACKAGE_LIMITS.packageBytesMax)
    module.set(MODULE)
    const pack = (): unknown => packPackage({ manifest: MANIFEST, module, ownerKey: OWNER_SECRET })
    expect(pack).toThrow('PACKAGE_TOO_LARGE')
  })
})
