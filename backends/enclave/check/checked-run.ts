/**
 * One stretch of a checked run: from the beginning or a checkpoint, to the end or the next stop.
 * Invariant: time and randomness come from counters that are part of the checkpoint, so two runs of
 * one module with the same arguments differ only where stopping changed something.
 */
import { createHash } from 'node:crypto'
import { CodedError } from '../../contract/errors.ts'
import { u64Bytes } from '../../../proto/codec.ts'
import { leafOf, PageTree } from '../image/merkle.ts'
import { PAGE_BYTES, REGION } from '../image/regions.ts'
import { imageRoot, smallDigest } from '../image/root.ts'
import { LIMITS } from '../limits.ts'
import { Exchange } from '../runtime/exchange.ts'
import { encodeExecution } from '../runtime/execution-region.ts'
import { InstanceGlobals, exported } from '../runtime/globals-region.ts'
import { GuestMemory } from '../runtime/guest-memory.ts'
import { GuestSuspension } from '../runtime/guest-suspension.ts'
import { LineageSecrets } from '../runtime/lineage-secrets.ts'
import { PageArena } from '../runtime/page-arena.ts'
import { memoryImports, tryRewinding } from '../runtime/rewinding.ts'
import { talosImports, type TalosHost } from '../runtime/talos-imports.ts'
import type { WasiHost } from '../runtime/wasi-host.ts'
import { TaExit } from '../runtime/wasi-host.ts'
import { wasiImports } from '../runtime/wasi-imports.ts'
import { decodeWasi, encodeWasi, newWasiState, type WasiPorts } from '../runtime/wasi-state.ts'
import { TALOS_MODULE, WASI_MODULE } from '../wasm/interface-types.ts'
import { encodeModule } from '../wasm/module-encoder.ts'
import { indexSpaces, KIND, type WasmModule } from '../wasm/module.ts'
import { resumeExport } from '../wasm/suspend/suspend-abi.ts'
import { readFrames, type FrameLayout } from '../wasm/suspend/frame-layout.ts'
import { TRANSFORMED, memoryPagesLimit, transform } from '../wasm/transform.ts'
import { describeType, typeName, type FunctionType } from '../wasm/value-types.ts'
import { takingBits } from './bit-adapter.ts'
import { checkRefusal } from './check-refusal.ts'
import type { Checkpoint } from './checkpoint.ts'
import { isWritable, parseValue, showValue, valueForm, type ValueBits } from './exact-values.ts'
import { MappedImports, type ImportMap } from './mapped-imports.ts'
import { suspendable } from './module-judgement.ts'

const WASM_PAGE_BYTES = 65_536
const FILE_PAGES_MAX = 16_384
const MEMORY_PAGES_MAX = 65_536
const FUEL_MAX = 0x7fff_ffff
const OUTPUT_ENTRIES_MAX = 1_000_000
const TICK_NS = 1000n
const INITIALIZE = '_initialize'
const EMPTY = new Uint8Array()

/** What a run is made of. */
export interface RunSetup {
  readonly module: WasmModule
  readonly isPreemptive: boolean
  /** Arguments of a WASI program, its name first. */
  readonly programArgs: readonly string[]
  /** What a TA's handler is asked. */
  readonly request: Uint8Array
  readonly map: ImportMap
}

/** How a stretch ended. */
export type RunEnd =
  | { readonly kind: 'stopped' }
  | { readonly kind: 'returned'; readonly values: readonly string[] }
  | { readonly kind: 'exited'; readonly exitCode: number }
  | { readonly kind: 'trapped'; readonly why: string }
  /** The engine's stack was full; how deep that is differs from run to run. */
  | { readonly kind: 'exhausted' }

/** What is to be seen of a run at its end or at a stop. */
export interface RunView {
  readonly end: RunEnd
  /** Fuel used so far. */
  readonly fuel: bigint
  /** The root over everything that a move would carry. */
  readonly root: Uint8Array
  /** Standard output and error. */
  readonly output: Uint8Array
  /** What a TA's handler answered. */
  readonly answer: Uint8Array
}

/** One instance and what it works on. */
export class CheckedRun {
  private readonly setup: RunSetup
  private readonly memory: WebAssembly.Memory
  private readonly files: WebAssembly.Memory
  private readonly frames: FrameLayout | undefined
  private readonly compiled: WebAssembly.Module
  private readonly ports: WasiPorts
  private readonly wasi: WasiHost
  private readonly talos: TalosHost
  private readonly mapped: MappedImports
  private readonly instance: WebAssembly.Instance
  private readonly globals: InstanceGlobals
  private readonly suspension: GuestSuspension | undefined
  private clock = 0n
  private random = 0n
  private answer: Uint8Array = EMPTY

  /** @param from what an earlier stretch left, or undefined to begin. */
  constructor(setup: RunSetup, from: Checkpoint | undefined) {
    const { module } = setup
    this.setup = setup
    const { parts, frames } = setup.isPreemptive
      ? suspendable(module)
      : { parts: module, frames: undefined }
    this.frames = frames
    const rules = { memoryPagesMax: MEMORY_PAGES_MAX }
    const instrumented = { ...module, ...parts, spaces: indexSpaces(parts) }
    this.compiled = compiled(transform(instrumented, rules))
    const memoryMax = memoryPagesLimit(module, MEMORY_PAGES_MAX)
    this.memory = memoryOf(module.memories[0]?.min ?? 0, memoryMax, from?.memory)
    this.files = memoryOf(1, FILE_PAGES_MAX, from?.files)
    this.clock = from?.clock ?? 0n
    this.random = from?.random ?? 0n
    this.ports = this.wasiPorts()
    const memory = new GuestMemory(this.memory)
    const state = from === undefined ? newWasiState(this.ports) : decodeWasi(from.wasi, this.ports)
    const args = setup.programArgs
    const { inputs } = this.ports
    this.wasi = { memory, state, inputs, args, env: [], onOutput: () => undefined }
    const secrets = new LineageSecrets()
    secrets.set(new Uint8Array(16), new Uint8Array(32))
    this.talos = { memory, secrets, inputs, exchange: this.exchangeOf(from) }
    this.mapped = new MappedImports(setup.map, from?.calls)
    this.instance = new WebAssembly.Instance(this.compiled, this.imports())
    const mutable = module.globals.flatMap(({ type, isMutable }, index) =>
      isMutable ? [{ index, type }] : [],
    )
    this.globals = new InstanceGlobals(mutable, this.instance.exports)
    if (from !== undefined) this.globals.prepare(from.globals)()
    this.suspension = setup.isPreemptive ? new GuestSuspension(this.instance.exports) : undefined
    if (from !== undefined) this.adopt(from)
  }

  /**
   * Runs an export from its beginning, once the module is initialized.
   * @param fuel polls until it is stopped; 0: never.
   * @throws CodedError `CHECK_EXPORT`, `CHECK_ARGUMENTS`
   */
  begin(name: string, args: readonly string[], fuel: bigint): RunView {
    const { exports } = this.instance
    const type = exportedType(this.setup.module, name)
    const values = argumentBits(name, type, args)
    const enter = takingBits(type, exported(exports, name))
    this.wasi.state.clock.resume()
    return this.drive(type, () => {
      this.initialize(name)
      this.grant(fuel)
      return this.through(() => enter(...values))
    })
  }

  /** Goes on with a checkpoint, whose frames are judged and tried first. */
  proceed(name: string, fuel: bigint): RunView {
    const { suspension } = this
    const type = exportedType(this.setup.module, name)
    if (suspension === undefined) {
      const want = 'a profile that stops in the middle'
      const facts = { field: 'profile', have: 'reactor', want, fix: '--profile preemptive' }
      throw checkRefusal({ code: 'CHECK_CHECKPOINT', ...facts })
    }
    const entry = this.indexOf(name)
    const { frames } = suspension.capture()
    readFrames(this.frames ?? new Map(), frames, entry)
    tryRewinding(this.compiled, this.blankMemories(), frames, entry)
    const resume = exported(this.instance.exports, resumeExport(entry))
    const enter = takingBits({ params: [], results: type.results }, resume)
    this.wasi.state.clock.resume()
    return this.drive(type, () => {
      for (;;) {
        // A loop that calls nothing takes fuel for many rounds at once: less brings it nowhere.
        const { used } = suspension
        this.grant(fuel)
        const values = this.through(enter)
        if (values !== undefined || suspension.used !== used) return values
      }
    })
  }

  /** What the next process is given. */
  checkpoint(): Checkpoint {
    const { frames, fuel, granted } = this.suspension?.capture() ?? NO_EXECUTION
    const { exchange } = this.talos
    return {
      memory: copyOf(this.memory),
      files: copyOf(this.files),
      globals: this.globals.capture(),
      wasi: encodeWasi(this.wasi.state),
      frames,
      fuel,
      granted,
      ...(exchange === undefined ? {} : { request: exchange.request, answer: exchange.answer() }),
      calls: this.mapped.calls,
      clock: this.clock,
      random: this.random,
    }
  }

  /** What an engine and a reactor do before anything is asked; it is never stopped. */
  private initialize(name: string): void {
    const { exports } = this.instance
    this.grant(0n)
    exported(exports, TRANSFORMED.init)()
    if (exports[TRANSFORMED.start] !== undefined) exported(exports, TRANSFORMED.start)()
    const isOwn = this.setup.module.exports.some((each) => each.name === INITIALIZE)
    if (isOwn && name !== INITIALIZE) exported(exports, INITIALIZE)()
    this.suspension?.revoke()
  }

  /** Undefined where it was stopped. */
  private through(enter: () => readonly ValueBits[]): readonly ValueBits[] | undefined {
    if (this.suspension === undefined) return enter()
    let values: readonly ValueBits[] = []
    const ended = this.suspension.run(() => {
      values = enter()
    })
    return ended === undefined ? undefined : values
  }

  private drive({ results }: FunctionType, enter: () => readonly ValueBits[] | undefined): RunView {
    const end = endOf(results, enter)
    this.answer = this.talos.exchange?.answer() ?? EMPTY
    if (end.kind !== 'stopped') this.suspension?.revoke()
    const { entries } = this.wasi.state.output
    const output = Buffer.concat(entries.map(({ bytes }) => bytes))
    const fuel = this.suspension?.used ?? 0n
    return { end, fuel, root: this.root(), output, answer: this.answer }
  }

  private root(): Uint8Array {
    const { frames, fuel, granted } = this.suspension?.capture() ?? NO_EXECUTION
    const stopped = { frames, request: this.setup.request, answer: this.answer }
    const small = [
      { region: REGION.code, bytes: encodeModule(this.setup.module) },
      { region: REGION.table, bytes: EMPTY },
      { region: REGION.globals, bytes: this.globals.capture() },
      { region: REGION.wasi, bytes: encodeWasi(this.wasi.state) },
      { region: REGION.mailbox, bytes: EMPTY },
      { region: REGION.generation, bytes: EMPTY },
      { region: REGION.execution, bytes: encodeExecution({ fuel, granted, stopped }) },
      { region: REGION.flow, bytes: EMPTY },
    ]
    const paged = [
      { region: REGION.memory, digest: pagedDigest(REGION.memory, this.memory) },
      { region: REGION.files, digest: pagedDigest(REGION.files, this.files) },
    ]
    const none = new Uint8Array(32)
    const tenure = { lineage: none, epoch: 0n, sequence: 0n, previousRoot: none }
    return imageRoot(tenure, [...paged, ...small.map(smallDigest)])
  }

  /** 0 lets it run for as long as it wants. */
  private grant(fuel: bigint): void {
    this.suspension?.grant(fuel === 0n ? FUEL_MAX : Number(fuel))
    if (this.suspension !== undefined) this.suspension.control[0] = fuel === 0n ? FUEL_MAX / 2 : 0
  }

  private adopt({ frames, fuel, granted }: Checkpoint): void {
    this.suspension?.restore({ frames, fuel, granted })
  }

  private exchangeOf(from: Checkpoint | undefined): Exchange {
    const request = from?.request ?? this.setup.request
    return new Exchange(request, LIMITS.requestPayloadBytesMax, from?.answer)
  }

  private wasiPorts(): WasiPorts {
    const now = (): bigint => this.clock
    return {
      arena: new PageArena(this.files, FILE_PAGES_MAX),
      clocks: { monotonicNs: now, realtimeNs: now },
      limits: { outputEntriesMax: OUTPUT_ENTRIES_MAX, outputBytesMax: LIMITS.outputBytesMax },
      inputs: {
        clock: (draw) => {
          this.clock += TICK_NS
          return draw()
        },
        random: (into) => into.set(this.randomBytes(into.length)),
      },
    }
  }

  private imports(): WebAssembly.Imports {
    const host = {
      [TALOS_MODULE]: talosImports(this.talos),
      [WASI_MODULE]: wasiImports(this.wasi),
    }
    return {
      ...this.mapped.over(this.setup.module, host),
      [TRANSFORMED.memoryModule]: memoryImports(this.withStack(this.memory)),
    }
  }

  /** The same in every run: SHA-256 over a counter. */
  private randomBytes(count: number): Uint8Array {
    const out = new Uint8Array(count)
    for (let at = 0; at < count; at += 32) {
      this.random += 1n
      const block = createHash('sha256').update(u64Bytes(this.random)).digest()
      out.set(block.subarray(0, Math.min(32, count - at)), at)
    }
    return out
  }

  /** The memories that the transformed module imports: one is its own, where it has no stack. */
  private withStack(own: WebAssembly.Memory): WebAssembly.Memory[] {
    const { module, isPreemptive } = this.setup
    if (!isPreemptive) return [own]
    const stack = memoryOf(1, LIMITS.stackPagesMax, undefined)
    return module.memories.length === 0 ? [stack] : [own, stack]
  }

  private blankMemories(): WebAssembly.Memory[] {
    const { module } = this.setup
    const max = memoryPagesLimit(module, MEMORY_PAGES_MAX)
    return this.withStack(memoryOf(module.memories[0]?.min ?? 0, max, undefined))
  }

  private indexOf(name: string): number {
    return this.setup.module.exports.find((each) => each.name === name)?.index ?? -1
  }
}

/** The type of an exported function. @throws CodedError `CHECK_EXPORT` */
function exportedType({ exports, spaces, types }: WasmModule, name: string): FunctionType {
  const functions = exports.filter(({ kind }) => kind === KIND.function)
  const found = functions.find((each) => each.name === name)
  const type = types[spaces.functions[found?.index ?? -1] ?? -1]
  const facts = { code: 'CHECK_EXPORT', field: `export ${name}` } as const
  if (type === undefined) {
    const names = functions.map((each) => each.name).join(', ')
    const want = 'a function that the module exports'
    const fix = names === '' ? 'export one' : `one of ${names}`
    throw checkRefusal({ ...facts, have: 'no such function', want, fix })
  }
  if (![...type.params, ...type.results].every(isWritable)) {
    const [want, fix] = [
      'numbers alone',
      'export a function around it that takes and gives numbers',
    ]
    throw checkRefusal({ ...facts, have: describeType(type), want, fix })
  }
  return type
}

function argumentBits(name: string, type: FunctionType, args: readonly string[]): ValueBits[] {
  const { params } = type
  const facts = { code: 'CHECK_ARGUMENTS', field: `arguments of ${name}` } as const
  if (params.length !== args.length) {
    const [have, want] = [`${String(args.length)} of them`, `${String(params.length)} of them`]
    const fix = `${name} is ${describeType(type)}: --invoke ${name} ${params.map(typeName).join(' ')}`
    throw checkRefusal({ ...facts, have, want, fix })
  }
  return params.map((each, at) => {
    const text = args[at] ?? ''
    const bits = parseValue(each, text)
    if (bits !== undefined) return bits
    const fix = `${name} is ${describeType(type)}`
    throw checkRefusal({ ...facts, have: text, want: valueForm(each), fix })
  })
}

function endOf(results: readonly number[], enter: () => readonly ValueBits[] | undefined): RunEnd {
  try {
    const returned = enter()
    if (returned === undefined) return { kind: 'stopped' }
    return {
      kind: 'returned',
      values: results.map((type, at) => showValue(type, returned[at] ?? 0)),
    }
  } catch (thrown) {
    if (thrown instanceof TaExit) return { kind: 'exited', exitCode: thrown.exitCode }
    if (thrown instanceof RangeError) return { kind: 'exhausted' }
    const isKnown = thrown instanceof CodedError || thrown instanceof WebAssembly.RuntimeError
    if (!isKnown) throw thrown
    return { kind: 'trapped', why: thrown.message }
  }
}

const NO_EXECUTION = { frames: EMPTY, fuel: 0, granted: 0n }

function compiled(bytes: Uint8Array): WebAssembly.Module {
  const have = `${String(bytes.length)} bytes with polls`
  return orRefused('module', have, 'smaller functions', () => {
    return new WebAssembly.Module(Uint8Array.from(bytes))
  })
}

/** What the engine of this machine makes, or does not. */
function orRefused<T>(field: string, have: string, fix: string, make: () => T): T {
  try {
    return make()
  } catch (thrown) {
    const said = thrown instanceof Error ? thrown.message : ''
    const want = `what this engine takes (${said})`
    throw checkRefusal({ code: 'CHECK_INSTANCE', field, have, want, fix }, thrown)
  }
}

function memoryOf(
  pagesMin: number,
  maximum: number,
  content: Uint8Array | undefined,
): WebAssembly.Memory {
  const initial = content === undefined ? pagesMin : content.length / WASM_PAGE_BYTES
  const memory = orRefused('memory', `${String(initial)} pages of 64 KiB`, 'less memory', () => {
    return new WebAssembly.Memory({ initial, maximum, shared: true })
  })
  if (content !== undefined) new Uint8Array(memory.buffer).set(content)
  return memory
}

function copyOf(memory: WebAssembly.Memory): Uint8Array {
  return Uint8Array.from(new Uint8Array(memory.buffer))
}

function pagedDigest(region: number, memory: WebAssembly.Memory): Uint8Array {
  const bytes = new Uint8Array(memory.buffer)
  const tree = new PageTree(bytes.length / PAGE_BYTES)
  for (let page = 0; page < tree.pages; page++) {
    tree.set(page, leafOf(bytes.subarray(page * PAGE_BYTES, (page + 1) * PAGE_BYTES)))
  }
  return tree.digest(region)
}
