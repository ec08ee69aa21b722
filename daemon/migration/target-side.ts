/**
 * The first steps of a move on the target's host: judge the offer, take the package, launch.
 * Invariant: sizes are known before anything is kept; one offer an attempt; offers that are never
 * started are forgotten. Nothing of an offer is believed: the enclave judges the rest.
 */
import { freemem } from 'node:os'
import { CodedError } from '../../backends/contract/errors.ts'
import { hexOf, u64From } from '../../proto/codec.ts'
import { talos } from '../../proto/generated/talos.js'

import { encodeChainFile } from '../../backends/statement/chain-file.ts'
import { encodeSigned } from '../../backends/statement/signed.ts'
import type { EnclaveClient, EnclaveEvents } from '../enclaves/enclave-client.ts'
import type { EnclaveRegistry } from '../enclaves/registry.ts'
import { DaemonRefusal } from '../errors.ts'
import { LIMITS } from '../limits.ts'
import type { PeerNetwork, PeerReplyBody } from '../peers/network.ts'
import { readPackage } from '../tas/package-reading.ts'
import { TaTable } from '../tas/ta-table.ts'
import { relay, type Lane } from '../transfer/lane.ts'
import type { Coordinator } from './coordinator.ts'
import type { Move } from './move.ts'

/** What the target's side works with. */
export interface TargetSideParts {
  readonly network: () => PeerNetwork
  readonly registry: EnclaveRegistry
  readonly tas: TaTable
  readonly coordinator: Coordinator
  readonly parallelMax: number
  /** MiB that must stay free beside what arrives. */
  readonly memoryFreeMib: number
  enclaveEvents(name: string): EnclaveEvents
}

interface Pending {
  readonly peer: string
  readonly offer: talos.v1.Offer
  readonly bytes: Uint8Array
  filled: number
  readonly timer: NodeJS.Timeout
}

const CHAIN_LINKS_MAX = 1024

/** Takes offers of other daemons. */
export class TargetSide {
  private readonly parts: TargetSideParts
  private readonly pending = new Map<string, Pending>()
  /** Offers whose package is looked for. */
  private readonly judging = new Set<string>()
  /** Offers that were started and are no moves yet. */
  private starting = 0
  private readonly laneArrived = new WeakSet<Move>()

  constructor(parts: TargetSideParts) {
    this.parts = parts
  }

  /** Judges an offer. @throws DaemonRefusal `TARGET_…`, `TEE_…`. */
  async offer(peer: string, offer: talos.v1.Offer): Promise<PeerReplyBody> {
    const attempt = hexOf(offer.attempt)
    if (offer.name.length > LIMITS.offerNameCharsMax) {
      const want = `at most ${String(LIMITS.offerNameCharsMax)} characters`
      throw refusal('TARGET_NAME', `${String(offer.name.length)} characters`, want)
    }
    if (offer.attempt.length !== 16 || offer.package.length !== 32 || offer.lineage.length !== 32) {
      throw new CodedError({ code: 'WIRE_FIELD_LENGTH' })
    }
    // The id is a part of the attempt, which the peer has chosen: no other move may have it.
    const { coordinator, tas } = this.parts
    const known = this.pending.has(attempt) || coordinator.moves.has(moveId(attempt))
    if (known || this.judging.has(attempt)) throw refusal('TARGET_ATTEMPT', 'known', 'a new one')
    this.assertRoom(offer)
    // Counted while the package is read: many offers at once take no more than one after another.
    this.judging.add(attempt)
    const kept = await tas.package(hexOf(offer.package)).finally(() => this.judging.delete(attempt))
    const timer = setTimeout(() => this.pending.delete(attempt), LIMITS.offerMs).unref()
    const bytes = kept ?? new Uint8Array(offer.packageBytes)
    const filled = kept === undefined ? 0 : kept.length
    this.pending.set(attempt, { peer, offer, bytes, filled, timer })
    return { offered: { needsPackage: kept === undefined } }
  }

  /** Takes a part of the package, in order. */
  putPackage(peer: string, { attempt, offset, part }: talos.v1.PutPackage): PeerReplyBody {
    const pending = this.of(peer, attempt)
    if (offset !== pending.filled || part.length > pending.bytes.length - offset) {
      throw refusal('TARGET_PACKAGE_PART', String(offset), String(pending.filled))
    }
    pending.bytes.set(part, offset)
    pending.filled += part.length
    return { accepted: {} }
  }

  /** Launches the enclave that will take the TA. */
  async start(peer: string, { attempt }: talos.v1.Start): Promise<PeerReplyBody> {
    const pending = this.of(peer, attempt)
    this.pending.delete(hexOf(attempt))
    clearTimeout(pending.timer)
    this.starting += 1
    try {
      await this.checkPackage(pending)
      const { registry } = this.parts
      const enclave = await registry.launch((name) => this.parts.enclaveEvents(name))
      try {
        await this.await(pending, enclave)
      } catch (thrown) {
        await registry.end(registry.nameOf(enclave))
        throw thrown
      }
    } finally {
      this.starting -= 1
    }
    return { accepted: {} }
  }

  private async await({ peer, offer, bytes }: Pending, enclave: EnclaveClient): Promise<void> {
    const { registry, coordinator, network } = this.parts
    const { attempt } = offer
    const name = registry.nameOf(enclave)
    const move = await coordinator.begin({
      kind: 'move',
      id: moveId(hexOf(attempt)),
      attempt: hexOf(attempt),
      role: 'target',
      ta: TaTable.freshId(),
      name: offer.name,
      lineage: hexOf(offer.lineage),
      epoch: String(u64From(offer.epoch)),
      package: hexOf(offer.package),
      peer,
      enclave: name,
      started: new Date().toISOString(),
      dry_run: offer.dryRun,
      chain: offer.chain.map((link) => hexOf(encodeSigned(link))),
    })
    try {
      await enclave.call({ awaitTarget: {} }, bytes)
      const openSession = {
        attempt,
        role: talos.v1.Role.ROLE_TARGET,
        peerKey: network().keyOf(peer),
        dryRun: offer.dryRun,
        timeoutMs: offer.timeoutMs,
      }
      const chain = encodeChainFile(offer.chain)
      // Only a replay needs it, and is refused without.
      const payload = chain.length > LIMITS.enclaveChainBytesMax ? undefined : chain
      await enclave.call({ openSession }, payload)
      move.sessionAsked = true
      this.expectLane(move)
    } catch (thrown) {
      await coordinator.settle(move, { phase: 'failed' })
      throw thrown
    }
  }

  /** The lane of a started attempt. */
  lane(peer: string, attempt: Uint8Array, lane: Lane): void {
    const move = this.parts.coordinator.byAttempt(hexOf(attempt))
    const enclave = this.parts.registry.get(move?.record.enclave ?? '')
    if (move?.record.role !== 'target' || move.record.peer !== peer || enclave === undefined) {
      lane.close()
      return
    }
    this.laneArrived.add(move)
    enclave
      .openLane(attempt)
      .then((here) => relay(here, lane))
      .catch(() => lane.close())
  }

  /** A source that does not come after it was told to has gone. */
  private expectLane(move: Move): void {
    setTimeout(() => {
      if (!this.laneArrived.has(move)) void this.parts.coordinator.callOff(move)
    }, LIMITS.laneNameMs).unref()
  }

  private of(peer: string, attempt: Uint8Array): Pending {
    const pending = this.pending.get(hexOf(attempt))
    if (pending?.peer !== peer) throw refusal('TARGET_ATTEMPT', 'unknown', 'an offered attempt')
    return pending
  }

  private async checkPackage({ offer, bytes, filled }: Pending): Promise<void> {
    if (filled !== bytes.length) {
      throw refusal('TARGET_PACKAGE_PART', String(filled), String(bytes.length))
    }
    const parsed = readPackage(bytes)
    if (hexOf(parsed.digest) !== hexOf(offer.package)) {
      throw refusal('TARGET_PACKAGE', hexOf(parsed.digest), hexOf(offer.package))
    }
    await this.parts.tas.keepPackage(hexOf(offer.package), bytes)
  }

  private assertRoom(offer: talos.v1.Offer): void {
    if (offer.packageBytes > LIMITS.packageBytesMax) {
      const want = `at most ${String(LIMITS.packageBytesMax)}`
      throw refusal('TARGET_PACKAGE_SIZE', String(offer.packageBytes), want)
    }
    if (offer.chain.length > CHAIN_LINKS_MAX) {
      throw refusal(
        'TARGET_CHAIN',
        String(offer.chain.length),
        `at most ${String(CHAIN_LINKS_MAX)}`,
      )
    }
    const taking = [...this.parts.coordinator.moves.values()].filter(
      ({ record, settledAs }) => record.role === 'target' && settledAs === undefined,
    )
    const busy = taking.length + this.pending.size + this.judging.size + this.starting
    if (busy >= this.parts.parallelMax) {
      const have = `${String(busy)} moves under way`
      throw refusal('TARGET_BUSY', have, `at most ${String(this.parts.parallelMax)}`)
    }
    const need = u64From(offer.memoryBytes) * 2n + (BigInt(this.parts.memoryFreeMib) << 20n)
    const free = BigInt(freemem())
    if (need > free) {
      const have = `${String(free >> 20n)} MiB free`
      throw refusal('TARGET_MEMORY', have, `${String(need >> 20n)} MiB`)
    }
    const here = this.parts.tas.byLineage(hexOf(offer.lineage))
    if (here?.state === 'active')
      throw refusal('TARGET_HAS_IT', 'active here', 'a TA from elsewhere')
  }
}

function moveId(attempt: string): string {
  return `mv-${attempt.slice(0, 12)}`
}

function refusal(code: string, have: string, want: string): DaemonRefusal {
  const fixes: Readonly<Record<string, string>> = {
    TARGET_BUSY: 'wait for the moves there to end, or raise migration.max_parallel there',
    TARGET_MEMORY: 'free memory at the target, or choose another target',
  }
  const fix = [fixes[code] ?? 'try the move again']
  return new DaemonRefusal({ code, field: 'target', have, want, source: 'target host', fix })
}
