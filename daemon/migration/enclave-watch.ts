/**
 * What follows when an enclave speaks, is attached, is found again after a restart, or is gone.
 * Invariant: nothing that goes wrong here ends the daemon; an enclave that holds a TA, or may hold
 * one, is never ended. Leaves to others: what becomes of a move (recovery.ts, coordinator.ts).
 */
import { codeOf } from '../../backends/contract/errors.ts'
import { hexOf } from '../../proto/codec.ts'
import { talos } from '../../proto/generated/talos.js'
import type { EnclaveEvents } from '../enclaves/enclave-client.ts'
import type { EnclaveRegistry } from '../enclaves/registry.ts'
import type { TaRestarts } from '../tas/ta-restarts.ts'
import type { TaTable } from '../tas/ta-table.ts'
import type { Coordinator } from './coordinator.ts'
import type { Move } from './move.ts'
import { enclaveAttached, enclaveDied } from './recovery.ts'

/** What the watch works with. */
export interface EnclaveWatchParts {
  readonly registry: EnclaveRegistry
  readonly coordinator: Coordinator
  readonly tas: TaTable
  readonly restarts: TaRestarts
  /** Held calls of a lineage look again. */
  changed(lineage: string): void
  /** Something could not be done now; codes only. */
  failed(what: string, enclave: string, code: string): void
}

/** Watches every enclave of this host. */
export class EnclaveWatch {
  private readonly parts: EnclaveWatchParts

  constructor(parts: EnclaveWatchParts) {
    this.parts = parts
  }

  /** What an enclave is heard with. */
  eventsOf(name: string): EnclaveEvents {
    const { registry, coordinator } = this.parts
    return {
      event: (message) => {
        const client = registry.get(name)
        if (client !== undefined) this.safely('event', name, coordinator.hear(client, message))
      },
      attached: () => this.safely('attached', name, this.attached(name)),
      gone: () => this.safely('gone', name, this.gone(name)),
    }
  }

  /** Finds the enclaves of an earlier daemon, ends what never began, and settles what died. */
  async recover(): Promise<void> {
    const { registry, coordinator, tas, restarts } = this.parts
    const alive = new Set(await registry.find((name) => this.eventsOf(name)))
    for (const name of alive) await this.reap(name)
    for (const record of tas.all()) {
      const { enclave, state } = record
      if (state === 'active' && enclave === '') {
        // An earlier daemon was bringing it back.
        await restarts.enclaveDied(record)
        continue
      }
      if (alive.has(enclave) || state !== 'active') continue
      await this.settleDead(coordinator.unsettledOf(enclave), this.gone(enclave), enclave)
    }
    for (const move of coordinator.moves.values()) {
      const { enclave } = move.record
      const isDead = registry.get(enclave) === undefined && !coordinator.revival.isReviving(move)
      if (move.settledAs === undefined && isDead) {
        await this.settleDead(move, enclaveDied(coordinator, move), enclave)
      }
      coordinator.carry(move)
    }
  }

  /** A restart from sealed records takes its time: the daemon answers meanwhile. */
  private async settleDead(
    move: Move | undefined,
    work: Promise<void>,
    enclave: string,
  ): Promise<void> {
    if (move?.isSealed === true) this.safely('restart', enclave, work)
    else await work
  }

  private async attached(name: string): Promise<void> {
    const { registry, coordinator, tas } = this.parts
    const client = registry.get(name)
    if (client === undefined) return
    await enclaveAttached(coordinator, name, client)
    const record = tas.byEnclave(name)
    if (record !== undefined) this.parts.changed(record.lineage)
  }

  /** Launched by a daemon that died before it gave the enclave anything to hold. */
  private async reap(name: string): Promise<void> {
    const { registry, coordinator, tas } = this.parts
    if (tas.byEnclave(name) !== undefined || coordinator.unsettledOf(name) !== undefined) return
    const reply = await registry
      .get(name)
      ?.call({ describe: {} })
      .catch(() => undefined)
    const { phase, attempt } = reply?.message.described ?? {}
    const move = coordinator.byAttempt(hexOf(attempt ?? new Uint8Array()))
    if (move?.settledAs === undefined && move !== undefined) {
      if (registry.get(move.record.enclave) === undefined)
        await coordinator.revival.adopt(move, name)
      return
    }
    if (phase === talos.v1.TaPhase.TA_PHASE_EMPTY) await registry.end(name)
  }

  private async gone(name: string): Promise<void> {
    const { registry, coordinator, tas, restarts } = this.parts
    await registry.end(name)
    const move = coordinator.unsettledOf(name)
    if (move !== undefined) await enclaveDied(coordinator, move)
    const record = tas.byEnclave(name)
    // A release that is on its way goes on without its enclave: the receipt tells where the TA runs.
    if (record?.state !== 'active' || coordinator.unsettledOf(name) !== undefined) return
    await restarts.enclaveDied(record)
  }

  private safely(what: string, name: string, work: Promise<void>): void {
    work.catch((thrown: unknown) => this.parts.failed(what, name, codeOf(thrown)))
  }
}
