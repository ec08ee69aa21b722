/**
 * Writes the versions of a suspendable function: the fast one, which is the original with polls and
 * with a check after each call that can stop; the resuming one, which is entered with a frame, goes
 * straight to the frame's site, and from there does what the fast one does; and the looping one,
 * which can be entered at the polls of outermost loops alone. Places to enter at cost speed: the resuming one
 * leaves itself for the looping one at the next loop that it comes to.
 * Invariant: all save the same frame at the same site, and polls cost the same fuel in each, so it
 * does not matter which one stops.
 */
import type { FunctionBody, LocalGroup, WasmModule } from '../module.ts'
import { OPCODE } from '../opcodes.ts'
import { EMPTY_BLOCK, VALUE_TYPE } from '../value-types.ts'
import { CodeWriter } from '../code-writer.ts'
import { frameTypes } from './frame-codec.ts'
import type { ModuleGrowth } from './module-growth.ts'
import {
  FUNCTION_BODY,
  SITE,
  STEP,
  type Construct,
  type Item,
  type Level,
  type NormalBody,
  type Site,
} from './normal-body.ts'
import { writeLeafPoll, writePoll, type PollContext } from './poll-writer.ts'

/** The site that the resuming version looks for once it has found it. */
const NOWHERE = -1

/** What all functions of a module share. */
export interface WriterContext extends PollContext {
  readonly module: WasmModule
  readonly growth: ModuleGrowth
  /** Index of the resuming version by function index. */
  readonly clones: ReadonlyMap<number, number>
  /** Index of the looping version by function index, of functions with loops. */
  readonly looping: ReadonlyMap<number, number>
}

/** The versions of a function. */
export type Version = 'fast' | 'resuming' | 'looping'

/** Writes one version of one function. */
export class FunctionWriter {
  private readonly context: WriterContext
  private readonly body: NormalBody
  private readonly version: Version
  private readonly resumes: boolean
  /** How many sites before each one can be entered at. */
  private readonly entriesBefore: Uint32Array
  private readonly out = new CodeWriter(4096)
  private readonly owner: number
  private readonly results: readonly number[]
  /** Labels that are open, the function's own included. */
  private depth = 1
  private readonly labels: number[] = []
  /** The local of the resuming version that holds the site it looks for. */
  private readonly target: number
  /** What stands before the first place that can be resumed at is not written. */
  private isMuted: boolean

  constructor(context: WriterContext, body: NormalBody, version: Version) {
    this.context = context
    this.body = body
    this.version = version
    this.resumes = version !== 'fast'
    this.isMuted = this.resumes
    this.entriesBefore = new Uint32Array(body.sites.length + 1)
    for (const site of body.sites) {
      const before = this.entriesBefore[site.index] ?? 0
      this.entriesBefore[site.index + 1] = before + (this.isEntry(site) ? 1 : 0)
    }
    this.owner = context.module.spaces.importedFunctions + body.defined
    this.results = this.resultsOf(context.module.functions[body.defined] ?? 0)
    this.target = body.locals.length
  }

  /** The version's body. */
  write(): FunctionBody {
    const { body, out, resumes } = this
    if (resumes) {
      out.i32Const(this.owner)
      out.op(OPCODE.call, this.context.codec.enter())
      out.op(OPCODE.localSet, this.target)
      this.openLevel(body.level)
      out.byte(OPCODE.unreachable)
    }
    for (let at = 0; at < body.count; at++) this.step(at)
    out.byte(OPCODE.end)
    return { locals: this.localGroups(), code: out.finish(), offset: 0 }
  }

  /** Whether this version can be entered at a site. */
  private isEntry({ isLoop }: Site): boolean {
    return this.version === 'resuming' || (this.version === 'looping' && isLoop)
  }

  private hasEntry(from: number, end: number): boolean {
    return (this.entriesBefore[end] ?? 0) > (this.entriesBefore[from] ?? 0)
  }

  private holdsEntry({ level, elseLevel }: Construct): boolean {
    return level !== undefined && this.hasEntry(level.first, (elseLevel ?? level).end)
  }

  private localGroups(): LocalGroup[] {
    const { body, resumes } = this
    const types = resumes ? [...body.locals, VALUE_TYPE.i32] : body.locals.slice(body.params)
    const groups: { count: number; type: number }[] = []
    for (const type of types) {
      const last = groups.at(-1)
      if (last?.type === type) last.count++
      else groups.push({ count: 1, type })
    }
    return groups
  }

  private resultsOf(type: number): readonly number[] {
    return this.context.module.types[type]?.results ?? []
  }

  private step(at: number): void {
    const { body, out } = this
    const kind = body.steps[at]
    const first = body.first[at] ?? 0
    if (kind === STEP.site) return this.site(body.sites[first])
    if (kind === STEP.open) return this.open(body.constructs[first])
    if (this.isMuted) return
    switch (kind) {
      case STEP.copy:
      case STEP.leave:
        return out.raw(this.context.module.bytes.subarray(first, body.second[at]))
      case STEP.get:
        return out.op(OPCODE.localGet, first)
      case STEP.set:
        return out.op(OPCODE.localSet, first)
      case STEP.tee:
        return out.op(OPCODE.localTee, first)
      case STEP.else:
        return this.elseArm(body.constructs[first])
      case STEP.end:
        out.byte(OPCODE.end)
        this.depth--
        return
      case STEP.branch:
        return out.op(OPCODE.br, this.depthOf(first))
      case STEP.branchIf:
        return out.op(OPCODE.brIf, this.depthOf(first))
      case STEP.branchTable:
        return this.branchTable(body.tables[first] ?? [])
      case STEP.condition:
        if (this.resumes || body.constructs[first]?.isMoved === true) {
          out.op(OPCODE.localSet, body.conditionLocal)
        }
        return
      default:
        out.i32Const(this.context.leafStride)
        out.op(OPCODE.localSet, body.roundsLocal)
    }
  }

  private depthOf(construct: number): number {
    const label = construct === FUNCTION_BODY ? 0 : (this.labels[construct] ?? 0)
    return this.depth - 1 - label
  }

  private branchTable(targets: readonly number[]): void {
    this.out.op(OPCODE.brTable, targets.length - 1)
    for (const target of targets) this.out.u32(this.depthOf(target))
  }

  private setAll(locals: readonly number[]): void {
    for (let i = locals.length - 1; i >= 0; i--) this.out.op(OPCODE.localSet, locals[i] ?? 0)
  }

  private getAll(locals: readonly number[]): void {
    for (const local of locals) this.out.op(OPCODE.localGet, local)
  }

  private open(construct: Construct | undefined): void {
    if (construct === undefined) return
    const { out, body } = this
    const { opcode, level, params } = construct
    const isEntered = this.holdsEntry(construct)
    if (level === undefined || (this.isMuted && !isEntered)) {
      if (!this.isMuted) this.opener(construct)
      return
    }
    if (isEntered) {
      this.isMuted = false
      this.closeBlock()
    }
    this.getAll(params)
    if (opcode === OPCODE.if) {
      if (this.resumes || construct.isMoved) out.op(OPCODE.localGet, body.conditionLocal)
      if (isEntered) this.chooseArm(level)
    }
    this.opener(construct)
    this.setAll(params)
    if (isEntered) this.openLevel(level)
  }

  private opener({ opcode, type, index }: Construct): void {
    this.out.open(opcode, type)
    this.labels[index] = this.depth++
  }

  /** Replaces a condition by whether the site looked for is in the `then` arm. */
  private chooseArm(level: Level): void {
    const { out, target } = this
    out.op(OPCODE.localGet, target)
    out.i32Const(level.end)
    out.byte(OPCODE.i32LtS)
    out.op(OPCODE.localGet, target)
    out.i32Const(0)
    out.raw([OPCODE.i32LtS, OPCODE.select])
  }

  private elseArm(construct: Construct | undefined): void {
    this.out.byte(OPCODE.else)
    if (construct === undefined) return
    this.setAll(construct.params)
    if (construct.elseLevel !== undefined) this.openLevel(construct.elseLevel)
  }

  private openBlock(params: readonly number[], results: readonly number[]): void {
    this.out.open(OPCODE.block, this.blockType(params, results))
    this.depth++
  }

  private blockType(params: readonly number[], results: readonly number[]): number {
    const [only] = results
    if (params.length > 0 || results.length > 1) return this.context.growth.type(params, results)
    return only === undefined ? EMPTY_BLOCK : only - 0x80
  }

  private closeBlock(): void {
    this.out.byte(OPCODE.end)
    this.depth--
  }

  /**
   * Opens two blocks for each site of a level and one for each construct, the first item's
   * innermost, and goes to the end of the (inner) block of the item that holds the site looked for.
   */
  private openLevel({ items: all, first, end }: Level): void {
    const { out, target } = this
    const items = all.filter(({ site, construct }) =>
      site === undefined ? this.holdsEntry(construct) : this.isEntry(site),
    )
    if (items.length === 0) return
    const labels: number[] = []
    for (let i = items.length - 1; i >= 0; i--) {
      const site = items[i]?.site
      if (site !== undefined) this.openBlock([], this.stackAt(site))
      labels[i] = this.depth
      this.openBlock([], [])
    }
    out.op(OPCODE.localGet, target)
    if (items.length === 1) {
      out.i32Const(0)
      out.byte(OPCODE.i32GeS)
      return out.op(OPCODE.brIf, 0)
    }
    this.openDispatch(items, labels, first, end)
  }

  private openDispatch(items: readonly Item[], labels: number[], first: number, end: number): void {
    const { out } = this
    // The target is on the stack; the block takes it, so that the default goes on after it.
    this.openBlock([VALUE_TYPE.i32], [])
    if (first > 0) {
      out.i32Const(first)
      out.byte(OPCODE.i32Sub)
    }
    out.op(OPCODE.brTable, end - first)
    let next = first
    items.forEach(({ site, construct }, at) => {
      const [from, to] = site === undefined ? spanOf(construct) : [site.index, site.index + 1]
      // Where this version cannot be entered: no frame that it is given says so.
      for (; next < from; next++) out.u32(0)
      for (; next < to; next++) out.u32(this.depth - 1 - (labels[at] ?? 0))
    })
    for (; next <= end; next++) out.u32(0)
    this.closeBlock()
  }

  /** What lies on the operand stack where both ways to a site meet. */
  private stackAt({ kind, operands, type }: Site): readonly number[] {
    return kind === SITE.call ? [...operands, ...this.resultsOf(type)] : operands
  }

  private site(site: Site | undefined): void {
    if (site === undefined) return
    const { out, body } = this
    const isCall = site.kind === SITE.call
    if (isCall && !this.isMuted) out.raw(this.bytesOf(site))
    if (this.isEntry(site)) {
      if (!this.isMuted) out.op(OPCODE.br, 1)
      this.isMuted = false
      this.closeBlock()
      this.restore(site)
      if (isCall) this.callClone(site)
      this.closeBlock()
    }
    if (this.isMuted) return
    if (isCall) return this.check(site)
    if (site.kind === SITE.host) {
      this.getAll(site.arguments)
      out.raw(this.bytesOf(site))
      return this.check(site)
    }
    const looping = this.context.looping.get(this.owner)
    if (this.version === 'resuming' && looping !== undefined && site.isLoop) {
      return this.leaveForLoop(site, looping)
    }
    const leave = (): void => this.leave(site)
    if (site.kind === SITE.poll) writePoll(out, this.context, body.scratch, leave)
    else writeLeafPoll(out, this.context, body.roundsLocal, leave)
  }

  /** Goes on in the looping version, which makes the poll. */
  private leaveForLoop(site: Site, looping: number): void {
    const { out, body } = this
    const isLeaf = site.kind === SITE.leafPoll
    if (isLeaf) {
      // Only where a round is to be paid for: the frame does not say how many were not.
      out.op(OPCODE.localGet, body.roundsLocal)
      out.i32Const(1)
      out.raw([OPCODE.i32Sub])
      out.op(OPCODE.localTee, body.roundsLocal)
      out.raw([OPCODE.i32Eqz, OPCODE.if, 0x40])
    }
    this.save(site)
    out.op(OPCODE.call, looping)
    out.byte(OPCODE.return)
    if (isLeaf) out.byte(OPCODE.end)
  }

  private bytesOf({ code: [from, to] }: Site): Uint8Array {
    return this.context.module.bytes.subarray(from, to)
  }

  private restore(site: Site): void {
    const { out, body, context } = this
    const types = frameTypes(site, body.locals, this.owner)
    if (types.length > 0) out.op(OPCODE.call, context.codec.restore(types))
    this.setAll(site.live)
    out.i32Const(NOWHERE)
    out.op(OPCODE.localSet, this.target)
    if (site.kind !== SITE.leafPoll) return
    // The poll that stopped had counted this round and given it back.
    out.i32Const(1)
    out.op(OPCODE.localSet, body.roundsLocal)
  }

  private callClone({ callee, type }: Site): void {
    const { out, context } = this
    const clone = callee === undefined ? undefined : context.clones.get(callee)
    if (clone !== undefined) return out.op(OPCODE.call, clone)
    context.codec.writeNextFunction(out)
    out.op(OPCODE.callIndirect, context.growth.type([], this.resultsOf(type)))
    out.u32(context.spaces.resumeTable)
  }

  /** After a call: leaves the function where the callee has begun to unwind. */
  private check(site: Site): void {
    const { out } = this
    const results = this.resultsOf(site.type)
    out.op(OPCODE.globalGet, this.context.spaces.state)
    if (site.operands.length === 0) out.open(OPCODE.if, EMPTY_BLOCK)
    else {
      const stack = [...site.operands, ...results]
      out.open(OPCODE.if, this.blockType(stack, stack))
      for (let i = 0; i < results.length; i++) out.byte(OPCODE.drop)
    }
    this.leave(site)
    out.byte(OPCODE.end)
  }

  /** Saves the frame, with the operands on the stack. */
  private save(site: Site): void {
    const { out, body, context } = this
    const types = frameTypes(site, body.locals, this.owner)
    this.getAll(site.live)
    out.i32Const(this.owner)
    out.i32Const(site.index)
    out.op(OPCODE.call, context.codec.save(types))
  }

  /** Saves the frame and returns. */
  private leave(site: Site): void {
    const { out } = this
    this.save(site)
    for (const type of this.results) writeAnyValue(out, type)
    out.byte(OPCODE.return)
  }
}

/** The sites that a construct holds: from, to before. */
function spanOf({ level, elseLevel }: Construct): readonly [number, number] {
  return level === undefined ? [0, 0] : [level.first, (elseLevel ?? level).end]
}

/** A value of a type that nobody looks at. */
function writeAnyValue(out: CodeWriter, type: number): void {
  switch (type) {
    case VALUE_TYPE.i32:
      return out.i32Const(0)
    case VALUE_TYPE.i64:
      return out.i64Const(0n)
    case VALUE_TYPE.f32:
      return out.raw([OPCODE.f32Const, 0, 0, 0, 0])
    case VALUE_TYPE.f64:
      return out.raw([OPCODE.f64Const, 0, 0, 0, 0, 0, 0, 0, 0])
    case VALUE_TYPE.v128:
      out.op(OPCODE.v128Const)
      return out.raw(new Uint8Array(16))
    default:
      return out.raw([OPCODE.refNull, type])
  }
}
