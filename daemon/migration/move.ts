/**
 * One move as this host sees it: what the journal says, and what was heard since.
 * Invariant: it is settled once; what people are shown is derived from it and decides nothing.
 */
import type { Migration, MigrationPhase, MigrationProgress } from '../admin/schemas.ts'
import { u64From } from '../../proto/codec.ts'
import type { talos } from '../../proto/generated/talos.js'
import type { MoveRecord, SettledRecord } from '../journal/records.ts'
import type { OutStatement } from './delivery.ts'
import { isPastRelease, progressPhase } from './ending.ts'

/** A move under way or ended. */
export class Move {
  readonly record: MoveRecord
  phase: MigrationPhase = 'planned'
  progress: MigrationProgress | undefined
  settledAs: SettledRecord | undefined
  /** True for a move that an earlier daemon began. */
  recovered = false
  /** True once this side's enclave was asked for a session. */
  sessionOpened = false
  /** True once the target's enclave has taken the release token. */
  tokenTaken = false
  readonly out: OutStatement[] = []
  readonly received: Uint8Array[] = []
  private readonly waiters: (() => void)[] = []

  constructor(record: MoveRecord) {
    this.record = record
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

  /** Ends it; the first word stands. */
  settle(as: SettledRecord): void {
    if (this.settledAs !== undefined) return
    this.settledAs = as
    this.phase = as.phase
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
        ? {}
        : {
            ended: settledAs.ended,
            stopped_ms: settledAs.stopped_ms,
            rounds: settledAs.rounds,
            pages_checked: settledAs.pages_checked,
            root: settledAs.root,
            ...(settledAs.refusal === undefined ? {} : { refusal: settledAs.refusal }),
          }),
      advice: this.advice(),
    }
  }

  private advice(): string[] {
    const { role } = this.record
    if (this.settledAs !== undefined) return settledAdvice(this.phase, role)
    if (isPastRelease(this.phase)) {
      return [
        'the TA is released: it runs at the target or nowhere, and two is impossible',
        'nothing to do while both daemons reach each other: the token is sent again by itself',
      ]
    }
    const here = role === 'source' ? 'here' : 'on the source'
    return [`the TA runs ${here}; the move can still be called off: \`talos migration cancel\``]
  }
}

function settledAdvice(phase: MigrationPhase, role: 'source' | 'target'): string[] {
  switch (phase) {
    case 'done':
      return [role === 'source' ? 'the TA runs at the target' : 'the TA runs here']
    case 'lost':
      return [
        'the TA was released and its target is gone: it can never run again',
        '`talos rm` removes what is left here',
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
