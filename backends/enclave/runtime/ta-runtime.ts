/**
 * A TA in its Worker, as the agent sees it: memory that others may read at any time, one request
 * at a time, and between requests a state that can be captured whole.
 * Invariant: what `capture` returns and what the paged memories hold is everything the TA's future
 * depends on; once the TA has trapped or exited it is never entered again.
 */
import { CodedError, assert } from '../../contract/errors.ts'
import type { Invariants, Profile } from '../../package/manifest.ts'
import { REGION, type PagedRegion, type SmallRegion } from '../image/regions.ts'
import { LIMITS } from '../limits.ts'
import { STACK } from '../wasm/suspend/suspend-abi.ts'
import { checkConstants } from './constant-regions.ts'
import { placeOf, stoppedFrames, type StackPlace } from './guest-stack.ts'
import { LineageSecrets } from './lineage-secrets.ts'
import { wipeMemory } from './memory-wiping.ts'
import { prepareModule, type PreparedModule } from './module-preparation.ts'
import { OutputLog, type OutputEntry } from './output-log.ts'
import { sharedMemory, wasmPages, WASM_PAGE_BYTES, type PagedSizes } from './shared-memories.ts'
import { judgeStop } from './stop-judgement.ts'
import type { StretchListener } from './stretch-listener.ts'
import { TaWorker } from './ta-worker.ts'
import type { ClockReading } from './virtual-clock.ts'
import type {
  CommandResult,
  InputSource,
  InstanceSetup,
  Memories,
  PlayedStretch,
  RuntimeLimits,
  WorkerCommand,
} from './worker-protocol.ts'

/** What opens a runtime. */
export interface RuntimeOptions {
  /** The measured original module. */
  readonly module: Uint8Array
  readonly limits: RuntimeLimits
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
  readonly entry: { readonly initialize: string; readonly handle: string }
  readonly profile: Profile
  /** Whether the module gives an account of its way. */
  readonly countsFlow: boolean
  /** What the owner declared. */
  readonly invariants?: Invariants | undefined
  /** Where times and random bytes come from; a run that may be repeated is `recorded`. */
  readonly inputs?: InputSource
  /** A Worker started beforehand, which saves its starting time. */
  readonly worker?: TaWorker
  /** What {@link TaRuntime.prepare} made of the same options, for who opens many. */
  readonly prepared?: PreparedModule
}

/** Steps of a runtime's life; `crashed` and `closed` are final. */
type Phase = 'opened' | 'instantiating' | 'inert' | 'running' | 'crashed' | 'closed'

/** A request that is being stopped, or that stands still. */
interface Stop {
  /** No code of the TA runs any more. */
  readonly parked: PromiseWithResolvers<void>
  /** It may go on. */
  readonly thawed: PromiseWithResolvers<void>
  isParked: boolean
}

/** The runtime of one TA. */
export class TaRuntime {
  /** Of a recorded TA. */
  listener: StretchListener | undefined
  private readonly prepared: PreparedModule
  private readonly options: RuntimeOptions
  private readonly secrets: LineageSecrets
  private readonly worker: TaWorker
  private readonly log: OutputLog
  private memories: Memories | undefined
  private phase: Phase = 'opened'
  private handling: Promise<unknown> | undefined
  private stopping: Stop | undefined

  private constructor(prepared: PreparedModule, options: RuntimeOptions, worker: TaWorker) {
    const { outputEntriesMax } = options.limits
    this.prepared = prepared
    this.options = options
    this.secrets = new LineageSecrets()
    this.log = new OutputLog({ outputEntriesMax, outputBytesMax: LIMITS.outputBytesMax })
    this.worker = worker
    worker.listen({
      output: ({ isReset, entries, next }) => {
        if (isReset) this.log.reset(entries, next)
        else for (const entry of entries) this.log.adopt(entry)
      },
      crash: () => {
        if (this.phase !== 'closed') this.phase = 'crashed'
      },
    })
  }

  /**
   * Admits, transforms and compiles while the Worker starts; a refusal uses the Worker up.
   * @throws AdmissionError `ADMISSION_…`.
   */
  static async open(options: RuntimeOptions): Promise<TaRuntime> {
    const { worker = new TaWorker() } = options
    const { filesBytesMax } = options.limits
    worker.take()
    try {
      const isWhole = filesBytesMax > 0 && filesBytesMax % WASM_PAGE_BYTES === 0
      assert(isWhole, { code: 'RUNTIME_LIMITS', filesBytesMax })
      const prepared = options.prepared ?? (await TaRuntime.prepare(options))
      return new TaRuntime(prepared, options, worker)
    } catch (thrown) {
      await worker.end()
      throw thrown
    }
  }

  /** The module that such a runtime has. @throws AdmissionError `ADMISSION_…`. */
  static prepare({ module, limits, inputs, ...rest }: RuntimeOptions): Promise<PreparedModule> {
    const isRepeatable = (inputs ?? 'drawn') !== 'drawn'
    return prepareModule(module, { ...rest, memoryPagesMax: limits.memoryPagesMax, isRepeatable })
  }

  /** Another runtime of the same module, for a repetition of what is recorded here or elsewhere. */
  twin(): TaRuntime {
    const worker = new TaWorker(LIMITS.replayStackMebibytes)
    return new TaRuntime(this.prepared, { ...this.options, inputs: 'played' }, worker)
  }

  /** The memories that are scanned and sent in pages; empty before `start` or `inert`. */
  get paged(): readonly PagedRegion[] {
    if (this.memories === undefined) return []
    const { memory, files } = this.memories
    return [
      { region: REGION.memory, memory },
      { region: REGION.files, memory: files },
    ]
  }

  /** The regions that never travel because both sides have the module: code and table digests. */
  get measuredRegions(): readonly SmallRegion[] {
    const { codeDigest, tableDigest } = this.prepared
    return [
      { region: REGION.code, bytes: codeDigest },
      { region: REGION.table, bytes: tableDigest },
    ]
  }

  /** Whether code of the TA runs. */
  get isBusy(): boolean {
    return this.handling !== undefined && this.stopping?.isParked !== true
  }

  /** Whether a request stands still in the middle. */
  get isStopped(): boolean {
    return this.stopping?.isParked === true
  }

  /**
   * Runs a new lineage's first steps: data, start function, `_initialize`.
   * @returns what they took from the host, of a recorded TA.
   */
  async start(played?: PlayedStretch): Promise<Uint8Array | undefined> {
    this.assertPhase('opened')
    assert(this.secrets.known, { code: 'TA_NOT_READY', want: 'generation' })
    const setup = this.setUp(this.prepared.memoryPagesMin, 1)
    this.phase = 'instantiating'
    const command = { kind: 'start', setup } as const
    const { tape } = await this.worker.ask(played === undefined ? command : { ...command, played })
    this.enterPhase('running')
    return tape
  }

  /** Instantiates without running anything, for an image to be written into. */
  async inert({ memoryPages, filePages }: PagedSizes): Promise<void> {
    this.assertPhase('opened')
    const memory = wasmPages('memory', memoryPages)
    const { memoryPagesMin } = this.prepared
    assert(memory >= memoryPagesMin, { code: 'STATE_PAGES', memory, memoryPagesMin })
    const setup = this.setUp(memory, wasmPages('files', filePages))
    this.phase = 'instantiating'
    await this.worker.ask({ kind: 'inert', setup })
    this.enterPhase('inert')
  }

  /** Sets generation id and seal key of the lineage; needed before TA code runs. */
  setGeneration(id: Uint8Array, sealKey: Uint8Array): void {
    assert(this.phase !== 'closed', { code: 'TA_NOT_READY', phase: this.phase })
    this.secrets.set(id, sealKey)
  }

  /**
   * Runs the handler for one request.
   * @throws CodedError `TA_HANDLER_RESULT` when the TA refuses, `TA_CRASHED` when it is gone,
   * `TA_NOT_READY`, `TA_BUSY`, `TA_REQUEST_TOO_LARGE`.
   */
  async handle(request: Uint8Array): Promise<Uint8Array> {
    this.assertIdle()
    assert(this.secrets.known, { code: 'TA_NOT_READY', want: 'generation' })
    const { requestBytesMax } = this.options.limits
    const have = request.length
    assert(have <= requestBytesMax, { code: 'TA_REQUEST_TOO_LARGE', have, want: requestBytesMax })
    this.listener?.entered(request)
    return this.drive({ kind: 'handle', request })
  }

  /** Goes on with the request that a restored image was stopped in; as {@link handle}. */
  async proceed(): Promise<Uint8Array> {
    this.assertPhase('running')
    const isRestored = this.isStopped && this.handling === undefined
    assert(isRestored && this.secrets.known, { code: 'TA_NOT_READY', want: 'a stopped request' })
    this.thaw()
    return this.drive({ kind: 'proceed' })
  }

  /** Repeats one stretch: of a new request, or of the one that stands still. */
  async repeat(request: Uint8Array | undefined, played: PlayedStretch): Promise<CommandResult> {
    this.assertPhase('running')
    this.fuel(played.granted === undefined ? LIMITS.fuelQuantum : 0)
    if (request === undefined) return this.worker.ask({ kind: 'proceed', played })
    return this.worker.ask({ kind: 'handle', request, played })
  }

  /** Asks a preemptive TA to stand still where it is; {@link idle} tells when. */
  stop(): void {
    if (this.control === undefined || this.stopping !== undefined) return
    const parked = Promise.withResolvers<void>()
    const thawed = Promise.withResolvers<void>()
    // Whoever waits for it says so; nobody has to.
    thawed.promise.catch(() => undefined)
    this.stopping = { parked, thawed, isParked: false }
    this.fuel(0)
  }

  /** Lets a request that stands still go on. */
  thaw(): void {
    const { stopping } = this
    if (stopping === undefined) return
    this.stopping = undefined
    this.fuel(LIMITS.fuelQuantum)
    stopping.thawed.resolve()
  }

  /** Whether no code of the TA runs, waiting for at most that long. */
  async idle(timeoutMs: number): Promise<boolean> {
    const { handling } = this
    if (handling === undefined || !this.isBusy) return true
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<boolean>((resolve) => {
      timer = setTimeout(() => resolve(false), timeoutMs)
    })
    const over = handling.then(
      () => true,
      () => true,
    )
    const parked = this.parked().then(() => true)
    return Promise.race([over, parked, late]).finally(() => clearTimeout(timer))
  }

  /** Resolves once a request that is being stopped stands still; never without a stop. */
  parked(): Promise<void> {
    return this.stopping?.parked.promise ?? new Promise(() => undefined)
  }

  /** The small regions of a TA whose code does not run; the same bytes until it does again. */
  async capture(stood?: ClockReading): Promise<readonly SmallRegion[]> {
    this.assertPhase('running')
    assert(!this.isBusy, { code: 'TA_BUSY' })
    const command = { kind: 'capture' } as const
    const { regions } = await this.worker.ask(stood === undefined ? command : { ...command, stood })
    return regions ?? []
  }

  /** Where the TA of captured regions stands, outermost first; undefined in no request. */
  stack(regions: readonly SmallRegion[]): readonly StackPlace[] | undefined {
    const { suspension } = this.prepared
    if (suspension === undefined) return undefined
    const frames = stoppedFrames(suspension, regions, this.options.limits)
    return frames?.map((frame) => placeOf(suspension, frame))
  }

  /**
   * Puts the small regions into an inert instance, which can run from then on. Frames and counts
   * are judged before anything is put in place, then frames are tried in quarantine.
   * @throws CodedError `STATE_…`, `STACK_…`, `FLOW_…`; the instance is of no use afterwards.
   */
  async restore(regions: readonly SmallRegion[]): Promise<void> {
    this.assertPhase('inert')
    this.phase = 'instantiating'
    const isStopped = judgeStop(this.prepared, regions, this.options.limits)
    const { memory } = this.memories ?? {}
    if (memory !== undefined) checkConstants(this.prepared.constants, new Uint8Array(memory.buffer))
    const blank = isStopped ? this.blankMemories() : []
    await this.worker.ask({ kind: 'restore', regions, blank })
    this.enterPhase('running')
    if (!isStopped) return
    this.stop()
    if (this.stopping !== undefined) this.stopping.isParked = true
  }

  /** Grows an inert instance's region to so many image pages. @throws CodedError `STATE_PAGES`. */
  growPaged(region: PagedRegion['region'], pages: number): void {
    this.assertPhase('inert')
    const found = this.paged.find((each) => each.region === region)
    assert(found !== undefined, { code: 'STATE_REGIONS', region })
    const { memory } = found
    const delta = wasmPages('grown', pages) - memory.buffer.byteLength / WASM_PAGE_BYTES
    try {
      memory.grow(delta)
    } catch (thrown) {
      throw new CodedError({ code: 'STATE_PAGES', region, pages }, thrown)
    }
  }

  /** Entries numbered `since` and above that are still kept. */
  output(since: bigint, entriesMax: number): { entries: readonly OutputEntry[]; next: bigint } {
    return this.log.since(since, entriesMax)
  }

  /** Ends the Worker as {@link close} does, but leaves the paged memories to the caller. */
  async retire(): Promise<readonly PagedRegion[]> {
    const { paged } = this
    const added = this.memories?.added ?? []
    this.memories = undefined
    await this.close()
    for (const memory of added) await wipeMemory(memory)
    return paged
  }

  /** Ends the Worker, whatever it does, and wipes memories and key. Idempotent. */
  async close(): Promise<void> {
    this.phase = 'closed'
    this.stopping?.thawed.reject(new CodedError({ code: 'TA_NOT_READY', phase: 'closed' }))
    await this.worker.end()
    this.secrets.wipe()
    this.log.reset([], this.log.next)
    const { paged } = this
    const added = this.memories?.added ?? []
    this.memories = undefined
    for (const memory of [...paged.map((each) => each.memory), ...added]) await wipeMemory(memory)
  }

  /** Makes both memories, and what the Worker makes its instance of. */
  private setUp(memoryPages: number, filePages: number): InstanceSetup {
    const { module, globals, memoryPagesMax, suspension, flow } = this.prepared
    const { limits, args, env, entry } = this.options
    const filePagesMax = limits.filesBytesMax / WASM_PAGE_BYTES
    const memory = sharedMemory('memory', memoryPages, memoryPagesMax)
    const files = sharedMemory('files', filePages, filePagesMax)
    const memories = { memory, files, added: this.addedMemories() }
    this.memories = memories
    this.fuel(LIMITS.fuelQuantum)
    const variables = Object.entries(env).map(([name, value]) => `${name}=${value}`)
    const secrets = this.secrets.shared
    const handler = suspension?.handler
    return {
      module,
      globals,
      limits,
      args,
      env: variables,
      entry,
      secrets,
      memories,
      handler,
      flowCounters: flow?.count ?? 0,
      inputs: this.options.inputs ?? 'drawn',
    }
  }

  /** The word that a preemptive TA asks for fuel. */
  private get control(): Int32Array | undefined {
    const stack = this.prepared.suspension === undefined ? undefined : this.memories?.added.at(-1)
    return stack === undefined ? undefined : new Int32Array(stack.buffer, STACK.control, 1)
  }

  /** What the next poll that runs out of fuel may take; 0 stops it there. */
  private fuel(quantum: number): void {
    const { control } = this
    if (control !== undefined) Atomics.store(control, 0, quantum)
  }

  private addedMemories(): WebAssembly.Memory[] {
    return this.prepared.addedMemories.map(({ min, max }) => sharedMemory('added', min, max ?? min))
  }

  /** The module's memories once more, for a trial. */
  private blankMemories(): WebAssembly.Memory[] {
    const { memoryPagesMin: least, memoryPagesMax } = this.prepared
    return [sharedMemory('blank', least, memoryPagesMax), ...this.addedMemories()]
  }

  /** Runs TA code until the request is answered, standing still as often as it is asked to. */
  private async drive(first: WorkerCommand): Promise<Uint8Array> {
    const handling = this.untilAnswered(first)
    this.handling = handling
    try {
      const { status, answer } = await handling
      if (status === 0 && answer !== undefined) return answer
      throw new CodedError({ code: 'TA_HANDLER_RESULT', status: status ?? -1 })
    } finally {
      this.handling = undefined
    }
  }

  private async untilAnswered(first: WorkerCommand): Promise<CommandResult> {
    let command = first
    for (let reentryMs = LIMITS.reentryMs; ; reentryMs *= 2) {
      const reenter = (): void => this.fuel(0)
      const isResumed = command.kind === 'proceed'
      const reentry = isResumed ? setTimeout(reenter, reentryMs) : undefined
      const result = await this.worker.ask(command).finally(() => clearTimeout(reentry))
      this.listener?.stretch(result.tape, result.granted)
      if (result.isStopped !== true) return result
      const { stopping } = this
      if (stopping !== undefined) {
        stopping.isParked = true
        stopping.parked.resolve()
        await stopping.thawed.promise
      }
      // A stop that was asked for since then stands.
      if (this.stopping === undefined) this.fuel(LIMITS.fuelQuantum)
      command = { kind: 'proceed' }
    }
  }

  /** A crash or a close that came meanwhile stands. */
  private enterPhase(phase: 'inert' | 'running'): void {
    this.assertPhase('instantiating')
    this.phase = phase
  }

  private assertIdle(): void {
    this.assertPhase('running')
    assert(!this.isBusy, { code: 'TA_BUSY' })
  }

  private assertPhase(want: Phase): void {
    if (this.phase === want) return
    if (this.phase === 'crashed') throw new CodedError(this.worker.crash)
    throw new CodedError({ code: 'TA_NOT_READY', phase: this.phase, want })
  }
}
