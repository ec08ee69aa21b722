/**
 * A TA that answers a script, in one runtime or moved to another one in the middle of its requests
 * after as much fuel as is chosen: a new Worker with a new instance, pages copied, regions restored.
 * Invariant: both ways begin with the same image, and nothing but the image goes from one runtime to
 * the next; the one before is closed, its memories wiped.
 */
import { CodedError } from '../../../backends/contract/errors.ts'
import { REGION, type SmallRegion } from '../../../backends/enclave/image/regions.ts'
import {
  decodeExecution,
  encodeExecution,
} from '../../../backends/enclave/runtime/execution-region.ts'
import { TaRuntime } from '../../../backends/enclave/runtime/ta-runtime.ts'

const STOP_MS_MAX = 20_000
const IMAGE_PAGE_BYTES = 4096
const LIMITS = {
  memoryPagesMax: 256,
  filesBytesMax: 1 << 24,
  outputEntriesMax: 16,
  requestBytesMax: 4096,
  answerBytesMax: 4096,
}

/** A TA that stands still, whole. */
export interface TaImage {
  readonly regions: readonly SmallRegion[]
  /** Memory and files. */
  readonly paged: readonly Buffer[]
}

/** What is to be seen of a script's run. */
export interface ScriptRun {
  readonly answers: readonly string[]
  readonly image: TaImage
  /** In the middle of a request; between two of them there is one more. */
  readonly moves: number
  /** Requests that were moved in the middle. */
  readonly moved: number
}

/** How a script is disturbed; without, it is not. */
export interface Moves {
  /** Fuel that is added until the next stop, less than a quantum. */
  readonly fuel: () => number
  /** Moves of one request; then it runs to its end. */
  readonly perRequestMax: number
  /** What befalls an image on its way. */
  readonly onTheWay?: (image: TaImage) => TaImage
}

/** Runtimes of one module. */
export class MovingTa {
  private readonly module: Uint8Array
  private readonly opened = new Set<TaRuntime>()

  constructor(module: Uint8Array) {
    this.module = module
  }

  /** The image of a new lineage that has answered so much. */
  async begin(requests: readonly string[]): Promise<TaImage> {
    const runtime = await this.open()
    await runtime.start()
    for (const request of requests) await runtime.handle(bytesOf(request))
    const image = await imageOf(runtime)
    await this.close(runtime)
    return image
  }

  /** Answers of a script from an image on, and what it comes to. */
  async run(from: TaImage, script: readonly string[], moves?: Moves): Promise<ScriptRun> {
    let runtime = await this.restored(from)
    const answers: string[] = []
    const count = { moves: 0, moved: 0 }
    for (const request of script) {
      if (moves !== undefined) {
        // What a request before left would last for the next.
        runtime = await this.moved(runtime, moves)
        runtime.stop()
      }
      let answering = settled(runtime.handle(bytesOf(request)))
      for (let done = 0; moves !== undefined && done < moves.perRequestMax; done++) {
        if (!(await runtime.idle(STOP_MS_MAX))) throw new CodedError({ code: 'CORPUS_NOT_STOPPED' })
        if (!runtime.isStopped) break
        runtime = await this.moved(runtime, moves)
        answering = settled(runtime.proceed())
        // Hardly has the Worker been told: it stops as soon as its fuel is used.
        runtime.stop()
        count.moves += 1
        if (done === 0) count.moved += 1
      }
      runtime.thaw()
      answers.push(await answering())
    }
    const image = await imageOf(runtime)
    await this.close(runtime)
    return { answers, image, ...count }
  }

  /** Ends what a failed run left. */
  async end(): Promise<void> {
    await Promise.all([...this.opened].map((runtime) => this.close(runtime)))
  }

  private async moved(runtime: TaRuntime, { fuel, onTheWay }: Moves): Promise<TaRuntime> {
    const image = refuelled(await imageOf(runtime), fuel())
    await this.close(runtime)
    return this.restored(onTheWay?.(image) ?? image)
  }

  private async restored({ regions, paged }: TaImage): Promise<TaRuntime> {
    const runtime = await this.open()
    const [memoryPages = 0, filePages = 0] = paged.map(({ length }) => length / IMAGE_PAGE_BYTES)
    await runtime.inert({ memoryPages, filePages })
    paged.forEach((content, at) => {
      const memory = runtime.paged[at]?.memory
      if (memory !== undefined) new Uint8Array(memory.buffer).set(content)
    })
    await runtime.restore(regions)
    return runtime
  }

  private async open(): Promise<TaRuntime> {
    const runtime = await TaRuntime.open({
      module: this.module,
      limits: LIMITS,
      args: ['ta'],
      env: {},
      entry: { initialize: '_initialize', handle: 'talos_handle' },
      profile: 'preemptive',
      countsFlow: true,
    })
    this.opened.add(runtime)
    runtime.setGeneration(new Uint8Array(16).fill(1), new Uint8Array(32).fill(2))
    return runtime
  }

  private async close(runtime: TaRuntime): Promise<void> {
    this.opened.delete(runtime)
    await runtime.close()
  }
}

/** A region of an image. */
export function regionOf({ regions }: TaImage, region: SmallRegion['region']): Uint8Array {
  return regions.find((each) => each.region === region)?.bytes ?? new Uint8Array()
}

/** Fuel used in the life of a lineage. */
export function fuelUsed(image: TaImage): bigint {
  const execution = decodeExecution(regionOf(image, REGION.execution), true, LIMITS)
  return execution === undefined ? -1n : execution.granted - BigInt(execution.fuel)
}

/** The image with so much fuel more; in no request, with so much. */
function refuelled(image: TaImage, more: number): TaImage {
  const execution = decodeExecution(regionOf(image, REGION.execution), true, LIMITS)
  if (execution === undefined) throw new CodedError({ code: 'CORPUS_NOT_STOPPED' })
  const fuel = (execution.stopped === undefined ? 0 : execution.fuel) + more
  const granted = execution.granted + BigInt(fuel - execution.fuel)
  const bytes = encodeExecution({ ...execution, fuel, granted })
  const regions = image.regions.map((each) =>
    each.region === REGION.execution ? { region: REGION.execution, bytes } : each,
  )
  return { ...image, regions }
}

async function imageOf(runtime: TaRuntime): Promise<TaImage> {
  const regions = await runtime.capture()
  const paged = runtime.paged.map(({ memory }) => Buffer.from(new Uint8Array(memory.buffer)))
  return { regions, paged }
}

/** An answer, or why there is none; nobody has to wait for it. */
function settled(answer: Promise<Uint8Array>): () => Promise<string> {
  const told = answer.then(
    (bytes) => Buffer.from(bytes).toString(),
    (thrown: unknown) => `thrown ${String(thrown)}`,
  )
  return () => told
}

function bytesOf(request: string): Uint8Array {
  return new TextEncoder().encode(request)
}
