/**
 * Every rule of a policy refuses alone, and is the only thing that refuses then.
 */
import { describe, expect, test } from 'vitest'
import {
  brandVerified,
  TEE_KINDS,
  type ClaimFacts,
} from '../../../../../backends/contract/evidence.ts'
import {
  evaluateLaunch,
  evaluatePolicy,
  type MoveQuestion,
  type SignedRules,
  type Verdict,
} from '../../../../../backends/enclave/policy/policy-evaluation.ts'
import { policySchema, type Policy } from '../../../../../backends/package/policy-schema.ts'
import { hexOf } from '../../../../../proto/codec.ts'

const MEASUREMENT = new Uint8Array(32).fill(1)
const OTHER = new Uint8Array(32).fill(2)
const PLATFORM = new Uint8Array(32).fill(3)
const PEER = new Uint8Array(32).fill(4)

const POLICY: Policy = {
  name: 'signer',
  version: 4,
  accept: ['sgx', 'insecure-simulated'],
  allow_insecure: true,
  debug: false,
  measurements: { sgx: [hexOf(MEASUREMENT)], 'insecure-simulated': 'same' },
  platforms: [hexOf(PLATFORM)],
  peers: [hexOf(PEER)],
  migrate: 'allowed',
  max_downtime_ms: 200,
}
const SGX: ClaimFacts = {
  kind: 'sgx',
  measurement: MEASUREMENT,
  platformId: PLATFORM,
  debug: false,
  insecure: false,
  boundDigest: new Uint8Array(32),
  newestSignedMs: 1000n,
}
const SIMULATED: ClaimFacts = { ...SGX, kind: 'insecure-simulated', insecure: true }

interface Variation {
  readonly policy?: Partial<Policy>
  readonly without?: keyof Policy
  readonly anchors?: SignedRules['anchors']
  readonly mine?: ClaimFacts
  readonly theirs?: ClaimFacts
  readonly question?: Partial<MoveQuestion>
}

function rulesOf({ policy, without, anchors }: Variation): SignedRules {
  const varied = { ...POLICY, ...policy }
  if (without !== undefined) delete varied[without]
  return { policy: policySchema.parse(varied), anchors: anchors ?? ['volatile'] }
}

function judge(variation: Variation): Verdict {
  return evaluatePolicy(rulesOf(variation), {
    role: 'source',
    mine: brandVerified(variation.mine ?? SGX),
    theirs: brandVerified(variation.theirs ?? SGX),
    peerKey: PEER,
    anchorKind: 'volatile',
    nowMs: 1000n,
    downtimeMs: 200,
    ...variation.question,
  })
}

function codes(verdict: Verdict): string[] {
  return verdict.verdict === 'accept'
    ? []
    : verdict.refusals.map(({ code, field }) => `${code} ${field}`)
}

describe('a move is accepted', () => {
  const accepted: readonly (readonly [string, Variation])[] = [
    ['when every rule holds', {}],
    ['of simulated evidence that is named twice', { mine: SIMULATED, theirs: SIMULATED }],
    ['without the rules that only narrow', { policy: { peers: undefined, platforms: undefined } }],
    ['on the side that is not told the downtime', { question: { downtimeMs: undefined } }],
    [
      'to another kind whose measurement is listed',
      {
        policy: {
          accept: ['sgx', 'snp'],
          measurements: { ...POLICY.measurements, snp: ['ab'.repeat(48)] },
        },
        theirs: { ...SGX, kind: 'snp', measurement: new Uint8Array(48).fill(0xab) },
      },
    ],
  ]
  test.each(accepted)('%s', (_, variation) => {
    expect(judge(variation)).toEqual({ verdict: 'accept' })
  })
})

describe('one rule refuses, and nothing else does', () => {
  const foreign = { ...SGX, measurement: OTHER }
  const tdx = { ...SGX, kind: 'tdx' as const }
  const tdxRule = { ...POLICY.measurements, tdx: [hexOf(MEASUREMENT)] }
  const nowhere = { ...SGX, platformId: undefined }
  const unsigned = { ...SGX, insecure: true }
  const rewindable = ['insecure-simulated' as const]
  const named = { mine: SIMULATED, theirs: SIMULATED }
  const refused: readonly (readonly [string, Variation])[] = [
    ['POLICY_TEE target.tee', { theirs: tdx, policy: { measurements: tdxRule } }],
    ['POLICY_TEE source.tee', { mine: tdx, policy: { measurements: tdxRule } }],
    ['POLICY_DEBUG target.debug', { theirs: { ...SGX, debug: true } }],
    ['POLICY_DEBUG source.debug', { mine: { ...SGX, debug: true } }],
    ['POLICY_MEASUREMENT target.measurement', { theirs: foreign }],
    ['POLICY_MEASUREMENT source.measurement', { mine: foreign }],
    ['POLICY_PLATFORM target.platform', { theirs: { ...SGX, platformId: OTHER } }],
    ['POLICY_PLATFORM source.platform', { mine: { ...SGX, platformId: OTHER } }],
    ['POLICY_PLATFORM target.platform', { theirs: nowhere }],
    ['POLICY_PLATFORM source.platform', { mine: nowhere }],
    ['POLICY_INSECURE target.tee', { theirs: unsigned, without: 'allow_insecure' }],
    ['POLICY_INSECURE source.tee', { mine: unsigned, without: 'allow_insecure' }],
    ['POLICY_INSECURE source.tee', { mine: unsigned, policy: { allow_insecure: false } }],
    ['POLICY_CLOCK target.evidence.date', { theirs: { ...SGX, newestSignedMs: 1001n } }],
    ['POLICY_CLOCK source.evidence.date', { mine: { ...SGX, newestSignedMs: 1001n } }],
    ['POLICY_PEER target.peer', { question: { peerKey: OTHER } }],
    ['POLICY_PEER source.peer', { question: { peerKey: OTHER, role: 'target' } }],
    ['POLICY_MIGRATE policy.migrate', { policy: { migrate: 'never' } }],
    ['POLICY_DOWNTIME downtime', { question: { downtimeMs: 201 } }],
    ['POLICY_ANCHOR manifest.anchors', { question: { anchorKind: 'tpm' } }],
    [
      'POLICY_ANCHOR anchor',
      {
        without: 'allow_insecure',
        anchors: rewindable,
        question: { anchorKind: 'insecure-simulated' },
      },
    ],
    ['POLICY_RULE_MISSING policy.migrate', { without: 'migrate' }],
    ['POLICY_RULE_MISSING policy.max_downtime_ms', { without: 'max_downtime_ms' }],
  ]
  test.each(refused)('%s %#', (expected, variation) => {
    expect(codes(judge(variation))).toEqual([expected])
  })

  const onBothSides: readonly (readonly [string, Variation])[] = [
    ['POLICY_RULE_MISSING policy.accept', { without: 'accept' }],
    ['POLICY_RULE_MISSING policy.debug', { without: 'debug' }],
    ['POLICY_RULE_MISSING policy.measurements.sgx', { without: 'measurements' }],
    [
      'POLICY_RULE_MISSING policy.measurements.sgx',
      { policy: { measurements: { 'insecure-simulated': 'same' } } },
    ],
  ]
  test.each(onBothSides)('%s, told for each side', (expected, variation) => {
    expect(codes(judge(variation))).toEqual([expected, expected])
  })

  test('insecure evidence that is named once only', () => {
    const side = ['source.tee', 'target.tee']
    expect(codes(judge({ ...named, without: 'allow_insecure' }))).toEqual(
      side.map((field) => `POLICY_INSECURE ${field}`),
    )
    expect(codes(judge({ ...named, policy: { accept: ['sgx'] } }))).toEqual(
      side.map((field) => `POLICY_TEE ${field}`),
    )
  })

  test('simulated evidence stays insecure whatever its claims say', () => {
    const lying = { ...SIMULATED, insecure: false }
    expect(codes(judge({ mine: lying, theirs: SGX, without: 'allow_insecure' }))).toContain(
      'POLICY_INSECURE source.tee',
    )
  })

  test('same means the same kind and the same measurement, on both sides', () => {
    const same: Partial<Policy> = {
      accept: ['sgx', 'snp'],
      measurements: { sgx: 'same', snp: 'same' },
    }
    const refusedSides = [
      'POLICY_MEASUREMENT source.measurement',
      'POLICY_MEASUREMENT target.measurement',
    ]
    expect(judge({ policy: same })).toEqual({ verdict: 'accept' })
    expect(codes(judge({ policy: same, theirs: foreign }))).toEqual(refusedSides)
    expect(codes(judge({ policy: same, theirs: { ...SGX, kind: 'snp' } }))).toEqual(refusedSides)
    const empty = { ...SGX, measurement: new Uint8Array(0) }
    expect(codes(judge({ policy: same, mine: empty, theirs: empty }))).toEqual(refusedSides)
  })

  test('several rules are told at once', () => {
    const theirs = { ...foreign, debug: true, platformId: OTHER }
    expect(codes(judge({ theirs }))).toEqual([
      'POLICY_DEBUG target.debug',
      'POLICY_MEASUREMENT target.measurement',
      'POLICY_PLATFORM target.platform',
    ])
  })

  test('a policy of a name alone refuses everything', () => {
    const rules: SignedRules = { policy: { name: 'bare', version: 1 }, anchors: ['volatile'] }
    for (const kind of TEE_KINDS) {
      const claims = brandVerified({ ...SGX, kind })
      const question = { role: 'source', mine: claims, theirs: claims, peerKey: PEER } as const
      const verdict = evaluatePolicy(rules, { ...question, anchorKind: 'volatile', nowMs: 1000n })
      expect(verdict.verdict).toBe('refuse')
    }
  })
})

describe('a refusal', () => {
  test('says field, have, want, source and fix', () => {
    const verdict = judge({ question: { downtimeMs: 500 } })
    expect(verdict.verdict === 'refuse' ? verdict.refusals : []).toEqual([
      {
        code: 'POLICY_DOWNTIME',
        field: 'downtime',
        have: '500 ms',
        want: 'at most 200 ms',
        source: 'policy signer@4',
        fix: ['ask for at most 200 ms with --downtime'],
      },
    ])
  })
})

describe('a launch', () => {
  function launch(variation: Variation): string[] {
    const { anchorKind = 'volatile' } = variation.question ?? {}
    const mine = brandVerified(variation.mine ?? SGX)
    return codes(evaluateLaunch(rulesOf(variation), { mine, anchorKind, nowMs: 1000n }))
  }
  test('is accepted where the claims and the anchor are', () => {
    expect(launch({})).toEqual([])
    expect(launch({ mine: SIMULATED })).toEqual([])
    expect(launch({ policy: { migrate: 'never' } })).toEqual([])
  })
  test('is refused by the rules for claims', () => {
    expect(launch({ mine: { ...SGX, measurement: OTHER } })).toEqual([
      'POLICY_MEASUREMENT launch.measurement',
    ])
    expect(launch({ mine: SIMULATED, without: 'allow_insecure' })).toEqual([
      'POLICY_INSECURE launch.tee',
    ])
    expect(launch({ mine: { ...SGX, newestSignedMs: 1001n } })).toEqual([
      'POLICY_CLOCK launch.evidence.date',
    ])
  })
  test('is refused at an anchor that the manifest does not list', () => {
    expect(launch({ question: { anchorKind: 'insecure-simulated' } })).toEqual([
      'POLICY_ANCHOR manifest.anchors',
    ])
  })
})
