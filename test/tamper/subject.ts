/**
 * A TA whose images are taken: its package, its module compiled once, and honest images of it that
 * are stopped after as much fuel as is asked for.
 * Invariant: an image of a subject is reproducible from its requests and fuel, but for the clock.
 */
import { CodedError, isCoded } from '../../backends/contract/errors.ts'
import {
  decodeExecution,
  encodeExecution,
} from '../../backends/enclave/runtime/execution-region.ts'
import { REGION, type SmallRegion } from '../../backends/enclave/image/regions.ts'
import { Mailbox } from '../../backends/enclave/mailbox/mailbox.ts'
import { decodeMailbox, encodeMailbox } from '../../backends/enclave/mailbox/region.ts'
import { Recorder } from '../../backends/enclave/replay/recorder.ts'
import type { PreparedModule } from '../../backends/enclave/runtime/module-preparation.ts'
import type { OutputEntry } from '../../backends/enclave/runtime/output-log.ts'
import { TaRuntime } from '../../backends/enclave/runtime/ta-runtime.ts'
import type { ClockReading } from '../../backends/enclave/runtime/virtual-clock.ts'
import { encodeGeneration } from '../../backends/enclave/ta/generation.ts'
import { isReplayed, runtimeOptions } from '../../backends/enclave/ta/runtime-options.ts'
import type { TaPackage } from '../../backends/package/ta-package.ts'
import { smallOf, withSmall, type TamperImage } from './image.ts'
import { keptWorker } from './kept-workers.ts'
import { take } from './verifier.ts'

const IDLE_MS = 20_000
const GENERATION = { id: new Uint8Array(16).fill(1), sealKey: new Uint8Array(32).fill(2) }
/** The session that the stopped request is of, and its client. */
const CLIENT = { id: new Uint8Array(16).fill(3), key: new Uint8Array(32).fill(4) }
const OTHER_CLIENT = { id: new Uint8Array(16).fill(5), key: new Uint8Array(32).fill(6) }

/** What came of letting a TA run. */
export type Advance =
  | { readonly stopped: TamperImage; readonly answer?: undefined }
  | { readonly stopped?: undefined; readonly answer: Uint8Array; readonly output: OutputLines }

/** Everything that is kept of the output log. */
type OutputLines = readonly OutputEntry[]

/** One TA. */
export class TamperSubject {
  readonly name: string
  readonly package: TaPackage
  readonly prepared: PreparedModule

  private constructor(name: string, ta: TaPackage, prepared: PreparedModule) {
    this.name = name
    this.package = ta
    this.prepared = prepared
  }

  /** Compiles a package's module. */
  static async of(name: string, ta: TaPackage): Promise<TamperSubject> {
    return new TamperSubject(name, ta, await TaRuntime.prepare(runtimeOptions(ta)))
  }

  /** A runtime with nothing in it. */
  open(): Promise<TaRuntime> {
    const { prepared } = this
    return TaRuntime.open({ ...runtimeOptions(this.package), prepared, worker: keptWorker() })
  }

  /** A runtime in which a recorded stay can be done again. */
  openTwin(): Promise<TaRuntime> {
    const options = runtimeOptions(this.package)
    const { prepared } = this
    return TaRuntime.open({ ...options, inputs: 'played', prepared, worker: keptWorker() })
  }

  /** A new lineage after these requests, between requests. */
  async begin(requests: readonly Uint8Array[]): Promise<TamperImage> {
    const runtime = await this.open()
    try {
      runtime.setGeneration(GENERATION.id, GENERATION.sealKey)
      await runtime.start()
      for (const request of requests) await settled(runtime.handle(request))
      return await this.capture(runtime, freshMailbox())
    } finally {
      await runtime.close()
    }
  }

  /** An honest image in the middle of a request. @throws `TAMPER_ANSWERED` where it is too short. */
  async stopped(from: TamperImage, request: Uint8Array, fuel: number): Promise<TamperImage> {
    const { stopped } = await this.enter(from, request, fuel)
    if (stopped === undefined) throw new CodedError({ code: 'TAMPER_ANSWERED', fuel })
    return stopped
  }

  /**
   * Runs a request in an image between requests until exactly so much fuel is used, at most a
   * quantum, or to its end.
   */
  async enter(from: TamperImage, request: Uint8Array, fuel?: number): Promise<Advance> {
    return this.run(fuelled(from, fuel), (runtime, mailbox) => {
      mailbox.admit(CLIENT.id, PENDING)
      if (fuel !== undefined) runtime.stop()
      return runtime.handle(request)
    })
  }

  /**
   * Goes on in a fresh runtime from an image that was stopped, until at least so much fuel is used
   * (how soon a stop is heard is the machine's affair), or to the request's end.
   */
  async proceed(from: TamperImage, fuel?: number): Promise<Advance> {
    return this.run(fuelled(from, fuel), (runtime) => {
      const answering = runtime.proceed()
      if (fuel !== undefined) runtime.stop()
      return answering
    })
  }

  /** A stay at one host: what it began with, and what is written down of it. */
  private async run(
    checkpoint: TamperImage,
    begin: (runtime: TaRuntime, mailbox: Mailbox) => Promise<Uint8Array>,
  ): Promise<Advance> {
    const { copy, runtime } = await take(checkpoint)
    const mailbox = decodeMailbox(smallOf(checkpoint, REGION.mailbox))
    const isRecorded = isReplayed(this.package.manifest)
    const recorder = isRecorded ? new Recorder(undefined, GENERATION) : undefined
    runtime.listener = recorder
    mailbox.watch = recorder
    try {
      runtime.setGeneration(GENERATION.id, GENERATION.sealKey)
      const answering = settled(begin(runtime, mailbox))
      if (!(await runtime.idle(IDLE_MS))) throw new CodedError({ code: 'TAMPER_HANG' })
      if (!runtime.isStopped) {
        const answer = await answering
        if (answer instanceof CodedError) throw answer
        return { answer, output: runtime.output(0n, OUTPUT_ENTRIES_MAX).entries }
      }
      const stopped = await this.capture(runtime, mailbox)
      if (recorder === undefined) return { stopped }
      const stood = recorder.stood(standingOf(stopped))
      const journal = new Uint8Array(Buffer.concat([recorder.since(0), stood]))
      return { stopped: { ...stopped, history: { checkpoint, journal } } }
    } finally {
      await copy.destroy()
    }
  }

  private async capture(runtime: TaRuntime, mailbox: Mailbox): Promise<TamperImage> {
    const captured = await runtime.capture()
    const small: readonly SmallRegion[] = [
      ...captured,
      { region: REGION.mailbox, bytes: encodeMailbox(mailbox) },
      { region: REGION.generation, bytes: encodeGeneration(GENERATION) },
    ]
    const paged = runtime.paged.map(({ memory }) => Uint8Array.from(new Uint8Array(memory.buffer)))
    const [memory = EMPTY, files = EMPTY] = paged
    const measured = runtime.measuredRegions
    return { subject: this, memory, files, small, measured, history: undefined }
  }
}

/** What the clocks of an image stand at: behind the magic of its region. */
function standingOf(image: TamperImage): ClockReading {
  const { buffer, byteOffset } = smallOf(image, REGION.wasi)
  const view = new DataView(buffer, byteOffset)
  return { monotonicNs: view.getBigUint64(4), realtimeNs: view.getBigUint64(12) }
}

/** The answer, or what the handler returned in its place; a request that is left behind fails. */
function settled(answering: Promise<Uint8Array>): Promise<Uint8Array | CodedError> {
  return answering.catch((thrown: unknown) => {
    if (!isCoded(thrown)) throw thrown
    if (thrown.code !== 'TA_HANDLER_RESULT') return thrown
    return new TextEncoder().encode(thrown.message)
  })
}

const EMPTY = new Uint8Array()
/** Sequence of the request that images are stopped in. */
const PENDING = 3n
const OUTPUT_ENTRIES_MAX = 1024

/** Two clients; of the first a request was answered, one failed and one is to come. */
function freshMailbox(): Mailbox {
  const mailbox = new Mailbox()
  for (const { id, key } of [CLIENT, OTHER_CLIENT]) mailbox.open(id, key)
  mailbox.admit(CLIENT.id, 1n)
  mailbox.complete(CLIENT.id, 1n, Uint8Array.of(7, 7, 7))
  mailbox.admit(CLIENT.id, 2n)
  mailbox.complete(CLIENT.id, 2n, undefined)
  mailbox.admit(OTHER_CLIENT.id, 1n)
  mailbox.complete(OTHER_CLIENT.id, 1n, Uint8Array.of(8))
  mailbox.acknowledge(OTHER_CLIENT.id, 1n)
  return mailbox
}

/** The image with so much fuel in it; what was used stays the same. */
function fuelled(image: TamperImage, fuel: number | undefined): TamperImage {
  if (fuel === undefined) return image
  const { limits } = runtimeOptions(image.subject.package)
  const execution = decodeExecution(smallOf(image, REGION.execution), true, limits)
  if (execution === undefined) throw new CodedError({ code: 'TAMPER_REACTOR' })
  const granted = execution.granted - BigInt(execution.fuel) + BigInt(fuel)
  return withSmall(image, REGION.execution, encodeExecution({ ...execution, fuel, granted }))
}
