/**
 * Brings back TAs whose enclave has died, where their package says that they outlive it.
 * Invariant: it only asks; what may run is decided by the new enclave and its anchor. A TA is called
 * lost only on an enclave's word, or where its package lets nothing outlive it.
 */
import { setTimeout as pause } from 'node:timers/promises'
import { codeOf } from '../../backends/contract/errors.ts'
import { parsePackage } from '../../backends/package/ta-package.ts'
import type { talos } from '../../proto/generated/talos.js'
import { encodeSigned } from '../../backends/statement/signed.ts'
import { bytesOfHex, hexOf } from '../../proto/codec.ts'
import type { EnclaveEvents } from '../enclaves/enclave-client.ts'
import type { EnclaveRegistry } from '../enclaves/registry.ts'
import { DaemonRefusal, toldRefusal } from '../errors.ts'
import type { EventLog } from '../event-log.ts'
import type { TaRecord } from '../journal/records.ts'
import { LIMITS } from '../limits.ts'
import { retryDelayMs } from '../migration/delivery.ts'
import type { TaTable } from './ta-table.ts'

/** What restarts work with. */
export interface TaRestartParts {
  readonly registry: EnclaveRegistry
  readonly tas: TaTable
  readonly events: EventLog
  eventsOf(name: string): EnclaveEvents
  /** Held calls of a lineage look again. */
  changed(lineage: string): void
}

/** What an enclave refuses with when there is nothing here to go on from, now or later. */
const NEVER = /^(?:CHECKPOINT|RESTART|IMAGE|SEAL|STATE|STACK|FLOW|WIRE|STATEMENT|PACKAGE|POLICY)_/

/** Restarts of TAs. */
export class TaRestarts {
  private readonly parts: TaRestartParts
  private readonly underWay = new Set<string>()
  /** Why a TA that may still come back is not back yet. */
  private readonly waiting = new Map<string, TaRecord['refusal']>()
  private stopped = false

  constructor(parts: TaRestartParts) {
    this.parts = parts
  }

  /** Why a TA waits, while it does. */
  waitingFor(id: string): TaRecord['refusal'] {
    return this.waiting.get(id)
  }

  /** No further launch is tried. */
  stop(): void {
    this.stopped = true
  }

  /**
   * The enclave of a TA is gone: it goes on from its checkpoint, or is lost. Resolves once that it
   * is to go on is written down; the rest is done beside it.
   */
  async enclaveDied(record: TaRecord): Promise<void> {
    const { id } = record
    if (this.underWay.has(id)) return
    // Before anything is waited for: it may be noticed by several at once.
    this.underWay.add(id)
    let work: Promise<void> = Promise.resolve()
    try {
      if (!(await this.isDurable(record))) return await this.lost(id, undefined)
      await this.parts.tas.change(id, { state: 'active', enclave: '' })
      work = this.bringBack(id)
    } finally {
      // A journal that takes nothing: the next daemon finds it without an enclave, and goes on.
      void work
        .catch((thrown: unknown) => this.waiting.set(id, restartRefusal(thrown)))
        .finally(() => this.underWay.delete(id))
    }
  }

  /** What an enclave tells that goes on: the newest link of the chain. */
  async restarted(enclave: string, { link, epoch }: talos.v1.Restarted): Promise<void> {
    const { tas, events } = this.parts
    const record = tas.byEnclave(enclave)
    if (record === undefined || link == null) return
    const { kind, statement, key, signature } = link
    const encoded = hexOf(encodeSigned({ kind, statement, key, signature }))
    if (record.chain.includes(encoded)) return
    const chain = [...record.chain, encoded]
    await tas.change(record.id, { chain, epoch: String(BigInt(`0x${hexOf(epoch)}`)) })
    events.tell({ type: 'ta.restarted', ta: record.id })
  }

  /** Whether anything of a TA outlives its enclave. */
  async isDurable({ package: digest }: TaRecord): Promise<boolean> {
    const bytes = await this.parts.tas.package(digest)
    return bytes !== undefined && parsePackage(bytes).manifest.durability !== 'none'
  }

  private async bringBack(id: string): Promise<void> {
    for (let launches = 0; !this.stopped; launches++) {
      const record = this.parts.tas.get(id)
      if (record?.state !== 'active') break
      try {
        await this.launch(record)
        break
      } catch (thrown) {
        const refusal = restartRefusal(thrown)
        if (NEVER.test(codeOf(thrown))) {
          await this.lost(id, refusal)
          break
        }
        this.waiting.set(id, refusal)
      }
      const delayMs = retryDelayMs(launches + 1, LIMITS.redeliverMs, LIMITS.redeliverMsMax)
      await pause(delayMs, undefined, { ref: false })
    }
    this.waiting.delete(id)
  }

  private async launch(record: TaRecord): Promise<void> {
    const { registry, tas } = this.parts
    const bytes = (await tas.package(record.package)) ?? new Uint8Array()
    const enclave = await registry.launch((name) => this.parts.eventsOf(name))
    const name = registry.nameOf(enclave)
    try {
      // On disk before it is asked: a daemon that comes after this one must find it.
      await tas.change(record.id, { enclave: name })
      const call = { restartTa: { lineage: bytesOfHex(record.lineage) } }
      await enclave.call(call, bytes, LIMITS.restoreMs)
      // Somebody has stopped it meanwhile: it ends as a TA that runs does.
      if (tas.get(record.id)?.state !== 'active') return await registry.end(name)
      await tas.change(record.id, { since: new Date().toISOString(), refusal: undefined })
      this.parts.changed(record.lineage)
    } catch (thrown) {
      await tas.change(record.id, { enclave: '' })
      // Not asked to end: one that was only slow would forget its checkpoints.
      await registry.kill(name)
      throw thrown
    }
  }

  private async lost(id: string, refusal: TaRecord['refusal']): Promise<void> {
    const { tas, events } = this.parts
    const record = tas.get(id)
    if (record === undefined) return
    const since = new Date().toISOString()
    await tas.change(id, { state: 'lost', enclave: '', since, refusal })
    if (refusal === undefined) events.tell({ type: 'ta.crashed', ta: id })
    else events.tell({ type: 'ta.not-restarted', ta: id, code: refusal.code })
    this.parts.changed(record.lineage)
  }
}

/** A refusal as it is kept; what is none says its code. */
function restartRefusal(thrown: unknown): TaRecord['refusal'] {
  if (thrown instanceof DaemonRefusal) return toldRefusal(thrown.refusal)
  const code = codeOf(thrown)
  const fix = ['nothing to do: it is tried again, ever more slowly']
  return { code, field: 'ta', have: code, want: 'an enclave', source: 'daemon', fix }
}
