/**
 * What the end of a move means for the TA and its enclave on this host.
 * Invariant: an enclave is ended only once nothing that it holds can be needed any more. Leaves to
 * others: how a move ended (recovery.ts, coordinator.ts).
 */
import { CodedError } from '../../backends/contract/errors.ts'
import { hexOf } from '../../proto/codec.ts'
import { talos } from '../../proto/generated/talos.js'
import type { EnclaveRegistry } from '../enclaves/registry.ts'
import type { EventLog } from '../event-log.ts'
import type { TaRestarts } from '../tas/ta-restarts.ts'
import type { TaTable } from '../tas/ta-table.ts'
import type { Move } from './move.ts'

/** An enclave says that another launch acts for its lineage: it is left to that one. */
const SUPERSEDED: readonly string[] = ['TA_SUPERSEDED', 'HANDOVER_SUPERSEDED']

/** What a conclusion works with. */
export interface ConclusionParts {
  readonly registry: EnclaveRegistry
  readonly tas: TaTable
  readonly events: EventLog
  /** Brings TAs back that outlive their enclaves. */
  readonly restarts: TaRestarts
  /** Launches an enclave ahead, for the next TA. */
  prepareSpare(): void
  /** Something about a lineage has changed: held calls look again. */
  changed(lineage: string): void
}

/** Draws the conclusions of moves that end. */
export class Conclusion {
  private readonly parts: ConclusionParts

  constructor(parts: ConclusionParts) {
    this.parts = parts
  }

  /** What follows for the TA and its enclave. */
  async conclude(move: Move, ending: talos.v1.Ending, code = ''): Promise<void> {
    const { Ending } = talos.v1
    switch (ending) {
      case Ending.ENDING_FINISHED:
        return this.left(move)
      case Ending.ENDING_ACTIVE:
        return this.arrived(move)
      case Ending.ENDING_DISCARDED:
        if (move.record.role === 'source') await this.sourceGone(move)
        return this.parts.registry.end(move.record.enclave)
      case Ending.ENDING_TOMBSTONED:
        return this.parts.registry.end(move.record.enclave)
      case Ending.ENDING_LOST:
        if (SUPERSEDED.includes(code)) return this.markLost(move)
        return this.sourceGone(move)
      case Ending.ENDING_RECLAIMED:
        return this.reclaimed(move)
      default:
        return undefined
    }
  }

  /** The TA of a source runs at the target. */
  async left(move: Move): Promise<void> {
    const { tas, registry } = this.parts
    const record = tas.get(move.record.ta)
    if (record === undefined) return
    const since = new Date().toISOString()
    const chain = move.chainAfter
    const { peer, enclave } = move.record
    await tas.change(record.id, { state: 'moved', moved_to: peer, enclave: '', since, chain })
    this.parts.changed(record.lineage)
    this.parts.events.tell({ type: 'ta.moved-out', ta: record.id, migration: move.record.id })
    await registry.end(enclave)
  }

  /** The TA of a target runs here. */
  private async arrived(move: Move): Promise<void> {
    const { tas, registry, events } = this.parts
    const { record } = move
    const enclave = registry.get(record.enclave)
    const described = (await enclave?.call({ describe: {} }))?.message.described
    if (described == null) throw new CodedError({ code: 'ENCLAVE_GONE' })
    await tas.put({
      kind: 'ta',
      id: record.ta,
      name: described.name,
      version: described.version,
      policy: `${described.name}@${String(described.policyVersion)}`,
      lineage: hexOf(described.lineage),
      epoch: String(BigInt(`0x${hexOf(described.epoch)}`)),
      package: hexOf(described.package),
      owner: hexOf(described.owner),
      anchor: described.anchor,
      tee: described.tee,
      insecure: described.insecure,
      enclave: record.enclave,
      state: 'active',
      since: new Date().toISOString(),
      from: record.peer,
      chain: move.chainAfter,
    })
    this.parts.changed(record.lineage)
    events.tell({ type: 'ta.moved-in', ta: record.ta, migration: record.id })
    this.parts.prepareSpare()
  }

  private async reclaimed(move: Move): Promise<void> {
    const { tas } = this.parts
    const record = tas.get(move.record.ta)
    if (record === undefined || move.link === undefined) return
    const epoch = String(BigInt(move.record.epoch) + 2n)
    await tas.change(record.id, { epoch, chain: move.chainAfter })
  }

  /** The source's enclave has nothing that runs: its checkpoint may. */
  async sourceGone(move: Move): Promise<void> {
    const { tas, restarts, registry } = this.parts
    const record = tas.get(move.record.ta)
    const isSource = move.record.role === 'source'
    if (!isSource || record === undefined || !(await restarts.isDurable(record))) {
      return this.markLost(move)
    }
    await registry.kill(move.record.enclave)
    await restarts.enclaveDied(record)
  }

  /** How a move ends whose source's enclave died before the release. */
  ofDeadSource(move: Move): { readonly phase: 'aborted' | 'lost' } {
    // What may still go on from its checkpoint has not moved, and is not lost.
    return { phase: this.parts.tas.get(move.record.ta)?.state === 'active' ? 'aborted' : 'lost' }
  }

  /** A TA that can never run again. */
  async markLost(move: Move): Promise<void> {
    const { tas } = this.parts
    const record = tas.get(move.record.ta)
    if (record === undefined) return
    await tas.change(record.id, { state: 'lost', since: new Date().toISOString() })
    this.parts.changed(record.lineage)
  }

  /** The frozen source of a TA that is lost is given up by a person: nothing of it is left here. */
  async abandoned(move: Move): Promise<void> {
    const { tas, registry } = this.parts
    await this.markLost(move)
    const enclave = registry.get(move.record.enclave)
    await enclave?.call({ end: {} }).catch(() => undefined)
    await registry.end(move.record.enclave)
    await tas.change(move.record.ta, { enclave: '' })
  }
}
