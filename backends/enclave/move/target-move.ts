/**
 * The target's driver: carries out what the target's step function asks for.
 * Invariant: it decides nothing; the inert image becomes a TA only on the effect `start`.
 * Leaves to others: decisions (handover/target.ts), taking pages (target-copy.ts), the session.
 */
import { CodedError, codeOf, unreachable } from '../../contract/errors.ts'
import type { AnchorKind, EpochAnchor } from '../../contract/epoch-anchor.ts'
import { talos } from '../../../proto/generated/talos.js'
import type { TaPackage } from '../../package/ta-package.ts'
import { RECEIPT } from '../../statement/bodies.ts'
import { encodeSigned, signStatement, type Signed } from '../../statement/signed.ts'
import type { FromEnclave } from '../channel/channel.ts'
import type { HandoverContext } from '../handover/context.ts'
import { stepTarget } from '../handover/target.ts'
import type {
  ReceiptDraft,
  TargetEffect,
  TargetEvent,
  TargetState,
} from '../handover/target-state.ts'
import { LIMITS } from '../limits.ts'
import type { PlatformPorts } from '../platform-ports.ts'
import type { SecureSession, SessionFacts } from '../session/secure-session.ts'
import { configurationOf } from '../ta/configuration.ts'
import type { TaRuntime } from '../runtime/ta-runtime.ts'
import type { KeyRing } from '../ta/key-ring.ts'
import type { LiveTa } from '../ta/live-ta.ts'
import { Attempt, type AttemptTerms } from './attempt.ts'
import { attestSession } from './attested-session.ts'
import { outcomeOf } from './outcome.ts'
import { advanceOrDoubt } from './source-move.ts'
import { StepLoop, type StepVerdict } from './step-loop.ts'
import { TargetCopy } from './target-copy.ts'

/** What a target works with. */
export interface TargetParts {
  readonly package: TaPackage
  /** Opened as soon as the package is known: compiling is no downtime. */
  readonly runtime: Promise<TaRuntime>
  readonly platform: PlatformPorts
  readonly keys: KeyRing
  openAnchor(kind: AnchorKind): EpochAnchor
  contextFor(anchor: EpochAnchor): HandoverContext
  emit(message: FromEnclave): void
  /** The TA is active: this enclave is a source from now on. */
  activated(ta: LiveTa, anchor: EpochAnchor, state: Extract<TargetState, { phase: 'active' }>): void
}

/** What stands once the session is attested. */
interface Standing {
  readonly anchor: EpochAnchor
  readonly loop: StepLoop<TargetState, TargetEvent, TargetEffect>
  readonly copy: TargetCopy
  readonly facts: SessionFacts
}

/** An enclave that takes a TA. */
export class TargetMove {
  readonly attempt: Attempt
  private readonly parts: TargetParts
  private standing: Standing | undefined
  private session: SecureSession | undefined
  private failure: unknown
  private task: Promise<void>
  private reported = false

  constructor(parts: TargetParts, terms: AttemptTerms) {
    this.parts = parts
    this.attempt = new Attempt(terms, (message) => parts.emit(message))
    this.attempt.signal.addEventListener('abort', () => {
      const { reason } = this.attempt.signal as { reason: unknown }
      if (codeOf(reason) !== 'MOVE_ENDED') this.fail(reason)
    })
    this.task = this.begin()
  }

  /** The hand-over's state. */
  get state(): TargetState {
    return this.standing?.loop.state ?? { phase: 'empty' }
  }

  /** A statement of the other side. */
  deliver(signed: Signed): Promise<StepVerdict> {
    const { standing } = this
    if (standing === undefined) {
      return Promise.resolve({ accepted: false, code: 'HANDOVER_LATER' })
    }
    return standing.loop.dispatch({ kind: 'delivered', signed })
  }

  /** Gives up: at once before PREPARED, by a tombstone afterwards. */
  async abandon(): Promise<StepVerdict> {
    const { standing } = this
    if (standing !== undefined) return standing.loop.dispatch({ kind: 'abandon' })
    this.attempt.end('HANDOVER_ABANDONED')
    return { accepted: true }
  }

  /** A daemon attached: it hears again what it may have missed. */
  resume(): void {
    this.attempt.askAgain()
    void this.standing?.loop.dispatch({ kind: 'resumed' })
  }

  private async begin(): Promise<void> {
    try {
      const { platform, keys } = this.parts
      this.progress('attesting')
      await platform.probe('target.attesting')
      const session = await attestSession({
        attempt: this.attempt,
        platform,
        keys,
        package: this.parts.package,
        held: undefined,
      })
      this.session = session
      const { held } = session.facts.peerHello
      if (held === undefined) throw new CodedError({ code: 'SESSION_HELD' })
      const anchor = this.parts.openAnchor(held.anchor)
      const copy = new TargetCopy(this.parts.package, held, session, this.parts.runtime)
      this.stand(anchor, copy, session.facts)
      await this.standing?.loop.dispatch({
        kind: 'sessionReady',
        terms: {
          session: session.id,
          lineage: held.lineage,
          epoch: held.epoch,
          sequence: held.sequence,
          configuration: configurationOf(this.parts.package),
          sourceHolder: held.holder,
          head: held.head,
          package: this.parts.package.digest,
          policy: this.parts.package.policyDigest,
          holder: keys.make(),
          anchorId: anchor.id,
        },
      })
    } catch (thrown) {
      this.fail(thrown)
    }
  }

  private stand(anchor: EpochAnchor, copy: TargetCopy, facts: SessionFacts): void {
    const context = this.parts.contextFor(anchor)
    const initial: TargetState = { phase: 'empty' }
    const loop = new StepLoop<TargetState, TargetEvent, TargetEffect>(
      initial,
      (state, event) => stepTarget(context, state, event),
      (effect) => this.perform(effect),
    )
    this.standing = { anchor, copy, facts, loop }
  }

  private dispatch(event: TargetEvent): Promise<StepVerdict> {
    if (this.standing === undefined) throw new CodedError({ code: 'MOVE_NONE' })
    return this.standing.loop.dispatch(event)
  }

  private fail(thrown: unknown): void {
    this.failure ??= thrown
    const code = codeOf(thrown)
    if (this.standing !== undefined) {
      void this.dispatch({ kind: 'failed', code })
      return
    }
    this.attempt.closeLane()
    this.report({ do: 'report', ending: 'discarded', session: undefined, code })
  }

  private perform(effect: TargetEffect): Promise<void> | void {
    switch (effect.do) {
      case 'accept':
      case 'refuse':
      case 'keepLink':
        return undefined
      case 'fill':
        return this.background((standing) => this.fill(standing))
      case 'verifyImage':
        return this.background((standing) => this.verify(standing))
      case 'sealImage':
        // Scope host alone asks for it, and no anchor of that scope is offered yet.
        throw new CodedError({ code: 'SEAL_ABSENT' })
      case 'keepStatement':
        void this.dispatch({ kind: 'statementKept' })
        return undefined
      case 'sendPrepared':
        return this.background(() => this.sendPrepared(effect.signed))
      case 'makeReceipt':
        this.makeReceipt(effect.draft)
        return undefined
      case 'start':
        return this.background((standing) => this.start(standing))
      case 'read':
        void this.readRegister()
        return undefined
      case 'advance':
        void this.advance(effect)
        return undefined
      case 'retryLater':
        setTimeout(() => void this.dispatch({ kind: 'retry' }), LIMITS.anchorRetryMs)
        return undefined
      case 'emit':
        this.parts.emit({
          statementMade: { attempt: this.attempt.terms.id, statement: effect.signed },
        })
        return undefined
      case 'destroy':
        return this.destroy()
      case 'report':
        this.report(effect)
        return undefined
      default:
        return unreachable(effect)
    }
  }

  private background(work: (standing: Standing) => Promise<void>): void {
    const { standing } = this
    if (standing === undefined) throw new CodedError({ code: 'MOVE_NONE' })
    this.task = this.task.then(() => work(standing)).catch((thrown: unknown) => this.fail(thrown))
  }

  private async fill({ copy }: Standing): Promise<void> {
    const { session } = this
    if (session === undefined) throw new CodedError({ code: 'MOVE_NONE' })
    this.progress('copying')
    await this.parts.platform.probe('target.copying')
    for (;;) {
      const record = await session.receive()
      if (record === undefined) throw new CodedError({ code: 'SESSION_CLOSED' })
      const root = await copy.take(record)
      if (root === undefined) continue
      await this.dispatch({ kind: 'finalReceived', root })
      return
    }
  }

  private async verify({ copy }: Standing): Promise<void> {
    this.progress('verifying')
    await this.parts.platform.probe('target.verifying')
    const root = await copy.verifiedRoot()
    await this.dispatch({ kind: 'verified', root })
  }

  private async sendPrepared(signed: Signed): Promise<void> {
    this.progress('prepared')
    await this.parts.platform.probe('target.prepared')
    const { session } = this
    // A session that has ended here is the source's to notice: its daemon delivers an abort.
    await session
      ?.send(talos.v1.RecordKind.RECORD_KIND_PREPARED, new Uint8Array(), encodeSigned(signed))
      .catch(() => undefined)
  }

  private makeReceipt(draft: ReceiptDraft): void {
    const { standing, parts } = this
    if (standing === undefined) return
    const { facts, copy } = standing
    const body = {
      prepared: draft.prepared,
      token: draft.token,
      previous: draft.previous,
      runner: draft.runner,
      transcript: facts.helloTranscript,
      source: facts.theirs,
      target: facts.mine,
      claimedMs: parts.platform.nowMs(),
      rounds: copy.figures().rounds,
      pages: BigInt(copy.figures().pagesChecked),
    }
    const signed = signStatement(RECEIPT, body, draft.holder, (key, input) =>
      parts.keys.sign(key, input),
    )
    void this.dispatch({ kind: 'receiptMade', signed })
  }

  private async start(standing: Standing): Promise<void> {
    const { copy, anchor } = standing
    try {
      await this.parts.platform.probe('target.starting')
      const ta = copy.activate()
      await this.dispatch({ kind: 'started' })
      const { state } = standing.loop
      if (state.phase !== 'active') throw new CodedError({ code: 'HANDOVER_NOT_ACTIVE' })
      this.parts.activated(ta, anchor, state)
      await this.parts.platform.probe('target.active')
    } catch (thrown) {
      this.failure ??= thrown
      await this.dispatch({ kind: 'startFailed', code: codeOf(thrown) })
    }
  }

  private async readRegister(): Promise<void> {
    const { standing } = this
    if (standing === undefined) return
    try {
      const register = await standing.anchor.read(standing.copy.lineage)
      await this.dispatch({ kind: 'registerRead', register })
    } catch (thrown) {
      await this.dispatch({ kind: 'registerUnread', code: codeOf(thrown) })
    }
  }

  private async advance(effect: Extract<TargetEffect, { do: 'advance' }>): Promise<void> {
    const { standing } = this
    if (standing === undefined) return
    const activating = effect.step.next.phase === 'active'
    await this.parts.platform.probe(activating ? 'target.activating' : 'target.preparing')
    const result = await advanceOrDoubt(standing.anchor, effect.step)
    await this.dispatch({ kind: 'advanced', result })
  }

  private async destroy(): Promise<void> {
    this.attempt.end('MOVE_ENDED')
    const { session } = this
    if (session !== undefined) {
      const code = this.failure === undefined ? 'HANDOVER_ABANDONED' : codeOf(this.failure)
      await this.standing?.copy.sayFailure(code)
      session.close()
    }
    this.attempt.closeLane()
    await this.standing?.copy.destroy()
    this.parts.keys.forgetHolders()
  }

  private report(effect: Extract<TargetEffect, { do: 'report' }>): void {
    if (this.reported) return
    this.reported = true
    const figures = this.standing?.copy.figures()
    const none = { stoppedMs: 0, rounds: 0, sentBytes: 0n, pagesChecked: 0, root: new Uint8Array() }
    this.parts.emit(
      outcomeOf(this.attempt.terms.id, effect.ending, effect.code, this.failure, figures ?? none),
    )
    this.session?.close()
    this.attempt.closeLane()
  }

  private progress(phase: string): void {
    this.parts.emit({ progress: { attempt: this.attempt.terms.id, phase } })
  }
}
