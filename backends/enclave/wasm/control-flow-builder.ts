/**
 * Makes the control-flow graph of a validated module whose tables are constant.
 * Invariant: one pass over each function; a block begins at the entry, after `loop`, `if`, `else`,
 * `br_if` and calls, and after an `end` where a branch arrives; dead code makes no block.
 */
import { AdmissionError } from './admission-refusal.ts'
import {
  BLOCK,
  EDGE,
  EXIT,
  INDIRECT,
  type ControlFlowGraph,
  type IndirectClass,
} from './control-flow-graph.ts'
import { GrowingU32 } from './growing-array.ts'
import { InstructionList } from './instructions.ts'
import type { WasmModule } from './module.ts'
import { readBody } from './module-validator.ts'
import { OPCODE } from './opcodes.ts'
import { NO_FUNCTION, tableContents } from './table-contents.ts'
import { typeKey } from './value-types.ts'

/** No block: what follows cannot be reached. */
const DEAD = 0xffffffff
/** The end of a chain of edges whose target is not known yet. */
const NO_EDGE = 0xffffffff

interface OpenFrame {
  readonly code: number
  /** Whether control can enter it. */
  readonly isLive: boolean
  /** The block of a loop's head. */
  readonly head: number
  /** Sites before a loop. */
  readonly sitesBefore: number
  /** Edges to the end, chained through their targets. */
  toEnd: number
  /** The edge to the other arm of an `if`. */
  toElse: number
  repeats: boolean
  nests: boolean
  /** The `br_table` that named this frame last. */
  namedBy: number
}

/** @throws AdmissionError where a table is not constant or a body cannot be read. */
export function buildControlFlow(module: WasmModule): ControlFlowGraph {
  const builder = new GraphBuilder(module)
  const list = new InstructionList()
  for (let defined = 0; defined < module.bodies.length; defined++) {
    readBody(module, defined, list)
    builder.add(list)
  }
  return builder.finish()
}

class GraphBuilder {
  private readonly module: WasmModule
  private readonly classes: IndirectClasses
  private readonly firstBlock = new GrowingU32()
  private readonly starts = new GrowingU32()
  private readonly ends = new GrowingU32()
  private readonly firstInstructions = new GrowingU32()
  private readonly endInstructions = new GrowingU32()
  private readonly flags = new GrowingU32()
  private readonly loopDepths = new GrowingU32()
  private readonly firstEdge = new GrowingU32()
  private readonly edgeKinds = new GrowingU32()
  private readonly edgeTargets = new GrowingU32()
  private readonly firstSite = new GrowingU32()
  private readonly siteBlocks = new GrowingU32()
  private readonly siteCallees = new GrowingU32()
  private readonly siteClasses = new GrowingU32()
  private list = new InstructionList()
  private readonly frames: OpenFrame[] = []
  /** The loops among the frames. */
  private readonly loops: OpenFrame[] = []
  private block = DEAD
  private tableStamp = 0

  constructor(module: WasmModule) {
    this.module = module
    this.classes = new IndirectClasses(module)
  }

  /** Adds the next function. */
  add(list: InstructionList): void {
    this.list = list
    this.frames.length = 0
    this.loops.length = 0
    this.firstBlock.push(this.starts.length)
    this.firstSite.push(this.siteBlocks.length)
    this.pushFrame(OPCODE.block)
    this.begin(0)
    for (let i = 0; i < list.count; i++) {
      const code = list.codes[i] ?? 0
      // Numbers, variables and memory: nothing that ends a block.
      if (code > OPCODE.callIndirect) continue
      if (this.block === DEAD) this.passDead(code, i)
      else this.step(code, i)
    }
  }

  finish(): ControlFlowGraph {
    this.firstBlock.push(this.starts.length)
    this.firstSite.push(this.siteBlocks.length)
    this.firstEdge.push(this.edgeTargets.length)
    return {
      module: this.module,
      firstBlock: this.firstBlock.finish(),
      starts: this.starts.finish(),
      ends: this.ends.finish(),
      firstInstructions: this.firstInstructions.finish(),
      endInstructions: this.endInstructions.finish(),
      flags: Uint8Array.from(this.flags.finish()),
      loopDepths: Uint16Array.from(this.loopDepths.finish()),
      firstEdge: this.firstEdge.finish(),
      edgeKinds: Uint8Array.from(this.edgeKinds.finish()),
      edgeTargets: this.edgeTargets.finish(),
      firstSite: this.firstSite.finish(),
      siteBlocks: this.siteBlocks.finish(),
      siteCallees: this.siteCallees.finish(),
      siteClasses: this.siteClasses.finish(),
      classes: this.classes.found,
      tables: this.classes.tables,
    }
  }

  private step(code: number, at: number): void {
    switch (code) {
      case OPCODE.block:
        return this.pushFrame(code)
      case OPCODE.loop:
        return this.openLoop(at)
      case OPCODE.if:
        return this.openIf(at)
      case OPCODE.else:
        this.leave(at)
        this.frameAt(0).toEnd = this.chain(EDGE.fall, this.frameAt(0).toEnd)
        return this.openElse(at)
      case OPCODE.end:
        return this.close(at)
      case OPCODE.br:
        this.leave(at)
        return this.edgeTo(EDGE.branch, this.list.first[at] ?? 0)
      case OPCODE.brIf: {
        this.leave(at)
        this.edgeTo(EDGE.taken, this.list.first[at] ?? 0)
        return this.goOn(EDGE.notTaken, at)
      }
      case OPCODE.brTable:
        return this.branchTable(at)
      case OPCODE.return:
        this.leave(at)
        return this.edge(EDGE.return, EXIT)
      case OPCODE.unreachable:
        this.leave(at)
        return
      case OPCODE.call:
      case OPCODE.callIndirect:
        return this.call(code, at)
      default:
    }
  }

  /** Constructs of dead code nest and nothing else. */
  private passDead(code: number, at: number): void {
    if (code >= OPCODE.block && code <= OPCODE.if) this.pushFrame(code, false)
    else if (code === OPCODE.else && this.frameAt(0).isLive) this.openElse(at)
    else if (code === OPCODE.end) this.close(at)
  }

  private pushFrame(code: number, isLive = true): void {
    this.frames.push({
      code,
      isLive,
      head: this.starts.length,
      sitesBefore: this.siteBlocks.length,
      toEnd: NO_EDGE,
      toElse: NO_EDGE,
      repeats: false,
      nests: false,
      namedBy: 0,
    })
  }

  private frameAt(depth: number): OpenFrame {
    const frame = this.frames[this.frames.length - 1 - depth]
    if (frame === undefined) throw new AdmissionError(UNBALANCED)
    return frame
  }

  /** Begins a block at an instruction. */
  private begin(instruction: number): void {
    this.block = this.starts.length
    this.starts.push(this.list.offsets[instruction] ?? 0)
    this.ends.push(0)
    this.firstInstructions.push(instruction)
    this.endInstructions.push(0)
    this.flags.push(0)
    this.loopDepths.push(Math.min(this.loops.length, 0xffff))
    this.firstEdge.push(this.edgeTargets.length)
  }

  /** Ends the block after an instruction; edges follow. */
  private leave(at: number): number {
    const { block } = this
    this.ends.set(block, this.list.offsets[at + 1] ?? 0)
    this.endInstructions.set(block, at + 1)
    this.block = DEAD
    return block
  }

  private edge(kind: number, target: number): void {
    this.edgeKinds.push(kind)
    this.edgeTargets.push(target)
  }

  /** An edge whose target is not known: it holds the one before it in its chain. */
  private chain(kind: number, before: number): number {
    this.edge(kind, before)
    return this.edgeTargets.length - 1
  }

  /** Gives a chain's edges their target. */
  private resolve(chain: number, target: number): void {
    for (let edge = chain; edge !== NO_EDGE;) {
      const before = this.edgeTargets.get(edge)
      this.edgeTargets.set(edge, target)
      edge = before
    }
  }

  /** An edge to the block that begins after an instruction. */
  private goOn(kind: number, at: number): void {
    this.edge(kind, this.starts.length)
    this.begin(at + 1)
  }

  /** An edge to the label of a depth. */
  private edgeTo(kind: number, depth: number): void {
    const frame = this.frameAt(depth)
    if (depth === this.frames.length - 1) this.edge(kind, EXIT)
    else if (frame.code === OPCODE.loop) {
      frame.repeats = true
      this.edge(kind, frame.head)
    } else frame.toEnd = this.chain(kind, frame.toEnd)
  }

  private openLoop(at: number): void {
    this.leave(at)
    this.pushFrame(OPCODE.loop)
    this.loops.push(this.frameAt(0))
    this.goOn(EDGE.fall, at)
  }

  private openIf(at: number): void {
    this.leave(at)
    this.pushFrame(OPCODE.if)
    const hasElse = this.list.codes[this.list.second[at] ?? 0] === OPCODE.else
    this.edge(EDGE.then, this.starts.length)
    this.frameAt(0).toElse = this.chain(hasElse ? EDGE.else : EDGE.skip, NO_EDGE)
    this.begin(at + 1)
  }

  private openElse(at: number): void {
    const frame = this.frameAt(0)
    this.resolve(frame.toElse, this.starts.length)
    frame.toElse = NO_EDGE
    this.begin(at + 1)
  }

  private close(at: number): void {
    const frame = this.frames.pop()
    if (frame === undefined) throw new AdmissionError(UNBALANCED)
    if (this.frames.length === 0) {
      if (this.block === DEAD) return
      this.leave(at)
      return this.edge(EDGE.return, EXIT)
    }
    if (!frame.isLive) return
    if (frame.code === OPCODE.loop) return this.closeLoop(frame)
    if (frame.toEnd === NO_EDGE && frame.toElse === NO_EDGE) return
    if (this.block !== DEAD) {
      this.leave(at)
      this.edge(EDGE.fall, this.starts.length)
    }
    this.resolve(frame.toElse, this.starts.length)
    this.resolve(frame.toEnd, this.starts.length)
    this.begin(at + 1)
  }

  private closeLoop({ head, repeats, nests, sitesBefore }: OpenFrame): void {
    this.loops.pop()
    const calls = this.siteBlocks.length > sitesBefore
    const bits =
      BLOCK.loopHead |
      (repeats ? BLOCK.repeats : 0) |
      (calls ? BLOCK.calls : 0) |
      (nests ? BLOCK.nests : 0)
    this.flags.set(head, this.flags.get(head) | bits)
    if (!repeats && !nests) return
    const outer = this.loops.at(-1)
    if (outer !== undefined) outer.nests = true
  }

  private branchTable(at: number): void {
    this.leave(at)
    const stamp = ++this.tableStamp
    const { first, second, depths } = this.list
    const from = second[at] ?? 0
    const labels = (first[at] ?? 0) + 1
    for (let i = from; i < from + labels; i++) {
      const depth = depths[i] ?? 0
      const frame = this.frameAt(depth)
      if (frame.namedBy === stamp) continue
      frame.namedBy = stamp
      this.edgeTo(EDGE.table, depth)
    }
  }

  private call(code: number, at: number): void {
    const from = this.leave(at)
    const first = this.list.first[at] ?? 0
    const isDirect = code === OPCODE.call
    this.flags.set(from, this.flags.get(from) | BLOCK.site)
    this.siteBlocks.push(from)
    this.siteCallees.push(isDirect ? first : INDIRECT)
    this.siteClasses.push(isDirect ? 0 : this.classes.of(this.list.second[at] ?? 0, first))
    this.goOn(EDGE.resume, at)
  }
}

/** The classes of indirect calls, in the order in which sites meet them. */
class IndirectClasses {
  readonly found: IndirectClass[] = []
  readonly tables: readonly Uint32Array[]
  private readonly module: WasmModule
  private readonly canonical: readonly number[]
  private readonly byKey = new Map<string, number>()

  constructor(module: WasmModule) {
    this.module = module
    this.tables = tableContents(module)
    const first = new Map<string, number>()
    this.canonical = module.types.map((type, index) => {
      const key = typeKey(type)
      const known = first.get(key) ?? index
      first.set(key, known)
      return known
    })
  }

  of(table: number, type: number): number {
    const canonical = this.canonical[type] ?? type
    const key = `${String(table)} ${String(canonical)}`
    const known = this.byKey.get(key)
    if (known !== undefined) return known
    const targets = new Set<number>()
    for (const each of this.tables[table] ?? []) {
      if (each === NO_FUNCTION) continue
      const its = this.module.spaces.functions[each] ?? 0
      if (this.canonical[its] === canonical) targets.add(each)
    }
    const index = this.found.length
    this.byKey.set(key, index)
    this.found.push({
      table,
      type: canonical,
      targets: [...targets].sort((left, right) => left - right),
    })
    return index
  }
}

const UNBALANCED = {
  code: 'ADMISSION_MALFORMED',
  feature: 'function body',
  offset: 0,
  want: 'constructs that nest',
  fix: 'build the module again with a current toolchain',
} as const
