/**
 * `talos.yaml`: spellings that mean the same make the same manifest; nothing is guessed.
 */
import { peerIdFromPrivateKey } from '@libp2p/peer-id'
import { generateKeyPair } from '@libp2p/crypto/keys'
import { describe, expect, test } from 'vitest'
import { isCoded } from '../../../../backends/contract/errors.ts'
import { parseManifestSource } from '../../../../backends/package/manifest-source.ts'
import { peerIdKey } from '../../../../backends/package/peer-id.ts'
import { hexOf } from '../../../../proto/codec.ts'

const SHORTEST = `
module: build/sample.wasm
name: sample
version: 1.0.0
anchors: [volatile]
policy: { name: sample, version: 1 }
`

function refusal(text: string): string {
  try {
    parseManifestSource(text)
  } catch (thrown) {
    if (!isCoded(thrown)) throw thrown
    return `${thrown.code} ${String(thrown.facts['field'])}`
  }
  return 'accepted'
}

describe('talos.yaml', () => {
  test('gets every default written out, and no rule of a policy', () => {
    const { manifest, modulePath } = parseManifestSource(SHORTEST)
    expect(modulePath).toBe('build/sample.wasm')
    expect(manifest).toMatchInlineSnapshot(`
      {
        "anchors": [
          "volatile",
        ],
        "args": [],
        "durability": "none",
        "entry": {
          "handle": "talos_handle",
          "initialize": "_initialize",
        },
        "env": {},
        "format": 1,
        "limits": {
          "answer_bytes": 65536,
          "downtime_ms": 1000,
          "files_bytes": 1048576,
          "handler_deadline_ms": 5000,
          "memory_bytes": 16777216,
          "output_entries": 1024,
          "request_bytes": 65536,
          "requests_per_second": 1000,
        },
        "name": "sample",
        "policy": {
          "name": "sample",
          "version": 1,
        },
        "profile": "reactor",
        "transform": 1,
        "version": "1.0.0",
      }
    `)
  })
  test('takes sizes with a unit', () => {
    const spelled = parseManifestSource(`${SHORTEST}limits: { memory_bytes: 64 MiB }`)
    const counted = parseManifestSource(`${SHORTEST}limits: { memory_bytes: 67108864 }`)
    expect(spelled).toEqual(counted)
    expect(spelled.manifest.limits.memory_bytes).toBe(67_108_864)
  })
  test('takes peers as people see them', async () => {
    const key = await generateKeyPair('Ed25519')
    const id = peerIdFromPrivateKey(key).toString()
    const hex = hexOf(key.publicKey.raw)
    const text = SHORTEST.replace('version: 1 }', `version: 1, peers: [${id}] }`)
    expect(parseManifestSource(text).manifest.policy.peers).toEqual([hex])
    expect(peerIdKey(id)).toBe(hex)
  })
  const refused: readonly (readonly [string, string, string])[] = [
    ['an unknown key', 'PACKAGE_MANIFEST manifest.shell', `${SHORTEST}shell: true`],
    ['a key twice', 'PACKAGE_MANIFEST talos.yaml line 7', `${SHORTEST}name: other`],
    ['an alias', 'PACKAGE_MANIFEST talos.yaml', `${SHORTEST}args: [&a x, *a]`],
    ['a tag', 'PACKAGE_MANIFEST talos.yaml line 7', `${SHORTEST}args: [!!js/function x]`],
    ['a list', 'PACKAGE_MANIFEST talos.yaml', '- a'],
    ['nothing', 'PACKAGE_MANIFEST talos.yaml', ''],
    ['no policy', 'PACKAGE_MANIFEST policy', SHORTEST.replace(/policy.*\n/, '')],
    ['no module', 'PACKAGE_MANIFEST module', SHORTEST.replace(/module.*\n/, '')],
    [
      'a unit that is none',
      'PACKAGE_MANIFEST manifest.limits.memory_bytes',
      `${SHORTEST}limits: { memory_bytes: 64 MB }`,
    ],
    [
      'a unit on a count',
      'PACKAGE_MANIFEST manifest.limits.output_entries',
      `${SHORTEST}limits: { output_entries: 1 KiB }`,
    ],
    [
      'a peer id of another key',
      'PACKAGE_MANIFEST manifest.policy.peers.0',
      SHORTEST.replace(
        'version: 1 }',
        'version: 1, peers: [QmYyQSo1c1Ym7orWxLYvCrM2EmxFTANf8wXmmE7DWjhx5N] }',
      ),
    ],
    ['a long text', 'PACKAGE_MANIFEST talos.yaml', SHORTEST + '#'.repeat(65_536)],
  ]
  test.each(refused)('with %s is refused', (_, expected, text) => {
    expect(refusal(text)).toBe(expected)
  })
  const outside = ['../a.wasm', '/a.wasm', 'a/../../b.wasm', './a.wasm', 'a//b.wasm', '""', '1']
  test.each(outside)('with module %s is refused', (path) => {
    const text = SHORTEST.replace('build/sample.wasm', path)
    expect(refusal(text)).toBe('PACKAGE_MANIFEST module')
  })
})

test('an id whose bytes are no Ed25519 identity is no key', () => {
  expect(peerIdKey(`12D3Koo${'z'.repeat(45)}`)).toBeUndefined()
  expect(peerIdKey('12D3Koo')).toBeUndefined()
})
