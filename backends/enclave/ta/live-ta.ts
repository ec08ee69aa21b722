/**
 * One TA inside this enclave: its runtime, its mailbox, its door, and who it is.
 * Invariant: a frozen TA has no effect: its door is closed and no request runs; what is captured
 * is everything its future depends on. Leaves to others: when it may run (handover/, move/).
 */
import { CodedError } from '../../contract/errors.ts'
import { bytesOfHex } from '../../../proto/codec.ts'
import type { TaPackage } from '../../package/ta-package.ts'
import { PAGE_BYTES, REGION, type SmallRegion } from '../image/regions.ts'
import type { Mailbox } from '../mailbox/mailbox.ts'
import { encodeMailbox } from '../mailbox/region.ts'
import type { Recorder } from '../replay/recorder.ts'
import type { TaRuntime } from '../runtime/ta-runtime.ts'
import { lookDuringMove, lookTooLate, lookUnderWay } from './look-refusals.ts'
import { encodeGeneration, type Generation } from './generation.ts'
import { RequestGate } from './request-gate.ts'

/** Code under which calls are refused while the TA is frozen; the daemon holds and asks again. */
export const MOVING = 'TA_MOVING'

/** Code under which calls are refused once the TA has ended here. */
const GONE = 'TA_GONE'

/** What makes a TA live. */
export interface LiveTaParts {
  readonly package: TaPackage
  readonly lineage: Uint8Array
  /** One that stands still in a request goes on with it once {@link LiveTa.begin} is called. */
  readonly runtime: TaRuntime
  readonly mailbox: Mailbox
  readonly generation: Generation
  /** Where moves are replayed. */
  readonly recorder?: Recorder | undefined
}

/** A time during which no code of the TA runs. */
interface Standstill {
  readonly ended: Promise<void>
  readonly abort: AbortController
}

/** A TA that runs, or is frozen. */
export class LiveTa {
  readonly package: TaPackage
  readonly lineage: Uint8Array
  readonly runtime: TaRuntime
  readonly gate: RequestGate
  readonly recorder: Recorder | undefined
  private readonly mailbox: Mailbox
  private readonly generation: Generation
  private isGone = false
  /** From the beginning of a freeze until the TA is let run again. */
  private isFrozen = false
  private looking: Standstill | undefined
  /** While an image of it is made for the disk. */
  private held: Standstill | undefined

  constructor(parts: LiveTaParts) {
    this.package = parts.package
    this.lineage = parts.lineage
    this.runtime = parts.runtime
    this.mailbox = parts.mailbox
    this.generation = parts.generation
    this.recorder = parts.recorder
    parts.runtime.listener = parts.recorder
    parts.mailbox.watch = parts.recorder
    const { limits, callers } = parts.package.manifest
    this.gate = new RequestGate(parts.lineage, parts.mailbox, parts.runtime, {
      requestBytesMax: limits.request_bytes,
      requestsPerSecondMax: limits.requests_per_second,
      callers: callers?.map(bytesOfHex),
    })
  }

  /** Bytes of linear memory now. */
  get memoryBytes(): number {
    return this.pagedBytes(REGION.memory)
  }

  /** Bytes of the virtual files' arena now. */
  get filesBytes(): number {
    return this.pagedBytes(REGION.files)
  }

  /** True once the TA has trapped or exited; it never runs again. */
  get crashed(): boolean {
    return this.gate.crashed
  }

  /** Requests that took effect, in all tenures. */
  get requests(): bigint {
    return this.mailbox.executed
  }

  /** Image pages of both paged regions now. */
  get pages(): number {
    return (this.memoryBytes + this.filesBytes) / PAGE_BYTES
  }

  /**
   * Stops the TA at a safe point: between requests, or where a preemptive one looks for a stop.
   * @throws CodedError `TA_HANDLER_DEADLINE` when that takes too long, or the signal's reason.
   * The door stays closed either way until {@link thaw}.
   */
  async freeze(signal: AbortSignal): Promise<void> {
    const deadlineMs = this.package.manifest.limits.handler_deadline_ms
    this.isFrozen = true
    // Either lets the TA go on when it ends: it has to have ended before.
    await this.endLook()
    await this.endHeld()
    this.runtime.stop()
    await this.gate.close(MOVING, deadlineMs, signal)
    const idle = await this.runtime.idle(deadlineMs)
    if (!idle) throw new CodedError({ code: 'TA_HANDLER_DEADLINE', deadlineMs })
  }

  /** Lets a frozen TA run again. @throws CodedError `TA_GONE` once it was destroyed. */
  thaw(): void {
    if (this.isGone) throw new CodedError({ code: GONE })
    this.isFrozen = false
    this.runtime.thaw()
    this.gate.reopen()
  }

  /**
   * Lets the TA stand still for `work`, between requests or where a preemptive one is, then go on:
   * nobody who waits for an answer is told anything. A freeze comes first and aborts the signal.
   * @throws RefusedCall `INTROSPECT_…`, CodedError `TA_GONE`.
   */
  async look<T>(waitMs: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    if (this.isGone) throw new CodedError({ code: GONE })
    if (this.isFrozen) throw lookDuringMove()
    if (this.looking !== undefined) throw lookUnderWay()
    const abort = new AbortController()
    const ended = Promise.withResolvers<void>()
    this.looking = { ended: ended.promise, abort }
    try {
      await this.held?.ended
      abort.signal.throwIfAborted()
      return await this.standing(waitMs, abort.signal, lookTooLate, work)
    } finally {
      this.looking = undefined
      ended.resolve()
    }
  }

  /**
   * Lets the TA stand still for an image, after a look that is under way. A freeze that comes
   * meanwhile waits for the image, but not for the request that the image waits for.
   * @throws CodedError `TA_MOVING`, `TA_GONE`, `TA_HANDLER_DEADLINE`.
   */
  async holdStill<T>(work: () => Promise<T>): Promise<T> {
    while (this.looking !== undefined) await this.looking.ended
    if (this.isGone) throw new CodedError({ code: GONE })
    if (this.isFrozen) throw new CodedError({ code: MOVING })
    const abort = new AbortController()
    const ended = Promise.withResolvers<void>()
    this.held = { ended: ended.promise, abort }
    const { handler_deadline_ms: waitMs } = this.package.manifest.limits
    const late = (): CodedError => new CodedError({ code: 'TA_HANDLER_DEADLINE', waitMs })
    try {
      return await this.standing(waitMs, abort.signal, late, work)
    } finally {
      this.held = undefined
      ended.resolve()
    }
  }

  private async standing<T>(
    waitMs: number,
    signal: AbortSignal,
    late: () => Error,
    work: (signal: AbortSignal) => Promise<T>,
  ): Promise<T> {
    this.gate.hold()
    this.runtime.stop()
    try {
      const idle = await Promise.race([this.runtime.idle(waitMs), aborted(signal)])
      signal.throwIfAborted()
      if (!idle) throw late()
      return await work(signal)
    } finally {
      this.runtime.thaw()
      this.gate.letGo()
    }
  }

  /** Output that may be seen, as {@link TaRuntime.output}. */
  async output(since: bigint, entriesMax: number): Promise<ReturnType<TaRuntime['output']>> {
    const read = this.runtime.output(since, entriesMax)
    if (read.entries.length > 0) await this.gate.barrier.settled()
    return read
  }

  /** Goes on with the request that the TA's image was stopped in, if there was one. */
  begin(): void {
    const [request] = this.mailbox.pending
    if (request !== undefined && this.runtime.isStopped) this.gate.proceed(request)
  }

  /** The small regions of a TA that stands still, by rising number. */
  async capture(): Promise<readonly SmallRegion[]> {
    const captured = await this.runtime.capture()
    const mailbox = this.gate.withoutWaiting(() => encodeMailbox(this.mailbox))
    const regions = [
      ...this.runtime.measuredRegions,
      ...captured,
      { region: REGION.mailbox, bytes: mailbox },
      { region: REGION.generation, bytes: encodeGeneration(this.generation) },
    ]
    return regions.sort((left, right) => left.region - right.region)
  }

  /** Ends the TA for good and wipes what it held. */
  async destroy(): Promise<void> {
    this.isGone = true
    await this.endLook()
    await this.endHeld()
    this.generation.sealKey.fill(0)
    await this.gate.close(GONE, 0, AbortSignal.abort()).catch(() => undefined)
    try {
      await this.runtime.close()
    } finally {
      await this.recorder?.close()
    }
  }

  private async endLook(): Promise<void> {
    const { looking } = this
    if (looking === undefined) return
    looking.abort.abort(lookDuringMove())
    await looking.ended
  }

  private async endHeld(): Promise<void> {
    const { held } = this
    if (held === undefined) return
    held.abort.abort(new CodedError({ code: MOVING }))
    await held.ended
  }

  private pagedBytes(region: number): number {
    const found = this.runtime.paged.find((each) => each.region === region)
    return found === undefined ? 0 : found.memory.buffer.byteLength
  }
}

/** Resolves once the signal aborts. */
function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve(), { once: true })
  })
}
