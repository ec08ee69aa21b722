/**
 * Writes the counters of a chord set into a module, and a counter for each slot of its tables that
 * an indirect call goes through.
 * Invariant: the counted module does what the original does; it has the same functions, and their
 * calls and loops in the same order, so that a frame means the same place in both. The counters are
 * in a memory that no instruction of an admitted module can name.
 */
import type { ControlFlowGraph } from '../wasm/control-flow-graph.ts'
import { EDGE, EXIT } from '../wasm/control-flow-graph.ts'
import { bodiesInOneBuffer } from '../wasm/body-buffer.ts'
import { blockType } from '../wasm/body-typing.ts'
import { CodeWriter } from '../wasm/code-writer.ts'
import { FUNCTION_LABEL, InstructionList } from '../wasm/instructions.ts'
import { readBody } from '../wasm/module-validator.ts'
import {
  indexSpaces,
  type FunctionBody,
  type ModuleParts,
  type WasmModule,
} from '../wasm/module.ts'
import { OPCODE } from '../wasm/opcodes.ts'
import { ModuleGrowth } from '../wasm/suspend/module-growth.ts'
import { EMPTY_BLOCK, VALUE_TYPE } from '../wasm/value-types.ts'
import { chordSet, type ChordSet } from './chord-set.ts'
import type { FlowGuard, ForbiddenFlow } from './flow-invariants.ts'

const COUNTER_BYTES = 8
const PAGE_BYTES = 65_536
const I64_LOAD = 0x29
const I64_STORE = 0x37
/** Exponent of the alignment of a counter. */
const ALIGN = 3

/** A module that counts, and what its counters mean. */
export interface CountedModule {
  readonly module: WasmModule
  readonly chords: ChordSet
  /** Number of the counter of slot 0, by table. */
  readonly tableCounters: readonly number[]
  /** Forbidden flows, and the counters that are kept for them. */
  readonly guards: readonly FlowGuard[]
  /** All counters: u64, little-endian, one after the other from the start of memory 1. */
  readonly count: number
}

/** Makes a module count. Its memory of counters comes behind those that are there. */
export function addCounters(
  graph: ControlFlowGraph,
  forbidden: readonly ForbiddenFlow[] = [],
): CountedModule {
  const { module } = graph
  const chords = chordSet(graph)
  const tableCounters: number[] = []
  let count = chords.count
  for (const slots of graph.tables) {
    tableCounters.push(count)
    count += slots.length
  }
  const guards = forbidden.map((flow) => ({ ...flow, returns: count++, breaches: count++ }))
  const growth = new ModuleGrowth(module)
  const memory = module.spaces.memories.length
  const writer = new BodyCounter({ graph, chords, tableCounters, guards, growth, memory })
  const { bytes, bodies } = bodiesInOneBuffer(
    module.bodies.map((_, defined) => writer.write(defined)),
  )
  const pages = Math.max(1, Math.ceil((count * COUNTER_BYTES) / PAGE_BYTES))
  const parts: ModuleParts = {
    ...module,
    types: growth.types,
    memories: [...module.memories, { min: pages, max: pages, isShared: true, offset: 0 }],
    bodies,
    customs: [],
  }
  return {
    module: { ...module, ...parts, bytes, spaces: indexSpaces(parts) },
    chords,
    tableCounters,
    guards,
    count,
  }
}

/** Counters that stand at one place of a function. */
type Places = Map<number, readonly number[]>

/** What bodies are written with. */
interface CounterContext extends Pick<CountedModule, 'chords' | 'tableCounters' | 'guards'> {
  readonly graph: ControlFlowGraph
  readonly growth: ModuleGrowth
  /** Index of the counters' memory. */
  readonly memory: number
}

/** Writes counted bodies. */
class BodyCounter {
  private readonly context: CounterContext
  private readonly list = new InstructionList()
  private out = new CodeWriter()
  /** Counters before an instruction. */
  private before: Places = new Map()
  /** Chords of the branch that an instruction is, by their place among the ways of its block. */
  private taken = new Map<number, Map<number, readonly number[]>>()
  /** Counters of the missing other arm, by the `if`. */
  private skips: Places = new Map()
  private slot = 0
  private results: readonly number[] = []

  constructor(context: CounterContext) {
    this.context = context
  }

  write(defined: number): FunctionBody {
    const { module } = this.context.graph
    const { list } = this
    readBody(module, defined, list)
    const { locals = [] } = module.bodies[defined] ?? {}
    const { params = [], results = [] } = module.types[module.functions[defined] ?? 0] ?? {}
    this.results = results
    this.slot = locals.reduce((sum, { count }) => sum + count, params.length)
    this.out = new CodeWriter(4096)
    this.place(defined)
    this.guard(defined)
    for (let at = 0; at < list.count; at++) this.instruction(at)
    const needsSlot = list.codes.subarray(0, list.count).includes(OPCODE.callIndirect)
    return {
      locals: needsSlot ? [...locals, { count: 1, type: VALUE_TYPE.i32 }] : locals,
      code: this.out.finish(),
      offset: 0,
    }
  }

  /** Finds where the counters of a function's chords stand. */
  private place(defined: number): void {
    const { graph, chords, guards } = this.context
    const { firstBlock, firstEdge, edgeKinds, edgeTargets, module } = graph
    const index = module.spaces.importedFunctions + defined
    const leaving = guards.filter(({ before }) => before === index).map(({ returns }) => returns)
    this.before = new Map()
    this.taken = new Map()
    this.skips = new Map()
    for (let block = firstBlock[defined] ?? 0; block < (firstBlock[defined + 1] ?? 0); block++) {
      const last = (graph.endInstructions[block] ?? 0) - 1
      for (let edge = firstEdge[block] ?? 0; edge < (firstEdge[block + 1] ?? 0); edge++) {
        const target = edgeTargets[edge] ?? EXIT
        const counter = chords.counters[edge] ?? -1
        const counters = [...(counter < 0 ? [] : [counter]), ...(target === EXIT ? leaving : [])]
        if (counters.length === 0) continue
        switch (edgeKinds[edge]) {
          case EDGE.fall:
          case EDGE.branch:
          case EDGE.return:
            this.countBefore(last, counters)
            break
          case EDGE.taken:
          case EDGE.table:
            this.countTaken(last, edge - (firstEdge[block] ?? 0), counters)
            break
          case EDGE.skip:
            this.skips.set(last, counters)
            break
          default:
            // Nothing else arrives there.
            this.countBefore(graph.firstInstructions[target] ?? 0, counters)
        }
      }
    }
  }

  private countBefore(at: number, counters: readonly number[]): void {
    this.before.set(at, [...(this.before.get(at) ?? []), ...counters])
  }

  private countTaken(at: number, way: number, counters: readonly number[]): void {
    const known = this.taken.get(at) ?? new Map<number, readonly number[]>()
    known.set(way, counters)
    this.taken.set(at, known)
  }

  /** At the entry: a breach where the other function has not returned. */
  private guard(defined: number): void {
    const { out, context } = this
    const { guards, graph, memory } = context
    const index = graph.module.spaces.importedFunctions + defined
    for (const { never, returns, breaches } of guards) {
      if (never !== index) continue
      out.i32Const(0)
      out.access(I64_LOAD, ALIGN, returns * COUNTER_BYTES, memory)
      out.op(OPCODE.i64Eqz)
      out.open(OPCODE.if, EMPTY_BLOCK)
      this.bump(breaches)
      out.op(OPCODE.end)
    }
  }

  private instruction(at: number): void {
    const { list, out } = this
    const code = list.codes[at] ?? 0
    this.bump(...(this.before.get(at) ?? []))
    const taken = this.taken.get(at)
    if (taken !== undefined && code === OPCODE.brIf) return this.countedBranch(at, taken)
    if (taken !== undefined && code === OPCODE.brTable) return this.countedTable(at, taken)
    if (code === OPCODE.end) {
      const skipped = this.skips.get(list.first[at] ?? FUNCTION_LABEL)
      if (skipped !== undefined) {
        out.op(OPCODE.else)
        this.bump(...skipped)
      }
    }
    if (code === OPCODE.callIndirect) this.countSlot(list.second[at] ?? 0)
    out.copy(this.context.graph.module.bytes, list, at)
  }

  private bump(...counters: readonly number[]): void {
    const { out } = this
    const { memory } = this.context
    for (const counter of counters) {
      out.i32Const(0)
      out.i32Const(0)
      out.access(I64_LOAD, ALIGN, counter * COUNTER_BYTES, memory)
      out.i64Const(1n)
      out.op(OPCODE.i64Add)
      out.access(I64_STORE, ALIGN, counter * COUNTER_BYTES, memory)
    }
  }

  /** Counts the slot on the stack; one that is outside the table traps here and not there. */
  private countSlot(table: number): void {
    const { out, slot } = this
    const { memory, tableCounters } = this.context
    const base = (tableCounters[table] ?? 0) * COUNTER_BYTES
    const address = (): void => {
      out.op(OPCODE.localGet, slot)
      out.i32Const(3)
      out.op(OPCODE.i32Shl)
    }
    out.op(OPCODE.localTee, slot)
    out.i32Const(this.context.graph.tables[table]?.length ?? 0)
    out.op(OPCODE.i32GeU)
    out.open(OPCODE.if, EMPTY_BLOCK)
    out.op(OPCODE.unreachable)
    out.op(OPCODE.end)
    address()
    address()
    out.access(I64_LOAD, ALIGN, base, memory)
    out.i64Const(1n)
    out.op(OPCODE.i64Add)
    out.access(I64_STORE, ALIGN, base, memory)
    out.op(OPCODE.localGet, slot)
  }

  /** Types that a branch to a construct takes along. */
  private typesOf(opener: number): readonly number[] {
    const { module } = this.context.graph
    const { list } = this
    if (opener === FUNCTION_LABEL) return this.results
    const type = blockType(module, list.first[opener] ?? 0)
    return (list.codes[opener] === OPCODE.loop ? type?.params : type?.results) ?? []
  }

  private blockOf(params: readonly number[], results: readonly number[]): number {
    const [only] = results
    if (params.length > 0 || results.length > 1) return this.context.growth.type(params, results)
    return only === undefined ? EMPTY_BLOCK : only - 0x80
  }

  private countedBranch(at: number, taken: ReadonlyMap<number, readonly number[]>): void {
    const { out, list } = this
    const types = this.typesOf(list.second[at] ?? 0)
    out.open(OPCODE.if, this.blockOf(types, types))
    for (const counters of taken.values()) this.bump(...counters)
    out.op(OPCODE.br, (list.first[at] ?? 0) + 1)
    out.op(OPCODE.end)
  }

  /** A block around the table for each label that is counted: behind it the counter, then the way. */
  private countedTable(at: number, taken: ReadonlyMap<number, readonly number[]>): void {
    const { out, list } = this
    const from = list.second[at] ?? 0
    const labels = (list.first[at] ?? 0) + 1
    const depths = Array.from({ length: labels }, (_, i) => list.depths[from + i] ?? 0)
    const types = this.typesOf(list.openers[from] ?? FUNCTION_LABEL)
    // The ways of the block are the different labels in the order in which they are named.
    const counted = [...new Set(depths)].flatMap((depth, way): [number, readonly number[]][] => {
      const counters = taken.get(way)
      return counters === undefined ? [] : [[depth, counters]]
    })
    for (let i = 0; i < counted.length; i++) {
      out.open(OPCODE.block, this.blockOf([...types, VALUE_TYPE.i32], types))
    }
    out.branchTable(
      depths.map((depth) => {
        const index = counted.findIndex(([each]) => each === depth)
        return index < 0 ? depth + counted.length : index
      }),
    )
    counted.forEach(([depth, counters], index) => {
      out.op(OPCODE.end)
      this.bump(...counters)
      out.op(OPCODE.br, depth + counted.length - 1 - index)
    })
  }
}
