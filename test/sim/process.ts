/**
 * A simulated enclave process: it drives the real step functions over a real anchor, carries out
 * their effects one after the other, and tells the watch whatever matters outside of it.
 * Invariant: everything in here is gone when the process dies; sealed records are its host's.
 */
import { PREPARED, RECEIPT, statementDigest } from '../../backends/statement/bodies.ts'
import { KeyRing, SIM_EVIDENCE } from './keys.ts'
import { labelledDigest } from '../../proto/digest.ts'
import { signStatement } from '../../backends/statement/signed.ts'
import { sourceOf } from '../../backends/enclave/handover/source.ts'
import { u64Bytes } from '../../proto/codec.ts'
import type { AttestedSide } from '../../backends/statement/bodies.ts'
import type { EpochAnchor } from '../../backends/contract/epoch-anchor.ts'
import type { HandoverContext } from '../../backends/enclave/handover/context.ts'
import type { ReceiptDraft } from '../../backends/enclave/handover/target-state.ts'
import type { Signed } from '../../backends/statement/signed.ts'
import { actStrictly, type PendingEffect } from './durable.ts'
import type { SimHost } from './host.ts'
import type {
  SourceEffect,
  SourceEvent,
  SourceState,
} from '../../backends/enclave/handover/source-state.ts'
import type {
  TargetEffect,
  TargetEvent,
  TargetState,
} from '../../backends/enclave/handover/target-state.ts'
import type { World } from './world.ts'

/** What a simulated image's root is: a digest over the one thing that a TA has here. */
export function rootOf(counter: number): Uint8Array {
  return labelledDigest('sim image', u64Bytes(BigInt(counter)))
}

interface Waiting<Source, Target> {
  readonly attempt: number
  readonly source: Source | undefined
  readonly target: Target | undefined
}

/** One process. */
export class SimProcess {
  readonly id: number
  readonly host: SimHost
  readonly world: World
  readonly ring: KeyRing
  readonly instance: Uint8Array
  readonly anchor: EpochAnchor
  readonly context: HandoverContext
  /** Started by a daemon that should not have: liveness is not promised to it. */
  readonly rogue: boolean
  alive = true
  acting = false
  counter: number | undefined
  source: SourceState | undefined
  target: TargetState | undefined
  sourceAttempt = 0
  targetAttempt = 0
  /** Of a strict TA: the effect that waits for the anchor. */
  pending: PendingEffect | undefined
  /** Another launch went on; what this one tells of its end is no loss. */
  superseded = false
  readonly effects: Waiting<SourceEffect, TargetEffect>[] = []
  readonly events: Waiting<SourceEvent, TargetEvent>[] = []
  chain: readonly Signed[] = []

  constructor(world: World, host: SimHost, rogue: boolean, anchorOf: AnchorMaker) {
    this.world = world
    this.id = world.processes.length
    this.host = host
    this.rogue = rogue
    this.ring = new KeyRing(world.scheme)
    this.instance = this.ring.make(world.prng)
    this.anchor = anchorOf(this.instance)
    this.context = {
      scope: world.scope,
      anchorId: this.anchor.id,
      instance: this.instance,
      verify: world.scheme.verify,
      sign: this.ring.sign,
    }
    world.processes.push(this)
  }

  /** The TA's one effect on the world: the next number, which nobody may ever have said. */
  act(): void {
    if (this.counter === undefined) return
    this.world.watch.act(this.counter)
    this.counter += 1
  }

  tellSource(event: SourceEvent, attempt: number = this.sourceAttempt): void {
    this.events.push({ attempt, source: event, target: undefined })
  }

  tellTarget(event: TargetEvent, attempt: number = this.targetAttempt): void {
    this.events.push({ attempt, source: undefined, target: event })
  }

  /** Takes the oldest event. */
  stepEvent(): void {
    const next = this.events.shift()
    if (next === undefined) return
    if (next.source !== undefined) this.stepSource(next.source, next.attempt)
    if (next.target !== undefined) this.stepTarget(next.target, next.attempt)
  }

  /** One step of the source's machine; the codes with which it refused. */
  stepSource(event: SourceEvent, attempt: number): string[] {
    const { source: state, world } = this
    // A driver drops news of an attempt that has ended.
    if (state === undefined || attempt !== this.sourceAttempt) return []
    world.visit?.('source', state.phase, event.kind)
    const move = world.mutant.stepSource(this.context, state, event)
    this.source = move.state
    world.watch.sourceMoved(this, state.phase, move.state)
    for (const source of move.effects) this.effects.push({ attempt, source, target: undefined })
    return refusals(move.effects)
  }

  /** One step of the target's machine; the codes with which it refused. */
  stepTarget(event: TargetEvent, attempt: number): string[] {
    const { target: state, world } = this
    if (state === undefined || attempt !== this.targetAttempt) return []
    world.visit?.('target', state.phase, event.kind)
    const move = world.mutant.stepTarget(this.context, state, event)
    this.target = move.state
    for (const target of move.effects) this.effects.push({ attempt, source: undefined, target })
    return refusals(move.effects)
  }

  /** Carries out the oldest effect. */
  async runEffect(): Promise<void> {
    const [first] = this.effects
    if (first?.source?.do === 'freeze' && this.pending !== undefined) {
      // The register stays as it is from the freeze on: what is under way comes to its end first.
      return actStrictly(this)
    }
    const next = this.effects.shift()
    if (next === undefined) return
    if (next.source !== undefined) await this.runSource(next.source, next.attempt)
    if (next.target !== undefined) await this.runTarget(next.target, next.attempt)
  }

  private async runSource(effect: SourceEffect, attempt: number): Promise<void> {
    const { world } = this
    const tell = (event: SourceEvent): void => {
      this.tellSource(event, attempt)
    }
    switch (effect.do) {
      case 'copy':
        tell({ kind: 'converged' })
        return
      case 'freeze':
        this.freeze(tell)
        return
      case 'thaw':
        world.cut(world.laneOf(this, attempt))
        this.host.releases.delete(attempt)
        if (world.watch.breaks()) {
          this.run(false)
          tell({ kind: 'thawFailed', code: 'SIM_BROKEN' })
          return
        }
        this.run(true)
        tell({ kind: 'thawed' })
        return
      case 'recordIntent': {
        const { record } = effect
        if (world.scope === 'host') {
          const holderSecret = this.ring.secretOf(record.register.holder)
          this.host.releases.set(attempt, { record, holderSecret })
        }
        tell({ kind: 'intentRecorded', session: record.peer.session })
        return
      }
      case 'checkImage': {
        if (world.watch.breaks()) {
          tell({ kind: 'thawFailed', code: 'SIM_BROKEN' })
          return
        }
        const root = rootOf(this.counter ?? -1)
        const holder = this.ring.make(world.prng)
        tell({ kind: 'imageChecked', root, holder, claimedMs: 0n })
        return
      }
      case 'emit':
        world.emit(this, attempt, false, effect.signed)
        return
      case 'destroy':
        this.wipe()
        this.host.releases.delete(attempt)
        return
      case 'report':
        world.watch.reported(this, effect)
        return
      case 'keepLink':
        this.chain = [...this.chain, effect.link]
        this.host.chain = this.chain
        return
      case 'advance':
        tell({ kind: 'advanced', result: await this.anchor.advance(effect.step) })
        return
      case 'read':
        await this.read(attempt, true)
        return
      case 'retryLater':
        tell({ kind: 'retry' })
        return
      case 'accept':
      case 'refuse':
        return
    }
  }

  private freeze(tell: (event: SourceEvent) => void): void {
    const { world, source } = this
    const lane = world.laneOf(this, this.sourceAttempt)
    this.run(false)
    if (lane === undefined || !lane.open || this.counter === undefined) {
      tell({ kind: 'failed', code: 'SIM_LANE' })
      return
    }
    if (source === undefined || !('peer' in source)) return
    const root = rootOf(this.counter)
    lane.toTarget.push({ root, counter: this.counter })
    tell({ kind: 'frozen', session: source.peer.session, root })
  }

  private async runTarget(effect: TargetEffect, attempt: number): Promise<void> {
    const { world } = this
    const tell = (event: TargetEvent): void => {
      this.tellTarget(event, attempt)
    }
    switch (effect.do) {
      case 'fill':
        return
      case 'verifyImage':
        tell({ kind: 'verified', root: rootOf(this.counter ?? -1) })
        return
      case 'sealImage': {
        const { image } = effect
        const record = { ...image, prepared: undefined }
        const holderSecret = this.ring.secretOf(image.terms.holder)
        const counter = this.counter ?? -1
        this.host.prepared.set(attempt, { record, holderSecret, counter })
        tell({ kind: 'imageSealed' })
        return
      }
      case 'keepStatement': {
        const sealed = this.host.prepared.get(attempt)
        if (sealed !== undefined) {
          const record = { ...sealed.record, prepared: effect.signed }
          this.host.prepared.set(attempt, { ...sealed, record })
        }
        tell({ kind: 'statementKept' })
        return
      }
      case 'sendPrepared':
        world.laneOf(this, attempt)?.toSource.push(effect.signed)
        return
      case 'makeReceipt':
        tell({ kind: 'receiptMade', signed: this.makeReceipt(effect.draft) })
        return
      case 'start':
        world.watch.started(this)
        if (world.watch.breaks()) {
          tell({ kind: 'startFailed', code: 'SIM_BROKEN' })
          return
        }
        this.run(true)
        tell({ kind: 'started' })
        return
      case 'emit':
        world.emit(this, attempt, true, effect.signed)
        return
      case 'destroy':
        this.wipe()
        this.host.prepared.delete(attempt)
        return
      case 'report':
        world.watch.reported(this, effect)
        return
      case 'keepLink':
        this.becomeSource(effect.link)
        return
      case 'advance':
        tell({ kind: 'advanced', result: await this.anchor.advance(effect.step) })
        return
      case 'read':
        await this.read(attempt, false)
        return
      case 'retryLater':
        tell({ kind: 'retry' })
        return
      case 'accept':
      case 'refuse':
        return
    }
  }

  private async read(attempt: number, source: boolean): Promise<void> {
    const { world } = this
    let news: SourceEvent & TargetEvent
    try {
      const register = await this.anchor.read(world.lineage)
      news = { kind: 'registerRead', register }
    } catch {
      news = { kind: 'registerUnread', code: 'SIM_DISK' }
    }
    if (source) this.tellSource(news, attempt)
    else this.tellTarget(news, attempt)
  }

  private makeReceipt(draft: ReceiptDraft): Signed {
    const { world } = this
    const side = (instance: Uint8Array): AttestedSide => ({
      ...SIM_EVIDENCE,
      instance,
      peerKey: world.lineage,
    })
    const { prepared, token, previous, runner, holder } = draft
    const body = {
      prepared,
      token,
      previous,
      runner,
      transcript: world.hellosOf(PREPARED.decode(prepared.statement).session),
      source: side(world.attempt(this.targetAttempt).source.instance),
      target: side(prepared.key),
      claimedMs: 0n,
      rounds: 1,
      pages: 1n,
    }
    return signStatement(RECEIPT, body, holder, this.ring.sign)
  }

  private becomeSource(link: Signed): void {
    const { target } = this
    if (target?.phase !== 'starting' && target?.phase !== 'active') return
    this.chain = [...this.world.attempt(this.targetAttempt).chain, link]
    this.source = sourceOf(target.register, statementDigest(link))
    this.host.chain = this.chain
  }

  /** Goes on from a checkpoint. */
  begin(): void {
    this.run(true)
  }

  private run(acting: boolean): void {
    this.acting = acting
    if (acting) this.world.watch.ran(this)
  }

  private wipe(): void {
    this.acting = false
    this.counter = undefined
    this.pending = undefined
    this.ring.clear()
  }

  /** Dies at once: memory is gone, the disk is not. */
  die(): void {
    this.alive = false
    this.acting = false
    this.pending = undefined
    this.effects.length = 0
    this.events.length = 0
    this.ring.clear()
  }
}

/** Makes the anchor of a new process from its instance key. */
export type AnchorMaker = (instance: Uint8Array) => EpochAnchor

function refusals(effects: readonly (SourceEffect | TargetEffect)[]): string[] {
  return effects.flatMap((effect) => (effect.do === 'refuse' ? [effect.code] : []))
}
