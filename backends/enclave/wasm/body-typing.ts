/**
 * Types a function's instructions one by one, as the validation algorithm of the specification does.
 * Invariant: between two steps, `types` up to `height` are the operand types of the whole function
 * at that point, and the frames are the constructs around it; what passes is what an engine takes.
 * Leaves to others: the module around the function (module-validator.ts).
 */
import { AdmissionError } from './admission-refusal.ts'
import { FUNCTION_LABEL, type InstructionList } from './instructions.ts'
import type { WasmModule } from './module.ts'
import { IMMEDIATE, OPCODE, immediates, opcodeName, signatures } from './opcodes.ts'
import {
  EMPTY_BLOCK,
  UNKNOWN_TYPE,
  VALUE_TYPE,
  isReference,
  typeName,
  type FunctionType,
} from './value-types.ts'

/** A block, loop, if or function whose end is not reached. */
export interface Frame {
  /** Index of the opening instruction, or {@link FUNCTION_LABEL}. */
  readonly opener: number
  readonly type: FunctionType
  /** Operands below it, which it cannot reach. */
  readonly height: number
  /** Whether what follows cannot be reached. */
  isDead: boolean
}

const NOTHING: FunctionType = { params: [], results: [] }
const SINGLES = new Map<number, FunctionType>(
  Object.values(VALUE_TYPE).map((type) => [type, { params: [], results: [type] }]),
)

/** The types of a block; undefined where there is no such type. */
export function blockType(
  { types }: { readonly types: readonly FunctionType[] },
  coded: number,
): FunctionType | undefined {
  const type = coded | 0
  if (type === EMPTY_BLOCK) return NOTHING
  return type < 0 ? SINGLES.get(type + 0x80) : types[type]
}

/** The types of a function's parameters and locals. */
export function localTypes(module: WasmModule, defined: number): Uint8Array {
  const type = module.types[module.functions[defined] ?? 0] ?? NOTHING
  const locals = module.bodies[defined]?.locals ?? []
  const count = locals.reduce((sum, group) => sum + group.count, type.params.length)
  const out = new Uint8Array(count)
  out.set(type.params)
  let at = type.params.length
  for (const group of locals) {
    out.fill(group.type, at, at + group.count)
    at += group.count
  }
  return out
}

/** The typing of one function after the other. */
export class BodyTyping {
  /** Operand types, the deepest first. */
  types: Uint8Array = new Uint8Array(256)
  height = 0
  /** The constructs around the next instruction, the function first. */
  readonly frames: Frame[] = []
  /** Types of parameters and locals. */
  locals: Uint8Array = new Uint8Array(0)
  private readonly module: WasmModule
  private readonly declared: ReadonlySet<number>
  private list: InstructionList | undefined
  private at = 0
  private floor = 0

  /** `declared`: the functions that `ref.func` may name. */
  constructor(module: WasmModule, declared: ReadonlySet<number>) {
    this.module = module
    this.declared = declared
  }

  /** Begins a function (an index into the bodies) whose instructions are in `list`. */
  begin(defined: number, list: InstructionList): void {
    const type = this.module.types[this.module.functions[defined] ?? 0] ?? NOTHING
    this.list = list
    this.height = 0
    this.floor = 0
    this.frames.length = 0
    this.frames.push({ opener: FUNCTION_LABEL, type, height: 0, isDead: false })
    this.locals = localTypes(this.module, defined)
  }

  /** The construct around the next instruction. */
  get frame(): Frame {
    const frame = this.frames.at(-1)
    if (frame === undefined) throw this.invalid('no instruction after the end')
    return frame
  }

  /** Types the instruction at `index`; they come in order. @throws AdmissionError. */
  step(index: number): void {
    const { list } = this
    if (list === undefined) return
    this.at = index
    const code = list.codes[index] ?? 0
    const signature = signatures[code] ?? 0
    const first = list.first[index] ?? 0
    if (signature === 0) {
      this.stepSpecial(code, first, list.second[index] ?? 0)
      return
    }
    const kind = immediates[code] ?? 0
    if (kind === IMMEDIATE.memory || kind === IMMEDIATE.memoryLane) {
      this.demandMemory(list.second[index] ?? 0)
    } else if (kind === IMMEDIATE.memoryIndex) this.demandMemory(first)
    else if (kind === IMMEDIATE.indexPair || kind === IMMEDIATE.index) {
      this.demandOperands(code, first, list.second[index] ?? 0)
    }
    const last = (signature >>> 16) & 0xff
    if (last !== 0) {
      this.pop(last)
      const middle = (signature >>> 8) & 0xff
      if (middle !== 0) {
        this.pop(middle)
        if ((signature & 0xff) !== 0) this.pop(signature & 0xff)
      }
    }
    if (signature >>> 24 !== 0) this.push(signature >>> 24)
  }

  private stepSpecial(code: number, first: number, second: number): void {
    switch (code) {
      case OPCODE.localGet:
        return this.push(this.localType(first))
      case OPCODE.localSet:
        return this.pop(this.localType(first))
      case OPCODE.localTee:
        this.pop(this.localType(first))
        return this.push(this.localType(first))
      case OPCODE.globalGet:
        return this.push(this.global(first).type)
      case OPCODE.globalSet:
        if (!this.global(first).isMutable) throw this.invalid('a mutable global')
        return this.pop(this.global(first).type)
      case OPCODE.call:
        return this.stepCall(this.functionType(first))
      case OPCODE.callIndirect:
        return this.stepCallIndirect(first, second)
      case OPCODE.drop:
        this.popAny()
        return
      case OPCODE.select:
        return this.stepSelect()
      case OPCODE.selectTyped:
        this.pop(VALUE_TYPE.i32)
        this.pop(first)
        this.pop(first)
        return this.push(first)
      case OPCODE.block:
      case OPCODE.loop:
      case OPCODE.if:
        return this.open(code, first)
      case OPCODE.else:
      case OPCODE.end:
        return this.close(code)
      default:
        return this.stepBranch(code, first, second)
    }
  }

  private stepBranch(code: number, first: number, second: number): void {
    switch (code) {
      case OPCODE.br:
        this.popAll(this.labelTypes(first))
        return this.die()
      case OPCODE.brIf: {
        this.pop(VALUE_TYPE.i32)
        const types = this.labelTypes(first)
        this.popAll(types)
        return this.pushAll(types)
      }
      case OPCODE.brTable:
        return this.stepBranchTable(first, second)
      case OPCODE.return:
        this.popAll(this.frames[0]?.type.results ?? [])
        return this.die()
      case OPCODE.unreachable:
        return this.die()
      case OPCODE.nop:
        return
      default:
        return this.stepReference(code, first)
    }
  }

  private stepReference(code: number, first: number): void {
    switch (code) {
      case OPCODE.refNull:
        return this.push(first)
      case OPCODE.refIsNull: {
        const type = this.popAny()
        if (type !== UNKNOWN_TYPE && !isReference(type)) throw this.invalid('a reference')
        return this.push(VALUE_TYPE.i32)
      }
      case OPCODE.refFunc:
        this.functionType(first)
        if (!this.declared.has(first)) {
          throw this.invalid('a function that an export or an element segment names')
        }
        return this.push(VALUE_TYPE.funcref)
      case OPCODE.tableGet:
        this.pop(VALUE_TYPE.i32)
        return this.push(this.tableType(first))
      case OPCODE.tableSet:
        this.pop(this.tableType(first))
        return this.pop(VALUE_TYPE.i32)
      case OPCODE.tableGrow:
        this.pop(VALUE_TYPE.i32)
        this.pop(this.tableType(first))
        return this.push(VALUE_TYPE.i32)
      case OPCODE.tableFill:
        this.pop(VALUE_TYPE.i32)
        this.pop(this.tableType(first))
        return this.pop(VALUE_TYPE.i32)
      case OPCODE.dataDrop:
        return this.demandData(first)
      case OPCODE.elemDrop:
        this.elementType(first)
        return
      default:
        throw this.invalid('an instruction that has types')
    }
  }

  private open(code: number, coded: number): void {
    const type = blockType(this.module, coded)
    if (type === undefined) throw this.invalid('a block type that exists')
    if (code === OPCODE.if) this.pop(VALUE_TYPE.i32)
    this.popAll(type.params)
    this.frames.push({ opener: this.at, type, height: this.height, isDead: false })
    this.floor = this.height
    this.pushAll(type.params)
  }

  private close(code: number): void {
    const { frame, list } = this
    this.popAll(frame.type.results)
    if (this.height !== frame.height) throw this.invalid('no operands left in the block')
    if (code === OPCODE.else) {
      frame.isDead = false
      this.pushAll(frame.type.params)
      return
    }
    const isBareIf =
      list?.codes[frame.opener] === OPCODE.if && list.second[frame.opener] === this.at
    if (isBareIf && !isSame(frame.type.params, frame.type.results)) {
      throw this.invalid('an else: without one, results are the parameters')
    }
    this.frames.pop()
    this.floor = this.frames.at(-1)?.height ?? 0
    if (this.frames.length > 0) this.pushAll(frame.type.results)
  }

  private stepCall({ params, results }: FunctionType): void {
    this.popAll(params)
    this.pushAll(results)
  }

  private stepCallIndirect(type: number, table: number): void {
    if (this.tableType(table) !== VALUE_TYPE.funcref) throw this.invalid('a table of functions')
    const called = this.module.types[type]
    if (called === undefined) throw this.invalid('a type that exists')
    this.pop(VALUE_TYPE.i32)
    this.stepCall(called)
  }

  private stepSelect(): void {
    this.pop(VALUE_TYPE.i32)
    const right = this.popAny()
    const left = this.popAny()
    if (isReference(left) || isReference(right)) throw this.invalid('a select with its type')
    if (left !== right && left !== UNKNOWN_TYPE && right !== UNKNOWN_TYPE) {
      throw this.invalid('two operands of one type')
    }
    this.push(left === UNKNOWN_TYPE ? right : left)
  }

  private stepBranchTable(count: number, from: number): void {
    this.pop(VALUE_TYPE.i32)
    const { depths } = this.list ?? { depths: new Uint32Array() }
    const arity = this.labelTypes(depths[from + count] ?? 0).length
    for (let i = 0; i <= count; i++) {
      const types = this.labelTypes(depths[from + i] ?? 0)
      if (types.length !== arity) throw this.invalid('labels with as many operands each')
      this.checkTop(types)
    }
    this.die()
  }

  private demandOperands(code: number, first: number, second: number): void {
    switch (code) {
      case OPCODE.memoryInit:
        this.demandData(first)
        return this.demandMemory(second)
      case OPCODE.memoryCopy:
        this.demandMemory(first)
        return this.demandMemory(second)
      case OPCODE.tableInit:
        if (this.elementType(first) !== this.tableType(second)) {
          throw this.invalid('a segment and a table of one type')
        }
        return
      case OPCODE.tableCopy:
        if (this.tableType(first) !== this.tableType(second)) {
          throw this.invalid('two tables of one type')
        }
        return
      default:
        this.tableType(first)
    }
  }

  private demandMemory(memory: number): void {
    if (memory >= this.module.spaces.memories.length) throw this.invalid('a memory that exists')
  }

  private demandData(segment: number): void {
    if (segment >= (this.module.dataCount ?? 0)) {
      throw this.invalid('a data segment that the data count section announces')
    }
  }

  private elementType(segment: number): number {
    const found = this.module.elements[segment]
    if (found === undefined) throw this.invalid('an element segment that exists')
    return found.type
  }

  private tableType(table: number): number {
    const found = this.module.spaces.tables[table]
    if (found === undefined) throw this.invalid('a table that exists')
    return found.type
  }

  private localType(local: number): number {
    const found = this.locals[local]
    if (found === undefined) throw this.invalid('a local that exists')
    return found
  }

  private global(global: number): { readonly type: number; readonly isMutable: boolean } {
    const found = this.module.spaces.globals[global]
    if (found === undefined) throw this.invalid('a global that exists')
    return found
  }

  private functionType(index: number): FunctionType {
    const { spaces, types } = this.module
    const found = spaces.functions[index]
    if (found === undefined) throw this.invalid('a function that exists')
    return types[found] ?? NOTHING
  }

  /** What a branch to a depth carries. */
  private labelTypes(depth: number): readonly number[] {
    const frame = this.frames[this.frames.length - 1 - depth]
    if (frame === undefined) throw this.invalid('a depth of the blocks around it')
    const isLoop = this.list?.codes[frame.opener] === OPCODE.loop
    return isLoop ? frame.type.params : frame.type.results
  }

  /** What follows cannot be reached: operands are whatever is asked for. */
  private die(): void {
    this.height = this.floor
    this.frame.isDead = true
  }

  private push(type: number): void {
    if (this.height === this.types.length) {
      const grown = new Uint8Array(this.types.length * 2)
      grown.set(this.types)
      this.types = grown
    }
    this.types[this.height++] = type
  }

  private pop(want: number): void {
    if (this.height > this.floor) {
      const have = this.types[--this.height] ?? UNKNOWN_TYPE
      if (have !== want && have !== UNKNOWN_TYPE) {
        throw this.invalid(`an operand of type ${typeName(want)}`, typeName(have))
      }
    } else if (!this.frame.isDead)
      throw this.invalid(`an operand of type ${typeName(want)}`, 'none')
  }

  private popAny(): number {
    if (this.height > this.floor) return this.types[--this.height] ?? UNKNOWN_TYPE
    if (!this.frame.isDead) throw this.invalid('an operand', 'none')
    return UNKNOWN_TYPE
  }

  private pushAll(types: readonly number[]): void {
    for (const type of types) this.push(type)
  }

  private popAll(types: readonly number[]): void {
    for (let i = types.length - 1; i >= 0; i--) this.pop(types[i] ?? UNKNOWN_TYPE)
  }

  /** Demands operands without taking them. */
  private checkTop(types: readonly number[]): void {
    const { height } = this
    this.popAll(types)
    this.height = height
  }

  private invalid(want: string, have?: string): AdmissionError {
    const offset = this.list?.offsets[this.at] ?? 0
    const feature = opcodeName(this.list?.codes[this.at] ?? 0)
    const fix = 'build the module again with a current toolchain'
    const facts = { code: 'ADMISSION_INVALID', feature, offset, want, fix } as const
    return new AdmissionError(have === undefined ? facts : { ...facts, have })
  }
}

function isSame(left: readonly number[], right: readonly number[]): boolean {
  return left.length === right.length && left.every((type, at) => type === right[at])
}
