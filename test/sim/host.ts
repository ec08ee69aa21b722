/**
 * A simulated host: its ledger, its disk of sealed records, its daemon with a durable journal.
 * Invariant: what a process or a daemon forgets at a crash is not here.
 */
import { CodedError } from '../../backends/contract/errors.ts'
import { hexOf } from '../../proto/codec.ts'
import type { HostLedger, LedgerEntry } from '../../backends/contract/epoch-anchor.ts'
import type { PreparedRecord } from '../../backends/enclave/handover/target-state.ts'
import type { Prng } from './prng.ts'
import type { ReleaseRecord } from '../../backends/enclave/handover/source-state.ts'
import type { SealedCheckpoint } from './durable.ts'
import type { Signed } from '../../backends/statement/signed.ts'

/** A ledger in memory, which may fail before or after it wrote. */
export class MemoryLedger implements HostLedger {
  readonly ledgerId: Uint8Array
  readonly platformId: Uint8Array
  readonly entries: Map<string, LedgerEntry> = new Map()
  /** Decides at each write whether it fails, and when. */
  fault: () => 'none' | 'before' | 'after' = () => 'none'

  /** Decides at each read whether it fails. */
  deaf: () => boolean = () => false

  constructor(ledgerId: Uint8Array, platformId: Uint8Array) {
    this.ledgerId = ledgerId
    this.platformId = platformId
  }

  read(lineage: Uint8Array): Promise<LedgerEntry | undefined> {
    if (this.deaf()) return Promise.reject(new CodedError({ code: 'SIM_DISK' }))
    return Promise.resolve(this.entries.get(hexOf(lineage)))
  }

  write(lineage: Uint8Array, entry: LedgerEntry): Promise<boolean> {
    const name = hexOf(lineage)
    const newest = this.entries.get(name)?.version ?? 0n
    const fault = this.fault()
    if (fault === 'before') return Promise.reject(new CodedError({ code: 'SIM_DISK' }))
    if (entry.version !== newest + 1n) return Promise.resolve(false)
    this.entries.set(name, entry)
    if (fault === 'after') return Promise.reject(new CodedError({ code: 'SIM_DISK' }))
    return Promise.resolve(true)
  }

  /** The same bytes on another platform's disk. */
  copyTo(platformId: Uint8Array): MemoryLedger {
    const copy = new MemoryLedger(this.ledgerId, platformId)
    for (const [name, entry] of this.entries) copy.entries.set(name, entry)
    return copy
  }
}

/** A prepared image as it lies sealed on a disk. */
export interface SealedPrepared {
  readonly record: PreparedRecord
  readonly holderSecret: Uint8Array
  readonly counter: number
}

/** A release record as it lies sealed on a disk. */
export interface SealedRelease {
  readonly record: ReleaseRecord
  readonly holderSecret: Uint8Array
}

/** A statement that a daemon keeps until the other side has it. */
export interface Letter {
  readonly attempt: number
  readonly toSource: boolean
  readonly signed: Signed
  /** The other daemon has journalled it. */
  sent: boolean
}

/** A statement of the other side, kept until an enclave took it. */
export interface Received {
  readonly attempt: number
  readonly toSource: boolean
  readonly signed: Signed
  done: boolean
}

/** One host. */
export class SimHost {
  readonly index: number
  readonly ledger: MemoryLedger
  readonly prepared: Map<number, SealedPrepared> = new Map()
  readonly releases: Map<number, SealedRelease> = new Map()
  /** Of strict TAs, newest last; their owner may keep every one of them. */
  readonly checkpoints: SealedCheckpoint[] = []
  /** The daemon's journal: links of the lineage, as its newest launch here told them. */
  chain: readonly Signed[] = []
  readonly outbox: Letter[] = []
  readonly inbox: Received[] = []
  daemonUp = true

  constructor(index: number, prng: Prng) {
    this.index = index
    this.ledger = new MemoryLedger(prng.bytes(32), prng.bytes(32))
  }

  /** Journals a statement that is to be carried; again is the same as once. */
  post(letter: Letter): void {
    const key = letter.signed.signature
    if (this.outbox.some(({ signed }) => sameBytes(signed.signature, key))) return
    this.outbox.push(letter)
  }

  /** Journals a statement that came. */
  take(received: Received): void {
    const key = received.signed.signature
    if (this.inbox.some(({ signed }) => sameBytes(signed.signature, key))) return
    this.inbox.push(received)
  }
}

function sameBytes(left: Uint8Array, right: Uint8Array): boolean {
  for (let i = 0; i < left.length; i++) if (left[i] !== right[i]) return false
  return true
}
