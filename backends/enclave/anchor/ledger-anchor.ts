/**
 * The anchor of scope host: registers as versioned entries of a host's ledger.
 * Invariant: an entry names the anchor that wrote it, so a ledger that was copied to another
 * platform is refused; a version once seen never gets smaller; after a write that may or may not
 * have happened nothing is answered before a whole round of writing has completed.
 * Leaves to others: that nobody rewinds the ledger between two launches (the ledger's strength).
 */
import { CodedError, codeOf } from '../../contract/errors.ts'
import { decodeRegister, encodeRegister, labelledParts } from '../handover/register-codec.ts'
import { equalBytes, hexOf } from '../../../proto/codec.ts'
import { judgeStep } from '../handover/register.ts'
import { labelledDigest, labelledInput } from '../../../proto/digest.ts'
import type { AdvanceResult, AnchorKind, AnchorStep } from '../../contract/epoch-anchor.ts'
import type { EpochAnchor, HostLedger, Register } from '../../contract/epoch-anchor.ts'
import type { VerifySignature } from '../../statement/signed.ts'

const ENTRY_LABEL = 'talos ledger entry v1'
/** Rounds tried before a busy ledger is called doubtful. */
const ROUNDS_MAX = 8

/** Name of a ledger on its platform: what PREPARED and tokens name. */
export function ledgerAnchorId(ledgerId: Uint8Array, platformId: Uint8Array): Uint8Array {
  return labelledDigest('talos ledger anchor v1', ledgerId, platformId)
}

/** The newest entry, opened; version 0n where there is none. */
interface Newest {
  readonly version: bigint
  readonly register: Register | undefined
}

class LedgerAnchor implements EpochAnchor {
  readonly scope = 'host' as const
  readonly kind: AnchorKind
  readonly id: Uint8Array
  private readonly ledger: HostLedger
  private readonly verify: VerifySignature
  private readonly seen: Map<string, bigint> = new Map()
  /** Lineages with a write whose end is unknown. */
  private readonly unsettled: Set<string> = new Set()
  /** One operation at a time, so that judging and writing are one act of this process. */
  private last: Promise<unknown> = Promise.resolve()

  constructor(kind: AnchorKind, ledger: HostLedger, verify: VerifySignature) {
    this.kind = kind
    this.ledger = ledger
    this.verify = verify
    this.id = ledgerAnchorId(ledger.ledgerId, ledger.platformId)
  }

  read(lineage: Uint8Array): Promise<Register | undefined> {
    return this.inTurn(async () => (await this.settledNewest(lineage)).register)
  }

  advance(step: AnchorStep): Promise<AdvanceResult> {
    return this.inTurn(async () => {
      try {
        return await this.take(step)
      } catch (thrown) {
        return { outcome: 'doubt', code: codeOf(thrown) }
      }
    })
  }

  private inTurn<T>(act: () => Promise<T>): Promise<T> {
    const turn = this.last.then(act)
    this.last = turn.catch(() => undefined)
    return turn
  }

  private async take(step: AnchorStep): Promise<AdvanceResult> {
    const { lineage } = step.next
    for (let round = 0; round < ROUNDS_MAX; round++) {
      const { version, register } = await this.settledNewest(lineage)
      const code = judgeStep({ anchorId: this.id, verify: this.verify }, register, step)
      if (code !== undefined) return { outcome: 'refused', code, current: register }
      if (await this.write(step.next, version + 1n)) {
        return { outcome: 'advanced', register: step.next }
      }
      // Another process wrote this version first: it is read and judged afresh.
    }
    return { outcome: 'doubt', code: 'ANCHOR_BUSY' }
  }

  /** The newest entry once no write of this process can still be on its way. */
  private async settledNewest(lineage: Uint8Array): Promise<Newest> {
    const name = hexOf(lineage)
    for (let round = 0; round < ROUNDS_MAX; round++) {
      const newest = await this.newest(lineage)
      if (!this.unsettled.has(name) || newest.register === undefined) return newest
      // What is visible may not be durable: the same register again, one version up, is.
      if (await this.write(newest.register, newest.version + 1n)) {
        this.unsettled.delete(name)
        return { version: newest.version + 1n, register: newest.register }
      }
    }
    throw new CodedError({ code: 'ANCHOR_BUSY' })
  }

  private async write(register: Register, version: bigint): Promise<boolean> {
    const bytes = labelledInput(ENTRY_LABEL, this.id, encodeRegister(register))
    const name = hexOf(register.lineage)
    try {
      const written = await this.ledger.write(register.lineage, { version, bytes })
      if (written) this.seen.set(name, version)
      return written
    } catch (thrown) {
      this.unsettled.add(name)
      throw new CodedError({ code: 'ANCHOR_WRITE_UNKNOWN' }, thrown)
    }
  }

  private async newest(lineage: Uint8Array): Promise<Newest> {
    const entry = await this.ledger.read(lineage)
    const name = hexOf(lineage)
    const version = entry?.version ?? 0n
    if (version < (this.seen.get(name) ?? 0n)) {
      throw new CodedError({ code: 'ANCHOR_REWOUND', version, seen: this.seen.get(name) })
    }
    this.seen.set(name, version)
    if (entry === undefined) return { version, register: undefined }
    const [id, bytes] = labelledParts(ENTRY_LABEL, entry.bytes, 2)
    if (id === undefined || bytes === undefined || !equalBytes(id, this.id)) {
      throw new CodedError({ code: 'ANCHOR_FOREIGN_LEDGER' })
    }
    const register = decodeRegister(bytes)
    if (!equalBytes(register.lineage, lineage)) throw new CodedError({ code: 'ANCHOR_LINEAGE' })
    return { version, register }
  }
}

/** Makes an anchor of scope host over a ledger; `kind` says how strong the ledger is. */
export function ledgerAnchor(
  kind: Extract<AnchorKind, 'insecure-simulated' | 'tpm'>,
  ledger: HostLedger,
  verify: VerifySignature,
): EpochAnchor {
  return new LedgerAnchor(kind, ledger, verify)
}
