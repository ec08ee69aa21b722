/**
 * Makes checkpoints of a running TA and anchors them; under `strict` every effect waits for one.
 * Invariant: `settled` resolves under strict only once an anchor write by this launch, made after
 * the call, covers all that was done before it; a launch that the anchor has left behind is mute.
 * While it is paused, or once it has ended, nothing is written and nothing is let out.
 * Leaves to others: when the TA is frozen for a move, and what is told of it (move/).
 */
import { setTimeout as pauseFor } from 'node:timers/promises'
import { CodedError, codeOf } from '../../contract/errors.ts'
import type { AnchorStep, EpochAnchor, Register } from '../../contract/epoch-anchor.ts'
import { equalBytes } from '../../../proto/codec.ts'
import type { Durability } from '../../package/manifest.ts'
import { checkpointStep, sameRegister } from '../handover/register.ts'
import { REGION, type SmallRegion } from '../image/regions.ts'
import { imageRoot, smallDigest, TRAVELLING_REGIONS } from '../image/root.ts'
import { SourceImage } from '../image/source-image.ts'
import { LIMITS } from '../limits.ts'
import { advanceOrDoubt, registerEvent } from '../move/anchor-events.ts'
import type { EffectBarrier } from '../ta/effect-barrier.ts'
import type { KeyRing } from '../ta/key-ring.ts'
import { MOVING, type LiveTa } from '../ta/live-ta.ts'
import { encodeCheckpointEnd, encodeCheckpointTerms } from './checkpoint-codec.ts'
import { CHUNK, type RecordSealer } from './checkpoint-record.ts'
import { CheckpointStore } from './checkpoint-store.ts'

/** What a tenure is, as far as its checkpoints name it. */
export interface TenureFacts {
  readonly register: Register
  readonly head: Uint8Array
  readonly previousRoot: Uint8Array
}

/** What checkpoints are made with. */
export interface CheckpointParts {
  readonly durability: Exclude<Durability, 'none'>
  /** Between two checkpoints that nobody waits for; 0: none are made. */
  readonly intervalMs: number
  readonly ta: LiveTa
  readonly keys: KeyRing
  readonly anchor: EpochAnchor
  readonly store: CheckpointStore
  probe(step: string): Promise<void>
  /** The tenure as it stands; undefined while this launch may not act. */
  tenure(): TenureFacts | undefined
  /** The register has moved on; resolves once the next tenure facts say so. */
  checkpointed(register: Register): Promise<unknown>
  /** The anchor holds what this launch has not written. */
  superseded(): void
}

/** Records of one whole image and what changed since. */
interface Series {
  readonly name: Uint8Array
  readonly image: SourceImage
  readonly epoch: bigint
  readonly holder: Uint8Array
  records: number
  rounds: number
}

interface Waiter {
  readonly resolve: () => void
  readonly reject: (thrown: CodedError) => void
}

/** Superseded: never again an effect. */
const SUPERSEDED = 'TA_SUPERSEDED'

/** The checkpoints of one launch. */
export class Checkpoints implements EffectBarrier {
  private readonly parts: CheckpointParts
  private waiting: Waiter[] = []
  private series: Series | undefined
  /** The gate's changes that the newest anchored checkpoint covers. */
  private covered = 0n
  private work: Promise<void> | undefined
  private paused = false
  private endedWith: string | undefined
  private isDue = false
  private readonly timer: NodeJS.Timeout | undefined

  constructor(parts: CheckpointParts) {
    this.parts = parts
    if (parts.intervalMs > 0) {
      this.timer = setInterval(() => this.makeDue(), parts.intervalMs).unref()
    }
  }

  /** Makes the first one: from then on there is something to go on from. */
  begin(): void {
    this.makeDue()
  }

  settled(): Promise<void> {
    if (this.endedWith !== undefined)
      return Promise.reject(new CodedError({ code: this.endedWith }))
    if (this.parts.durability !== 'strict' || this.isClean) return Promise.resolve()
    if (this.paused) return Promise.reject(new CodedError({ code: MOVING }))
    return new Promise((resolve, reject) => {
      this.waiting.push({ resolve, reject })
      this.rouse()
    })
  }

  /**
   * Stops making checkpoints: the register stays as it is from here. Whoever waits is told to ask
   * again, here or where the TA goes on. Resolves once none is under way.
   */
  async pause(): Promise<void> {
    this.paused = true
    await this.work
    this.turnAway(MOVING)
  }

  /** The TA runs again. */
  resume(): void {
    this.paused = false
    this.makeDue()
  }

  /** Nothing more is made or let out. */
  async end(code = 'TA_GONE'): Promise<void> {
    this.endedWith ??= code
    clearInterval(this.timer)
    this.turnAway(this.endedWith)
    await this.work
    this.forgetSeries()
  }

  /** Removes what is on disk: nobody goes on from it any more. */
  async forget(): Promise<void> {
    await this.end()
    await this.parts.store.drop(this.parts.ta.lineage)
  }

  private get isClean(): boolean {
    const { gate, runtime } = this.parts.ta
    return gate.changes === this.covered && !runtime.isBusy
  }

  private makeDue(): void {
    this.isDue = true
    this.rouse()
  }

  private turnAway(code: string): void {
    for (const { reject } of this.waiting.splice(0)) reject(new CodedError({ code }))
  }

  private get mayWork(): boolean {
    const isIdle = this.waiting.length === 0 && !this.isDue
    return !isIdle && !this.paused && this.endedWith === undefined
  }

  private rouse(): void {
    if (this.work !== undefined || !this.mayWork) return
    this.work = this.run().finally(() => {
      this.work = undefined
      // Whoever came as it ended.
      this.rouse()
    })
  }

  private async run(): Promise<void> {
    while (this.mayWork) {
      const isAsked = this.waiting.length > 0
      this.isDue = false
      if (!isAsked && this.isClean) continue
      let taken: Waiter[] = []
      try {
        await this.checkpoint((waiters) => (taken = waiters))
        for (const { resolve } of taken) resolve()
      } catch (thrown) {
        this.waiting = [...taken, ...this.waiting]
        this.forgetSeries()
        await this.failed(codeOf(thrown))
      }
    }
  }

  private async failed(code: string): Promise<void> {
    if (code === SUPERSEDED || code === 'TA_CRASHED') {
      this.endedWith ??= code
      this.turnAway(code)
      if (code === SUPERSEDED) this.parts.superseded()
      return
    }
    this.isDue = true
    // A freeze that came first is no failure: it waits for this to end.
    if (!this.paused && code !== MOVING) await pauseFor(LIMITS.checkpointRetryMs)
    else this.paused = true
  }

  private async checkpoint(take: (waiters: Waiter[]) => void): Promise<void> {
    const { parts } = this
    const { lineage } = parts.ta
    const tenure = parts.tenure()
    if (tenure === undefined) throw new CodedError({ code: MOVING })
    const { register } = tenure
    const series = this.seriesOf(tenure)
    await parts.probe('checkpoint.sealing')
    const made = await parts.store.keep(lineage, series.name, series.records, (record) =>
      this.fill(record, series, tenure, take),
    )
    series.records += 1
    await parts.probe('checkpoint.anchoring')
    const step = checkpointStep(register, made.root, (key, digest) => parts.keys.sign(key, digest))
    await this.anchor(step)
    await parts.checkpointed(step.next)
    await parts.probe('checkpoint.anchored')
    this.covered = made.covered
    if (series.records === 1) await parts.store.drop(lineage, series.name)
  }

  private seriesOf({ register }: TenureFacts): Series {
    const { series } = this
    const goesOn =
      series !== undefined &&
      series.epoch === register.epoch &&
      equalBytes(series.holder, register.holder) &&
      series.records <= LIMITS.checkpointRecordsMax
    if (goesOn) return series
    this.forgetSeries()
    const { epoch, holder } = register
    const image = new SourceImage(this.parts.ta.runtime.paged)
    const name = CheckpointStore.freshSeries()
    this.series = { name, image, epoch, holder, records: 0, rounds: 0 }
    return this.series
  }

  /** A whole image is begun while the TA runs; what changed since is taken while it stands still. */
  private async fill(
    record: RecordSealer,
    series: Series,
    { register, head, previousRoot }: TenureFacts,
    take: (waiters: Waiter[]) => void,
  ): Promise<{ readonly root: Uint8Array; readonly covered: bigint }> {
    const { ta, keys, anchor } = this.parts
    const { lineage, epoch, holder } = register
    if (series.records === 0) {
      const named = { lineage, epoch, previousRoot, package: ta.package.digest, head }
      const holderSecret = keys.holderSecret(holder)
      const kept = { anchor: anchor.kind, anchorId: anchor.id }
      const terms = encodeCheckpointTerms({ ...named, holderSecret, ...kept })
      await record.whole(CHUNK.terms, terms)
      await this.pass(record, series)
    }
    return ta.holdStill(async () => {
      take(this.waiting.splice(0))
      const covered = ta.gate.changes
      await this.pass(record, series)
      const captured = await ta.capture()
      for (const region of captured) {
        if (TRAVELLING_REGIONS.includes(region.region)) await record.region(region)
      }
      const sequence = register.sequence + 1n
      const digests = [...series.image.digests(), ...digestsOf(captured)]
      const root = imageRoot({ lineage, epoch, sequence, previousRoot }, digests)
      const regions = series.image.sizes()
      await record.whole(CHUNK.end, encodeCheckpointEnd({ root, sequence, regions }))
      return { root, covered }
    })
  }

  private async pass(record: RecordSealer, series: Series): Promise<void> {
    series.rounds += 1
    for await (const batch of series.image.round(series.rounds)) await record.pages(batch)
  }

  /** Resolves once the anchor holds the step. @throws CodedError `TA_SUPERSEDED`, `TA_GONE`. */
  private async anchor(step: AnchorStep): Promise<void> {
    const { anchor, ta } = this.parts
    let result = await advanceOrDoubt(anchor, step)
    for (;;) {
      if (result.outcome === 'advanced') return
      if (result.outcome === 'refused') {
        if (sameRegister(result.current, step.next)) return
        const isOurs = sameRegister(result.current, step.expected)
        throw new CodedError({ code: isOurs ? result.code : SUPERSEDED })
      }
      if (this.endedWith !== undefined) throw new CodedError({ code: this.endedWith })
      await pauseFor(LIMITS.checkpointRetryMs)
      const read = await registerEvent(anchor, ta.lineage)
      if (read.kind === 'registerUnread') continue
      if (sameRegister(read.register, step.next)) return
      if (!sameRegister(read.register, step.expected)) throw new CodedError({ code: SUPERSEDED })
      result = await advanceOrDoubt(anchor, step)
    }
  }

  private forgetSeries(): void {
    this.series?.image.close()
    this.series = undefined
  }
}

/** What was captured is used up: the lineage's seal key is in it. */
function digestsOf(captured: readonly SmallRegion[]): ReturnType<typeof smallDigest>[] {
  const digests = captured.map(smallDigest)
  captured.find(({ region }) => region === REGION.generation)?.bytes.fill(0)
  return digests
}
