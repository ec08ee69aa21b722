/**
 * One move as this host sees it: what the journal says, and what was heard since.
 * Invariant: it is settled once; what people are shown is derived from it and decides nothing.
 */
import type { Migration, MigrationPhase, MigrationProgress } from '../admin/schemas.ts'
import type { AnchorKind } from '../../backends/contract/epoch-anchor.ts'
import {
  GENESIS,
  RECEIPT,
  RECLAIM,
  TOKEN,
  TOMBSTONE,
  statementDigest,
} from '../../backends/statement/bodies.ts'
import { verifyChain } from '../../backends/statement/chain.ts'
import { decodeSigned } from '../../backends/statement/signed.ts'
import { bytesOfHex, hexOf, u64From } from '../../proto/codec.ts'
import type { talos } from '../../proto/generated/talos.js'
import type { MoveRecord, SettledRecord } from '../journal/records.ts'
import type { DeliverySide, OutStatement } from './delivery.ts'
import { isPastRelease, progressPhase, resolveAdvice, silenceAdvice } from './ending.ts'

/** A move under way or ended. */
export class Move {
  record: MoveRecord
  phase: MigrationPhase = 'planned'
  progress: MigrationProgress | undefined
  settledAs: SettledRecord | undefined
  /** What the last enclave that was launched to go on with it said; undefined once one does. */
  restartRefused: SettledRecord['refusal']
  /** True for a move that an earlier daemon began. */
  recovered = false
  /** True from the moment before this side's enclave is asked for a session. */
  sessionAsked = false
  /** True once a person called it off before the enclave was asked. */
  calledOff = false
  /** True once this side's enclave has made the release token, and it is in the journal. */
  tokenMade = false
  /** Target: how long nothing was heard of the source's daemon while this side is prepared. */
  sourceSilentMs = 0
  /** Target: that is longer than people want to wait without being told. */
  isSourceSilent = false
  /** Target: the source's daemon says that nothing of this attempt is left there. */
  sourceEnded = false
  /** True once the target's enclave has taken the release token. */
  tokenTaken = false
  /** Statements of this side's enclave, in the order in which they were journalled. */
  readonly out: OutStatement[] = []
  /** Statements that the other daemon brought; journalled, believed by nobody. */
  readonly received: Uint8Array[] = []
  private provenLink: Uint8Array | undefined
  private readonly waiters: (() => void)[] = []

  constructor(record: MoveRecord) {
    this.record = record
  }

  /** True where what the enclave had sealed can outlive it: the anchor is not one process's. */
  get isSealed(): boolean {
    const [genesis] = this.record.chain
    if (genesis === undefined || this.record.dry_run) return false
    return anchorOf(bytesOfHex(genesis)) !== 'volatile'
  }

  /** Another enclave goes on with it. */
  hand(enclave: string): void {
    this.record = { ...this.record, enclave }
  }

  /** Takes a progress event. */
  hear(event: talos.v1.Progress.$Properties): void {
    const phase = progressPhase(event.phase ?? '')
    if (phase !== undefined) this.phase = phase
    if (event.totalBytes === undefined || event.totalBytes.length === 0) return
    const total = counter(event.totalBytes)
    const remaining = counter(event.remainingBytes)
    const rate = counter(event.rate)
    const done = total - remaining
    this.progress = {
      round: event.round ?? 0,
      sent_bytes: String(counter(event.sentBytes)),
      remaining_bytes: String(remaining),
      total_bytes: String(total),
      rate: String(rate),
      dirty_rate: String(counter(event.dirtyRate)),
      expected_downtime_ms: event.expectedDowntimeMs ?? 0,
      pages_checked: event.pagesChecked ?? 0,
      percent: total === 0n ? 100 : Number((done * 1000n) / total) / 10,
      eta_ms: rate === 0n ? 0 : Number((remaining * 1000n) / rate),
    }
  }

  /** What is still to be told to the other side, and why. */
  get delivery(): DeliverySide {
    const { role, dry_run: dryRun } = this.record
    return { role, dryRun, settledAs: this.settledAs?.phase, out: this.out }
  }

  /** Whether a statement of this side is known (and therefore in the journal). */
  knows(digest: string): boolean {
    return this.out.some((each) => each.digest === digest)
  }

  /** Takes a statement of this side that is in the journal. */
  noteOut(signed: Uint8Array): void {
    const decoded = decodeSigned(signed)
    const digest = hexOf(statementDigest(decoded))
    const untilAnswered = decoded.kind === TOKEN.kind
    this.tokenMade ||= untilAnswered
    if (!this.knows(digest)) this.out.push({ digest, signed, ended: false, untilAnswered })
  }

  /** The other side has taken a statement, or refused it for good. */
  endDelivery(digest: string): void {
    const at = this.out.findIndex((each) => each.digest === digest)
    const found = this.out[at]
    if (found !== undefined) this.out[at] = { ...found, ended: true }
  }

  /**
   * What it means that nothing is held here. A target that had a token: it was used by a launch that
   * has died. A source: its record was older than its anchor, and the TA is not here any more.
   */
  endDiscarded(): 'lost' | 'aborted' {
    return this.record.role === 'source' || this.heard(TOKEN.kind) ? 'lost' : 'aborted'
  }

  /** Whether this side made a statement of a kind. */
  made(kind: talos.v1.StatementKind): boolean {
    return this.out.some(({ signed }) => decodeSigned(signed).kind === kind)
  }

  /** Whether a statement of a kind was brought, true or not. */
  heard(kind: talos.v1.StatementKind): boolean {
    return this.received.some((signed) => decodeSigned(signed).kind === kind)
  }

  /** The receipt or reclaim that this move ended with: one that continues the lineage's chain. */
  get link(): Uint8Array | undefined {
    this.provenLink ??= [...this.out.map(({ signed }) => signed), ...this.received].find((signed) =>
      continues(this.record, signed),
    )
    return this.provenLink
  }

  /** Links of the lineage after this move; the same however often it is concluded. */
  get chainAfter(): string[] {
    const { link } = this
    return link === undefined ? this.record.chain : [...this.record.chain, hexOf(link)]
  }

  /** Whether a statement of a kind can change nothing, after what this side has settled or said. */
  isAnswered(kind: talos.v1.StatementKind): boolean {
    if (this.settledAs === undefined) return false
    if (kind === TOKEN.kind && this.record.role === 'target') {
      // A tombstone answers its token; told `gone` besides, the source would not wait for it.
      return this.settledAs.phase === 'done' || this.made(TOMBSTONE.kind)
    }
    return this.isFinal() || (kind !== RECEIPT.kind && kind !== TOMBSTONE.kind)
  }

  /** True for a target that is prepared, and whose source has the next word. */
  get isWaiting(): boolean {
    const { role } = this.record
    return role === 'target' && this.phase === 'prepared' && this.settledAs === undefined
  }

  /** True for an attempt of a peer that ended with nothing here, and with nothing left to tell. */
  get isFruitless(): boolean {
    const phase = this.settledAs?.phase
    const cameToNothing = phase !== undefined && phase !== 'done' && phase !== 'lost'
    return this.record.role === 'target' && cameToNothing && this.out.every(({ ended }) => ended)
  }

  /** True for a source of which a frozen copy may be left, which can never run. */
  get isFrozenHere(): boolean {
    return this.record.role === 'source' && this.settledAs?.phase === 'lost'
  }

  /** True when nothing that is heard later can change how it ended. */
  isFinal(): boolean {
    return this.settledAs !== undefined && this.settledAs.phase !== 'lost'
  }

  /** Ends it; the first word stands, but for a loss that was told too early by the other host. */
  settle(as: SettledRecord): void {
    if (this.isFinal()) return
    if (this.settledAs !== undefined && as.phase === 'lost') return
    this.settledAs = as
    this.phase = as.phase
    // A peer says how long a chain is: what nothing follows from is not kept.
    if (this.isFruitless) this.record = { ...this.record, chain: [] }
    for (const wake of this.waiters.splice(0)) wake()
  }

  /** Resolves once it is settled. */
  settled(): Promise<void> {
    if (this.settledAs !== undefined) return Promise.resolve()
    return new Promise((resolve) => {
      this.waiters.push(resolve)
    })
  }

  /** What people are shown. */
  view(peerName: string | undefined): Migration {
    const { record, settledAs } = this
    return {
      id: record.id,
      role: record.role,
      ta: record.ta,
      name: record.name,
      lineage: record.lineage,
      epoch: record.epoch,
      peer: record.peer,
      ...(peerName === undefined ? {} : { peer_name: peerName }),
      phase: this.phase,
      settled: settledAs !== undefined,
      dry_run: record.dry_run,
      ...(record.reason === undefined ? {} : { reason: record.reason }),
      started: record.started,
      ...(this.progress === undefined ? {} : { progress: this.progress }),
      ...(settledAs === undefined
        ? this.waitsFor()
        : {
            ended: settledAs.ended,
            // Only a source knows since when the TA stood still.
            ...(record.role === 'source' ? { stopped_ms: settledAs.stopped_ms } : {}),
            rounds: settledAs.rounds,
            pages_checked: settledAs.pages_checked,
            root: settledAs.root,
            ...(settledAs.refusal === undefined ? {} : { refusal: settledAs.refusal }),
          }),
      advice: this.advice(),
    }
  }

  private waitsFor(): Pick<Migration, 'refusal'> {
    return this.restartRefused === undefined ? {} : { refusal: this.restartRefused }
  }

  private advice(): string[] {
    if (this.record.dry_run) return [dryRunAdvice(this.phase)]
    const { id, role } = this.record
    if (this.settledAs !== undefined) return settledAdvice(this.phase, this.record)
    if (isPastRelease(this.phase)) {
      return [
        'the TA is released: it runs at the target or nowhere, and two is impossible',
        'nothing to do while both daemons reach each other: the token is sent again by itself',
        ...(role === 'source' ? [`if the target is gone for good: ${resolveAdvice(id)}`] : []),
      ]
    }
    if (role === 'target' && this.phase === 'prepared') {
      const waits = 'this host waits for the source to release; until then the TA runs there'
      return this.isSourceSilent ? [waits, silenceAdvice(id)] : [waits]
    }
    const here = role === 'source' ? 'here' : 'on the source'
    return [`the TA runs ${here}; the move can still be called off: \`talos migration cancel\``]
  }
}

/** The anchor that a chain's first link names; a hint, as everything that a peer brings. */
function anchorOf(genesis: Uint8Array): AnchorKind {
  try {
    return GENESIS.decode(decodeSigned(genesis).statement).anchor
  } catch {
    return 'volatile'
  }
}

/** A peer may bring anything: only a link that verifies after the links before it counts. */
function continues(record: MoveRecord, signed: Uint8Array): boolean {
  const { kind } = decodeSigned(signed)
  if (kind !== RECEIPT.kind && kind !== RECLAIM.kind) return false
  try {
    const chain = [...record.chain.map(bytesOfHex), signed].map(decodeSigned)
    verifyChain(chain, { lineage: bytesOfHex(record.lineage) })
    return true
  } catch {
    return false
  }
}

function settledAdvice(phase: MigrationPhase, { id, role }: MoveRecord): string[] {
  switch (phase) {
    case 'done':
      return [role === 'source' ? 'the TA runs at the target' : 'the TA runs here']
    case 'lost':
      return [
        'the TA can never run again: the only enclave that could go on with it is gone',
        ...(role === 'source' ? [resolveAdvice(id)] : []),
      ]
    case 'reclaimed':
      return ['the target gave the TA up with a tombstone; it runs here again']
    default:
      return [role === 'source' ? 'the TA runs here' : 'nothing was kept here']
  }
}

function counter(bytes: Uint8Array | undefined): bigint {
  return bytes?.length === 8 ? u64From(bytes) : 0n
}

/** A dry run moves nothing, whatever it finds. */
function dryRunAdvice(phase: MigrationPhase): string {
  const verdict =
    phase === 'done' ? 'both hosts and the policy accept the move' : 'nothing was moved'
  return `a dry run: ${verdict}; the TA runs where it ran`
}
