/**
 * The target's driver: carries out what the target's step function asks for.
 * Invariant: it decides nothing; the inert image becomes a TA only on the effect `start`.
 * Leaves to others: decisions (handover/target.ts), taking pages (target-copy.ts), the session.
 */
import { assert, CodedError, codeOf, unreachable } from '../../contract/errors.ts'
import type { EpochAnchor } from '../../contract/epoch-anchor.ts'
import { equalBytes } from '../../../proto/codec.ts'
import { talos } from '../../../proto/generated/talos.js'
import { encodeSigned, type Signed } from '../../statement/signed.ts'
import { stepTarget } from '../handover/target.ts'
import { tokenMayCount } from '../handover/target-state.ts'
import type {
  PreparedRecord,
  ReceiptDraft,
  TargetEffect,
  TargetEvent,
  TargetImage,
  TargetState,
} from '../handover/target-state.ts'
import { LIMITS } from '../limits.ts'
import type { LiveTa } from '../ta/live-ta.ts'
import { encodeTerms, decodeTerms, type SessionAccount } from '../sealing/record-codec.ts'
import type { SealedRecords } from '../sealing/sealed-records.ts'
import type { SecureSession } from '../session/secure-session.ts'
import { configurationOf } from '../ta/configuration.ts'
import { advanceOrDoubt, registerEvent } from './anchor-events.ts'
import { Attempt, type AttemptTerms } from './attempt.ts'
import { attestSession } from './attested-session.ts'
import { NO_FIGURES, outcomeOf } from './outcome.ts'
import { signReceipt } from './receipt.ts'
import { beside, StepLoop, type StepVerdict } from './step-loop.ts'
import { TargetCopy, type CopyTenure } from './target-copy.ts'
import type { SealedTarget, TargetParts } from './target-parts.ts'

/** What stands once the session is attested. */
interface Standing {
  readonly anchor: EpochAnchor
  readonly loop: StepLoop<TargetState, TargetEvent, TargetEffect>
  readonly copy: TargetCopy
  /** What the receipt will tell; known once everything came. */
  readonly account: () => SessionAccount
}

/** An enclave that takes a TA. */
export class TargetMove {
  readonly attempt: Attempt
  private readonly parts: TargetParts
  private standing: Standing | undefined
  private session: SecureSession | undefined
  private failure: unknown
  private task: Promise<void> = Promise.resolve()
  private receiptTold: Promise<unknown> = Promise.resolve()
  private reported = false

  private constructor(parts: TargetParts, terms: AttemptTerms) {
    this.parts = parts
    this.attempt = new Attempt(terms, (message) => parts.emit(message))
    this.attempt.signal.addEventListener('abort', () => {
      const { reason } = this.attempt.signal as { reason: unknown }
      if (codeOf(reason) !== 'MOVE_ENDED') this.fail(reason)
    })
  }

  /** Becomes the target of a session. */
  static attest(parts: TargetParts, terms: AttemptTerms): TargetMove {
    const target = new TargetMove(parts, terms)
    target.task = target.begin()
    return target
  }

  /**
   * Goes on from what an earlier launch had sealed: the root is computed again over what is then
   * held, and the anchor says whether it still counts. @throws CodedError `IMAGE_…`, `SEAL_…`.
   */
  static async restored(
    parts: TargetParts,
    terms: AttemptTerms,
    sealed: SealedTarget,
  ): Promise<TargetMove> {
    const target = new TargetMove(parts, terms)
    try {
      const record = await target.unseal(sealed)
      await target.dispatch({ kind: 'restored', record })
      return target
    } catch (thrown) {
      target.attempt.end('MOVE_ENDED')
      await target.standing?.copy.destroy()
      parts.keys.forgetHolders()
      throw thrown
    }
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
      this.attempt.signal.throwIfAborted()
      const { held } = session.facts.peerHello
      if (held === undefined) throw new CodedError({ code: 'SESSION_HELD' })
      const anchor = this.parts.openAnchor(held.anchor)
      const { chain } = this.attempt.terms
      const copy = this.copyOf({ ...held, sourceHolder: held.holder, chain }, session)
      const { helloTranscript: transcript, theirs: source, mine: target } = session.facts
      this.stand(anchor, copy, () => {
        const { rounds, pagesChecked: pages } = copy.figures()
        return { transcript, source, target, rounds, pages }
      })
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

  private async unseal({ image, kept }: SealedTarget): Promise<PreparedRecord> {
    const { parts } = this
    const { terms, holderSecret, previousRoot, anchor } = decodeTerms(image.terms)
    assert(equalBytes(terms.package, parts.package.digest), { code: 'SEAL_PACKAGE' })
    const opened = parts.openAnchor(anchor)
    // Another ledger than the one that has the entry: the image waits for its own.
    assert(equalBytes(terms.anchorId, opened.id), { code: 'ANCHOR_FOREIGN_LEDGER' })
    const copy = this.copyOf({ ...terms, chain: new Uint8Array() }, undefined)
    this.stand(opened, copy, () => {
      if (kept === undefined) throw new CodedError({ code: 'MOVE_NO_PREPARED' })
      return kept.account
    })
    const holder = parts.keys.adopt(holderSecret)
    await copy.unseal(image, previousRoot, kept?.account ?? { rounds: 0, pages: 0 })
    const root = await copy.verifiedRoot()
    assert(equalBytes(root, image.root), { code: 'IMAGE_SEALED_ROOT' })
    return { terms: { ...terms, holder }, root, prepared: kept?.prepared }
  }

  private copyOf(tenure: CopyTenure, session: SecureSession | undefined): TargetCopy {
    const { package: ta, runtime } = this.parts
    const failed = (thrown: unknown): void => this.fail(thrown)
    return new TargetCopy({ package: ta, tenure, session, runtime, failed })
  }

  private stand(anchor: EpochAnchor, copy: TargetCopy, account: () => SessionAccount): void {
    const context = this.parts.contextFor(anchor)
    const initial: TargetState = { phase: 'empty' }
    const loop = new StepLoop<TargetState, TargetEvent, TargetEffect>(
      initial,
      (state, event) => stepTarget(context, state, event),
      (effect) => this.perform(effect),
    )
    this.standing = { anchor, copy, account, loop }
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
    this.session?.close()
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
        return this.background((standing) => this.sealImage(standing, effect.image))
      case 'keepStatement':
        return this.background((standing) => this.keepPrepared(standing, effect.signed))
      case 'sendPrepared':
        // Not in the task: a lane that takes nothing must not keep a token from its effect.
        beside(this.sendPrepared(effect.signed))
        return undefined
      case 'makeReceipt':
        this.makeReceipt(effect.draft)
        return undefined
      case 'start':
        return this.background((standing) => this.start(standing))
      case 'read':
        beside(this.readRegister())
        return undefined
      case 'advance':
        beside(this.advance(effect))
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

  private async sealImage({ anchor, copy }: Standing, image: TargetImage): Promise<void> {
    const { keys, platform } = this.parts
    this.progress('sealing')
    await platform.probe('target.sealing')
    const { holder, ...terms } = image.terms
    const { previousRoot, ...content } = copy.sealable()
    const { lineage, session, package: digest, epoch, sequence } = terms
    const named = { lineage, session, package: digest, epoch, sequence }
    const holderSecret = keys.holderSecret(holder)
    await this.records().keepImage(this.attempt.terms.id, {
      ...content,
      named: { ...named, root: image.root },
      terms: encodeTerms({ terms, holderSecret, previousRoot, anchor: anchor.kind }),
    })
    await this.dispatch({ kind: 'imageSealed' })
  }

  /** Scope process keeps it in memory alone. */
  private async keepPrepared({ anchor, account }: Standing, prepared: Signed): Promise<void> {
    if (anchor.scope === 'host') {
      const record = { prepared, account: account() }
      await this.records().keepPrepared(this.attempt.terms.id, record)
    }
    await this.dispatch({ kind: 'statementKept' })
  }

  private records(): SealedRecords {
    if (this.parts.records === undefined) throw new CodedError({ code: 'SEAL_ABSENT' })
    return this.parts.records
  }

  /**
   * Removes what is sealed once nothing is being sealed any more. Where a token may still come it
   * stays, whoever asks: from PREPARED to a recorded tombstone a later launch goes on from it.
   */
  async clear(): Promise<void> {
    this.attempt.closeLane()
    await this.task
    if (tokenMayCount(this.state)) return
    await this.parts.records?.drop(this.attempt.terms.id)
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
    const signed = signReceipt(draft, standing.account(), parts)
    this.receiptTold = this.dispatch({ kind: 'receiptMade', signed })
  }

  private async start(standing: Standing): Promise<void> {
    const { copy, anchor, loop } = standing
    let ta: LiveTa | undefined
    try {
      await this.parts.platform.probe('target.starting')
      // Whoever goes on from here needs the receipt as the head of the chain.
      await this.receiptTold
      const isLinked = loop.state.phase === 'starting' && loop.state.receipt !== undefined
      if (!isLinked) throw new CodedError({ code: 'HANDOVER_NO_RECEIPT' })
      ta = copy.activate()
      await this.dispatch({ kind: 'started' })
      const { state } = loop
      if (state.phase !== 'active') throw new CodedError({ code: 'HANDOVER_NOT_ACTIVE' })
      this.parts.activated(ta, anchor, state)
      const activated = ta
      ta = undefined
      activated.begin()
      await this.parts.records?.drop(this.attempt.terms.id)
      await this.parts.platform.probe('target.active')
    } catch (thrown) {
      this.failure ??= thrown
      // Nobody else has it yet, nor what it keeps for its own replay.
      await ta?.destroy().catch(() => undefined)
      await this.dispatch({ kind: 'startFailed', code: codeOf(thrown) })
    }
  }

  private async readRegister(): Promise<void> {
    const { standing } = this
    if (standing === undefined) return
    await this.dispatch(await registerEvent(standing.anchor, standing.copy.lineage))
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
    await this.parts.records?.drop(this.attempt.terms.id)
    // Not awaited: the task that led here waits for this step, and may still be sealing.
    beside(this.clear())
  }

  private report(effect: Extract<TargetEffect, { do: 'report' }>): void {
    if (this.reported) return
    this.reported = true
    const figures = this.standing?.copy.figures()
    this.parts.emit(
      outcomeOf(
        this.attempt.terms.id,
        effect.ending,
        effect.code,
        this.failure,
        figures ?? NO_FIGURES,
      ),
    )
    this.session?.close()
    this.attempt.closeLane()
  }

  private progress(phase: string): void {
    this.parts.emit({ progress: { attempt: this.attempt.terms.id, phase } })
  }
}
