/**
 * Chains: a long one verifies, and every way to break a link is refused by its own code.
 */
import { describe, expect, it } from 'vitest'
import { born, fill, keyOf, moved, reclaimed, restarted } from './lineage-fixture.ts'
import { CodedError, codeOf } from '../../../../backends/contract/errors.ts'
import { PREPARED, RECEIPT } from '../../../../backends/statement/bodies.ts'
import { verifyChain } from '../../../../backends/statement/chain.ts'
import type { MoveChanges, Tenure } from './lineage-fixture.ts'
import type { Restart } from '../../../../backends/statement/bodies.ts'
import type { Signed } from '../../../../backends/statement/signed.ts'

function codeFor(links: readonly Signed[], expected = {}): string {
  try {
    verifyChain(links, expected)
    return 'verified'
  } catch (thrown) {
    return codeOf(thrown)
  }
}

describe('verifyChain', () => {
  it('follows moves and a reclaim, epoch by epoch', () => {
    const tenure = moved(reclaimed(moved(moved(born(), 'a'), 'b'), 'c'), 'd')
    const chain = verifyChain(tenure.links, { owner: keyOf('owner'), package: fill(3) })
    expect(chain.links.map(({ kind, epoch }) => `${kind} ${String(epoch)}`)).toEqual([
      'genesis 1',
      'receipt 2',
      'receipt 3',
      'reclaim 5',
      'receipt 6',
    ])
    expect(chain.epoch).toBe(6n)
    expect(chain.holder).toEqual(tenure.holder)
    expect(chain.lineage).toEqual(tenure.lineage)
    expect(chain.head).toEqual(chain.links.at(-1)?.digest)
  })

  it('lets a restarted target run under another launch where the anchor outlives a process', () => {
    const runner = keyOf('instance restarted')
    const restarted = { receipt: { runner } }
    const host = born({ anchor: 'insecure-simulated' })
    expect(codeFor(moved(host, 'a', restarted).links)).toBe('verified')
    expect(codeFor(moved(born(), 'a', restarted).links)).toBe('CHAIN_RUNNER')
    // The next source must be that launch, not the one that prepared.
    const next = moved(moved(host, 'a', restarted), 'b')
    expect(codeFor(next.links)).toBe('verified')
  })

  it.each<[string, MoveChanges, string]>([
    ['an old epoch', { token: { epoch: 1n } }, 'CHAIN_EPOCH'],
    ['a skipped epoch', { token: { epoch: 3n } }, 'CHAIN_EPOCH'],
    ['PREPARED for another epoch', { prepared: { epoch: 2n } }, 'CHAIN_EPOCH'],
    ['a token by a stranger', { tokenSigner: keyOf('stranger') }, 'CHAIN_SIGNER'],
    ['a receipt by a stranger', { linkSigner: keyOf('stranger') }, 'CHAIN_SIGNER'],
    ['PREPARED by another launch', { preparedSigner: keyOf('stranger') }, 'CHAIN_SIGNER'],
    ['another previous holder', { token: { previousHolder: keyOf('x') } }, 'CHAIN_HOLDER'],
    ['another holder in the token', { token: { holder: keyOf('x') } }, 'CHAIN_HOLDER'],
    ['a holder that held before', { prepared: { holder: keyOf('holder 1') } }, 'CHAIN_HOLDER'],
    ['another lineage', { token: { lineage: fill(1) } }, 'CHAIN_LINEAGE'],
    ['another root', { token: { root: fill(1) } }, 'CHAIN_ROOT'],
    ['another session', { token: { session: fill(1) } }, 'CHAIN_SESSION'],
    ['another anchor', { token: { anchorId: fill(1) } }, 'CHAIN_ANCHOR'],
    ['another PREPARED', { token: { prepared: fill(1) } }, 'CHAIN_PREPARED'],
    ['another package', { prepared: { package: fill(1) } }, 'CHAIN_PACKAGE'],
    ['another link before', { receipt: { previous: fill(1) } }, 'CHAIN_PREVIOUS'],
    [
      'a source that was not the runner',
      {
        receipt: {
          source: {
            kind: 'sgx',
            report: fill(1),
            collateral: fill(1),
            instance: keyOf('x'),
            peerKey: fill(1),
          },
        },
      },
      'CHAIN_RUNNER',
    ],
  ])('refuses a move with %s', (_what, changes, code) => {
    expect(codeFor(moved(born(), 'a', changes).links)).toBe(code)
  })

  it.each<[string, MoveChanges, string]>([
    ['an epoch that is one on', { reclaim: { epoch: 2n } }, 'CHAIN_EPOCH'],
    ['a tombstone by a stranger', { tombstoneSigner: keyOf('stranger') }, 'CHAIN_SIGNER'],
    ['a reclaim by the target', { linkSigner: keyOf('holder a') }, 'CHAIN_SIGNER'],
    ['the tombstone of another session', { tombstone: { session: fill(1) } }, 'CHAIN_SESSION'],
    ['the tombstone of another epoch', { tombstone: { epoch: 9n } }, 'CHAIN_EPOCH'],
    ['the tombstone of another anchor', { tombstone: { anchorId: fill(1) } }, 'CHAIN_ANCHOR'],
    ['another root', { reclaim: { root: fill(1) } }, 'CHAIN_ROOT'],
    ['the old holder key again', { reclaim: { holder: keyOf('holder 1') } }, 'CHAIN_HOLDER'],
    ['the tombstoned holder key', { reclaim: { holder: keyOf('holder a') } }, 'CHAIN_HOLDER'],
    ['another launch', { reclaim: { runner: keyOf('x') } }, 'CHAIN_RUNNER'],
    ['another link before', { reclaim: { previous: fill(1) } }, 'CHAIN_PREVIOUS'],
  ])('refuses a reclaim with %s', (_what, changes, code) => {
    expect(codeFor(reclaimed(born(), 'a', changes).links)).toBe(code)
  })

  const lasting = born({ anchor: 'insecure-simulated' })

  it('follows restarts within a tenure, and moves after them', () => {
    const chain = verifyChain(moved(restarted(restarted(lasting, 'a'), 'b'), 'c').links)
    expect(chain.links.map(({ kind }) => kind)).toEqual([
      'genesis',
      'restart',
      'restart',
      'receipt',
    ])
    expect(chain.links.map(({ epoch }) => epoch)).toEqual([1n, 1n, 1n, 2n])
  })

  it.each<[string, Partial<Restart>, string]>([
    ['another link before', { previous: fill(1) }, 'CHAIN_PREVIOUS'],
    ['another lineage', { lineage: fill(1) }, 'CHAIN_LINEAGE'],
    ['another epoch', { epoch: 2n }, 'CHAIN_EPOCH'],
    ['a sequence that was there', { sequence: 1n }, 'CHAIN_SEQUENCE'],
    ['a launch before that was not the runner', { previousRunner: keyOf('x') }, 'CHAIN_RUNNER'],
    ['a launch that has run before', { runner: keyOf('instance 1') }, 'CHAIN_RUNNER'],
  ])('refuses a restart with %s', (_what, changes, code) => {
    expect(codeFor(restarted(restarted(lasting, 'a'), 'b', changes).links)).toBe(code)
  })

  it('refuses a restart by a stranger, and one where nothing outlives a launch', () => {
    expect(codeFor(restarted(lasting, 'a', {}, keyOf('stranger')).links)).toBe('CHAIN_SIGNER')
    expect(codeFor(restarted(born(), 'a').links)).toBe('CHAIN_ANCHOR')
  })

  it('refuses cuts, reorders, repeats, splices and strangers', () => {
    const tenure = moved(moved(born(), 'a'), 'b')
    const [genesis, first, second] = tenure.links
    if (genesis === undefined || first === undefined || second === undefined)
      throw new CodedError({ code: 'TEST_UNEXPECTED' })
    const other = moved(born({ nonce: fill(1) }), 'a').links.slice(1)
    expect(codeFor([])).toBe('CHAIN_EMPTY')
    expect(codeFor([first, second])).toBe('CHAIN_NOT_GENESIS')
    expect(codeFor([genesis, second])).toBe('CHAIN_PREVIOUS')
    expect(codeFor([genesis, second, first])).toBe('CHAIN_PREVIOUS')
    expect(codeFor([genesis, first, first])).toBe('CHAIN_PREVIOUS')
    expect(codeFor([genesis, ...other])).toBe('CHAIN_PREVIOUS')
    expect(codeFor([genesis, genesis])).toBe('CHAIN_KIND')
    expect(codeFor(tenure.links, { owner: fill(1) })).toBe('CHAIN_OWNER')
    expect(codeFor(tenure.links, { package: fill(1) })).toBe('CHAIN_PACKAGE')
    expect(codeFor(tenure.links, { lineage: fill(1) })).toBe('CHAIN_LINEAGE')
    expect(codeFor(born({}, keyOf('stranger')).links)).toBe('CHAIN_SIGNER')
    expect(codeFor(Array.from({ length: 4097 }, () => genesis))).toBe('CHAIN_TOO_LONG')
  })

  it('refuses a flipped bit anywhere in a link', () => {
    const tenure: Tenure = moved(born(), 'a')
    const [genesis, receipt] = tenure.links
    if (genesis === undefined || receipt === undefined)
      throw new CodedError({ code: 'TEST_UNEXPECTED' })
    for (let at = 0; at < receipt.statement.length; at += 7) {
      const statement = receipt.statement.slice()
      statement[at] = (statement[at] ?? 0) ^ 1
      expect(codeFor([genesis, { ...receipt, statement }])).toBe('CHAIN_LINK')
    }
  })

  it('refuses a session that comes again under fresh keys', () => {
    const once = moved(born(), 'a')
    const [, first] = once.links
    if (first === undefined) throw new CodedError({ code: 'TEST_UNEXPECTED' })
    const { session } = PREPARED.decode(RECEIPT.decode(first.statement).prepared.statement)
    const again = moved(once, 'b', { prepared: { session }, token: { session } })
    expect(codeFor(again.links)).toBe('CHAIN_SESSION')
  })

  it('refuses evidence, or hellos, that are not those of the session', () => {
    const [, link] = moved(born(), 'a').links
    if (link === undefined) throw new CodedError({ code: 'TEST_UNEXPECTED' })
    const { source, target } = RECEIPT.decode(link.statement)
    const others = [
      { transcript: fill(9) },
      { source: { ...source, report: fill(1) } },
      { target: { ...target, collateral: fill(1) } },
      { source: { ...source, kind: 'sgx' } },
    ]
    for (const receipt of others) {
      expect(codeFor(moved(born(), 'a', { receipt }).links)).toBe('CHAIN_TRANSCRIPT')
    }
  })
})
