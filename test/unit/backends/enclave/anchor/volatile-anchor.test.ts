/**
 * The anchor of scope process: what it holds is gone with it, and only legal steps move it.
 */
import { describe, expect, it } from 'vitest'
import { fill, sign } from '../../statement/lineage-fixture.ts'
import { genesis, lineage, mint } from '../handover/handover-fixture.ts'
import { settleStep } from '../../../../../backends/enclave/handover/register.ts'
import { verifyStrict } from '../../../../../backends/statement/signed.ts'
import { volatileAnchor } from '../../../../../backends/enclave/anchor/volatile-anchor.ts'

describe('volatile anchor', () => {
  it('is named by its launch, and mints once', async () => {
    const anchor = volatileAnchor(genesis.instance, verifyStrict)
    expect(anchor).toMatchObject({ kind: 'volatile', scope: 'process', id: genesis.instance })
    expect(await anchor.read(lineage)).toBeUndefined()
    expect(await anchor.advance(mint)).toMatchObject({ outcome: 'advanced' })
    expect(await anchor.read(lineage)).toEqual(mint.next)
    expect(await anchor.advance(mint)).toMatchObject({ outcome: 'refused', code: 'ANCHOR_MOVED' })
    expect(await anchor.read(fill(1))).toBeUndefined()
  })

  it('takes one of two steps from the same register', async () => {
    const anchor = volatileAnchor(genesis.instance, verifyStrict)
    await anchor.advance(mint)
    const step = settleStep(mint.next, sign)
    const both = await Promise.all([anchor.advance(step), anchor.advance(step)])
    expect(both.map(({ outcome }) => outcome)).toEqual(['advanced', 'refused'])
  })

  it('refuses an unknown lineage and an unsigned step, and stays as it was', async () => {
    const anchor = volatileAnchor(genesis.instance, verifyStrict)
    const step = settleStep(mint.next, sign)
    expect(await anchor.advance(step)).toMatchObject({ outcome: 'refused', current: undefined })
    await anchor.advance(mint)
    const unsigned = { ...step, signatures: [] }
    expect(await anchor.advance(unsigned)).toMatchObject({
      outcome: 'refused',
      code: 'ANCHOR_UNSIGNED',
    })
    expect(await anchor.read(lineage)).toEqual(mint.next)
  })
})
