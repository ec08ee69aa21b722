/**
 * Restarts what an enclave of scope host had sealed before it died: a prepared target, or a source
 * that was releasing.
 * Invariant: it only asks; what may run is decided by the new enclave and its anchor. A move whose
 * records nobody can open is told so, and nothing else is concluded from a launch that failed.
 */
import { setTimeout as pause } from 'node:timers/promises'
import { CodedError, codeOf } from '../../backends/contract/errors.ts'
import { bytesOfHex } from '../../proto/codec.ts'
import type { EnclaveClient, EnclaveEvents } from '../enclaves/enclave-client.ts'
import type { EnclaveRegistry } from '../enclaves/registry.ts'
import type { Journal } from '../journal/journal.ts'
import type { DaemonRecord } from '../journal/records.ts'
import { LIMITS } from '../limits.ts'
import type { TaTable } from '../tas/ta-table.ts'
import { retryDelayMs } from './delivery.ts'
import { restartRefused } from './ending.ts'
import type { Move } from './move.ts'

/** What a revival works with. */
export interface RevivalParts {
  readonly journal: Journal<DaemonRecord>
  readonly registry: EnclaveRegistry
  readonly tas: TaTable
  eventsOf(name: string): EnclaveEvents
}

/** What an enclave refuses a restart with when there is nothing here to go on from. */
const NOTHING_LEFT = /^(?:SEAL|IMAGE|HANDOVER|KEY|STATEMENT|REGISTER|WIRE|PACKAGE)_/

/** Launches enclaves that go on from sealed records. */
export class Revival {
  private readonly parts: RevivalParts
  private readonly reviving = new Set<Move>()
  /** Moves for which nothing was left to go on from. */
  private readonly givenUp = new WeakSet<Move>()
  /** Launches so far; a move that is settled takes its count along. */
  private readonly launches = new WeakMap<Move, number>()
  private stopped = false

  constructor(parts: RevivalParts) {
    this.parts = parts
  }

  /** True while an enclave for this move is being launched. */
  isReviving(move: Move): boolean {
    return this.reviving.has(move)
  }

  /**
   * True where an enclave that died is followed by another, also while that is not begun: until
   * then nothing is concluded without it, or what it had sealed would stay and be restarted later.
   */
  follows(move: Move): boolean {
    const mayGoOn = move.isSealed && move.sessionAsked && move.settledAs === undefined
    return mayGoOn && !this.givenUp.has(move)
  }

  /**
   * The enclave that goes on with a move, or undefined where nothing was sealed for it.
   * @throws CodedError `DAEMON_STOPPING`: the next daemon tries again.
   */
  async revive(move: Move): Promise<EnclaveClient | undefined> {
    this.reviving.add(move)
    try {
      for (;;) {
        await this.pace(move)
        if (this.stopped) throw new CodedError({ code: 'DAEMON_STOPPING' })
        try {
          const enclave = await this.launch(move)
          move.restartRefused = undefined
          if (enclave === undefined) this.givenUp.add(move)
          return enclave
        } catch (thrown) {
          if (NOTHING_LEFT.test(codeOf(thrown))) {
            this.givenUp.add(move)
            return undefined
          }
          move.restartRefused = restartRefused(thrown)
        }
      }
    } finally {
      this.reviving.delete(move)
    }
  }

  /** The first launch is made at once; after one that died, however far it came, ever later. */
  private async pace(move: Move): Promise<void> {
    const launches = this.launches.get(move) ?? 0
    this.launches.set(move, launches + 1)
    if (launches === 0) return
    const delayMs = retryDelayMs(launches, LIMITS.redeliverMs, LIMITS.redeliverMsMax)
    await pause(delayMs, undefined, { ref: false })
  }

  /** An enclave that an earlier daemon had launched for this move, and had not noted. */
  async adopt(move: Move, name: string): Promise<void> {
    await this.parts.journal.append({ kind: 'revived', id: move.record.id, enclave: name })
    await this.hand(move, name)
  }

  /** No further launch is tried. */
  stop(): void {
    this.stopped = true
  }

  private async launch(move: Move): Promise<EnclaveClient | undefined> {
    const { registry, tas } = this.parts
    const { role, package: digest } = move.record
    const bytes = await tas.package(digest)
    if (bytes === undefined) return undefined
    const enclave = await registry.launch((name) => this.parts.eventsOf(name))
    const name = registry.nameOf(enclave)
    const before = move.record.enclave
    // What the enclave tells at once must find its move.
    move.hand(name)
    try {
      const body = { attempt: bytesOfHex(move.record.attempt) }
      const call = role === 'target' ? { restore: body } : { reissue: body }
      await enclave.call(call, bytes, LIMITS.restoreMs)
      await this.adopt(move, name)
      return enclave
    } catch (thrown) {
      move.hand(before)
      await registry.end(name)
      throw thrown
    }
  }

  private async hand(move: Move, name: string): Promise<void> {
    move.hand(name)
    const { tas } = this.parts
    if (move.record.role === 'source') await tas.change(move.record.ta, { enclave: name })
  }
}
