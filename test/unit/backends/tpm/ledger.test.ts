/**
 * The ledger against a software TPM and an owner of the host: every crash, every older disk, every
 * trick with the TPM's indexes.
 */
import { cp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest'
import { CodedError, codeOf } from '../../../../backends/contract/errors.ts'
import { verifyStrict } from '../../../../backends/statement/signed.ts'
import { ledgerAnchor } from '../../../../backends/enclave/anchor/ledger-anchor.ts'
import { NV } from '../../../../backends/tpm/public-area.ts'
import { openLedgerTpm, type LedgerTpm } from '../../../../backends/tpm/ledger-tpm.ts'
import { TpmLedger } from '../../../../backends/tpm/ledger.ts'
import { mint } from '../enclave/handover/handover-fixture.ts'
import { HostPlatform } from '../enclave/host-platform.ts'
import { hasSwtpm, Swtpm } from './swtpm-rig.ts'

const isHere = await hasSwtpm()
const INDEXES = { head: 0x0150_0030, counter: 0x0150_0031 }
const LINEAGE = new Uint8Array(32).fill(7)
const entry = (version: bigint) => ({ version, bytes: new Uint8Array([Number(version)]) })

// Absent device: swtpm.
describe.skipIf(!isHere)('a ledger that is bound to a TPM', () => {
  let tpm: Swtpm
  let host: HostPlatform
  let endorsement: Buffer | undefined
  beforeEach(async () => {
    tpm = await Swtpm.begin()
    host = new HostPlatform()
    endorsement = undefined
  })
  afterEach(() => tpm.end())

  async function open(wrap: (tpm: LedgerTpm) => LedgerTpm = (each) => each): Promise<TpmLedger> {
    const { sealer, blobs } = host.ports()
    if (sealer === undefined || blobs === undefined) throw new CodedError({ code: 'TEST_HOST' })
    const opened = await openLedgerTpm(await tpm.client(), INDEXES, endorsement)
    endorsement = opened.endorsement
    return TpmLedger.open({ tpm: wrap(opened.tpm), sealer, blobs })
  }

  const verdict = (): Promise<string> => open().then(() => 'opened', codeOf)

  async function written(count: bigint): Promise<TpmLedger> {
    const ledger = await open()
    for (let version = 1n; version <= count; version++) {
      expect(await ledger.write(LINEAGE, entry(version))).toBe(true)
    }
    return ledger
  }

  it('keeps entries over its own restarts and those of the TPM', async () => {
    const { ledgerId } = await written(3n)
    await tpm.reset()
    const again = await open()
    expect(again.ledgerId).toEqual(ledgerId)
    expect((await again.read(LINEAGE))?.version).toBe(3n)
    expect(await again.write(LINEAGE, entry(3n))).toBe(false)
    expect(await again.write(LINEAGE, entry(4n))).toBe(true)
  })

  it('holds registers as every anchor of its scope does', async () => {
    const anchor = ledgerAnchor('tpm', await open(), verifyStrict)
    expect((await anchor.advance(mint)).outcome).toBe('advanced')
    expect(await anchor.read(mint.next.lineage)).toEqual(mint.next)
  })

  test.each(['extend', 'increment'] as const)(
    'cut off before %s it goes on with what the TPM certifies',
    async (step) => {
      await written(2n)
      let isCut = false
      const cutOff = await open((real) => ({
        head: () => real.head(),
        count: () => real.count(),
        extend: (datum) => {
          isCut ||= step === 'extend'
          return isCut ? Promise.reject(new CodedError({ code: 'TEST_CUT' })) : real.extend(datum)
        },
        increment: () =>
          isCut || step === 'increment'
            ? Promise.reject(new CodedError({ code: 'TEST_CUT' }))
            : real.increment(),
      }))
      expect(await cutOff.write(LINEAGE, entry(3n)).then(() => '', codeOf)).toBe('TEST_CUT')
      const again = await open()
      const expected = step === 'extend' ? 2n : 3n
      expect((await again.read(LINEAGE))?.version).toBe(expected)
      expect(await again.write(LINEAGE, entry(expected + 1n))).toBe(true)
    },
  )

  it('cut off after the count, before it was certified, it goes on with the new version', async () => {
    await written(2n)
    let counted = 0
    const cutOff = await open((real) => ({
      ...real,
      head: () =>
        counted > 0 ? Promise.reject(new CodedError({ code: 'TEST_CUT' })) : real.head(),
      increment: async () => {
        await real.increment()
        counted += 1
      },
    }))
    expect(await cutOff.write(LINEAGE, entry(3n)).then(() => '', codeOf)).toBe('TEST_CUT')
    expect((await (await open()).read(LINEAGE))?.version).toBe(3n)
  })

  it('every older disk is lost, and none is taken for the newest', async () => {
    const disks: Map<string, Uint8Array>[] = []
    const ledger = await open()
    for (let version = 1n; version <= 4n; version++) {
      disks.push(new Map(host.blobs))
      await ledger.write(LINEAGE, entry(version))
    }
    const newest = new Map(host.blobs)
    const put = (disk: ReadonlyMap<string, Uint8Array>): void => {
      host.blobs.clear()
      for (const [name, bytes] of disk) host.blobs.set(name, bytes)
    }
    for (const disk of disks.slice(0, 4)) {
      put(disk)
      expect(await verdict()).toBe('TPM_LEDGER_LOST')
    }
    put(new Map())
    expect(await verdict()).toBe('TPM_LEDGER_LOST')
    put(newest)
    expect((await (await open()).read(LINEAGE))?.version).toBe(4n)
  })

  it('two ledgers that were made for the same count: one has the head', async () => {
    await written(1n)
    const before = new Map(host.blobs)
    const first = await open()
    await first.write(LINEAGE, entry(2n))
    const taken = new Map(host.blobs)
    // Another version for the same count, sealed and never extended.
    host.blobs.clear()
    for (const [name, bytes] of before) host.blobs.set(name, bytes)
    expect(await verdict()).toBe('TPM_LEDGER_LOST')
    host.blobs.clear()
    for (const [name, bytes] of taken) host.blobs.set(name, bytes)
    expect((await (await open()).read(LINEAGE))?.version).toBe(2n)
  })

  it('an index that was undefined and defined again is lost, also where it is extended again', async () => {
    const data: Buffer[] = []
    const ledger = await open((real) => ({
      ...real,
      extend: (datum) => {
        data.push(Buffer.from(datum))
        return real.extend(datum)
      },
    }))
    const disks = [new Map(host.blobs)]
    for (let version = 1n; version <= 3n; version++) {
      await ledger.write(LINEAGE, entry(version))
      disks.push(new Map(host.blobs))
    }
    const client = await tpm.client()
    await client.undefineIndex(INDEXES.head)
    expect(await verdict()).toBe('TPM_LEDGER_LOST')
    // Its owner has seen every datum on its way: an older head can be made again, not its count.
    const again = await tpm.client()
    for (const datum of data.slice(0, 2)) await again.extendIndex(INDEXES.head, datum)
    host.blobs.clear()
    for (const [name, bytes] of disks[1] ?? []) host.blobs.set(name, bytes)
    expect(await verdict()).toBe('TPM_LEDGER_LOST')
    const other = await tpm.client()
    await other.undefineIndex(INDEXES.counter)
    await other.defineIndex(INDEXES.counter, NV.counter, 8)
    await other.incrementIndex(INDEXES.counter)
    expect(await verdict()).toBe('TPM_LEDGER_LOST')
  })

  it('a foreign extend or count is lost, also while the ledger is open', async () => {
    const ledger = await written(1n)
    await (await tpm.client()).extendIndex(INDEXES.head, new Uint8Array(32))
    expect(await verdict()).toBe('TPM_LEDGER_LOST')
    expect(await ledger.read(LINEAGE).then(() => '', codeOf)).toMatch(/^TPM_/)
  })

  it('another TPM is refused, and so is a TPM that was put back', async () => {
    await written(2n)
    await tpm.copyState('yesterday')
    const ledger = await open()
    await ledger.write(LINEAGE, entry(3n))
    await tpm.stop()
    await rm(join(tpm.folder, 'state'), { recursive: true })
    await cp(join(tpm.folder, 'yesterday'), join(tpm.folder, 'state'), { recursive: true })
    await tpm.start()
    // A software TPM can be put back: with the newest ledger that shows; with both of yesterday it does not.
    expect((await (await open()).read(LINEAGE))?.version).toBe(2n)
    const other = await Swtpm.begin()
    try {
      const opened = openLedgerTpm(await other.client(), INDEXES, endorsement)
      expect(await opened.then(() => '', codeOf)).toBe('TPM_SWAPPED')
    } finally {
      await other.end()
    }
  })
})
