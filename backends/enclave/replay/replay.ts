/**
 * Does a tenure again, from the image that it began with and its journal, in an instance of its own.
 * Invariant: nothing of what the source says the state is gets in: what is compared was computed
 * here. A replay that takes longer than the owner allows ends. Leaves to others: where the journal
 * comes from (move/target-replay.ts), what it starts from (origin.ts).
 */
import { setImmediate as pause } from 'node:timers/promises'
import { CodedError, assert, codeOf } from '../../contract/errors.ts'
import { equalBytes } from '../../../proto/codec.ts'
import { PAGE_BYTES, REGION, type PagedRegion, type SmallRegion } from '../image/regions.ts'
import { LIMITS } from '../limits.ts'
import { Mailbox } from '../mailbox/mailbox.ts'
import { decodeMailbox, encodeMailbox } from '../mailbox/region.ts'
import type { TaRuntime } from '../runtime/ta-runtime.ts'
import type { ClockReading } from '../runtime/virtual-clock.ts'
import type { CommandResult, PlayedStretch } from '../runtime/worker-protocol.ts'
import { decodeGeneration, encodeGeneration, type Generation } from '../ta/generation.ts'
import { EventStream, type JournalEvent } from './journal-events.ts'

/** Regions that the runtime puts in place. */
const RUNTIME_REGIONS: readonly number[] = [
  REGION.globals,
  REGION.wasi,
  REGION.execution,
  REGION.flow,
]

/** What a replay may not be. */
type Fact = 'order' | 'sealKey' | 'ended' | 'stopped' | 'granted' | 'mailbox' | 'unfinished'

function refuse(code: 'REPLAY_JOURNAL' | 'REPLAY_DIFFERS', fact: Fact, cause?: unknown): never {
  throw new CodedError({ code, fact }, cause)
}

/** One replay. */
export class Replay {
  private readonly twin: TaRuntime
  private readonly budgetMs: number
  private readonly stream = new EventStream()
  private mailbox = new Mailbox()
  private generation: Generation | undefined
  /** Of the image it starts from: a tenure cannot change it. */
  private sealKey: Uint8Array | undefined
  private hasBegun = false
  private request: Uint8Array | undefined
  /** In the middle of a request. */
  private isStopped = false
  private ended: CommandResult | undefined
  private stood: ClockReading | undefined
  private usedMs = 0
  private work: Promise<void> = Promise.resolve()

  /** @param twin a runtime in which nothing runs yet, or that holds the pages of the image. */
  constructor(twin: TaRuntime, budgetMs: number) {
    this.twin = twin
    this.budgetMs = budgetMs
  }

  /** How long it has taken, ms. */
  get tookMs(): number {
    return this.usedMs
  }

  /** Starts from an image whose pages the twin holds. @throws CodedError `STATE_…`. */
  async from(small: readonly SmallRegion[]): Promise<void> {
    await this.twin.restore(small.filter(({ region }) => RUNTIME_REGIONS.includes(region)))
    const bytesOf = (region: number): Uint8Array =>
      small.find((each) => each.region === region)?.bytes ?? new Uint8Array()
    this.mailbox = decodeMailbox(bytesOf(REGION.mailbox))
    this.sealKey = decodeGeneration(bytesOf(REGION.generation)).sealKey
    this.isStopped = this.twin.isStopped
    this.hasBegun = true
  }

  /** Takes a part of the journal; resolves once all of it up to there was done again. */
  take(bytes: Uint8Array): Promise<void> {
    this.stream.feed(bytes)
    this.work = this.work.then(() => this.performWhole())
    return this.work
  }

  /**
   * Holds an image against what came of the replay.
   * @throws CodedError `REPLAY_DIFFERS` naming region and page, `REPLAY_JOURNAL`.
   */
  async compare(small: readonly SmallRegion[], paged: readonly PagedRegion[]): Promise<void> {
    await this.work
    this.stream.finish()
    const { generation, stood } = this
    if (generation === undefined || stood === undefined || !this.hasBegun) {
      return refuse('REPLAY_JOURNAL', 'unfinished')
    }
    const computed = [
      ...(await this.twin.capture(stood)),
      { region: REGION.mailbox, bytes: encodeMailbox(this.mailbox) },
      { region: REGION.generation, bytes: encodeGeneration(generation) },
    ]
    try {
      compareSmall(small, computed)
    } finally {
      for (const { bytes } of computed) bytes.fill(0)
    }
    for (const each of paged) comparePages(each, this.twin.paged)
  }

  /** The memories that it ended with, of the image that was found the same. */
  async retire(): Promise<readonly PagedRegion[]> {
    return this.twin.retire()
  }

  /** Ends it. */
  async close(): Promise<void> {
    await this.twin.close()
    await this.work.catch(() => undefined)
    this.stream.close()
    this.generation?.sealKey.fill(0)
    this.sealKey?.fill(0)
  }

  /** Performs what is whole; all of it counts, and none of it keeps the enclave from its lanes. */
  private async performWhole(): Promise<void> {
    let pausedMs = performance.now()
    for (;;) {
      const startedMs = performance.now()
      const event = this.stream.next()
      if (event === undefined) return
      await this.perform(event)
      const nowMs = performance.now()
      this.usedMs += nowMs - startedMs
      if (this.usedMs > this.budgetMs) throw await this.stopped()
      if (nowMs - pausedMs < LIMITS.replaySliceMs) continue
      await pause()
      pausedMs = performance.now()
    }
  }

  private async perform(event: JournalEvent): Promise<void> {
    if (this.stood !== undefined) refuse('REPLAY_JOURNAL', 'order')
    if (event.kind === 'tenure') return this.enterTenure(event)
    if (this.generation === undefined) refuse('REPLAY_JOURNAL', 'order')
    if (event.kind === 'started') return this.start(event.tape)
    if (!this.hasBegun) refuse('REPLAY_JOURNAL', 'order')
    switch (event.kind) {
      case 'entered':
        if (this.request !== undefined || this.isStopped) refuse('REPLAY_JOURNAL', 'order')
        this.request = event.request
        return
      case 'stretch':
        return this.stretch(event)
      case 'stood':
        this.stood = event.reading
        return
      default:
        return this.mail(event)
    }
  }

  private enterTenure({ generation, sealKey }: Extract<JournalEvent, { kind: 'tenure' }>): void {
    if (this.generation !== undefined) refuse('REPLAY_JOURNAL', 'order')
    if (this.sealKey !== undefined && !equalBytes(this.sealKey, sealKey)) {
      refuse('REPLAY_JOURNAL', 'sealKey')
    }
    this.generation = { id: generation, sealKey }
    this.twin.setGeneration(generation, sealKey)
  }

  private async start(tape: Uint8Array): Promise<void> {
    if (this.hasBegun) refuse('REPLAY_JOURNAL', 'order')
    this.hasBegun = true
    await this.timed(() => this.twin.start({ tape, granted: undefined }))
  }

  private async stretch(played: PlayedStretch): Promise<void> {
    const { request, twin } = this
    this.request = undefined
    if (request === undefined && !this.isStopped) refuse('REPLAY_JOURNAL', 'order')
    const result = await this.timed(() => twin.repeat(request, played))
    const isStopped = result.isStopped === true
    if (isStopped !== (played.granted !== undefined)) refuse('REPLAY_DIFFERS', 'stopped')
    if (result.granted !== played.granted) refuse('REPLAY_DIFFERS', 'granted')
    this.isStopped = isStopped
    this.ended = isStopped ? undefined : result
  }

  private mail(
    event: Exclude<JournalEvent, { kind: 'tenure' | 'started' | 'entered' | 'stretch' | 'stood' }>,
  ): void {
    const { mailbox } = this
    try {
      switch (event.kind) {
        case 'opened':
          return mailbox.open(event.session, event.clientKey)
        case 'admitted':
          return void mailbox.admit(event.session, event.sequence)
        case 'withdrawn':
          return mailbox.withdraw(event.session, event.sequence)
        case 'acknowledged':
          return mailbox.acknowledge(event.session, event.sequence)
        case 'completed': {
          if (this.ended === undefined) refuse('REPLAY_JOURNAL', 'order')
          const { status, answer } = this.ended
          this.ended = undefined
          return mailbox.complete(event.session, event.sequence, status === 0 ? answer : undefined)
        }
      }
    } catch (thrown) {
      refuse('REPLAY_JOURNAL', 'mailbox', thrown)
    }
  }

  /** Within what is left of the budget. @throws CodedError `REPLAY_BUDGET`, `REPLAY_DIFFERS`. */
  private async timed<T>(run: () => Promise<T>): Promise<T> {
    const leftMs = this.budgetMs - this.usedMs
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new CodedError({ code: 'REPLAY_BUDGET' })), leftMs)
    })
    try {
      return await Promise.race([run(), late])
    } catch (thrown) {
      if (codeOf(thrown) === 'REPLAY_BUDGET') throw await this.stopped()
      return refuse('REPLAY_DIFFERS', 'ended', thrown)
    } finally {
      clearTimeout(timer)
    }
  }

  /** Ends what would run on for as long as it likes. */
  private async stopped(): Promise<CodedError> {
    await this.twin.close()
    return new CodedError({
      code: 'REPLAY_BUDGET',
      field: 'policy.verify.replay_budget_ms',
      have: `more than ${String(this.budgetMs)} ms since ${
        this.sealKey === undefined ? 'its beginning' : 'it came here'
      }`,
      want: `at most ${String(this.budgetMs)} ms`,
      fix: 'move it earlier, or allow a longer replay',
    })
  }
}

function compareSmall(small: readonly SmallRegion[], computed: readonly SmallRegion[]): void {
  for (const { region, bytes } of small) {
    const own = computed.find((each) => each.region === region)?.bytes
    if (own === undefined || !equalBytes(own, bytes)) {
      throw new CodedError({ code: 'REPLAY_DIFFERS', region })
    }
  }
  assert(computed.length === small.length, { code: 'REPLAY_DIFFERS', regions: small.length })
}

/** @throws CodedError `REPLAY_DIFFERS` with the first page at which two memories differ. */
function comparePages({ region, memory }: PagedRegion, computed: readonly PagedRegion[]): void {
  const own = computed.find((each) => each.region === region)
  const [have, want] = [memory, own?.memory ?? memory].map(({ buffer }) => Buffer.from(buffer))
  if (have === undefined || want === undefined || own === undefined) {
    throw new CodedError({ code: 'REPLAY_DIFFERS', region })
  }
  if (have.length !== want.length) {
    throw new CodedError({ code: 'REPLAY_DIFFERS', region, pages: have.length / PAGE_BYTES })
  }
  const step = LIMITS.pagesPerBatch * PAGE_BYTES
  for (let at = 0; at < have.length; at += step) {
    if (have.subarray(at, at + step).equals(want.subarray(at, at + step))) continue
    let page = at / PAGE_BYTES
    const bytesOf = (from: Buffer): Buffer =>
      from.subarray(page * PAGE_BYTES, (page + 1) * PAGE_BYTES)
    while (bytesOf(have).equals(bytesOf(want))) page += 1
    throw new CodedError({ code: 'REPLAY_DIFFERS', region, page })
  }
}
