/**
 * How long the operations of a TPM take, over a socket to a software TPM.
 * Invariant: medians over many calls; a software TPM says nothing about a discrete one.
 */
import { randomBytes } from 'node:crypto'
import { ALG } from '../backends/tpm/algorithms.ts'
import { NV } from '../backends/tpm/public-area.ts'
import { openLedgerTpm } from '../backends/tpm/ledger-tpm.ts'
import { TpmLedger } from '../backends/tpm/ledger.ts'
import { HostPlatform } from '../test/unit/backends/enclave/host-platform.ts'
import { hasSwtpm, Swtpm } from '../test/unit/backends/tpm/swtpm-rig.ts'
import { figure, type Figure } from './figure.ts'

const CALLS = 40
const BANK = { hash: ALG.sha256, pcrs: [0, 7, 10] }
const INDEX = 0x0150_0040

async function medianMs(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let call = 0; call < CALLS; call++) {
    const startedMs = performance.now()
    await work()
    times.push(performance.now() - startedMs)
  }
  return times.sort((left, right) => left - right)[CALLS / 2] ?? 0
}

/** Milliseconds of each operation; nothing where there is no software TPM. */
export async function tpmTimes(): Promise<Figure[]> {
  if (!(await hasSwtpm())) return []
  const tpm = await Swtpm.begin()
  try {
    const client = await tpm.client()
    const { sealer, blobs } = new HostPlatform().ports()
    await client.defineIndex(INDEX, NV.counter, 8)
    await client.incrementIndex(INDEX)
    const random = await medianMs(() => client.getRandom(32))
    const told = (name: string, value: number): Figure =>
      figure(`tpm ${name}`, value, 'ms', random, 'random bytes of the same TPM')
    const out = [
      told(
        'attestation key',
        await medianMs(() => client.withAttestationKey(() => Promise.resolve())),
      ),
      told(
        'quote',
        await medianMs(() =>
          client.withAttestationKey((key) => client.quote(key, randomBytes(32), [BANK])),
        ),
      ),
      told('increment', await medianMs(() => client.incrementIndex(INDEX))),
      told(
        'certify',
        await medianMs(() =>
          client.withAttestationKey((key) => client.certifyIndex(key, INDEX, 8, randomBytes(32))),
        ),
      ),
    ]
    if (sealer === undefined || blobs === undefined) return out
    const indexes = { head: 0x0150_0041, counter: 0x0150_0042 }
    const opened = await openLedgerTpm(client, indexes, undefined)
    const ledger = await TpmLedger.open({ tpm: opened.tpm, sealer, blobs })
    let version = 0n
    const lineage = randomBytes(32)
    const write = (): Promise<boolean> => {
      version += 1n
      return ledger.write(lineage, { version, bytes: new Uint8Array(600) })
    }
    return [...out, told('write of the ledger', await medianMs(write))]
  } finally {
    await tpm.end()
  }
}
