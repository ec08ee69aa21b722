/**
 * What an enclave keeps for a later launch: it comes back as it was, and under nothing but its own
 * kind, attempt and platform.
 */
import { ed25519 } from '@noble/curves/ed25519.js'
import { mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { codeOf } from '../../../../../backends/contract/errors.ts'
import { releaseStep } from '../../../../../backends/enclave/handover/register.ts'
import type {
  SealedPrepared,
  SealedRelease,
} from '../../../../../backends/enclave/sealing/record-codec.ts'
import { SealedRecords } from '../../../../../backends/enclave/sealing/sealed-records.ts'
import { simulatedBackend } from '../../../../../backends/simulated/index.ts'
import { PREPARED } from '../../../../../backends/statement/bodies.ts'
import { signStatement } from '../../../../../backends/statement/signed.ts'
import { fill, keyOf, sign } from '../../statement/lineage-fixture.ts'
import {
  genesis,
  lineage,
  mint,
  peer,
  root,
  session,
  targetAnchor,
  targetHolder,
  targetInstance,
  terms,
} from '../handover/handover-fixture.ts'

const ATTEMPT = fill(1).subarray(0, 16)
const OTHER = fill(2).subarray(0, 16)

const prepared = signStatement(
  PREPARED,
  {
    session,
    lineage,
    epoch: 1n,
    root,
    holder: targetHolder,
    anchorId: targetAnchor,
    policy: terms.policy,
    package: terms.package,
    sequence: 0n,
  },
  targetInstance,
  sign,
)

const side = {
  kind: 'insecure-simulated',
  report: fill(7),
  collateral: new Uint8Array(0),
  instance: keyOf('source instance'),
  peerKey: keyOf('peer'),
}

const kept: SealedPrepared = {
  prepared,
  account: { transcript: fill(8), source: side, target: side, rounds: 3, pages: 77 },
}

const step = releaseStep(
  mint.next,
  {
    session,
    lineage,
    epoch: 2n,
    root,
    holder: targetHolder,
    anchorId: targetAnchor,
    previousHolder: genesis.holder,
    prepared: fill(10),
  },
  sign,
)

const release: SealedRelease = {
  record: { register: mint.next, head: lineage, peer, prepared, step },
  holderSecret: ed25519.utils.randomSecretKey(),
  anchor: 'insecure-simulated',
}

let folders: string[] = []

async function host(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'talos-sealed-'))
  folders.push(folder)
  return folder
}

async function recordsOn(hostDirectory: string): Promise<SealedRecords> {
  const backend = await simulatedBackend.enclave?.()
  const settings = { directory: hostDirectory, hostDirectory }
  const sealer = await backend?.sealer?.(settings)
  const blobs = await backend?.blobs?.(settings)
  if (sealer === undefined || blobs === undefined) expect.unreachable('the backend seals')
  return new SealedRecords(sealer, blobs)
}

let folder: string
let records: SealedRecords

beforeEach(async () => {
  folder = await host()
  records = await recordsOn(folder)
})

afterEach(async () => {
  for (const each of folders) await rm(each, { recursive: true, force: true })
  folders = []
})

describe('sealed records', () => {
  test('come back as they were, in a later launch on the same platform', async () => {
    await records.keepPrepared(ATTEMPT, kept)
    await records.keepRelease(ATTEMPT, release)
    const later = await recordsOn(folder)
    expect(await later.openPrepared(ATTEMPT)).toEqual(kept)
    expect(await later.openRelease(ATTEMPT)).toEqual(release)
  })

  test('are absent for an attempt that kept none, and once they were dropped', async () => {
    await records.keepRelease(ATTEMPT, release)
    expect(await records.openRelease(OTHER)).toBeUndefined()
    expect(await records.openPrepared(ATTEMPT)).toBeUndefined()
    expect(await records.openImage(ATTEMPT)).toBeUndefined()
    await records.drop(ATTEMPT)
    expect(await records.openRelease(ATTEMPT)).toBeUndefined()
    expect(await readdir(join(folder, 'blobs'))).toEqual([])
  })

  test('open for no other attempt, as no other kind, on no other platform', async () => {
    await records.keepPrepared(ATTEMPT, kept)
    const blobs = join(folder, 'blobs')
    const hex = (attempt: Uint8Array): string => Buffer.from(attempt).toString('hex')
    const renamed = async (from: string, to: string): Promise<void> =>
      rename(join(blobs, from), join(blobs, to))
    await renamed(`prepared-${hex(ATTEMPT)}`, `prepared-${hex(OTHER)}`)
    expect(await records.openPrepared(OTHER).then(() => 'opened', codeOf)).toBe('SEAL_REFUSED')
    await renamed(`prepared-${hex(OTHER)}`, `release-${hex(ATTEMPT)}`)
    expect(await records.openRelease(ATTEMPT).then(() => 'opened', codeOf)).toBe('SEAL_REFUSED')
    const elsewhere = await host()
    const foreign = await recordsOn(elsewhere)
    await rename(
      join(blobs, `release-${hex(ATTEMPT)}`),
      join(elsewhere, 'blobs', `prepared-${hex(ATTEMPT)}`),
    )
    expect(await foreign.openPrepared(ATTEMPT).then(() => 'opened', codeOf)).toBe('SEAL_REFUSED')
  })

  test('hide the holder key from the disk', async () => {
    await records.keepRelease(ATTEMPT, release)
    const [name = ''] = await readdir(join(folder, 'blobs'))
    const onDisk = await readFile(join(folder, 'blobs', name))
    expect(onDisk.includes(Buffer.from(release.holderSecret))).toBe(false)
  })
})
