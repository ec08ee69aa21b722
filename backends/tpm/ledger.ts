/**
 * A host's ledger of lineages that its owner cannot rewind: sealed on disk, and bound to a TPM.
 *
 * Each version of the ledger has a datum, over its bytes and a fresh secret; the TPM's extend index
 * holds H(head before ‖ datum). A version is sealed and durable first, then its datum is extended, the
 * counter incremented, and only a certified head that is this version's lets anything act on it.
 * Invariant: at most one version on a disk has the certified head; where none has, or the count is not
 * the version's, the ledger is lost, and never begun anew in its place. The version before stays until
 * the new one's head is certified. Entries are never deleted.
 * Leaves to others: what entries mean (the anchor), how strong the TPM is (ledger-tpm.ts).
 */
import { createHash, randomBytes } from 'node:crypto'
import { CodedError } from '../contract/errors.ts'
import type { HostLedger, LedgerEntry } from '../contract/epoch-anchor.ts'
import type { BlobStore, Sealer } from '../contract/sealer.ts'
import type { LedgerTpm } from './ledger-tpm.ts'
import { TpmReader, TpmWriter } from './marshal.ts'

const LABEL = 'talos tpm ledger v1'
/** Two versions take turns: the one before stays while the next is written. */
const SLOTS = ['ledger-tpm-0', 'ledger-tpm-1'] as const
const KEY_BYTES = 32
const ENTRY_BYTES_MAX = 65_535
const ENTRIES_MAX = 65_536
const LEDGER_BYTES_MAX = 64 * 1024 * 1024

/** One version. */
interface Version {
  readonly ledgerId: Buffer
  /** Head of the version before. */
  readonly previous: Buffer
  readonly secret: Buffer
  /** What the counter says once this version counts. */
  readonly count: bigint
  readonly entries: ReadonlyMap<string, LedgerEntry>
}

function encode(version: Version): Buffer {
  const { ledgerId, previous, secret, count, entries } = version
  const out = new TpmWriter().bytes(ledgerId).bytes(previous).bytes(secret).u64(count)
  out.u32(entries.size)
  for (const [lineage, { version: number, bytes }] of entries) {
    out.bytes(Buffer.from(lineage, 'hex')).u64(number).sized(bytes)
  }
  return out.done()
}

/** A version of a ledger from its bytes. @throws CodedError `TPM_…`. */
function decode(bytes: Uint8Array): Version {
  const reader = new TpmReader(bytes)
  const [ledgerId, previous, secret] = [0, 1, 2].map(() => reader.bytes(KEY_BYTES))
  const count = reader.u64()
  const size = reader.u32()
  if (size > ENTRIES_MAX) throw new CodedError({ code: 'TPM_TOO_LONG', have: size })
  const entries = new Map<string, LedgerEntry>()
  for (let at = 0; at < size; at++) {
    const lineage = reader.bytes(KEY_BYTES).toString('hex')
    const version = reader.u64()
    entries.set(lineage, { version, bytes: new Uint8Array(reader.sized(ENTRY_BYTES_MAX)) })
  }
  reader.end()
  if (ledgerId === undefined || previous === undefined || secret === undefined) {
    throw new CodedError({ code: 'TPM_TRUNCATED' })
  }
  return { ledgerId, previous, secret, count, entries }
}

function headOf(version: Version): Buffer {
  const datum = datumOf(version)
  return createHash('sha256').update(version.previous).update(datum).digest()
}

/** Over everything that the version says, its secret among it. */
function datumOf(version: Version): Buffer {
  return createHash('sha256').update(LABEL).update(encode(version)).digest()
}

/** What a ledger works with. */
export interface LedgerParts {
  readonly tpm: LedgerTpm
  readonly sealer: Sealer
  readonly blobs: BlobStore
}

/** A ledger that is bound to a TPM. */
export class TpmLedger implements HostLedger {
  readonly ledgerId: Uint8Array
  readonly platformId: Uint8Array
  private readonly parts: LedgerParts
  private current: Version
  private slot: number
  private last: Promise<unknown> = Promise.resolve()
  private isLost = false

  private constructor(parts: LedgerParts, current: Version, slot: number) {
    this.parts = parts
    this.current = current
    this.slot = slot
    this.ledgerId = current.ledgerId
    this.platformId = parts.sealer.platformId
  }

  /** Opens the ledger of a host, or begins it with a TPM that was never used for one. @throws `TPM_LEDGER_LOST`. */
  static async open(parts: LedgerParts): Promise<TpmLedger> {
    const { tpm } = parts
    const head = await tpm.head()
    const count = await tpm.count()
    if (head === undefined && count === 0n) return TpmLedger.begin(parts)
    for (const [slot, name] of SLOTS.entries()) {
      const version = await read(parts, name)
      if (version === undefined || head === undefined || !headOf(version).equals(head)) continue
      // Cut off between the two: the head says that it counts, and the counter follows.
      if (version.count === count + 1n) await tpm.increment()
      if ((await tpm.count()) !== version.count) break
      return new TpmLedger(parts, version, slot)
    }
    throw new CodedError({ code: 'TPM_LEDGER_LOST' })
  }

  private static async begin(parts: LedgerParts): Promise<TpmLedger> {
    const zero = Buffer.alloc(KEY_BYTES)
    const ledgerId = randomBytes(KEY_BYTES)
    const nothing: Version = {
      ledgerId,
      previous: zero,
      secret: zero,
      count: 0n,
      entries: new Map(),
    }
    const ledger = new TpmLedger(parts, nothing, 1)
    // A counter never starts at zero: it starts above every counter that the TPM ever had.
    await parts.tpm.increment()
    const count = await parts.tpm.count()
    await ledger.commit({ ...nothing, count: count + 1n }, zero)
    return ledger
  }

  read(lineage: Uint8Array): Promise<LedgerEntry | undefined> {
    return this.inTurn(async () => {
      await this.assertCertified()
      return this.current.entries.get(Buffer.from(lineage).toString('hex'))
    })
  }

  write(lineage: Uint8Array, entry: LedgerEntry): Promise<boolean> {
    return this.inTurn(async () => {
      if (entry.bytes.length > ENTRY_BYTES_MAX) throw new CodedError({ code: 'TPM_TOO_LONG' })
      await this.assertCertified()
      const name = Buffer.from(lineage).toString('hex')
      const { entries, count, ledgerId } = this.current
      if (entry.version !== (entries.get(name)?.version ?? 0n) + 1n) return false
      const next = new Map(entries).set(name, entry)
      if (next.size > ENTRIES_MAX) throw new CodedError({ code: 'TPM_LEDGER_FULL' })
      const previous = headOf(this.current)
      const version = {
        ledgerId: Buffer.from(ledgerId),
        previous,
        count: count + 1n,
        entries: next,
      }
      await this.commit({ ...version, secret: randomBytes(KEY_BYTES) }, previous)
      return true
    })
  }

  /** Sealed and durable, extended, counted, certified: in this order. */
  private async commit(version: Version, previous: Buffer): Promise<void> {
    const { tpm } = this.parts
    const fresh = { ...version, previous, secret: randomBytes(KEY_BYTES) }
    const slot = 1 - this.slot
    await keep(this.parts, SLOTS[slot] ?? SLOTS[0], fresh)
    await tpm.extend(datumOf(fresh))
    await tpm.increment()
    await this.assertCertified(fresh)
    this.current = fresh
    this.slot = slot
  }

  /** Nothing is acted on unless the TPM says, now, that this is the version. */
  private async assertCertified(version: Version = this.current): Promise<void> {
    const { tpm } = this.parts
    const head = await tpm.head()
    const isIt = head?.equals(headOf(version)) === true && (await tpm.count()) === version.count
    if (isIt && !this.isLost) return
    this.isLost = true
    throw new CodedError({ code: 'TPM_LEDGER_LOST' })
  }

  private inTurn<T>(act: () => Promise<T>): Promise<T> {
    const turn = this.last.then(act)
    this.last = turn.catch(() => undefined)
    return turn
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes)
}

const text = new TextEncoder()

async function keep({ sealer, blobs }: LedgerParts, name: string, version: Version): Promise<void> {
  const plain = encode(version)
  const sealed = await sealer.seal(LABEL, text.encode(name), plain).finally(() => plain.fill(0))
  await blobs.put(name, once(sealed))
}

/** What a slot holds, where it is a version at all. */
async function read({ sealer, blobs }: LedgerParts, name: string): Promise<Version | undefined> {
  const parts = await blobs.get(name)
  if (parts === undefined) return undefined
  const pieces: Uint8Array[] = []
  let bytes = 0
  for await (const piece of parts) {
    bytes += piece.length
    if (bytes > LEDGER_BYTES_MAX) throw new CodedError({ code: 'TPM_TOO_LONG', have: bytes })
    pieces.push(piece)
  }
  return sealer.open(LABEL, text.encode(name), Buffer.concat(pieces)).then(decode, () => undefined)
}
