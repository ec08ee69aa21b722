/**
 * An instance for glue that somebody else wrote: every call of an export is stopped at each k-th
 * yield and goes on, in the same instance or in a fresh one, and the glue notices nothing.
 * Invariant: between a stop and what follows, the instance that goes on has nothing but memory and
 * what was captured: its globals and its stack are overwritten before, or are those of a new one.
 * Leaves to others: code that the host's functions call; it runs in one piece.
 */
import { CodedError } from '../../../backends/contract/errors.ts'
import { LIMITS } from '../../../backends/enclave/limits.ts'
import { InstanceGlobals } from '../../../backends/enclave/runtime/globals-region.ts'
import {
  GuestSuspension,
  type Suspension,
} from '../../../backends/enclave/runtime/guest-suspension.ts'
import { instrument } from '../../../backends/enclave/runtime/instrumentation.ts'
import { memoryImports } from '../../../backends/enclave/runtime/rewinding.ts'
import { decodeModule } from '../../../backends/enclave/wasm/module-decoder.ts'
import type { WasmModule } from '../../../backends/enclave/wasm/module.ts'
import {
  readFrames,
  type FrameLayout,
} from '../../../backends/enclave/wasm/suspend/frame-layout.ts'
import { STACK } from '../../../backends/enclave/wasm/suspend/suspend-abi.ts'
import { TRANSFORMED, globalExport, transform } from '../../../backends/enclave/wasm/transform.ts'

const MEMORY_PAGES_MAX = 32_768
const FUEL_MAX = 0x7fff_ffff
const JUNK = 0xa5
/** A run that comes to no end is given up after so many. */
const STOPS_MAX = 200_000

/** Where a stopped call goes on. */
export type GoesOn = 'same instance' | 'fresh instance'

/** How calls are stopped; 0: never. */
export interface StopRules {
  readonly every: number
  readonly goesOn: GoesOn
  readonly leafStride: number
  /** Whether it counts its edges; what the host puts into a table is then never called. */
  readonly counts: boolean
  /** What befalls a suspension on its way. */
  readonly onTheWay?: (suspension: Suspension) => Suspension
}

type Call = (...args: unknown[]) => unknown

/** What an instance of the suspendable module is, for its driver. */
interface Guest {
  readonly exports: WebAssembly.Exports
  readonly suspension: GuestSuspension
  readonly globals: InstanceGlobals
}

/** One module whose calls are stopped. */
export class StoppingInstance {
  /** What the glue is given. */
  readonly exports: WebAssembly.Exports
  /** Stops by export. */
  readonly stopped: Map<string, number> = new Map()
  private readonly rules: StopRules
  private readonly original: WasmModule
  private readonly frames: FrameLayout
  private readonly compiled: WebAssembly.Module
  private readonly memories: readonly WebAssembly.Memory[]
  private readonly imports: WebAssembly.Imports
  private readonly first: Guest
  /** Entries of a table that the module itself fills. */
  private readonly tableLength: number
  private current: Guest
  private isRunning = false
  private stops = 0

  constructor(bytes: Uint8Array, imports: WebAssembly.Imports, rules: StopRules) {
    this.rules = rules
    this.original = decodeModule(bytes, LIMITS)
    const { leafStride } = rules
    const { stackPagesMax } = LIMITS
    const { module, frames = new Map() } = instrument(this.original, {
      suspend: { hostSites: new Set(), leafStride, stackPagesMax },
      counts: rules.counts,
      handler: -1,
      once: [],
    })
    this.frames = frames
    const made = transform(module, { memoryPagesMax: MEMORY_PAGES_MAX })
    this.compiled = new WebAssembly.Module(Uint8Array.from(made))
    this.memories = module.memories.map(({ min, max = MEMORY_PAGES_MAX }) => {
      const maximum = Math.min(max, MEMORY_PAGES_MAX)
      return new WebAssembly.Memory({ initial: min, maximum, shared: true })
    })
    this.imports = this.wrapped(imports)
    this.first = this.instantiate()
    this.current = this.first
    this.tableLength = tableOf(this.first)?.length ?? 0
    callOf(this.first, TRANSFORMED.init)()
    this.exports = this.asGlueSees()
  }

  /** Every export of the original; functions by way of the driver. */
  private asGlueSees(): WebAssembly.Exports {
    const own = WebAssembly.Module.exports(this.compiled)
    const names = new Set(this.original.exports.map(({ name }) => name))
    const entries = own.flatMap(({ name, kind }): [string, WebAssembly.ExportValue][] => {
      const found = this.first.exports[name]
      if (!names.has(name) || found === undefined) return []
      if (kind !== 'function') return [[name, found]]
      const index = this.original.exports.find((each) => each.name === name)?.index ?? -1
      return [[name, (...args: unknown[]) => this.call(name, index, args)]]
    })
    return Object.fromEntries(entries)
  }

  private call(name: string, index: number, args: readonly unknown[]): unknown {
    if (this.isRunning) return this.inOnePiece(callOf(this.current, name))(...args)
    this.isRunning = true
    try {
      return this.drive(name, index, args)
    } finally {
      this.isRunning = false
    }
  }

  private drive(name: string, index: number, args: readonly unknown[]): unknown {
    const { every } = this.rules
    const fuel = every === 0 ? FUEL_MAX : every
    this.current.suspension.revoke()
    this.current.suspension.grant(fuel)
    let ended = this.current.suspension.run(() => callOf(this.current, name)(...args))
    while (ended === undefined) {
      this.stops += 1
      if (this.stops > STOPS_MAX) throw new CodedError({ code: 'CORPUS_ENDLESS', name })
      this.stopped.set(name, (this.stopped.get(name) ?? 0) + 1)
      this.goOn(index)
      this.current.suspension.grant(fuel)
      ended = this.current.suspension.resume(index)
    }
    return ended[0]
  }

  /** Leaves of the stopped instance what is captured, and puts it where the call goes on. */
  private goOn(index: number): void {
    const { goesOn, onTheWay } = this.rules
    const suspension = this.current.suspension.capture()
    const globals = this.current.globals.capture()
    readFrames(this.frames, suspension.frames, index)
    this.wipe(suspension.frames.length)
    if (goesOn === 'fresh instance') {
      this.current = this.instantiate()
      this.shareTable()
    }
    this.current.globals.prepare(globals)()
    this.current.suspension.restore(onTheWay?.(suspension) ?? suspension)
  }

  /** Overwrites frames, the place of the next one, and the module's own globals. */
  private wipe(frameBytes: number): void {
    const { suspension, exports } = this.current
    const stack = this.memories.at(-1)
    if (stack !== undefined) new Uint8Array(stack.buffer, STACK.frames, frameBytes).fill(JUNK)
    suspension.restore({ frames: new Uint8Array(), fuel: 0, granted: 0n })
    for (const index of this.original.globals.keys()) {
      const found = exports[globalExport(index)]
      if (!(found instanceof WebAssembly.Global)) continue
      const global: WebAssembly.Global = found
      global.value = typeof global.value === 'bigint' ? BigInt(JUNK) : JUNK
    }
  }

  /** What the glue put into the first instance's table behind the module's own entries. */
  private shareTable(): void {
    const [from, to] = [tableOf(this.first), tableOf(this.current)]
    if (from === undefined || to === undefined) return
    if (from.length > to.length) to.grow(from.length - to.length)
    for (let at = this.tableLength; at < from.length; at++) to.set(at, from.get(at) as Call)
  }

  private instantiate(): Guest {
    const { exports } = new WebAssembly.Instance(this.compiled, {
      ...this.imports,
      [TRANSFORMED.memoryModule]: memoryImports(this.memories),
    })
    const mutable = this.original.globals.flatMap(({ type, isMutable }, index) =>
      isMutable ? [{ index, type }] : [],
    )
    const globals = new InstanceGlobals(mutable, exports)
    return { exports, globals, suspension: new GuestSuspension(exports) }
  }

  /** What runs in the middle of a call has fuel for as long as it wants. */
  private inOnePiece(call: Call): Call {
    return (...args) => {
      const { suspension } = this.current
      const { fuel } = suspension
      suspension.grant(FUEL_MAX - fuel)
      try {
        return call(...args)
      } finally {
        suspension.revoke()
        suspension.grant(fuel)
      }
    }
  }

  /** The host's functions. */
  private wrapped(imports: WebAssembly.Imports): WebAssembly.Imports {
    const groups = Object.entries(imports).map(([module, group]) => {
      const entries = Object.entries(group).map(([name, value]) => {
        return [name, typeof value === 'function' ? this.inOnePiece(value as Call) : value] as const
      })
      return [module, Object.fromEntries(entries)] as const
    })
    return Object.fromEntries(groups)
  }
}

function tableOf({ exports }: Guest): WebAssembly.Table | undefined {
  return Object.values(exports).find((each) => each instanceof WebAssembly.Table)
}

function callOf({ exports }: Guest, name: string): Call {
  const found = exports[name]
  if (typeof found !== 'function') throw new CodedError({ code: 'CORPUS_EXPORT', name })
  return found as Call
}
