/**
 * What a replay starts from is what the runner before signed, and nothing that the source picks.
 */
import { describe, expect, test } from 'vitest'
import { codeOf } from '../../../../../backends/contract/errors.ts'
import { originOf, type HeldLineage } from '../../../../../backends/enclave/replay/origin.ts'
import { statementDigest } from '../../../../../backends/statement/bodies.ts'
import { verifyStrict, type Signed } from '../../../../../backends/statement/signed.ts'
import { bytes, genesis, LINEAGE, receipt, reclaim, ROOT } from './lineage-links.ts'

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
