/**
 * What a manifest may say: every field is closed, and a breach names the field.
 */
import { ed25519 } from '@noble/curves/ed25519.js'
import { describe, expect, test } from 'vitest'
import { isCoded } from '../../../../backends/contract/errors.ts'
import {
  checkManifest,
  decodeManifest,
  encodeManifest,
} from '../../../../backends/package/manifest.ts'
import { hexOf } from '../../../../proto/codec.ts'
import { MANIFEST } from './sample-package.ts'

const KEY = hexOf(ed25519.getPublicKey(new Uint8Array(32).fill(9)))
const FLOW = { never: 'a', before: 'b' }
const NEUTRAL = `01${'00'.repeat(31)}`

function fieldAtFault(change: Record<string, unknown>): string {
  try {
    checkManifest({ ...MANIFEST, ...change })
  } catch (thrown) {
    if (!isCoded(thrown)) throw thrown
    expect(thrown.code).toBe('PACKAGE_MANIFEST')
    return String(thrown.facts['field'])
  }
  return 'accepted'
}

function limits(change: Record<string, unknown>): Record<string, unknown> {
  return { limits: { ...MANIFEST.limits, ...change } }
}

function policy(change: Record<string, unknown>): Record<string, unknown> {
  return { policy: { ...MANIFEST.policy, ...change } }
}

describe('a manifest', () => {
  test('round-trips with everything in it', () => {
    const full = {
      ...MANIFEST,
      callers: [KEY],
      policy: {
        ...MANIFEST.policy,
        allow_insecure: true,
        measurements: { sgx: 'same' as const, snp: ['ab'.repeat(48)] },
        platforms: ['cd'.repeat(16)],
        peers: [KEY],
        migrate: 'allowed' as const,
        max_downtime_ms: 100,
      },
    }
    expect(decodeManifest(encodeManifest(full))).toEqual(full)
  })
  test('takes a durability that its anchors can keep', () => {
    const anchors = ['insecure-simulated']
    const strict = { ...MANIFEST, anchors, durability: 'strict' }
    const interval = { ...strict, durability: 'interval', checkpoint_interval_ms: 100 }
    expect(checkManifest(strict)).toMatchObject({ durability: 'strict' })
    expect(decodeManifest(encodeManifest(checkManifest(interval)))).toEqual(interval)
  })
  const lasting = { durability: 'strict', anchors: ['insecure-simulated'] }
  test.each<readonly [string, Record<string, unknown>]>([
    ['manifest.anchors', { ...lasting, anchors: ['volatile', 'insecure-simulated'] }],
    ['manifest.anchors', { ...lasting, anchors: ['volatile'] }],
    ['manifest.checkpoint_interval_ms', { ...lasting, durability: 'interval' }],
    ['manifest.checkpoint_interval_ms', { ...lasting, checkpoint_interval_ms: 100 }],
    ['manifest.checkpoint_interval_ms', { checkpoint_interval_ms: 100 }],
    [
      'manifest.checkpoint_interval_ms',
      { ...lasting, durability: 'interval', checkpoint_interval_ms: 99 },
    ],
    [
      'manifest.policy.verify.flow',
      { ...lasting, policy: { ...MANIFEST.policy, verify: { memory: 'full', flow: 'replay' } } },
    ],
  ])('refuses what cannot last: %s %#', (field, facts) => {
    expect(() => checkManifest({ ...MANIFEST, ...facts })).toThrow(`field=${field} `)
  })

  const faults: readonly (readonly [string, Record<string, unknown>])[] = [
    ['manifest.sudo', { sudo: true }],
    ['manifest.format', { format: 2 }],
    ['manifest.name', { name: 'Signer' }],
    ['manifest.name', { name: 'a'.repeat(33) }],
    ['manifest.name', { name: '-a' }],
    ['manifest.name', { name: undefined }],
    ['manifest.version', { version: '1.0' }],
    ['manifest.profile', { profile: 'eager' }],
    ['manifest.transform', { transform: 2 }],
    ['manifest.durability', { durability: 'forever' }],
    ['manifest.anchors', { anchors: [] }],
    ['manifest.anchors', { anchors: ['volatile', 'volatile'] }],
    ['manifest.anchors.0', { anchors: ['tpm'] }],
    ['manifest.limits.memory_bytes', limits({ memory_bytes: 65_537 })],
    ['manifest.limits.memory_bytes', limits({ memory_bytes: 0 })],
    ['manifest.limits.memory_bytes', limits({ memory_bytes: 4_294_967_296 + 65_536 })],
    ['manifest.limits.files_bytes', limits({ files_bytes: 1 })],
    ['manifest.limits.request_bytes', limits({ request_bytes: 1_048_577 })],
    ['manifest.limits.answer_bytes', limits({ answer_bytes: 0.5 })],
    ['manifest.limits.output_entries', limits({ output_entries: 0 })],
    ['manifest.limits.requests_per_second', limits({ requests_per_second: 0 })],
    ['manifest.limits.handler_deadline_ms', limits({ handler_deadline_ms: 600_001 })],
    ['manifest.limits.downtime_ms', limits({ downtime_ms: undefined })],
    ['manifest.limits.disk', limits({ disk: 1 })],
    ['manifest.args', { args: Array.from({ length: 257 }, () => 'a') }],
    ['manifest.args.0', { args: ['a\0b'] }],
    ['manifest.args.0', { args: ['\ud800'] }],
    ['manifest.args.0', { args: ['a'.repeat(4097)] }],
    ['manifest.env.a=b', { env: { 'a=b': 'x' } }],
    ['manifest.callers', { callers: [] }],
    ['manifest.callers', { callers: [KEY, KEY] }],
    ['manifest.callers.0', { callers: [NEUTRAL] }],
    ['manifest.callers.0', { callers: [KEY.toUpperCase()] }],
    ['manifest.entry.handle', { entry: { ...MANIFEST.entry, handle: 'a b' } }],
    ['manifest.policy.rego', policy({ rego: 'allow' })],
    ['manifest.policy.version', policy({ version: 0 })],
    ['manifest.policy.version', policy({ version: 1.5 })],
    ['manifest.policy.accept', policy({ accept: [] })],
    ['manifest.policy.accept.0', policy({ accept: ['all'] })],
    ['manifest.policy.allow_insecure', policy({ allow_insecure: 'yes' })],
    ['manifest.policy.debug', policy({ debug: true })],
    ['manifest.policy.measurements.all', policy({ measurements: { all: 'same' } })],
    ['manifest.policy.measurements.sgx.0', policy({ measurements: { sgx: ['ab'] } })],
    ['manifest.policy.platforms.0', policy({ platforms: ['ab'] })],
    ['manifest.policy.peers.0', policy({ peers: ['12D3KooW'] })],
    ['manifest.policy.migrate', policy({ migrate: 'once' })],
    ['manifest.policy.max_downtime_ms', policy({ max_downtime_ms: 0 })],
    ['manifest.policy.verify.flow', policy({ verify: { memory: 'full', flow: 'none' } })],
    ['manifest.policy.verify.memory', policy({ verify: { flow: 'stack' } })],
    [
      'manifest.invariants.constant.0.bytes',
      { invariants: { constant: [{ address: 0, bytes: 0 }] } },
    ],
    ['manifest.invariants.flows.0.after', { invariants: { flows: [{ ...FLOW, after: 'c' }] } }],
    // Nobody would check it.
    ['manifest.invariants.flows', { invariants: { flows: [FLOW] } }],
    [
      'manifest.invariants.flows',
      { invariants: { flows: [FLOW] }, ...policy({ verify: { memory: 'full', flow: 'stack' } }) },
    ],
    [
      'accepted',
      {
        invariants: { flows: [FLOW] },
        ...policy({ verify: { memory: 'full', flow: 'counters' } }),
      },
    ],
  ]
  test.each(faults)('is refused at %s %#', (field, change) => {
    expect(fieldAtFault(change)).toBe(field)
  })
  test('is refused where it is no object', () => {
    for (const value of [null, 1, 'a', [], undefined]) {
      expect(() => checkManifest(value)).toThrow('PACKAGE_MANIFEST')
    }
  })
  test('is refused in printable words, whatever a stranger wrote', () => {
    const control = '\u001b[2J\u009b31m\n'
    const values = [
      { ...MANIFEST, [control]: 1 },
      { ...MANIFEST, name: control.repeat(100) },
    ]
    for (const value of values) {
      expect(() => checkManifest(value)).toThrow(/^[\x20-\x7e]{1,400}$/)
    }
  })
  test('cannot smuggle a prototype', () => {
    const value: unknown = JSON.parse('{"__proto__":{"name":"x"}}')
    expect(() => checkManifest(value)).toThrow('PACKAGE_MANIFEST')
  })
})
