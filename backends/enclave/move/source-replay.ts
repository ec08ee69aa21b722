/**
 * The source's part of a replay: what it starts from, the journal as it grows, and waiting until
 * the target has done again all but a tail that fits into the downtime.
 * Invariant: the TA runs meanwhile; it is stopped only once the target has caught up. Leaves to
 * others: recording (replay/recorder.ts), what comes of it (target-replay.ts).
 */
import { CodedError } from '../../contract/errors.ts'
import { decodeExact, encodeMessage, u64From } from '../../../proto/codec.ts'
import { talos } from '../../../proto/generated/talos.js'
import { PAGE_BYTES, type SmallRegion } from '../image/regions.ts'
import { TRAVELLING_REGIONS } from '../image/root.ts'
import { SourceImage } from '../image/source-image.ts'
import { LIMITS } from '../limits.ts'
import type { Recorder } from '../replay/recorder.ts'
import { clockReading } from '../runtime/wasi-state.ts'
import type { LiveTa } from '../ta/live-ta.ts'
import type { Attempt } from './attempt.ts'
import type { CreditedSends } from './credited-sends.ts'
import { sendRegion, type RecordSender } from './region-sends.ts'

const { RecordKind } = talos.v1
const EMPTY = new Uint8Array()

/** What a source's replay works with. */
export interface SourceReplayParts {
  readonly ta: LiveTa
  readonly recorder: Recorder
  readonly session: RecordSender
  readonly sends: CreditedSends
  readonly attempt: Attempt
}

/** One replay, as its source sees it. */
export class SourceReplay {
  private readonly parts: SourceReplayParts
  /** Events that were sent. */
  private events = 0
  private sentBytes = 0
  private doneBytes = 0
  private wake: () => void = () => undefined

  constructor(parts: SourceReplayParts) {
    this.parts = parts
  }

  /** Sends what the replay starts from. */
  async begin(): Promise<void> {
    const { recorder, session } = this.parts
    this.assertWhole()
    const { checkpoint } = recorder
    const regions = (checkpoint?.paged ?? []).map(({ region, memory }) => {
      return { region, pages: memory.buffer.byteLength / PAGE_BYTES }
    })
    const plan = encodeMessage(talos.v1.ReplayPlan, {
      regions,
      previousRoot: checkpoint?.tenure.previousRoot ?? EMPTY,
    })
    await session.send(RecordKind.RECORD_KIND_REPLAY_PLAN, EMPTY, plan)
    if (checkpoint === undefined) return
    await this.sendPages()
    for (const region of checkpoint.small) {
      if (!TRAVELLING_REGIONS.includes(region.region)) continue
      await sendRegion(session, RecordKind.RECORD_KIND_CHECKPOINT_REGION, region)
    }
  }

  /** Waits until what is left to do again is short. @throws CodedError `REPLAY_BEHIND`. */
  async catchUp(tailMs: number): Promise<void> {
    let tookMs = 0
    for (let round = 0; round < LIMITS.replayCatchUpsMax; round++) {
      await this.mark()
      const startedMs = performance.now()
      await this.sendJournal()
      await this.caughtUp()
      tookMs = performance.now() - startedMs
      if (tookMs <= tailMs) return
    }
    throw new CodedError({
      code: 'REPLAY_BEHIND',
      field: 'policy.verify.flow',
      have: `${String(Math.round(tookMs))} ms to do again while the TA ran on`,
      want: `at most ${String(Math.round(tailMs))} ms`,
      fix: 'move when the TA computes less, or allow a longer downtime',
    })
  }

  /** The rest, of a TA that is frozen and captured. */
  async tail(captured: readonly SmallRegion[]): Promise<void> {
    await this.sendJournal()
    await this.sendBytes(this.parts.recorder.stood(clockReading(captured)))
  }

  /** Takes a REPLAYED. @throws CodedError `MOVE_RECORD`. */
  replayed(body: Uint8Array): void {
    const { journalBytes } = decodeExact(talos.v1.Replayed, body, LIMITS.recordHeaderBytesMax)
    const bytes = Number(u64From(journalBytes))
    if (bytes <= this.doneBytes || bytes > this.sentBytes) {
      throw new CodedError({ code: 'MOVE_RECORD', bytes })
    }
    this.doneBytes = bytes
    this.wake()
  }

  /**
   * Lets a request that runs stand still for a moment, or end where it cannot, so that the journal
   * says how far it is.
   */
  private async mark(): Promise<void> {
    const { ta } = this.parts
    if (!ta.runtime.isBusy) return
    // A look of somebody else serves as well; a freeze does not come before this has ended.
    await ta.look(LIMITS.lookWaitMs, () => Promise.resolve()).catch(() => undefined)
  }

  private async sendPages(): Promise<void> {
    const { recorder, sends } = this.parts
    const image = new SourceImage(recorder.checkpoint?.paged ?? [])
    try {
      for await (const batch of image.round(1)) {
        await sends.room()
        await sends.send(RecordKind.RECORD_KIND_CHECKPOINT_PAGES, batch.header, batch.body)
      }
      await sends.end()
    } finally {
      image.close()
    }
  }

  private async sendJournal(): Promise<void> {
    const { recorder } = this.parts
    this.assertWhole()
    const bytes = recorder.since(this.events)
    this.events = recorder.length
    await this.sendBytes(bytes)
    bytes.fill(0)
  }

  private async sendBytes(bytes: Uint8Array): Promise<void> {
    for (let at = 0; at < bytes.length; at += LIMITS.regionPartBytes) {
      const part = bytes.subarray(at, at + LIMITS.regionPartBytes)
      this.sentBytes += part.length
      await this.parts.session.send(RecordKind.RECORD_KIND_JOURNAL, EMPTY, part)
    }
  }

  private async caughtUp(): Promise<void> {
    while (this.doneBytes < this.sentBytes) {
      const woken = new Promise<void>((resolve) => {
        this.wake = resolve
      })
      await this.parts.attempt.orEnd(woken)
    }
  }

  private assertWhole(): void {
    if (!this.parts.recorder.isOver) return
    throw new CodedError({
      code: 'REPLAY_JOURNAL',
      field: 'policy.verify.flow',
      have: 'more happened since it came here than is kept',
      want: `at most ${String(LIMITS.journalBytesMax)} bytes of requests, times and random bytes`,
      fix: 'move it earlier, or ask for counters instead of a replay',
    })
  }
}
