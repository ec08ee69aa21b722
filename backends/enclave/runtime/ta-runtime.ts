/**
 * A TA in its Worker, as the agent sees it: memory that others may read at any time, one request
 * at a time, and between requests a state that can be captured whole.
 * Invariant: what `capture` returns and what the paged memories hold is everything the TA's future
 * depends on; once the TA has trapped or exited it is never entered again.
 */
import { CodedError, assert } from '../../contract/errors.ts'
import { PAGE_BYTES, REGION, type PagedRegion, type SmallRegion } from '../image/regions.ts'
import { LIMITS } from '../limits.ts'
import { LineageSecrets } from './lineage-secrets.ts'
import { wipeMemory } from './memory-wiping.ts'
import { prepareModule, type PreparedModule } from './module-preparation.ts'
import { OutputLog, type OutputEntry } from './output-log.ts'
import { TaWorker } from './ta-worker.ts'
import type { InstanceSetup, Memories, RuntimeLimits } from './worker-protocol.ts'

const WASM_PAGE_BYTES = 65_536
const PAGES_PER_WASM_PAGE = WASM_PAGE_BYTES / PAGE_BYTES

/** What opens a runtime. */
export interface RuntimeOptions {
  /** The measured original module. */
  readonly module: Uint8Array
  readonly limits: RuntimeLimits
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
  readonly entry: { readonly initialize: string; readonly handle: string }
  /** A Worker started beforehand, which saves its starting time. */
  readonly worker?: TaWorker
}

/** Image pages (4 KiB) of the paged regions; multiples of 16. */
export interface PagedSizes {
  readonly memoryPages: number
  readonly filePages: number
}

/** Steps of a runtime's life; `crashed` and `closed` are final. */
type Phase = 'opened' | 'instantiating' | 'inert' | 'running' | 'crashed' | 'closed'

/** The runtime of one TA. */
export class TaRuntime {
  private readonly prepared: PreparedModule
  private readonly options: RuntimeOptions
  private readonly secrets: LineageSecrets
  private readonly worker: TaWorker
  private readonly log: OutputLog
  private memories: Memories | undefined
  private phase: Phase = 'opened'
  private handling: Promise<unknown> | undefined

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
    const { module, limits, entry, worker = new TaWorker() } = options
    const { memoryPagesMax, filesBytesMax } = limits
    worker.take()
    try {
      const isWhole = filesBytesMax > 0 && filesBytesMax % WASM_PAGE_BYTES === 0
      assert(isWhole, { code: 'RUNTIME_LIMITS', filesBytesMax })
      const prepared = await prepareModule(module, { memoryPagesMax, entry })
      return new TaRuntime(prepared, options, worker)
    } catch (thrown) {
      await worker.end()
      throw thrown
    }
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

  /** Whether a handler runs. */
  get isBusy(): boolean {
    return this.handling !== undefined
  }

  /** Runs a new lineage's first steps: data, start function, `_initialize`. */
  async start(): Promise<void> {
    this.assertPhase('opened')
    assert(this.secrets.known, { code: 'TA_NOT_READY', want: 'generation' })
    const setup = this.setUp(this.prepared.memoryPagesMin, 1)
    this.phase = 'instantiating'
    await this.worker.ask({ kind: 'start', setup })
    this.enterPhase('running')
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
    const handling = this.worker.ask({ kind: 'handle', request })
    this.handling = handling
    try {
      const { status, answer } = await handling
      if (status === 0 && answer !== undefined) return answer
      throw new CodedError({ code: 'TA_HANDLER_RESULT', status })
    } finally {
      this.handling = undefined
    }
  }

  /** Whether no handler runs, waiting for at most that long. */
  async idle(timeoutMs: number): Promise<boolean> {
    const { handling } = this
    if (handling === undefined) return true
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<boolean>((resolve) => {
      timer = setTimeout(() => resolve(false), timeoutMs)
    })
    const over = handling.then(
      () => true,
      () => true,
    )
    return Promise.race([over, late]).finally(() => clearTimeout(timer))
  }

  /** The small regions of an idle TA, globals and wasi; the same bytes until the next request. */
  async capture(): Promise<readonly SmallRegion[]> {
    this.assertIdle()
    const { regions } = await this.worker.ask({ kind: 'capture' })
    return regions ?? []
  }

  /**
   * Puts globals and wasi into an inert instance, which can run from then on.
   * @throws CodedError `STATE_…`; the instance is of no use afterwards.
   */
  async restore(regions: readonly SmallRegion[]): Promise<void> {
    this.assertPhase('inert')
    this.phase = 'instantiating'
    await this.worker.ask({ kind: 'restore', regions })
    this.enterPhase('running')
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

  /** Ends the Worker, whatever it does, and wipes memories and key. Idempotent. */
  async close(): Promise<void> {
    this.phase = 'closed'
    await this.worker.end()
    this.secrets.wipe()
    this.log.reset([], this.log.next)
    const { paged } = this
    this.memories = undefined
    for (const { memory } of paged) await wipeMemory(memory)
  }

  /** Makes both memories, and what the Worker makes its instance of. */
  private setUp(memoryPages: number, filePages: number): InstanceSetup {
    const { module, globals, memoryPagesMax } = this.prepared
    const { limits, args, env, entry } = this.options
    const filePagesMax = limits.filesBytesMax / WASM_PAGE_BYTES
    const memory = sharedMemory('memory', memoryPages, memoryPagesMax)
    const files = sharedMemory('files', filePages, filePagesMax)
    const memories = { memory, files }
    this.memories = memories
    const variables = Object.entries(env).map(([name, value]) => `${name}=${value}`)
    const secrets = this.secrets.shared
    return { module, globals, limits, args, env: variables, entry, secrets, memories }
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

function wasmPages(region: string, pages: number): number {
  const isWhole = Number.isSafeInteger(pages) && pages >= 0 && pages % PAGES_PER_WASM_PAGE === 0
  assert(isWhole, { code: 'STATE_PAGES', region, pages })
  return pages / PAGES_PER_WASM_PAGE
}

function sharedMemory(region: string, initial: number, maximum: number): WebAssembly.Memory {
  assert(initial <= maximum, { code: 'STATE_PAGES', region, initial, maximum })
  try {
    return new WebAssembly.Memory({ initial, maximum, shared: true })
  } catch (thrown) {
    throw new CodedError({ code: 'RUNTIME_MEMORY', region, maximum }, thrown)
  }
}
