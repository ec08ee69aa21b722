/**
 * A host for the ledger's simulator: a TPM and a disk in memory, whose owner keeps every disk that ever
 * was and has heard every datum.
 * Invariant: a cut ends the process that is cut: nothing that it asks for afterwards happens.
 */
import { createHash } from 'node:crypto'
import { CodedError } from '../../../backends/contract/errors.ts'
import type { LedgerEntry } from '../../../backends/contract/epoch-anchor.ts'
import type { BlobStore, Sealer } from '../../../backends/contract/sealer.ts'
import type { LedgerTpm } from '../../../backends/tpm/ledger-tpm.ts'
import { TpmLedger } from '../../../backends/tpm/ledger.ts'
import type { Prng } from '../prng.ts'

/** What is planted; nothing in an honest run. */
export type LedgerMutant =
  | 'none'
  | 'extend before sealed'
  | 'act before certified'
  | 'a counter alone'
  | 'a head alone'
  | 'the version before is not kept'

/** Every planted bug. */
export const LEDGER_MUTANTS: readonly LedgerMutant[] = [
  'extend before sealed',
  'act before certified',
  'a counter alone',
  'a head alone',
  'the version before is not kept',
]

/** A disk as it was, and what the TPM said of the newest version on it. */
interface Disk {
  readonly blobs: ReadonlyMap<string, Uint8Array>
  readonly head: Buffer
  readonly count: bigint
  /** How many data had been extended when it counted. */
  readonly data: number
}

const ZERO = Buffer.alloc(32)

function extended(head: Uint8Array, datum: Uint8Array): Buffer {
  return createHash('sha256').update(head).update(datum).digest()
}

/** The sealing of one platform: tamper-evident, which is all that is looked at here. */
const SEALER: Sealer = {
  platformId: new Uint8Array(32),
  seal: (label, associated, plain) =>
    Promise.resolve(Buffer.concat([tagOf(label, associated, plain), plain])),
  open(label, associated, sealed) {
    const plain = Buffer.from(sealed.subarray(32))
    const isWhole = tagOf(label, associated, plain).equals(sealed.subarray(0, 32))
    return isWhole
      ? Promise.resolve(plain)
      : Promise.reject(new CodedError({ code: 'SEAL_REFUSED' }))
  },
}

function tagOf(label: string, associated: Uint8Array, plain: Uint8Array): Buffer {
  return createHash('sha256').update(label).update(associated).update(plain).digest()
}

/** One host. */
export class LedgerHost {
  readonly disks: Disk[] = []
  private readonly prng: Prng
  private readonly mutant: LedgerMutant
  private head: Buffer | undefined
  private count = 0n
  /** A TPM's counters start above every one that it ever had. */
  private countMax = 0n
  private readonly data: Buffer[] = []
  private blobs = new Map<string, Uint8Array>()
  /** What a process has written and its disk has not yet. */
  private pending: (() => void) | undefined
  /** The disk that was put back last: what a lying TPM would have to say. */
  private putBack: Disk | undefined
  private processes = 0

  constructor(prng: Prng, mutant: LedgerMutant) {
    this.prng = prng
    this.mutant = mutant
  }

  /** Starts a keeper. @param cutAfter how many of its requests happen before it is cut off. */
  process(cutAfter = Infinity): KeeperProcess {
    return new KeeperProcess(this, ++this.processes, cutAfter)
  }

  /** The disk of another day. */
  restore(disk: Disk): void {
    this.blobs = new Map(disk.blobs)
    this.putBack = disk
  }

  /** The owner undefines the head, and makes it again from so many data that it has heard. */
  remakeHead(data: number): void {
    this.head = undefined
    for (const datum of this.data.slice(0, data)) this.head = extended(this.head ?? ZERO, datum)
  }

  /** The owner undefines the counter and counts up to wherever it likes. */
  remakeCounter(): void {
    this.count = 0n
  }

  foreignExtend(): void {
    this.head = extended(this.head ?? ZERO, this.prng.bytes(32))
  }

  foreignIncrement(): void {
    this.countMax += 1n
    this.count = this.countMax
  }

  /** What a cut leaves: nothing that was not on the disk. */
  lose(): void {
    this.pending = undefined
  }

  /** @internal The TPM as one process sees it. */
  tpm(step: () => boolean): LedgerTpm {
    // What a process that asks nobody would take for the TPM's word.
    let believed: { head: Buffer; count: bigint } | undefined
    const act = async (effect: () => void): Promise<void> => {
      const happens = step()
      if (happens) effect()
      await settled(happens)
    }
    return {
      head: async () => {
        await settled(step())
        if (this.mutant === 'act before certified' && believed !== undefined) return believed.head
        if (this.mutant === 'a counter alone') return this.putBack?.head ?? this.head
        return this.head
      },
      count: async () => {
        await settled(step())
        if (this.mutant === 'act before certified' && believed !== undefined) return believed.count
        if (this.mutant === 'a head alone') return this.putBack?.count ?? this.count
        return this.count
      },
      extend: async (datum) => {
        const before = believed?.head ?? this.head ?? ZERO
        const next = extended(this.head ?? ZERO, datum)
        this.disks.push({
          blobs: new Map(this.blobs),
          head: next,
          count: this.count + 1n,
          data: this.data.length + 1,
        })
        await act(() => {
          this.head = next
          this.data.push(Buffer.from(datum))
          this.putBack = undefined
        })
        believed = { head: extended(before, datum), count: believed?.count ?? this.count }
      },
      increment: async () => {
        await act(() => this.foreignIncrement())
        if (believed !== undefined) believed.count += 1n
        this.flush()
      },
    }
  }

  /** @internal The disk as one process sees it. */
  store(step: () => boolean): BlobStore {
    const slot = (name: string): string =>
      this.mutant === 'the version before is not kept' ? 'ledger' : name
    const plainName = (name: string): string => name
    const place = this.mutant === 'the version before is not kept' ? slot : plainName
    return {
      put: async (name, parts) => {
        const pieces: Uint8Array[] = []
        for await (const part of parts) pieces.push(part)
        const happens = step()
        const write = (): void => {
          this.blobs.set(place(name), Buffer.concat(pieces))
        }
        if (this.mutant === 'extend before sealed') this.pending = write
        else if (happens) write()
        await settled(happens)
      },
      get: async (name) => {
        await settled(step())
        const bytes = this.blobs.get(place(name))
        return bytes === undefined ? undefined : once(bytes)
      },
      remove: () => Promise.resolve(),
      names: () => Promise.resolve([...this.blobs.keys()]),
    }
  }

  private flush(): void {
    this.pending?.()
    this.pending = undefined
  }
}

/** One run of the keeper. */
export class KeeperProcess {
  readonly number: number
  private readonly host: LedgerHost
  private left: number
  private ledger: TpmLedger | undefined

  constructor(host: LedgerHost, number: number, cutAfter: number) {
    this.host = host
    this.number = number
    this.left = cutAfter
  }

  get isCut(): boolean {
    return this.left < 0
  }

  async open(): Promise<void> {
    const step = (): boolean => {
      this.left -= 1
      return this.left >= 0
    }
    const { host } = this
    this.ledger = await TpmLedger.open({
      tpm: host.tpm(step),
      blobs: host.store(step),
      sealer: SEALER,
    })
  }

  cutAfter(requests: number): void {
    this.left = requests
  }

  read(lineage: Uint8Array): Promise<LedgerEntry | undefined> {
    return this.opened().read(lineage)
  }

  write(lineage: Uint8Array, entry: LedgerEntry): Promise<boolean> {
    return this.opened().write(lineage, entry)
  }

  private opened(): TpmLedger {
    if (this.ledger === undefined) throw new CodedError({ code: 'SIM_NOT_OPEN' })
    return this.ledger
  }
}

/** A request of a process that is no more is never answered. */
async function settled(happens: boolean): Promise<void> {
  await Promise.resolve()
  if (!happens) throw new CodedError({ code: 'SIM_CUT' })
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(Uint8Array.from(bytes))
}
