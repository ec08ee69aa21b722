/**
 * An example in its runtime, and moving it: what it holds is copied into an inert instance of a
 * second runtime, the way a target fills one, and the first is closed.
 */
import { join } from 'node:path'
import { WASM_PAGE_BYTES } from '../../../backends/package/package-limits.ts'
import { ownerKeyOf } from '../../../backends/package/owner-key.ts'
import { packFolder } from '../../../backends/package/ta-folder.ts'
import type { Manifest } from '../../../backends/package/manifest.ts'
import { PAGE_BYTES, REGION, type RegionNumber } from '../../../backends/enclave/image/regions.ts'
import { TaRuntime } from '../../../backends/enclave/runtime/ta-runtime.ts'
import { countsFlow } from '../../../backends/enclave/ta/runtime-options.ts'
import { buildExample } from '../../../examples/build.ts'

/** Longest build: SQLite on a busy machine. */
export const BUILD_TIMEOUT_MS = 600_000

const OWNER = ownerKeyOf(new Uint8Array(32).fill(5))
const EXAMPLES = join(import.meta.dirname, '../../../examples')

/** Packs an example after building it. */
export async function packExample(name: string): ReturnType<typeof packFolder> {
  await buildExample(name)
  return packFolder(join(EXAMPLES, name), OWNER.secretKey)
}

/** A running example. */
export class ExampleTa {
  readonly runtime: TaRuntime
  private readonly module: Uint8Array
  private readonly manifest: Manifest

  private constructor(runtime: TaRuntime, module: Uint8Array, manifest: Manifest) {
    this.runtime = runtime
    this.module = module
    this.manifest = manifest
  }

  /** Builds, packs and starts an example: a new lineage. */
  static async begin(name: string): Promise<ExampleTa> {
    const { parsed } = await packExample(name)
    const ta = new ExampleTa(await openRuntime(parsed), parsed.module, parsed.manifest)
    ta.runtime.setGeneration(new Uint8Array(16).fill(1), new Uint8Array(32).fill(2))
    await ta.runtime.start()
    return ta
  }

  async call(request: string): Promise<string> {
    return new TextDecoder().decode(await this.runtime.handle(new TextEncoder().encode(request)))
  }

  /** Stops here; what it returns goes on from where this one stopped. */
  async move(): Promise<ExampleTa> {
    const { runtime, module, manifest } = this
    await runtime.idle(1000)
    const small = await runtime.capture()
    const target = await openRuntime({ module, manifest })
    const pagesOf = (region: RegionNumber): number => bytesOf(runtime, region).length / PAGE_BYTES
    const memoryPages = pagesOf(REGION.memory)
    await target.inert({ memoryPages, filePages: pagesOf(REGION.files) })
    for (const { region, memory } of target.paged) {
      new Uint8Array(memory.buffer).set(bytesOf(runtime, region))
    }
    await runtime.close()
    await target.restore(small)
    target.setGeneration(new Uint8Array(16).fill(3), new Uint8Array(32).fill(2))
    return new ExampleTa(target, module, manifest)
  }

  async close(): Promise<void> {
    await this.runtime.close()
  }
}

function bytesOf(runtime: TaRuntime, region: RegionNumber): Uint8Array {
  const found = runtime.paged.find((each) => each.region === region)
  return found === undefined ? new Uint8Array(0) : new Uint8Array(found.memory.buffer)
}

function openRuntime(of: { module: Uint8Array; manifest: Manifest }): Promise<TaRuntime> {
  const { limits, args, env, entry, profile } = of.manifest
  return TaRuntime.open({
    module: of.module,
    limits: {
      memoryPagesMax: limits.memory_bytes / WASM_PAGE_BYTES,
      filesBytesMax: limits.files_bytes,
      outputEntriesMax: limits.output_entries,
      requestBytesMax: limits.request_bytes,
      answerBytesMax: limits.answer_bytes,
    },
    args,
    env,
    entry,
    profile,
    countsFlow: countsFlow(of.manifest),
  })
}
