/**
 * The anchor of scope host: over a real ledger of files, copied, rewound, contended and failing.
 */
import { CodedError } from '../../../../../backends/contract/errors.ts'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { tmpdir } from 'node:os'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fill, sign } from '../../statement/lineage-fixture.ts'
import {
  ledgerAnchor,
  ledgerAnchorId,
} from '../../../../../backends/enclave/anchor/ledger-anchor.ts'
import { lineage, mint } from '../handover/handover-fixture.ts'
import { openLedger } from '../../../../../backends/simulated/ledger.ts'
import { settleStep } from '../../../../../backends/enclave/handover/register.ts'
import { verifyStrict } from '../../../../../backends/statement/signed.ts'
import type { EpochAnchor, HostLedger } from '../../../../../backends/contract/epoch-anchor.ts'

let folder: string
let ledger: HostLedger

const over = (each: HostLedger): EpochAnchor =>
  ledgerAnchor('insecure-simulated', each, verifyStrict)

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'talos-anchor-'))
  ledger = await openLedger(join(folder, 'host'), fill(1))
})

afterEach(async () => {
  await rm(folder, { recursive: true })
})

describe('ledger anchor', () => {
  it('remembers across launches', async () => {
    expect(await over(ledger).advance(mint)).toMatchObject({ outcome: 'advanced' })
    expect(await over(await openLedger(join(folder, 'host'), fill(1))).read(lineage)).toEqual(
      mint.next,
    )
  })

  it('is named by ledger and platform, and refuses a ledger that was copied to another', async () => {
    await over(ledger).advance(mint)
    await cp(join(folder, 'host'), join(folder, 'thief'), { recursive: true })
    const copy = await openLedger(join(folder, 'thief'), fill(2))
    expect(copy.ledgerId).toEqual(ledger.ledgerId)
    expect(over(copy).id).not.toEqual(over(ledger).id)
    expect(over(ledger).id).toEqual(ledgerAnchorId(ledger.ledgerId, fill(1)))
    await expect(over(copy).read(lineage)).rejects.toThrow('ANCHOR_FOREIGN_LEDGER')
    expect(await over(copy).advance(settleStep(mint.next, sign))).toEqual({
      outcome: 'doubt',
      code: 'ANCHOR_FOREIGN_LEDGER',
    })
  })

  it('lets one of two launches win a step', async () => {
    const [one, two] = [over(ledger), over(ledger)]
    await one.advance(mint)
    const step = settleStep(mint.next, sign)
    const both = await Promise.all([one.advance(step), two.advance(step)])
    expect(both.map(({ outcome }) => outcome).toSorted()).toEqual(['advanced', 'refused'])
  })

  it('notices a ledger that went back under it', async () => {
    const anchor = over(ledger)
    await anchor.advance(mint)
    await anchor.advance(settleStep(mint.next, sign))
    const name = Buffer.from(lineage).toString('hex')
    await rm(join(folder, 'host', 'ledger', name, '00000000000000000002'))
    await expect(anchor.read(lineage)).rejects.toThrow('ANCHOR_REWOUND')
  })

  it('calls a failing write a doubt, and settles it by a whole round before it answers', async () => {
    const written: bigint[] = []
    let fault: 'none' | 'before' | 'after' = 'none'
    const flaky: HostLedger = {
      ...ledger,
      async write(of, entry) {
        if (fault === 'before') throw new CodedError({ code: 'TEST_UNEXPECTED' })
        const done = await ledger.write(of, entry)
        if (done) written.push(entry.version)
        if (fault === 'after') throw new CodedError({ code: 'TEST_UNEXPECTED' })
        return done
      },
    }
    const anchor = over(flaky)
    await anchor.advance(mint)
    const step = settleStep(mint.next, sign)
    fault = 'after'
    expect(await anchor.advance(step)).toEqual({ outcome: 'doubt', code: 'ANCHOR_WRITE_UNKNOWN' })
    // As long as no round completes there is no answer at all.
    fault = 'before'
    await expect(anchor.read(lineage)).rejects.toThrow('ANCHOR_WRITE_UNKNOWN')
    fault = 'none'
    expect(await anchor.read(lineage)).toEqual(step.next)
    expect(written).toEqual([1n, 2n, 3n])
    expect(await anchor.advance(step)).toMatchObject({ outcome: 'refused', current: step.next })
    expect(written).toEqual([1n, 2n, 3n])
  })

  it('refuses entries that are not an entry', async () => {
    await ledger.write(lineage, { version: 1n, bytes: fill(1) })
    await expect(over(ledger).read(lineage)).rejects.toThrow(/^REGISTER_/)
  })

  it('refuses the entry of another lineage', async () => {
    await over(ledger).advance(mint)
    const entry = await ledger.read(lineage)
    if (entry === undefined) throw new CodedError({ code: 'TEST_UNEXPECTED' })
    await ledger.write(fill(8), entry)
    await expect(over(ledger).read(fill(8))).rejects.toThrow('ANCHOR_LINEAGE')
  })
})
