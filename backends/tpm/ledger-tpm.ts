/**
 * The two NV indexes that a ledger of lineages is bound to, and the key that certifies them.
 * Invariant: a value is told only from an attestation over a nonce of one's own, by an attestation key
 * that this TPM has just shown to hold beside the pinned endorsement key.
 */
import { createHash, randomBytes } from 'node:crypto'
import { CodedError } from '../contract/errors.ts'
import { readSigningKey, verifyNvCertified } from './attestation.ts'
import type { LoadedKey, TpmClient } from './client.ts'
import { makeCredential } from './credential.ts'
import { NV, readPublic } from './public-area.ts'
import type { SaltedClient } from './salted-client.ts'

/** What a ledger needs of its TPM. */
export interface LedgerTpm {
  /** The certified head, 32 bytes; undefined where nothing was ever extended. */
  head(): Promise<Buffer | undefined>
  extend(datum: Uint8Array): Promise<void>
  /** The certified count; 0n where it was never incremented. */
  count(): Promise<bigint>
  increment(): Promise<void>
}

/** The response code of an index that was never written, or is not there. */
const UNWRITTEN = /rc=0x14a\b/
const ABSENT = /rc=0x(?:18b|28b|38b)\b/

/** Where the indexes lie. */
export interface LedgerIndexes {
  readonly head: number
  readonly counter: number
}

const INDEX_BYTES = { head: 32, counter: 8 } as const

/** What an endorsement key is pinned by: SHA-256 over its public area. */
export function endorsementDigest(area: Uint8Array): Buffer {
  return createHash('sha256').update('talos tpm endorsement v1').update(area).digest()
}

/**
 * Opens the indexes of a TPM, and defines those that are not there.
 * @param pinned digest of the endorsement key, as {@link endorsementDigest}; undefined at the first use.
 * @throws CodedError `TPM_SWAPPED`, `TPM_CREDENTIAL`, `TPM_…`.
 */
export async function openLedgerTpm(
  client: TpmClient,
  indexes: LedgerIndexes,
  pinned: Uint8Array | undefined,
): Promise<{ readonly tpm: LedgerTpm; readonly endorsement: Buffer }> {
  const { endorsement, akName } = await prove(client, pinned)
  await define(client, indexes.head, NV.extend, INDEX_BYTES.head)
  await define(client, indexes.counter, NV.counter, INDEX_BYTES.counter)
  const read = (index: number, kind: number, bytes: number): Promise<Buffer | undefined> =>
    client.withAttestationKey((ak) => certified(client, ak, akName, { index, kind, bytes }))
  const tpm: LedgerTpm = {
    head: () => read(indexes.head, NV.extend, INDEX_BYTES.head),
    extend: (datum) =>
      salted(client, endorsement, (session) => session.extendIndex(indexes.head, datum)),
    async count() {
      const value = await read(indexes.counter, NV.counter, INDEX_BYTES.counter)
      return value?.readBigUInt64BE() ?? 0n
    },
    increment: () =>
      salted(client, endorsement, (session) => session.incrementIndex(indexes.counter)),
  }
  return { tpm, endorsement }
}

/** Hidden for the endorsement key that was pinned, whatever TPM answers now. */
async function salted(
  client: TpmClient,
  pinned: Buffer,
  work: (session: SaltedClient) => Promise<void>,
): Promise<void> {
  await client.withEndorsementKey(async (ek) => {
    if (!endorsementDigest(ek.public).equals(pinned)) throw new CodedError({ code: 'TPM_SWAPPED' })
    await client.withSalted(ek, work)
  })
}

/** The attestation key lives beside the endorsement key: only there its credential opens. */
async function prove(
  client: TpmClient,
  pinned: Uint8Array | undefined,
): Promise<{ readonly endorsement: Buffer; readonly akName: Buffer }> {
  return client.withEndorsementKey((ek) =>
    client.withAttestationKey(async (ak) => {
      const endorsement = endorsementDigest(ek.public)
      if (pinned !== undefined && !endorsement.equals(pinned)) {
        throw new CodedError({ code: 'TPM_SWAPPED' })
      }
      const { name } = readSigningKey(ak.public)
      const secret = randomBytes(32)
      const made = makeCredential(readPublic(ek.public), name, secret)
      const opened = await client.activateCredential(ak, ek, made)
      if (!opened.equals(secret)) throw new CodedError({ code: 'TPM_CREDENTIAL' })
      return { endorsement, akName: name }
    }),
  )
}

async function define(
  client: TpmClient,
  index: number,
  kind: number,
  bytes: number,
): Promise<void> {
  try {
    await client.readIndexPublic(index)
  } catch (thrown) {
    if (!ABSENT.test(String(thrown))) throw thrown
    await client.defineIndex(index, kind, bytes)
  }
}

async function certified(
  client: TpmClient,
  key: LoadedKey,
  akName: Buffer,
  { index, kind, bytes }: { index: number; kind: number; bytes: number },
): Promise<Buffer | undefined> {
  const { ak, name } = readSigningKey(key.public)
  if (!name.equals(akName)) throw new CodedError({ code: 'TPM_SWAPPED' })
  const nonce = randomBytes(32)
  try {
    const attested = await client.certifyIndex(key, index, bytes, nonce)
    const { public: area } = await client.readIndexPublic(index)
    return verifyNvCertified(ak, attested, nonce, area, { index, kind }).contents
  } catch (thrown) {
    if (UNWRITTEN.test(String(thrown))) return undefined
    throw thrown
  }
}
