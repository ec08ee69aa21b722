/**
 * What a replay starts from is what the runner before signed, and nothing that the source picks.
 */
import { describe, expect, test } from 'vitest'
import { isCoded } from '../../../../../backends/contract/errors.ts'
import { LIMITS } from '../../../../../backends/enclave/limits.ts'
import { originOf, type HeldLineage } from '../../../../../backends/enclave/replay/origin.ts'
import { statementDigest } from '../../../../../backends/statement/bodies.ts'
import { encodeChainFile } from '../../../../../backends/statement/chain-file.ts'
import type { Signed } from '../../../../../backends/statement/signed.ts'
import {
  born,
  fill,
  keyOf,
  moved,
  reclaimed,
  type Tenure,
} from '../../statement/lineage-fixture.ts'

const PACKAGE = fill(3)
const ROOT = fill(9)

/** What an honest source of a tenure says that it holds. */
function heldOf({ links, lineage, epoch, holder }: Tenure): HeldLineage {
  const head = links.at(-1)
  return { lineage, epoch, holder, head: head === undefined ? fill(0) : statementDigest(head) }
}

function origin(links: readonly Signed[], held: HeldLineage): ReturnType<typeof originOf> {
  return originOf(encodeChainFile(links), held, PACKAGE)
}

function refusal(work: () => unknown): string {
  try {
    work()
  } catch (thrown) {
    if (isCoded(thrown)) return `${thrown.code} ${String(thrown.facts['fact'])}`
    throw thrown
  }
  return 'taken'
}

const first = born()
const second = moved(first, '2', { prepared: { sequence: 4n } })
const taken = reclaimed(second, '3')

describe('what a replay starts from', () => {
  test('is the package alone where the lineage began with the source', () => {
    expect(origin(first.links, heldOf(first))).toBeUndefined()
  })

  test('is the root of the newest receipt', () => {
    expect(origin(second.links, heldOf(second))).toEqual({ root: ROOT, epoch: 1n, sequence: 4n })
    const third = moved(second, '3', { prepared: { root: fill(20) } })
    expect(origin(third.links, heldOf(third))).toMatchObject({ root: fill(20), epoch: 2n })
  })

  test('is behind reclaims, however many', () => {
    expect(origin(taken.links, heldOf(taken))).toMatchObject({ root: ROOT, epoch: 1n })
    const again = reclaimed(taken, '4')
    expect(origin(again.links, heldOf(again))).toMatchObject({ root: ROOT, epoch: 1n })
    const atFirst = reclaimed(first, '2')
    expect(origin(atFirst.links, heldOf(atFirst))).toBeUndefined()
  })
})

describe('refused', () => {
  const own = keyOf('a key of the source alone')
  /** What a source makes up whose own key is all that it has. */
  const madeUp = moved(first, '2', {
    prepared: { root: fill(20), holder: own },
    preparedSigner: own,
    tokenSigner: own,
    linkSigner: own,
  })
  /** A receipt to itself, of an image that it picked: signed by a key that never held the lineage. */
  const toItself = moved({ ...first, holder: own, runner: own }, '2', {
    prepared: { root: fill(20) },
  })
  const receipt = second.links.at(-1) as Signed
  const forged: Signed = { ...receipt, signature: new Uint8Array(64) }
  const genesisOnly = heldOf(first)
  const other = moved(born({ nonce: fill(40) }), '2')
  const rows: [string, readonly Signed[], HeldLineage, string][] = [
    ['no link', [], heldOf(second), 'CHAIN_EMPTY'],
    ['a receipt alone', [receipt], heldOf(second), 'CHAIN_NOT_GENESIS'],
    ['a receipt that the source signed for itself', madeUp.links, heldOf(madeUp), 'CHAIN_SIGNER'],
    ['a token of a key that held nothing', toItself.links, heldOf(toItself), 'CHAIN_SIGNER'],
    ['a forged receipt', [...first.links, forged], heldOf(second), 'CHAIN_LINK'],
    ['an older part of the chain', first.links, heldOf(second), 'head'],
    ['a longer chain', taken.links, heldOf(second), 'head'],
    ['the genesis at a later epoch', first.links, { ...genesisOnly, epoch: 7n }, 'epoch'],
    ['a receipt at another epoch', second.links, { ...heldOf(second), epoch: 4n }, 'epoch'],
    ['another holder', second.links, { ...heldOf(second), holder: own }, 'holder'],
    ['another lineage', other.links, { ...heldOf(other), lineage: first.lineage }, 'CHAIN_LINEAGE'],
    ['a receipt twice', [...second.links, receipt], heldOf(second), 'CHAIN_PREVIOUS'],
  ]
  test.each(rows)('%s', (_, links, held, fact) => {
    expect(refusal(() => origin(links, held))).toBe(`REPLAY_ORIGIN ${fact}`)
  })

  test('another package than the one that is here', () => {
    const chain = encodeChainFile(second.links)
    expect(refusal(() => originOf(chain, heldOf(second), fill(99)))).toBe(
      'REPLAY_ORIGIN CHAIN_PACKAGE',
    )
  })

  test('what is no chain file, and a longer chain than is verified', () => {
    expect(refusal(() => originOf(new Uint8Array(), heldOf(second), PACKAGE))).toBe(
      'REPLAY_ORIGIN CHAIN_FILE_MAGIC',
    )
    const links = Array.from({ length: LIMITS.replayLinksMax + 1 }, () => receipt)
    expect(refusal(() => origin(links, heldOf(second)))).toBe('REPLAY_ORIGIN links')
  })
})
