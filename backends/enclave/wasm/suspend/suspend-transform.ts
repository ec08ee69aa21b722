/**
 * The suspend transform: from a module to one that can be stopped at any of its polls, with all
 * that it was doing as plain data in a memory of its own, and that goes on from such data.
 * Invariant: same module and options, same bytes; no index of the module changes; its own code can
 * neither read nor write what is added. Run without a stop it does what the module did.
 */
import { encodeModule } from '../module-encoder.ts'
import {
  KIND,
  indexSpaces,
  type ElementSegment,
  type FunctionBody,
  type GlobalDefinition,
  type MemoryType,
  type ModuleExport,
  type ModuleParts,
  type TableType,
  type WasmModule,
} from '../module.ts'
import { siteTargets, type ControlFlowGraph } from '../control-flow-graph.ts'
import { ByteWriter } from '../byte-writer.ts'
import { OPCODE } from '../opcodes.ts'
import { VALUE_TYPE } from '../value-types.ts'
import { BodyNormalizer } from './body-normalizer.ts'
import { FrameCodec, valueBytes, type SuspendSpaces } from './frame-codec.ts'
import type { FrameLayout, SiteLayout } from './frame-layout.ts'
import { FunctionWriter, type Version, type WriterContext } from './function-writer.ts'
import { Liveness } from './liveness.ts'
import { ModuleGrowth } from './module-growth.ts'
import type { NormalBody, Site } from './normal-body.ts'
import { STACK, SUSPEND_EXPORTS, resumeExport } from './suspend-abi.ts'
import { POLL, indirectTargets, planSuspension, type SuspendPlan } from './suspend-plan.ts'

/** What the transform is told. */
export interface SuspendOptions {
  /** Imports (function indexes) whose calls can be stopped at and are made again. */
  readonly hostSites: ReadonlySet<number>
  /** Rounds of a loop that calls nothing between two polls. */
  readonly leafStride: number
  /** Most pages of 64 KiB that frames may take. */
  readonly stackPagesMax: number
}

/** A module that can be suspended. */
export interface SuspendableModule {
  readonly parts: ModuleParts
  readonly frames: FrameLayout
  readonly plan: SuspendPlan
}

/** @throws AdmissionError where something lives across a stop that is not data. */
export function suspendTransform(
  graph: ControlFlowGraph,
  options: SuspendOptions,
): SuspendableModule {
  const { module } = graph
  const plan = planSuspension(graph, options.hostSites)
  const growth = new ModuleGrowth(module)
  const spaces = addedSpaces(module)
  const codec = new FrameCodec(growth, spaces)
  const clones = addVersions(module, growth, plan.isSuspendable)
  const looping = addVersions(module, growth, functionsWithLoops(plan))
  const { leafStride } = options
  const context: WriterContext = { module, growth, codec, spaces, clones, looping, leafStride }
  const normalizer = new BodyNormalizer(plan)
  const frames = new Map<number, readonly SiteLayout[]>()
  const bodies = module.bodies.map((body, defined): FunctionBody => {
    if (plan.isSuspendable[defined] !== 1) return body
    const normal = normalizer.normalize(defined)
    new Liveness(normal).solve()
    const index = module.spaces.importedFunctions + defined
    frames.set(
      index,
      normal.sites.map((site) => siteLayout(site, normal, graph)),
    )
    const write = (version: Version): FunctionBody =>
      new FunctionWriter(context, normal, version).write()
    growth.define(clones.get(index) ?? 0, write('resuming'))
    const loops = looping.get(index)
    if (loops !== undefined) growth.define(loops, write('looping'))
    return write('fast')
  })
  const resumeTable = resumeElements(plan, spaces.resumeTable, clones)
  const parts: ModuleParts = {
    ...module,
    types: growth.types,
    functions: [...module.functions, ...growth.functions],
    tables: [...module.tables, resumeTableType(module)],
    memories: [...module.memories, stackMemory(options)],
    globals: [...module.globals, ...addedGlobals()],
    exports: [...module.exports, ...addedExports(module, spaces, clones)],
    elements: [...module.elements, ...resumeTable],
    bodies: [...bodies, ...growth.finished()],
    customs: [],
  }
  return { parts, frames, plan }
}

/** The bytes of a suspendable module. */
export function encodeSuspendable({ parts }: SuspendableModule): Uint8Array {
  return encodeModule(parts)
}

/** Parts as a module that another transform can take. */
export function asModule(module: WasmModule, parts: ModuleParts): WasmModule {
  return { ...module, ...parts, spaces: indexSpaces(parts) }
}

function siteLayout(site: Site, body: NormalBody, graph: ControlFlowGraph): SiteLayout {
  const { kind, offset, block, graphSite, operands, live } = site
  const types = [...operands, ...live.map((local) => body.locals[local] ?? 0)]
  return {
    kind,
    offset,
    block,
    targets: graphSite < 0 ? [] : siteTargets(graph, graphSite),
    types,
    bytes: types.reduce((sum, type) => sum + valueBytes(type), 0),
  }
}

function addedSpaces({ spaces }: WasmModule): SuspendSpaces {
  const global = spaces.globals.length
  return {
    memory: spaces.memories.length,
    pointer: global,
    state: global + 1,
    fuel: global + 2,
    granted: global + 3,
    resumeTable: spaces.tables.length,
  }
}

/** One more version of each function that is marked; bodies come later. */
function addVersions(
  module: WasmModule,
  growth: ModuleGrowth,
  marks: Uint8Array,
): ReadonlyMap<number, number> {
  const versions = new Map<number, number>()
  marks.forEach((mark, defined) => {
    if (mark !== 1) return
    const results = module.types[module.functions[defined] ?? 0]?.results ?? []
    const index = module.spaces.importedFunctions + defined
    versions.set(index, growth.function([], results))
  })
  return versions
}

/** Marks functions with a loop that is polled; so its outermost one is. */
function functionsWithLoops({ graph, loopPolls }: SuspendPlan): Uint8Array {
  const { firstBlock } = graph
  return Uint8Array.from(graph.module.bodies, (_, defined) => {
    const polls = loopPolls.subarray(firstBlock[defined], firstBlock[defined + 1])
    return polls.some((poll) => poll !== POLL.none) ? 1 : 0
  })
}

const NOWHERE = 0

function stackMemory({ stackPagesMax }: SuspendOptions): MemoryType {
  return { min: 1, max: stackPagesMax, isShared: true, offset: NOWHERE }
}

function zero(type: number, value = 0): GlobalDefinition {
  const out = new ByteWriter()
  out.byte(type === VALUE_TYPE.i32 ? OPCODE.i32Const : OPCODE.i64Const)
  out.i32(value)
  return {
    type,
    isMutable: true,
    offset: NOWHERE,
    initial: { code: out.finish(), offset: NOWHERE },
  }
}

/** Pointer, state, fuel, granted: in the order of {@link addedSpaces}. */
function addedGlobals(): GlobalDefinition[] {
  const { i32, i64 } = VALUE_TYPE
  return [zero(i32, STACK.frames), zero(i32), zero(i32), zero(i64)]
}

function resumeTableType({ spaces }: WasmModule): TableType {
  const size = spaces.functions.length
  return { type: VALUE_TYPE.funcref, min: size, max: size, offset: NOWHERE }
}

/** The resuming versions that indirect calls may need stand where their functions' numbers say. */
function resumeElements(
  plan: SuspendPlan,
  table: number,
  clones: ReadonlyMap<number, number>,
): ElementSegment[] {
  const targets = [...indirectTargets(plan)].sort((a, b) => a - b)
  const out: ElementSegment[] = []
  let run: number[] = []
  let start = 0
  const close = (): void => {
    if (run.length === 0) return
    const place = { code: constant(start), offset: NOWHERE }
    const type = VALUE_TYPE.funcref
    out.push({ flags: 2, table, place, type, functions: run, expressions: [], offset: NOWHERE })
    run = []
  }
  for (const target of targets) {
    if (target !== start + run.length) close()
    if (run.length === 0) start = target
    run.push(clones.get(target) ?? 0)
  }
  close()
  return out
}

function constant(value: number): Uint8Array {
  const out = new ByteWriter()
  out.byte(OPCODE.i32Const)
  out.i32(value)
  return out.finish()
}

function addedExports(
  module: WasmModule,
  spaces: SuspendSpaces,
  clones: ReadonlyMap<number, number>,
): ModuleExport[] {
  const out: ModuleExport[] = [
    { name: SUSPEND_EXPORTS.stack, kind: KIND.memory, index: spaces.memory, offset: NOWHERE },
    ...(['pointer', 'state', 'fuel', 'granted'] as const).map((each) => ({
      name: SUSPEND_EXPORTS[each],
      kind: KIND.global,
      index: spaces[each],
      offset: NOWHERE,
    })),
  ]
  for (const index of entryFunctions(module)) {
    const clone = clones.get(index)
    if (clone === undefined) continue
    out.push({ name: resumeExport(index), kind: KIND.function, index: clone, offset: NOWHERE })
  }
  return out
}

/** Functions that a host can call: exported ones and the start function, rising. */
function entryFunctions({ exports, start }: WasmModule): number[] {
  const out = new Set(exports.filter(({ kind }) => kind === KIND.function).map((e) => e.index))
  if (start !== undefined) out.add(start)
  return [...out].sort((a, b) => a - b)
}
