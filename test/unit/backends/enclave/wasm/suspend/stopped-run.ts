/**
 * Runs one export of a module, uninterrupted or stopped at every k-th poll, each continuation in a
 * fresh instance that is given only what a stop leaves: memory, globals, frames, fuel.
 * Invariant: nothing of the instance before is kept, so what is forgotten is missed.
 */
import { CodedError } from '../../../../../../backends/contract/errors.ts'
import { InstanceGlobals } from '../../../../../../backends/enclave/runtime/globals-region.ts'
import { GuestSuspension } from '../../../../../../backends/enclave/runtime/guest-suspension.ts'
import { memoryImports } from '../../../../../../backends/enclave/runtime/rewinding.ts'
import { decodeModule } from '../../../../../../backends/enclave/wasm/module-decoder.ts'
import {
  checkFlow,
  stoppedAt,
  type FlowAccount,
  type FlowModel,
} from '../../../../../../backends/enclave/flow/flow-check.ts'
import { instrument } from '../../../../../../backends/enclave/runtime/instrumentation.ts'
import type { MemoryType, WasmModule } from '../../../../../../backends/enclave/wasm/module.ts'
import {
  readFrames,
  type FrameLayout,
} from '../../../../../../backends/enclave/wasm/suspend/frame-layout.ts'
import { TRANSFORMED, transform } from '../../../../../../backends/enclave/wasm/transform.ts'

const PAGES_MAX = 4096
const FUEL_MAX = 0x7fff_ffff
/** As the host enters a reactor once. */
const INITIALIZE = '_initialize'

/** What a run comes to. */
export interface Outcome {
  readonly result: unknown
  readonly memory: Buffer
  readonly globals: Buffer
  /** Fuel that was used. */
  readonly fuel: bigint
}

/** A module that has been made suspendable. */
export class StoppedRun {
  readonly frames: FrameLayout
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly original: WasmModule
  readonly compiled: WebAssembly.Module
  /** Of a module that counts. */
  readonly flow: FlowModel | undefined
  private readonly imports: WebAssembly.Imports
  /** Pages of the memories that were added. */
  private readonly added: readonly MemoryType[]

  constructor(
    original: Uint8Array,
    imports: WebAssembly.Imports = {},
    leafStride = 1,
    counted?: { readonly handler: string; readonly once?: readonly number[] },
  ) {
    const module = decodeModule(original, { moduleBytesMax: 1 << 26 })
    const initialize = module.exports.find(({ name }) => name === INITIALIZE)?.index
    const entered = [module.start, initialize].filter((each) => each !== undefined)
    const {
      module: instrumented,
      frames = new Map(),
      flow,
    } = instrument(module, {
      suspend: { hostSites: new Set<number>(), leafStride, stackPagesMax: 64 },
      counts: counted !== undefined,
      handler: module.exports.find(({ name }) => name === counted?.handler)?.index ?? -1,
      once: counted?.once ?? entered,
    })
    this.original = module
    this.frames = frames
    this.flow = flow
    this.added = instrumented.memories.slice(1)
    this.bytes = transform(instrumented, { memoryPagesMax: PAGES_MAX }) as Uint8Array<ArrayBuffer>
    this.compiled = new WebAssembly.Module(this.bytes)
    this.imports = imports
  }

  /** Index of an exported function. */
  functionIndex(name: string): number {
    return this.original.exports.find((each) => each.name === name)?.index ?? -1
  }

  /** The run without a stop. */
  whole(name: string, args: readonly unknown[]): Outcome {
    const guest = this.fresh()
    guest.suspension.grant(FUEL_MAX)
    const returned = guest.suspension.run(() => guest.call(name, args))
    return guest.outcome(returned)
  }

  /**
   * The run stopped at every `every`-th poll, in a fresh instance each time.
   * @param stopsMax a run that comes to no end is given up after so many.
   * @returns how it ended, and how often it was stopped.
   */
  stopped(
    name: string,
    args: readonly unknown[],
    every: number,
    stopsMax = Infinity,
  ): { readonly outcome: Outcome; readonly stops: number } {
    let guest = this.fresh()
    guest.suspension.grant(every)
    const entry = this.functionIndex(name)
    let returned = guest.suspension.run(() => guest.call(name, args))
    let stops = 0
    while (returned === undefined) {
      stops += 1
      if (stops > stopsMax) throw new CodedError({ code: 'CORPUS_ENDLESS', name, stops })
      const next = this.fresh(guest.pages)
      next.take(guest)
      this.judge(next, entry)
      guest = next
      guest.suspension.grant(every)
      returned = guest.suspension.resume(entry)
    }
    this.judge(guest, entry)
    return { outcome: guest.outcome(returned), stops }
  }

  /** The stacks of the first stops of such a run, at most so many. */
  stacks(name: string, args: readonly unknown[], every: number, count: number): Uint8Array[] {
    const guest = this.fresh()
    const out: Uint8Array[] = []
    guest.suspension.grant(every)
    let returned = guest.suspension.run(() => guest.call(name, args))
    while (returned === undefined && out.length < count) {
      out.push(guest.suspension.capture().frames)
      guest.suspension.grant(every)
      returned = guest.suspension.resume(this.functionIndex(name))
    }
    return out
  }

  /** The module's memories, all zero. */
  blank(pages = this.original.memories[0]?.min ?? 0): WebAssembly.Memory[] {
    const [own] = this.original.memories
    const maximum = own?.max ?? PAGES_MAX
    return [
      new WebAssembly.Memory({ initial: pages, maximum, shared: true }),
      ...this.added.map(
        ({ min, max = 64 }) => new WebAssembly.Memory({ initial: min, maximum: max, shared: true }),
      ),
    ]
  }

  /** Accounts of the first stops of such a run, at most so many; of a module that counts. */
  accounts(name: string, args: readonly unknown[], every: number, count: number): FlowAccount[] {
    const guest = this.fresh()
    const entry = this.functionIndex(name)
    const out: FlowAccount[] = []
    guest.suspension.grant(every)
    let returned = guest.suspension.run(() => guest.call(name, args))
    while (returned === undefined && out.length < count) {
      out.push(this.account(guest, entry))
      guest.suspension.grant(every)
      returned = guest.suspension.resume(entry)
    }
    return out
  }

  private account(guest: Guest, entry: number): FlowAccount {
    const { frames } = guest.suspension.capture()
    const stopped = frames.length > 0 ? readFrames(this.frames, frames, entry) : []
    return {
      counts: guest.counts(this.flow?.count).slice(),
      frames: stopped.map(stoppedAt),
      fuelUsed: guest.suspension.used,
    }
  }

  /** Holds what a stop leaves against the model, where there is one. */
  private judge(guest: Guest, entry: number): void {
    const account = this.account(guest, entry)
    if (this.flow !== undefined) checkFlow(this.flow, account)
  }

  private fresh(pages?: number): Guest {
    return new Guest(this.compiled, this.original, this.imports, this.blank(pages))
  }
}

class Guest {
  readonly suspension: GuestSuspension
  private readonly memory: WebAssembly.Memory
  private readonly memories: readonly WebAssembly.Memory[]
  private readonly globals: InstanceGlobals
  private readonly exports: WebAssembly.Exports

  constructor(
    compiled: WebAssembly.Module,
    { globals }: WasmModule,
    imports: WebAssembly.Imports,
    memories: readonly WebAssembly.Memory[],
  ) {
    const [memory = new WebAssembly.Memory({ initial: 0 })] = memories
    this.memory = memory
    this.memories = memories
    const instance = new WebAssembly.Instance(compiled, {
      ...imports,
      [TRANSFORMED.memoryModule]: memoryImports(memories),
    })
    this.exports = instance.exports
    const mutable = globals.flatMap(({ type, isMutable }, index) =>
      isMutable ? [{ index, type }] : [],
    )
    this.globals = new InstanceGlobals(mutable, this.exports)
    this.suspension = new GuestSuspension(this.exports)
  }

  get pages(): number {
    return this.memory.buffer.byteLength / 65_536
  }

  /** A first call: data is put in place and the module initialized before, which is never stopped. */
  call(name: string, args: readonly unknown[]): unknown {
    const functionOf = (each: string) => this.exports[each] as (...values: unknown[]) => unknown
    const { suspension } = this
    const { fuel } = suspension
    suspension.grant(FUEL_MAX - fuel)
    for (const each of [TRANSFORMED.init, TRANSFORMED.start, INITIALIZE]) {
      if (each in this.exports) functionOf(each)()
    }
    suspension.revoke()
    suspension.grant(fuel)
    return functionOf(name)(...args)
  }

  take(other: Guest): void {
    new Uint8Array(this.memory.buffer).set(new Uint8Array(other.memory.buffer))
    // Counters, where there are any; the stack memory comes last.
    if (this.memories.length > 2) this.counts().set(other.counts())
    this.globals.prepare(other.globals.capture())()
    this.suspension.restore(other.suspension.capture())
  }

  /** A view of the counters. */
  counts(count?: number): BigUint64Array {
    if (this.memories.length < 3) return new BigUint64Array()
    return new BigUint64Array(this.memories[1]?.buffer ?? new ArrayBuffer(0), 0, count)
  }

  outcome(returned: readonly [unknown] | undefined): Outcome {
    return {
      result: returned?.[0],
      memory: Buffer.from(new Uint8Array(this.memory.buffer)),
      globals: Buffer.from(this.globals.capture()),
      fuel: this.suspension.used,
    }
  }
}
