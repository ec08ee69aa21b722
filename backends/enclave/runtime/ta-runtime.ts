/**
 * A TA in its Worker, as the agent sees it: memory that others may read at any time, one request
 * at a time, and between requests a state that can be captured whole.
 * Invariant: what `capture` returns and what the paged memories hold is everything the TA's future
 * depends on; once the TA has trapped or exited it is never entered again.
 */
import { CodedError } from '../../contract/errors.ts'
import type { PagedRegion, SmallRegion } from '../image/regions.ts'

/** One entry of the output log. */
export interface OutputEntry {
  readonly number: bigint
  readonly errorStream: boolean
  readonly bytes: Uint8Array
}

/** What a TA may use; from its manifest. */
export interface RuntimeLimits {
  /** Linear memory, pages of 64 KiB. */
  readonly memoryPagesMax: number
  /** Contents of the virtual files. */
  readonly filesBytesMax: number
  readonly outputEntriesMax: number
  readonly requestBytesMax: number
  readonly answerBytesMax: number
}

/** What opens a runtime. */
export interface RuntimeOptions {
  /** The measured original module. */
  readonly module: Uint8Array
  readonly limits: RuntimeLimits
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
  readonly entry: { readonly initialize: string; readonly handle: string }
}

/** Image pages (4 KiB) of the paged regions. */
export interface PagedSizes {
  readonly memoryPages: number
  readonly filePages: number
}

/** The runtime of one TA. */
export class TaRuntime {
  readonly paged: readonly PagedRegion[] = []

  /** Admits, transforms and compiles. @throws CodedError `ADMISSION_…`. */
  static async open(options: RuntimeOptions): Promise<TaRuntime> {
    void options
    return new TaRuntime()
  }

  /** Runs a new lineage's first steps: data, start function, `_initialize`. */
  async start(): Promise<void> {
    throw notYet()
  }

  /** Instantiates without running anything, for an image to be written into. */
  async inert(sizes: PagedSizes): Promise<void> {
    void sizes
    throw notYet()
  }

  /** Generation id and seal key of the lineage; needed before the TA runs. */
  setGeneration(id: Uint8Array, sealKey: Uint8Array): void {
    void [id, sealKey]
    throw notYet()
  }

  /** One request. @throws CodedError `TA_CRASHED`, `TA_HANDLER_RESULT`, `TA_…`. */
  async handle(request: Uint8Array): Promise<Uint8Array> {
    void request
    throw notYet()
  }

  /** Whether no handler runs, waiting for at most that long. */
  async idle(timeoutMs: number): Promise<boolean> {
    void timeoutMs
    throw notYet()
  }

  /** The small regions of an idle TA: code and table digests, globals, wasi. */
  async capture(): Promise<readonly SmallRegion[]> {
    throw notYet()
  }

  /** Puts the small regions into an inert instance. @throws CodedError `STATE_…`. */
  async restore(regions: readonly SmallRegion[]): Promise<void> {
    void regions
    throw notYet()
  }

  /** Grows an inert instance's region to so many image pages. */
  growPaged(region: PagedRegion['region'], pages: number): void {
    void [region, pages]
    throw notYet()
  }

  /** Entries numbered `since` and above that are still kept. */
  output(since: bigint, entriesMax: number): { entries: readonly OutputEntry[]; next: bigint } {
    void [since, entriesMax]
    throw notYet()
  }

  /** Ends the Worker and wipes memories and key. Idempotent. */
  async close(): Promise<void> {
    throw notYet()
  }
}

function notYet(): CodedError {
  return new CodedError({ code: 'RUNTIME_UNFINISHED' })
}
