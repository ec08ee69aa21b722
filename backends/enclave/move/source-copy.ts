/**
 * The source's copy over one session: plan, live rounds, the last pass, the root.
 * Invariant: FINAL is sent only after the pass over the stopped TA, and its root is over exactly
 * what was sent. Leaves to others: finding pages (image/), when the TA stops (source-move.ts).
 */
import { setTimeout as pause } from 'node:timers/promises'
import { CodedError } from '../../contract/errors.ts'
import { encodeMessage, u64Bytes } from '../../../proto/codec.ts'
import { talos } from '../../../proto/generated/talos.js'
import { decodeSigned, type Signed } from '../../statement/signed.ts'
import type { FromEnclave } from '../channel/channel.ts'
import { frozenMsMax, judgeRounds, type RoundFacts } from '../image/convergence.ts'
import { PAGE_BYTES, REGION, type SmallRegion } from '../image/regions.ts'
import {
  imageRoot,
  smallDigest,
  TRAVELLING_REGIONS,
  type ImageTenure,
  type RegionDigest,
} from '../image/root.ts'
import { SourceImage, type PageBatch } from '../image/source-image.ts'
import { LIMITS } from '../limits.ts'
import type { SessionRecord } from '../session/records.ts'
import type { SecureSession } from '../session/secure-session.ts'
import type { LiveTa } from '../ta/live-ta.ts'
import type { Attempt } from './attempt.ts'
import { CreditedSends } from './credited-sends.ts'
import type { MoveFigures } from './outcome.ts'
import { sendRegion } from './region-sends.ts'
import { SourceReplay } from './source-replay.ts'

const { RecordKind } = talos.v1
const EMPTY = new Uint8Array()
const PROGRESS_MS = 100

/** What a copy works with. */
export interface SourceCopyParts {
  readonly ta: LiveTa
  readonly session: SecureSession
  readonly attempt: Attempt
  readonly emit: (message: FromEnclave) => void
  readonly tenure: ImageTenure
}

/** The copy of one attempt. */
export class SourceCopy {
  private readonly ta: LiveTa
  private readonly session: SecureSession
  private readonly attempt: Attempt
  private readonly emit: (message: FromEnclave) => void
  private readonly image: SourceImage
  private readonly tenure: ImageTenure
  private readonly sends: CreditedSends
  /** Where the owner wants moves replayed. */
  private readonly replay: SourceReplay | undefined
  private readonly facts: RoundFacts[] = []
  private sentBytes = 0n
  private pages = 0
  private root: Uint8Array = EMPTY
  private digests: readonly RegionDigest[] = []
  private isComplete = false
  private stoppedAtMs = 0
  private stoppedMs = 0
  private toldAtMs = 0
  private roundBytes = 0
  private expectedDowntimeMs = 0

  constructor({ ta, session, attempt, emit, tenure }: SourceCopyParts) {
    this.ta = ta
    this.session = session
    this.attempt = attempt
    this.emit = emit
    this.tenure = tenure
    this.image = new SourceImage(ta.runtime.paged)
    const sends = new CreditedSends(session, attempt)
    this.sends = sends
    const { recorder } = ta
    this.replay = recorder && new SourceReplay({ ta, recorder, session, sends, attempt })
  }

  /** Downtime that operator and package allow. */
  private get downtimeMs(): number {
    const asked = this.attempt.terms.downtimeMs
    const most = this.ta.package.manifest.limits.downtime_ms
    return asked === 0 ? most : Math.min(asked, most)
  }

  /** How long the TA may stand still. */
  get frozenMsMax(): number {
    return frozenMsMax(this.downtimeMs, this.ta.memoryBytes + this.ta.filesBytes)
  }

  /** Rounds while the TA runs; resolves when it is time to stop. @throws `MOVE_NOT_CONVERGING`. */
  async rounds(): Promise<void> {
    const plan = encodeMessage(talos.v1.Plan, {
      regions: [...this.image.sizes()],
      previousRoot: this.tenure.previousRoot,
    })
    await this.sends.send(RecordKind.RECORD_KIND_PLAN, EMPTY, plan)
    await this.sends.end()
    const { downtimeMs } = this
    await this.replay?.begin()
    // Before the rounds: what is done again takes long, and pages change meanwhile.
    await this.replay?.catchUp(downtimeMs)
    const bounds = {
      downtimeMs,
      roundsMax: LIMITS.copyRoundsMax,
      fixedMs: LIMITS.fixedDowntimeMs,
    }
    for (;;) {
      const round = this.facts.length + 1
      const startedMs = performance.now()
      const lookedMs = await this.pass(round)
      const durationMs = performance.now() - startedMs
      this.facts.push({ round, durationMs, lookedMs, sentBytes: this.roundBytes })
      const verdict = judgeRounds(this.facts, bounds)
      this.expectedDowntimeMs = verdict.expectedDowntimeMs
      this.tell('copying', true)
      if (verdict.next === 'stop') {
        await this.sends.taken()
        await this.replay?.catchUp(downtimeMs / 2)
        return
      }
      if (verdict.next === 'give-up') {
        throw new CodedError({
          code: 'MOVE_NOT_CONVERGING',
          field: 'migration.downtime',
          have: `${String(verdict.expectedDowntimeMs)} ms expected`,
          want: `at most ${String(downtimeMs)} ms`,
          fix: 'allow a longer downtime, or move when the TA writes less',
        })
      }
    }
  }

  /** The TA has stopped. */
  stopped(): void {
    this.stoppedAtMs = performance.now()
  }

  /** The last pass and the small regions of the stopped TA; the root over all of it. */
  async finish(): Promise<Uint8Array> {
    // The Worker writes them down while this thread looks through the pages; nothing runs any more.
    const capturing = this.ta.capture()
    capturing.catch(() => undefined)
    await this.pass(this.facts.length + 1)
    const captured = await capturing
    for (const region of captured) {
      if (!TRAVELLING_REGIONS.includes(region.region)) continue
      await sendRegion(this.session, RecordKind.RECORD_KIND_REGION, region)
    }
    await this.replay?.tail(captured)
    this.digests = this.digestsWith(captured)
    this.root = imageRoot(this.tenure, this.digests)
    return this.root
  }

  /** Tells the target that this was all. */
  async sendFinal(): Promise<void> {
    const final = encodeMessage(talos.v1.Final, {
      root: this.root,
      digests: [...this.digests],
      regions: [...this.image.sizes()],
      rounds: this.facts.length + 1,
    })
    this.isComplete = true
    await this.session.send(RecordKind.RECORD_KIND_FINAL, EMPTY, final)
  }

  /** The root of the frozen TA, scanned again, for a reclaim. */
  async rootAgain(): Promise<Uint8Array> {
    const rest = this.image.round(this.facts.length + 2)
    for (let next = await rest.next(); next.done !== true; next = await rest.next()) {
      throw new CodedError({ code: 'HANDOVER_IMAGE_CHANGED' })
    }
    return imageRoot(this.tenure, this.digestsWith(await this.ta.capture()))
  }

  /** Takes a record of the target. Returns PREPARED when it came. @throws `MOVE_RECORD`. */
  take({ kind, body }: SessionRecord): Signed | undefined {
    switch (kind) {
      case RecordKind.RECORD_KIND_CREDIT:
        this.sends.credit(body)
        return undefined
      case RecordKind.RECORD_KIND_REPLAYED:
        if (this.replay === undefined) throw new CodedError({ code: 'MOVE_RECORD', kind })
        this.replay.replayed(body)
        return undefined
      case RecordKind.RECORD_KIND_PREPARED:
        // Nothing after it is heard: before FINAL it would leave the rest of the copy waiting.
        if (!this.isComplete) throw new CodedError({ code: 'MOVE_RECORD', kind })
        return decodeSigned(body)
      case RecordKind.RECORD_KIND_FAILURE:
        throw new CodedError({ code: 'MOVE_TARGET_FAILED', have: codeText(body) })
      default:
        throw new CodedError({ code: 'MOVE_RECORD', kind })
    }
  }

  /** Tells the target why it ends, where it still listens. */
  async sayFailure(code: string): Promise<void> {
    const said = this.session
      .send(RecordKind.RECORD_KIND_FAILURE, EMPTY, new TextEncoder().encode(code))
      .catch(() => undefined)
    await Promise.race([said, pause(LIMITS.sessionFailureMs / 4)])
  }

  /** Figures for people. */
  figures(): MoveFigures {
    return {
      stoppedMs: this.stoppedMs,
      rounds: this.facts.length,
      sentBytes: this.sentBytes,
      pagesChecked: this.pages,
      root: this.root,
    }
  }

  /** The stop is over: the release is made, or the TA runs again. */
  resumed(): void {
    if (this.stoppedAtMs > 0) this.stoppedMs = performance.now() - this.stoppedAtMs
  }

  /** Wipes what the scan held. */
  close(): void {
    this.image.close()
  }

  /** Of all regions; what was captured is used up, since the lineage's seal key is in it. */
  private digestsWith(captured: readonly SmallRegion[]): readonly RegionDigest[] {
    const small = captured.map(smallDigest)
    captured.find(({ region }) => region === REGION.generation)?.bytes.fill(0)
    return [...this.image.digests(), ...small]
  }

  /** One pass over all pages. Returns how long it looked for those that have changed. */
  private async pass(round: number): Promise<number> {
    this.roundBytes = 0
    let lookedMs = 0
    let lookingMs = performance.now()
    for await (const batch of this.image.round(round)) {
      lookedMs += performance.now() - lookingMs
      await this.sends.room()
      await this.throttle(batch)
      await this.sends.send(RecordKind.RECORD_KIND_PAGES, batch.header, batch.body)
      this.sentBytes += BigInt(batch.body.length)
      this.roundBytes += batch.pages * PAGE_BYTES
      this.pages += batch.pages
      this.tell(this.stoppedAtMs > 0 ? 'frozen' : 'copying', false)
      lookingMs = performance.now()
    }
    lookedMs += performance.now() - lookingMs
    await this.sends.end()
    return lookedMs
  }

  private async throttle(batch: PageBatch): Promise<void> {
    const rate = this.attempt.terms.bandwidthBytesPerSecond
    if (rate === 0 || this.stoppedAtMs > 0) return
    await this.attempt.orEnd(pause((batch.body.length * 1000) / rate))
  }

  private tell(phase: string, always: boolean): void {
    const nowMs = performance.now()
    if (!always && nowMs - this.toldAtMs < PROGRESS_MS) return
    this.toldAtMs = nowMs
    const total = BigInt(this.ta.pages) * BigInt(PAGE_BYTES)
    const last = this.facts.at(-1)
    const done = this.facts.length === 0 ? this.sentBytes : total
    this.emit({
      progress: {
        attempt: this.attempt.terms.id,
        phase,
        round: this.facts.length + 1,
        sentBytes: u64Bytes(this.sentBytes),
        remainingBytes: u64Bytes(total > done ? total - done : 0n),
        totalBytes: u64Bytes(total),
        rate: perSecond(Number(this.sentBytes), nowMs - this.attempt.startedMs),
        dirtyRate: perSecond(
          last === undefined || last.round < 2 ? 0 : last.sentBytes,
          last?.durationMs ?? 0,
        ),
        expectedDowntimeMs: this.expectedDowntimeMs,
        pagesChecked: this.pages,
      },
    })
  }
}

/** Bytes a second, for people; the clock is the host's and may stand still. */
function perSecond(bytes: number, durationMs: number): Uint8Array {
  return u64Bytes(durationMs > 0 ? BigInt(Math.round((bytes * 1000) / durationMs)) : 0n)
}

/** A peer's code as it may be shown. */
export function codeText(body: Uint8Array): string {
  const text = new TextDecoder().decode(body.subarray(0, 64))
  return /^[A-Z][A-Z0-9_]*$/.test(text) ? text : 'INTERNAL'
}
