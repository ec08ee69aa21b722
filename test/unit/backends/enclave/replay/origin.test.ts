/**
 * What a replay starts from is what the runner before signed, and nothing that the source picks.
 */
import { ed25519 } from '@noble/curves/ed25519.js'
import { describe, expect, test } from 'vitest'
import { codeOf } from '../../../../../backends/contract/errors.ts'
import { originOf, type HeldLineage } from '../../../../../backends/enclave/replay/origin.ts'
import {
  GENESIS,
  PREPARED,
  RECEIPT,
  RECLAIM,
  statementDigest,
  TOKEN,
} from '../../../../../backends/statement/bodies.ts'
import {
  signStatement,
  verifyStrict,
  type Signed,
} from '../../../../../backends/statement/signed.ts'

const bytes = (fill: number): Uint8Array => new Uint8Array(32).fill(fill)
const secret = (fill: number): Uint8Array => bytes(fill)
const publicOf = (fill: number): Uint8Array => ed25519.getPublicKey(secret(fill))
const signWith =
  (fill: number) =>
  (_: Uint8Array, digest: Uint8Array): Uint8Array =>
    ed25519.sign(digest, secret(fill))

const [SOURCE, TARGET] = [1, 2]
const ROOT = bytes(77)
const SIDE = {
  kind: 'insecure-simulated',
  report: new Uint8Array(8),
  collateral: new Uint8Array(),
  instance: bytes(3),
  peerKey: bytes(4),
}

const genesis = signStatement(
  GENESIS,
  {
    owner: bytes(5),
    package: bytes(6),
    instance: publicOf(SOURCE),
    holder: publicOf(SOURCE),
    nonce: bytes(7),
    anchor: 'volatile',
    configuration: bytes(8),
  },
  publicOf(SOURCE),
  signWith(SOURCE),
)
const LINEAGE = statementDigest(genesis)

function receipt(change: { root?: Uint8Array; epoch?: bigint; lineage?: Uint8Array } = {}): Signed {
  const { root = ROOT, epoch = 2n, lineage = LINEAGE } = change
  const common = { session: bytes(9), lineage, holder: publicOf(TARGET), anchorId: bytes(10) }
  const prepared = signStatement(
    PREPARED,
    { ...common, epoch: 1n, root: ROOT, policy: bytes(11), package: bytes(6), sequence: 4n },
    publicOf(TARGET),
    signWith(TARGET),
  )
  const token = signStatement(
    TOKEN,
    {
      ...common,
      epoch,
      root,
      previousHolder: publicOf(SOURCE),
      prepared: statementDigest(prepared),
    },
    publicOf(SOURCE),
    signWith(SOURCE),
  )
  const body = { prepared, token, previous: LINEAGE, runner: bytes(12), transcript: bytes(13) }
  const rest = { source: SIDE, target: SIDE, claimedMs: 1n, rounds: 1, pages: 1n }
  return signStatement(RECEIPT, { ...body, ...rest }, publicOf(TARGET), signWith(TARGET))
}

function reclaim(before: Signed, epoch: bigint): Signed {
  const keys = { session: bytes(9), lineage: LINEAGE, root: ROOT, holder: bytes(15) }
  const claims = { runner: bytes(16), previous: statementDigest(before), claimedMs: 1n, epoch }
  const statements = { tombstone: before, token: before }
  const body = { ...keys, ...claims, ...statements }
  return signStatement(RECLAIM, body, publicOf(TARGET), signWith(TARGET))
}

function held(head: Signed, epoch: bigint): HeldLineage {
  return { lineage: LINEAGE, epoch, head: statementDigest(head) }
}

function refusal(links: readonly Signed[], of: HeldLineage): string {
  try {
    originOf(links, of, verifyStrict)
  } catch (thrown) {
    return codeOf(thrown)
  }
  return 'taken'
}

describe('what a replay starts from', () => {
  test('is the package alone where the lineage began with the source', () => {
    expect(originOf([genesis], held(genesis, 1n), verifyStrict)).toBeUndefined()
  })

  test('is the root of the newest receipt', () => {
    const link = receipt()
    const origin = originOf([link], held(link, 2n), verifyStrict)
    expect(origin).toEqual({ root: ROOT, epoch: 1n, sequence: 4n })
  })

  test('is behind reclaims, in their order', () => {
    const first = receipt()
    const links = [reclaim(first, 4n), first]
    const origin = originOf(links, held(reclaim(first, 4n), 4n), verifyStrict)
    expect(origin?.root).toEqual(ROOT)
  })
})

describe('refused', () => {
  const good = receipt()
  const forged: Signed = { ...good, signature: new Uint8Array(64) }
  const other = receipt({ lineage: bytes(40) })
  const rows: [string, readonly Signed[], HeldLineage, string][] = [
    ['no link', [], held(good, 2n), 'REPLAY_ORIGIN'],
    [
      'a receipt that is not the head',
      [receipt({ root: bytes(1) })],
      held(good, 2n),
      'REPLAY_ORIGIN',
    ],
    ['an older head: the genesis', [genesis], held(good, 2n), 'REPLAY_ORIGIN'],
    ['a receipt of another epoch', [good], held(good, 4n), 'REPLAY_ORIGIN'],
    ['a receipt of another lineage', [other], held(other, 2n), 'REPLAY_ORIGIN'],
    ['a forged receipt', [forged], held(forged, 2n), 'STATEMENT_SIGNATURE'],
    [
      'a token with another root than PREPARED',
      [receipt({ root: bytes(1) })],
      held(receipt({ root: bytes(1) }), 2n),
      'REPLAY_ORIGIN',
    ],
    [
      'reclaims without what they lead to',
      [reclaim(good, 4n)],
      held(reclaim(good, 4n), 4n),
      'STATEMENT_KIND',
    ],
    [
      'a reclaim of another epoch',
      [reclaim(good, 6n), good],
      held(reclaim(good, 6n), 4n),
      'REPLAY_ORIGIN',
    ],
    ['two receipts', [good, good], held(good, 2n), 'STATEMENT_KIND'],
  ]
  test.each(rows)('%s', (_, links, of, code) => {
    expect(refusal(links, of)).toBe(code)
  })
})
