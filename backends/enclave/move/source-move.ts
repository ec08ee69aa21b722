/**
 * The source's driver: carries out what the source's step function asks for.
 * Invariant: it decides nothing; the TA is thawed, released or destroyed only on an effect.
 * Leaves to others: decisions (handover/source.ts), the copy (source-copy.ts), the session.
 */
import { CodedError, codeOf, unreachable } from '../../contract/errors.ts'
import type { Register } from '../../contract/epoch-anchor.ts'
import { hexOf } from '../../../proto/codec.ts'
import { talos } from '../../../proto/generated/talos.js'
import { statementDigest } from '../../statement/bodies.ts'
import type { Signed } from '../../statement/signed.ts'
import type { FromEnclave, LanePipe } from '../channel/channel.ts'
import { reissuedSource, stepSource } from '../handover/source.ts'
import { releaseIsOpen } from '../handover/source-state.ts'
import type {
  ReleaseRecord,
  SourceEffect,
  SourceEvent,
  SourceState,
} from '../handover/source-state.ts'
import type { ImageTenure } from '../image/root.ts'
import { LIMITS } from '../limits.ts'
import type { SecureSession } from '../session/secure-session.ts'
import type { LiveTa } from '../ta/live-ta.ts'
import { advanceOrDoubt, registerEvent } from './anchor-events.ts'
import { Attempt, type AttemptTerms } from './attempt.ts'
import { attestSession } from './attested-session.ts'
import { NO_FIGURES, outcomeOf, WOULD_MOVE } from './outcome.ts'
import { SourceCopy } from './source-copy.ts'
import type { Running, SourceParts } from './source-parts.ts'
import { beside, StepLoop, type StepVerdict } from './step-loop.ts'

/** A TA that is, or was, the runner of its lineage here. */
export class SourceMove {
  private readonly parts: SourceParts
  private readonly loop: StepLoop<SourceState, SourceEvent, SourceEffect>
  private readonly attempts = new Map<string, Uint8Array>()
  private running: Running | undefined

  constructor(parts: SourceParts, initial: SourceState) {
    this.parts = parts
    this.loop = new StepLoop(
      initial,
      (state, event) => stepSource(parts.context, state, event),
      (effect) => this.perform(effect),
    )
  }

  /** The hand-over's state. */
  get state(): SourceState {
    return this.loop.state
  }

  /** Of which tenure an image is that is made now. @throws CodedError `HANDOVER_NONE`. */
  get tenure(): ImageTenure {
    const { state } = this
    if (!('register' in state)) throw new CodedError({ code: 'HANDOVER_NONE' })
    const { lineage, epoch, sequence } = state.register
    return { lineage, epoch, sequence, previousRoot: this.parts.previousRoot }
  }

  /** Name of the attempt under way, or empty. */
  get attempt(): Uint8Array {
    return this.running?.attempt.terms.id ?? new Uint8Array()
  }

  /** A checkpoint is anchored: the tenure goes on with this register. */
  checkpointed(register: Register): Promise<StepVerdict> {
    return this.loop.dispatch({ kind: 'checkpointed', register })
  }

  /** The anchor has gone on without this launch. */
  superseded(): void {
    void this.loop.dispatch({ kind: 'superseded' })
  }

  /** Starts an attempt. */
  async open(terms: AttemptTerms): Promise<StepVerdict> {
    const verdict = await this.loop.dispatch({ kind: 'openSession' })
    if (!verdict.accepted) return verdict
    // What was said of the attempt before is not told again once another has begun.
    this.attempts.clear()
    const running = this.run(terms)
    const { attempt } = running
    attempt.signal.addEventListener('abort', () => {
      const code = codeOf(attempt.signal.reason)
      if (code !== 'MOVE_ENDED') this.fail(running, attempt.signal.reason)
    })
    running.task = this.begin(running)
    return verdict
  }

  /** A lane of the attempt under way. */
  attach(attempt: Uint8Array, lane: LanePipe): void {
    if (this.running?.attempt.isNamed(attempt) === true) this.running.attempt.attach(lane)
    else lane.close()
  }

  /** The daemon's signature over the transcript. */
  answerPeerSignature(attempt: Uint8Array, key: Uint8Array, signature: Uint8Array): void {
    if (this.running?.attempt.isNamed(attempt) === true) {
      this.running.attempt.answerPeerSignature({ key, signature })
    }
  }

  /** Asks to stop; the outcome is told once the TA runs again. */
  cancel(attempt: Uint8Array): Promise<StepVerdict> {
    const { running } = this
    if (running?.attempt.isNamed(attempt) !== true) {
      return Promise.resolve({ accepted: false, code: 'HANDOVER_NONE' })
    }
    return this.tell(running, { kind: 'cancel' })
  }

  /** A statement of the other side. */
  deliver(signed: Signed): Promise<StepVerdict> {
    return this.loop.dispatch({ kind: 'delivered', signed })
  }

  /** A daemon attached: it hears again what it may have missed. */
  resume(): void {
    this.running?.attempt.askAgain()
    void this.loop.dispatch({ kind: 'resumed' })
  }

  /** News of one attempt; what comes after its end is not taken for news of the next. */
  private tell(running: Running, event: SourceEvent): Promise<StepVerdict> {
    return this.loop.dispatch(event, () => this.running === running)
  }

  /** A launch that settles the release of an earlier one: the anchor is asked what became of it. */
  static async reissued(
    parts: SourceParts,
    terms: AttemptTerms,
    record: ReleaseRecord,
  ): Promise<SourceMove> {
    const { state } = reissuedSource(record)
    const source = new SourceMove(parts, state)
    source.run(terms)
    await source.loop.dispatch({ kind: 'retry' })
    return source
  }

  private run(terms: AttemptTerms): Running {
    const running: Running = {
      attempt: new Attempt(terms, (message) => this.parts.emit(message)),
      session: undefined,
      sequence: 0n,
      copy: undefined,
      task: Promise.resolve(),
      failure: undefined,
    }
    this.running = running
    return running
  }

  private get ta(): LiveTa {
    if (this.parts.ta === undefined) throw new CodedError({ code: 'MOVE_NO_TA' })
    return this.parts.ta
  }

  private async begin(running: Running): Promise<void> {
    const { attempt } = running
    try {
      const { platform, keys } = this.parts
      const { ta } = this
      this.progress('attesting')
      await platform.probe('source.attesting')
      const { state } = this
      if (!('register' in state)) throw new CodedError({ code: 'HANDOVER_NONE' })
      const { sequence } = state.register
      running.sequence = sequence
      running.session = await attestSession({
        attempt,
        platform,
        keys,
        package: ta.package,
        held: {
          lineage: ta.lineage,
          epoch: state.register.epoch,
          sequence,
          anchor: this.parts.anchor.kind,
          holder: state.register.holder,
          head: state.head,
        },
      })
      if (attempt.terms.dryRun) throw new CodedError({ code: WOULD_MOVE })
      const { id, peerHello } = running.session.facts
      await this.tell(running, {
        kind: 'sessionReady',
        peer: {
          session: id,
          sequence,
          targetInstance: peerHello.instance,
          package: ta.package.digest,
          policy: ta.package.policyDigest,
        },
      })
    } catch (thrown) {
      this.fail(running, thrown)
    }
  }

  private perform(effect: SourceEffect): Promise<void> | void {
    switch (effect.do) {
      case 'accept':
      case 'refuse':
      case 'keepLink':
        return undefined
      case 'copy':
        return this.background((running) => this.copy(running))
      case 'freeze':
        return this.background((running) => this.freeze(running))
      case 'thaw':
        beside(this.thaw())
        return undefined
      case 'recordIntent':
        return this.background((running) => this.recordIntent(running, effect.record))
      case 'checkImage':
        return this.background((running) => this.checkImage(running))
      case 'read':
        beside(this.readRegister())
        return undefined
      case 'advance':
        beside(this.advance(effect))
        return undefined
      case 'retryLater':
        setTimeout(() => void this.loop.dispatch({ kind: 'retry' }), LIMITS.anchorRetryMs)
        return undefined
      case 'emit':
        this.emitStatement(effect.signed)
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

  private background(work: (running: Running) => Promise<void>): void {
    const { running } = this
    if (running === undefined) throw new CodedError({ code: 'MOVE_NONE' })
    const before = running.task
    running.task = before
      .then(() => work(running))
      .catch((thrown: unknown) => this.fail(running, thrown))
  }

  private fail(running: Running, thrown: unknown): void {
    running.failure ??= thrown
    void this.tell(running, { kind: 'failed', code: codeOf(thrown) })
  }

  /** Scope host: what a later launch needs to settle this release is sealed first. */
  private async recordIntent(running: Running, record: ReleaseRecord): Promise<void> {
    const { attempt } = running
    const { platform, records, keys, anchor } = this.parts
    await platform.probe('source.recording')
    const holderSecret = keys.holderSecret(record.register.holder)
    await records?.keepRelease(attempt.terms.id, { record, holderSecret, anchor: anchor.kind })
    await this.tell(running, { kind: 'intentRecorded', session: record.peer.session })
  }

  private async copy(running: Running): Promise<void> {
    const { ta } = this
    const { platform } = this.parts
    const { session, attempt } = running
    if (session === undefined) throw new CodedError({ code: 'MOVE_NONE' })
    const emit = (message: FromEnclave): void => this.parts.emit(message)
    const tenure = { ...this.tenure, sequence: running.sequence }
    const copy = new SourceCopy({ ta, session, attempt, emit, tenure })
    running.copy = copy
    beside(this.receive(running, session, copy))
    await platform.probe('source.copying')
    await copy.rounds()
    await this.tell(running, { kind: 'converged' })
  }

  /** Takes what the target says: credit, PREPARED; a lane that ends before is a failure. */
  private async receive(running: Running, session: SecureSession, copy: SourceCopy): Promise<void> {
    try {
      for (;;) {
        const record = await session.receive()
        if (record === undefined) throw new CodedError({ code: 'SESSION_CLOSED' })
        const prepared = copy.take(record)
        if (prepared === undefined) continue
        await this.parts.platform.probe('source.prepared')
        await this.tell(running, { kind: 'prepared', signed: prepared })
        return
      }
    } catch (thrown) {
      this.fail(running, thrown)
      running.attempt.end(codeOf(thrown))
    }
  }

  private async freeze(running: Running): Promise<void> {
    const { ta } = this
    const { platform } = this.parts
    const { copy, attempt, session } = running
    if (copy === undefined || session === undefined) throw new CodedError({ code: 'MOVE_NONE' })
    await ta.freeze(attempt.signal)
    // From here the register stays as it is: the release compares the whole of it.
    await attempt.orEnd(this.parts.durable?.pause() ?? Promise.resolve())
    // A target that says nothing more must not keep the TA still until the deadline of it all.
    attempt.endAfter(copy.frozenMsMax, 'MOVE_FROZEN')
    copy.stopped()
    this.progress('frozen')
    await platform.probe('source.frozen')
    const root = await copy.finish()
    await this.tell(running, { kind: 'frozen', session: session.id, root })
    await copy.sendFinal()
    this.progress('verifying')
  }

  private async thaw(): Promise<void> {
    const { running } = this
    try {
      if (running !== undefined) {
        await this.leave(running)
        // Nothing of the freeze may come after the thaw; a session that it still opened goes too.
        await running.task
        running.session?.close()
        await this.parts.records?.drop(running.attempt.terms.id)
      }
      this.ta.thaw()
      this.parts.durable?.resume()
    } catch (thrown) {
      await this.loop.dispatch({ kind: 'thawFailed', code: codeOf(thrown) })
      return
    }
    await this.loop.dispatch({ kind: 'thawed' })
  }

  /** Ends session and lane; the target is told a code where it still listens. */
  private async leave(running: Running): Promise<void> {
    const { attempt, session, copy, failure } = running
    attempt.end('MOVE_ENDED')
    if (session !== undefined) {
      await copy?.sayFailure(failure === undefined ? 'HANDOVER_CANCELLED' : codeOf(failure))
      session.close()
    }
    attempt.closeLane()
  }

  private async checkImage(running: Running): Promise<void> {
    const { keys, platform } = this.parts
    try {
      if (running.copy === undefined) throw new CodedError({ code: 'HANDOVER_NO_IMAGE' })
      const root = await running.copy.rootAgain()
      const holder = keys.make()
      await this.tell(running, { kind: 'imageChecked', root, holder, claimedMs: platform.nowMs() })
    } catch (thrown) {
      running.failure ??= thrown
      await this.tell(running, { kind: 'thawFailed', code: codeOf(thrown) })
    }
  }

  /**
   * Removes what is sealed of the attempt under way, before the process ends; what a later launch
   * needs to say what became of a release stays.
   */
  async clear(): Promise<void> {
    const { running } = this
    const { durable } = this.parts
    if (this.state.phase === 'lost' || releaseIsOpen(this.state)) await durable?.end()
    else await durable?.forget()
    if (running === undefined) return
    // Whatever the task waits for, it waits no longer.
    running.attempt.closeLane()
    await running.task
    if (releaseIsOpen(this.state)) return
    await this.parts.records?.drop(running.attempt.terms.id)
  }

  private async readRegister(): Promise<void> {
    const { anchor, lineage } = this.parts
    await this.loop.dispatch(await registerEvent(anchor, lineage))
  }

  private async advance(effect: Extract<SourceEffect, { do: 'advance' }>): Promise<void> {
    const { platform, anchor } = this.parts
    this.progress('releasing')
    await platform.probe('source.releasing')
    const result = await advanceOrDoubt(anchor, effect.step)
    await platform.probe('source.released')
    await this.loop.dispatch({ kind: 'advanced', result })
  }

  private emitStatement(signed: Signed): void {
    const name = hexOf(statementDigest(signed))
    const attempt = this.attempts.get(name) ?? this.attempt
    this.attempts.set(name, attempt)
    if (signed.kind === talos.v1.StatementKind.STATEMENT_KIND_TOKEN) this.progress('released')
    this.parts.emit({ statementMade: { attempt, statement: signed } })
  }

  private async destroy(): Promise<void> {
    const { running } = this
    const { ta, keys, platform, records } = this.parts
    await platform.probe('source.finishing')
    if (running !== undefined) {
      running.copy?.close()
      running.session?.close()
      running.attempt.closeLane()
    }
    const { durable } = this.parts
    // What a launch that came after this one goes on from is not this one's to remove.
    if (this.state.phase === 'finished') await durable?.forget()
    else await durable?.end(this.state.phase === 'lost' ? this.state.code : undefined)
    keys.forgetHolders()
    try {
      await ta?.destroy()
    } finally {
      if (running !== undefined) await records?.drop(running.attempt.terms.id)
    }
  }

  private report(effect: Extract<SourceEffect, { do: 'report' }>): void {
    const { running } = this
    if (running === undefined) return
    running.copy?.resumed()
    const figures = running.copy?.figures() ?? NO_FIGURES
    const { ending, code } = effect
    this.parts.emit(outcomeOf(running.attempt.terms.id, ending, code, running.failure, figures))
    running.copy?.close()
    running.attempt.closeLane()
    this.running = undefined
  }

  private progress(phase: string): void {
    if (this.running === undefined) return
    this.parts.emit({ progress: { attempt: this.attempt, phase } })
  }
}
