/**
 * Brings a function into its normal form (normal-body.ts), typing it on the way.
 * Invariant: what the steps do is what the instructions did. Leaves to others: which locals are
 * live (liveness.ts), whether values of their types can be saved (frame-codec.ts).
 */
import { BodyTyping, blockType } from '../body-typing.ts'
import { FUNCTION_LABEL, InstructionList } from '../instructions.ts'
import { declaredFunctions, readBody } from '../module-validator.ts'
import type { WasmModule } from '../module.ts'
import { OPCODE } from '../opcodes.ts'
import { VALUE_TYPE, type FunctionType } from '../value-types.ts'
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
import { POLL, type SuspendPlan } from './suspend-plan.ts'

/** What is known about an instruction before the walk. */
const MARK = { none: 0, stop: 1, poll: 2, leaf: 4, holdsSite: 8 } as const

interface OpenConstruct {
  readonly construct: number
  readonly level: Level | undefined
  readonly elseLevel: Level | undefined
  /** Locals of operands that were moved from below it, and their types' heights. */
  readonly parked: readonly number[]
  readonly params: readonly number[]
}

/** Normalises one function after the other. */
export class BodyNormalizer {
  private readonly module: WasmModule
  private readonly plan: SuspendPlan
  private readonly typing: BodyTyping
  private readonly list = new InstructionList()
  private marks = new Uint8Array(0)
  /** Blocks of the graph by the instruction that ends (a call) or comes before them (a loop). */
  private readonly blockAt = new Map<number, number>()
  private readonly siteAt = new Map<number, number>()
  private steps: number[] = []
  private first: number[] = []
  private second: number[] = []
  private constructs: Construct[] = []
  private tables: number[][] = []
  private sites: Site[] = []
  private locals: number[] = []
  private moved = new Map<number, number>()
  private open: OpenConstruct[] = []
  private readonly constructOf = new Map<number, number>()
  private root: Level = { items: [], first: 0, end: 0 }
  private levels: Level[] = []
  private conditionLocal = 0

  constructor(plan: SuspendPlan) {
    this.plan = plan
    this.module = plan.graph.module
    this.typing = new BodyTyping(this.module, declaredFunctions(this.module))
  }

  /** The normal form of a suspendable function (an index into the bodies). */
  normalize(defined: number): NormalBody {
    const { list, typing, plan } = this
    readBody(this.module, defined, list)
    typing.begin(defined, list)
    this.mark(defined)
    const params = this.begin()
    const scratch = this.local(VALUE_TYPE.i32)
    this.conditionLocal = this.local(VALUE_TYPE.i32)
    const roundsLocal = this.local(VALUE_TYPE.i32)
    const entry = plan.graph.firstBlock[defined] ?? 0
    if (plan.pollsEntry[defined] === 1) this.poll(SITE.poll, list.offsets[0] ?? 0, entry, false)
    this.walk()
    this.root.end = this.sites.length
    return {
      defined,
      count: this.steps.length,
      steps: Uint8Array.from(this.steps),
      first: Uint32Array.from(this.first),
      second: Uint32Array.from(this.second),
      constructs: this.constructs,
      tables: this.tables,
      sites: this.sites,
      level: this.root,
      locals: this.locals,
      params,
      scratch,
      conditionLocal: this.conditionLocal,
      roundsLocal,
    }
  }

  /** Forgets the function before; returns the number of parameters. */
  private begin(): number {
    this.steps = []
    this.first = []
    this.second = []
    this.constructs = []
    this.tables = []
    this.sites = []
    this.locals = [...this.typing.locals]
    this.moved = new Map()
    this.open = []
    this.constructOf.clear()
    this.root = { items: [], first: 0, end: 0 }
    this.levels = [this.root]
    return this.typing.frame.type.params.length
  }

  /** Marks the calls that stop, the loops that are polled, and the openers that hold either. */
  private mark(defined: number): void {
    const { list, plan } = this
    const { graph, stops, loopPolls } = plan
    const marks = new Uint8Array(list.count)
    this.blockAt.clear()
    this.siteAt.clear()
    const endBlock = graph.firstBlock[defined + 1] ?? 0
    for (let block = graph.firstBlock[defined] ?? 0; block < endBlock; block++) {
      const poll = loopPolls[block] ?? 0
      const loop = (graph.firstInstructions[block] ?? 0) - 1
      if (poll === POLL.none) continue
      marks[loop] = poll === POLL.leaf ? MARK.leaf : MARK.poll
      this.blockAt.set(loop, block)
    }
    const endSite = graph.firstSite[defined + 1] ?? 0
    for (let site = graph.firstSite[defined] ?? 0; site < endSite; site++) {
      const block = graph.siteBlocks[site] ?? 0
      const call = (graph.endInstructions[block] ?? 0) - 1
      if (stops[site] !== 1) continue
      marks[call] = MARK.stop
      this.blockAt.set(call, block)
      this.siteAt.set(call, site)
    }
    const openers: number[] = []
    for (let at = 0; at < list.count; at++) {
      const code = list.codes[at] ?? 0
      if (code >= OPCODE.block && code <= OPCODE.if) openers.push(at)
      if (marks[at] !== 0) {
        for (let i = openers.length - 1; i >= 0; i--) {
          const opener = openers[i] ?? 0
          if (((marks[opener] ?? 0) & MARK.holdsSite) !== 0) break
          marks[opener] = (marks[opener] ?? 0) | MARK.holdsSite
        }
      }
      if (code === OPCODE.end) openers.pop()
    }
    this.marks = marks
  }

  private walk(): void {
    const { list, typing } = this
    // Constructs opened in code that cannot be reached; none of it is kept.
    let skipped = 0
    for (let at = 0; at < list.count; at++) {
      const code = list.codes[at] ?? 0
      const isDead = skipped > 0 || typing.frame.isDead
      if (isDead && code >= OPCODE.block && code <= OPCODE.if) skipped++
      const isEdge = (code === OPCODE.else || code === OPCODE.end) && skipped <= 0
      if (!isDead || isEdge) this.step(code, at)
      else {
        if (code === OPCODE.end) skipped--
        typing.step(at)
      }
    }
  }

  /** Takes one instruction that can be reached (or ends a construct that could be entered). */
  private step(code: number, at: number): void {
    const { list, typing } = this
    const first = list.first[at] ?? 0
    switch (code) {
      case OPCODE.block:
      case OPCODE.loop:
      case OPCODE.if:
        return this.openConstruct(code, at)
      case OPCODE.else:
        return this.elseArm(at)
      case OPCODE.end:
        return this.closeConstruct(at)
      case OPCODE.localGet:
        this.emit(STEP.get, first)
        break
      case OPCODE.localSet:
        this.emit(STEP.set, first)
        break
      case OPCODE.localTee:
        this.emit(STEP.tee, first)
        break
      case OPCODE.br:
        this.emit(STEP.branch, this.target(list.second[at] ?? 0))
        break
      case OPCODE.brIf:
        this.emit(STEP.branchIf, this.target(list.second[at] ?? 0))
        break
      case OPCODE.brTable:
        this.branchTable(at)
        break
      case OPCODE.return:
      case OPCODE.unreachable:
        this.emit(STEP.leave, list.offsets[at] ?? 0, list.offsets[at + 1] ?? 0)
        break
      case OPCODE.nop:
        break
      default:
        if (this.marks[at] === MARK.stop) return this.call(code, at)
        this.copy(list.offsets[at] ?? 0, list.offsets[at + 1] ?? 0)
    }
    typing.step(at)
  }

  private emit(step: number, first = 0, second = 0): void {
    this.steps.push(step)
    this.first.push(first)
    this.second.push(second)
  }

  /** Instructions as they are; neighbours become one step. */
  private copy(from: number, to: number): void {
    const last = this.steps.length - 1
    if (this.steps[last] === STEP.copy && this.second[last] === from) this.second[last] = to
    else this.emit(STEP.copy, from, to)
  }

  private local(type: number): number {
    return this.locals.push(type) - 1
  }

  /** The local for an operand of a type at a height of the operand stack. */
  private movedTo(height: number, type: number): number {
    const key = height * 256 + type
    const known = this.moved.get(key)
    if (known !== undefined) return known
    const made = this.local(type)
    this.moved.set(key, made)
    return made
  }

  /** Locals for the operands from one height to before another. */
  private movedRange(from: number, to: number): number[] {
    const out: number[] = []
    for (let height = from; height < to; height++) {
      out.push(this.movedTo(height, this.typing.types[height] ?? 0))
    }
    return out
  }

  private setAll(locals: readonly number[]): void {
    for (let i = locals.length - 1; i >= 0; i--) this.emit(STEP.set, locals[i])
  }

  private getAll(locals: readonly number[]): void {
    for (const local of locals) this.emit(STEP.get, local)
  }

  private target(opener: number): number {
    return opener === FUNCTION_LABEL ? FUNCTION_BODY : (this.constructOf.get(opener) ?? 0)
  }

  private branchTable(at: number): void {
    const { first, second, openers } = this.list
    const from = second[at] ?? 0
    const targets: number[] = []
    for (let i = from; i <= from + (first[at] ?? 0); i++) {
      targets.push(this.target(openers[i] ?? 0))
    }
    this.emit(STEP.branchTable, this.tables.push(targets) - 1)
  }

  private typeOf(coded: number): FunctionType {
    return blockType(this.module, coded) ?? { params: [], results: [] }
  }

  private get level(): Level {
    return this.levels.at(-1) ?? this.root
  }

  private openConstruct(opcode: number, at: number): void {
    const { list, typing, marks } = this
    const mark = marks[at] ?? 0
    const holdsSite = (mark & (MARK.holdsSite | MARK.poll | MARK.leaf)) !== 0
    const hasElse = opcode === OPCODE.if && list.codes[list.second[at] ?? 0] === OPCODE.else
    const type = list.first[at] ?? 0
    const params = this.typeOf(type).params.length
    const top = typing.height - (opcode === OPCODE.if ? 1 : 0)
    const parked = holdsSite ? this.movedRange(typing.frame.height, top - params) : []
    const paramLocals = holdsSite ? this.movedRange(top - params, top) : []
    const level = holdsSite ? this.newLevel() : undefined
    const construct: Construct = {
      opcode,
      index: this.constructs.length,
      type,
      params: paramLocals,
      isMoved: parked.length + paramLocals.length > 0,
      level,
      elseLevel: holdsSite && hasElse ? this.newLevel() : undefined,
    }
    this.constructs.push(construct)
    this.constructOf.set(at, construct.index)
    if (holdsSite && opcode === OPCODE.if) this.emit(STEP.condition, construct.index)
    this.setAll(paramLocals)
    this.setAll(parked)
    if ((mark & MARK.leaf) !== 0) this.emit(STEP.countdown, construct.index)
    this.emit(STEP.open, construct.index)
    if (holdsSite) this.level.items.push({ construct })
    this.open.push({
      construct: construct.index,
      level,
      elseLevel: construct.elseLevel,
      parked,
      params: paramLocals,
    })
    if (level !== undefined) this.levels.push(level)
    const offset = list.offsets[at] ?? 0
    const block = this.blockAt.get(at) ?? 0
    const isOutermost = this.plan.graph.loopDepths[block] === 1
    if ((mark & MARK.leaf) !== 0) this.poll(SITE.leafPoll, offset, block, isOutermost)
    else if ((mark & MARK.poll) !== 0) this.poll(SITE.poll, offset, block, isOutermost)
    this.getAll(paramLocals)
    typing.step(at)
  }

  private newLevel(): Level {
    return { items: [], first: this.sites.length, end: this.sites.length }
  }

  private elseArm(at: number): void {
    const top = this.open.at(-1)
    this.typing.step(at)
    if (top === undefined) return
    this.emit(STEP.else, top.construct)
    if (top.level !== undefined && top.elseLevel !== undefined) {
      top.level.end = this.sites.length
      top.elseLevel.first = this.sites.length
      this.levels[this.levels.length - 1] = top.elseLevel
    }
    this.getAll(top.params)
  }

  private closeConstruct(at: number): void {
    const top = this.open.pop()
    const { height } = this.typing.frame
    this.typing.step(at)
    // The end of the function needs no step: the writer ends the body.
    if (top === undefined) return
    this.emit(STEP.end, top.construct)
    if (top.level !== undefined) {
      this.level.end = this.sites.length
      this.levels.pop()
    }
    if (top.parked.length === 0) return
    const results = this.movedRange(height, this.typing.height)
    this.setAll(results)
    this.getAll(top.parked)
    this.getAll(results)
  }

  private poll(kind: number, offset: number, block: number, isLoop: boolean): void {
    this.site({
      kind,
      isLoop,
      offset,
      block,
      graphSite: -1,
      code: [0, 0],
      callee: undefined,
      type: -1,
      operands: [],
      arguments: [],
    })
  }

  private site(facts: Omit<Site, 'index' | 'live'>): void {
    const site: Site = { ...facts, index: this.sites.length, live: [] }
    this.sites.push(site)
    this.level.items.push({ site } satisfies Item)
    this.emit(STEP.site, site.index)
  }

  private call(code: number, at: number): void {
    const { list, typing, module } = this
    const isDirect = code === OPCODE.call
    const first = list.first[at] ?? 0
    const type = isDirect ? (module.spaces.functions[first] ?? 0) : first
    const taken = (module.types[type]?.params.length ?? 0) + (isDirect ? 0 : 1)
    const base = typing.height - taken
    const operands = [...typing.types.subarray(typing.frame.height, base)]
    const isHost = isDirect && this.plan.hostSites.has(first)
    const args = isHost ? this.movedRange(base, typing.height) : []
    this.setAll(args)
    const bytes = [list.offsets[at] ?? 0, list.offsets[at + 1] ?? 0] as const
    this.site({
      kind: isHost ? SITE.host : SITE.call,
      isLoop: false,
      offset: bytes[0],
      block: this.blockAt.get(at) ?? 0,
      graphSite: this.siteAt.get(at) ?? 0,
      code: bytes,
      callee: isDirect ? first : undefined,
      type,
      operands,
      arguments: args,
    })
    typing.step(at)
  }
}
