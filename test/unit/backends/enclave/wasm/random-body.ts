/**
 * One random function: statements and values of a depth, in every construct that there is.
 * Invariant: it ends (each loop turn and each entry takes fuel), it does not trap (addresses are
 * masked, divisors are odd), and no bits of a NaN can be seen.
 */
import { CodeWriter } from '../../../../../backends/enclave/wasm/code-writer.ts'
import type { FunctionBody } from '../../../../../backends/enclave/wasm/module.ts'
import {
  IMMEDIATE,
  OPCODE,
  bounds,
  immediates,
} from '../../../../../backends/enclave/wasm/opcodes.ts'
import {
  EMPTY_BLOCK,
  VALUE_TYPE,
  type FunctionType,
} from '../../../../../backends/enclave/wasm/value-types.ts'
import {
  FUEL_GLOBAL,
  INTEGER_GLOBALS,
  LOADS,
  OPERATORS,
  STORES,
  TYPES,
  named,
  operandsOf,
  type SeededNumbers,
} from './random-vocabulary.ts'

const { i32, i64, f32, f64, v128 } = VALUE_TYPE

/** What a function knows of its module. */
export interface BodyContext {
  readonly random: SeededNumbers
  /** Types of the functions that may be called. */
  readonly callees: readonly FunctionType[]
  /** Table slots 0 to 3 hold functions of this type. */
  readonly tabled: FunctionType
  typeIndex(type: FunctionType): number
}

interface Label {
  readonly types: readonly number[]
  readonly isLoop: boolean
}

/** Writes one function. */
export class RandomBody {
  private readonly module: BodyContext
  private readonly random: SeededNumbers
  private readonly type: FunctionType
  private readonly out = new CodeWriter()
  private readonly locals: number[]
  private readonly labels: Label[] = []
  private budget = 120

  constructor(module: BodyContext, type: FunctionType) {
    this.module = module
    this.random = module.random
    this.type = type
    const extra = Array.from({ length: 2 + this.random.below(8) }, () => this.random.oneOf(TYPES))
    this.locals = [...type.params, ...extra, i32]
  }

  write(): FunctionBody {
    const { out, type } = this
    this.labels.push({ types: type.results, isLoop: false })
    this.takeFuel()
    out.op(named('i32.lt_s'))
    out.open(OPCODE.if, EMPTY_BLOCK)
    for (const each of type.results) this.literal(each)
    out.op(OPCODE.return)
    out.op(OPCODE.end)
    const count = 2 + this.random.below(6)
    for (let i = 0; i < count; i++) this.statement(4)
    for (const each of type.results) this.value(each, 3)
    out.op(OPCODE.end)
    const own = this.locals.slice(type.params.length)
    return { locals: own.map((each) => ({ count: 1, type: each })), code: out.finish(), offset: 0 }
  }

  /** Leaves what is left of the fuel, and 0. */
  private takeFuel(): void {
    const { out } = this
    const scratch = this.locals.length - 1
    out.op(OPCODE.globalGet, FUEL_GLOBAL)
    out.i32Const(1)
    out.op(OPCODE.i32Sub)
    out.op(OPCODE.localTee, scratch)
    out.op(OPCODE.globalSet, FUEL_GLOBAL)
    out.op(OPCODE.localGet, scratch)
    out.i32Const(0)
  }

  private literal(type: number): void {
    const { out, random } = this
    const value = random.oneOf([0, 1, -1, 2, 255, 65_535, random.below(1 << 30)])
    if (type === i32) out.i32Const(value)
    else if (type === i64) out.i64Const(BigInt(value) * BigInt(1 + random.below(1 << 20)))
    else if (type === f32) {
      out.op(OPCODE.f32Const)
      out.raw(new Uint8Array(Float32Array.of(value / 8).buffer))
    } else if (type === f64) {
      out.op(OPCODE.f64Const)
      out.raw(new Uint8Array(Float64Array.of(value / 8).buffer))
    } else {
      out.op(OPCODE.v128Const)
      out.raw(Uint8Array.from({ length: 16 }, () => random.below(256)))
    }
  }

  /** Takes values away. */
  private drop(values: readonly number[]): void {
    values.forEach(() => this.out.op(OPCODE.drop))
  }

  private localOf(type: number): number | undefined {
    const fitting = this.locals.flatMap((each, at) => (each === type ? [at] : []))
    const usable = fitting.filter((at) => at !== this.locals.length - 1)
    return usable.length === 0 ? undefined : this.random.oneOf(usable)
  }

  /** Leaves one value of a type. */
  private value(type: number, depth: number): void {
    if (depth <= 0 || this.budget-- <= 0) return this.leaf(type)
    switch (this.random.below(12)) {
      case 0:
      case 1:
        return this.leaf(type)
      case 2:
        return this.load(type, depth)
      case 3:
        return this.ifElse([type], depth)
      case 4:
        return this.blockOf([type], depth)
      case 5:
        return this.callFor(type, depth)
      case 6:
        this.value(type, depth - 1)
        this.value(type, depth - 1)
        this.value(i32, depth - 1)
        if (this.random.below(2) === 0) return this.out.op(OPCODE.select)
        return this.out.op(OPCODE.selectTyped, 1, type)
      case 7:
        return this.integerSpecial(type, depth)
      case 8:
        return this.loopOf([type], depth)
      default:
        return this.operator(type, depth)
    }
  }

  private leaf(type: number): void {
    const local = this.localOf(type)
    if (local === undefined || this.random.below(3) === 0) return this.literal(type)
    this.out.op(OPCODE.localGet, local)
  }

  private operator(type: number, depth: number): void {
    const code = this.random.oneOf(OPERATORS.get(type) ?? [])
    for (const operand of operandsOf(code)) this.value(operand, depth - 1)
    this.out.op(code)
    if (immediates[code] === IMMEDIATE.lane) this.out.byte(this.random.below(bounds[code] ?? 1))
    if (immediates[code] === IMMEDIATE.shuffle) {
      this.out.raw(Uint8Array.from({ length: 16 }, () => this.random.below(32)))
    }
  }

  /** Leaves an address that is inside the memory with any offset that is used. */
  private address(depth: number): void {
    this.value(i32, depth - 1)
    this.out.i32Const(0xffff)
    this.out.op(named('i32.and'))
  }

  private accessTo(code: number): void {
    const align = this.random.below((bounds[code] ?? 0) + 1)
    this.out.access(code, align, this.random.below(200))
    if (immediates[code] === IMMEDIATE.memoryLane) {
      this.out.byte(this.random.below(16 >> (bounds[code] ?? 0)))
    }
  }

  private load(type: number, depth: number): void {
    const code = this.random.oneOf(LOADS.get(type) ?? [])
    this.address(depth)
    if (immediates[code] === IMMEDIATE.memoryLane) this.value(v128, depth - 1)
    this.accessTo(code)
  }

  private integerSpecial(type: number, depth: number): void {
    const { out, random } = this
    if (type !== i32 && type !== i64) return this.operator(type, depth)
    const prefix = type === i32 ? 'i32' : 'i64'
    switch (random.below(type === i32 ? 5 : 2)) {
      case 0:
        this.value(type, depth - 1)
        this.value(type, depth - 1)
        if (type === i32) out.i32Const(1)
        else out.i64Const(1n)
        out.op(named(`${prefix}.or`))
        return out.op(named(`${prefix}.${random.oneOf(['div_u', 'rem_u', 'rem_s'])}`))
      case 1:
        return out.op(OPCODE.globalGet, type === i32 ? 1 : 2)
      case 2:
        if (random.below(2) === 0) return out.op(OPCODE.memorySize, 0)
        out.i32Const(random.below(2))
        return out.op(OPCODE.memoryGrow, 0)
      case 3:
        out.i32Const(random.below(6))
        out.op(OPCODE.tableGet, 0)
        return out.op(OPCODE.refIsNull)
      default:
        return out.op(OPCODE.tableSize, 0)
    }
  }

  /** A construct with a label: its code leaves `types`. */
  private labelled(label: Label, write: () => void): void {
    this.labels.push(label)
    write()
    this.labels.pop()
    this.out.op(OPCODE.end)
  }

  private blockTypeOf(params: readonly number[], results: readonly number[]): number {
    if (params.length === 0 && results.length === 0) return EMPTY_BLOCK
    const single = results[0]
    if (params.length === 0 && results.length === 1 && single !== undefined) return single - 0x80
    return this.module.typeIndex({ params: [...params], results: [...results] })
  }

  private blockOf(types: readonly number[], depth: number): void {
    const params = this.random.below(3) === 0 ? [this.random.oneOf(TYPES)] : []
    for (const each of params) this.value(each, depth - 1)
    this.out.open(OPCODE.block, this.blockTypeOf(params, types))
    this.labelled({ types, isLoop: false }, () => {
      this.drop(params)
      this.statement(depth - 1)
      for (const each of types) this.value(each, depth - 1)
    })
  }

  private ifElse(types: readonly number[], depth: number): void {
    this.value(i32, depth - 1)
    this.out.open(OPCODE.if, this.blockTypeOf([], types))
    this.labelled({ types, isLoop: false }, () => {
      this.statement(depth - 1)
      for (const each of types) this.value(each, depth - 1)
      if (types.length === 0 && this.random.below(2) === 0) return
      this.out.op(OPCODE.else)
      for (const each of types) this.value(each, depth - 1)
    })
  }

  /** A loop that carries values from turn to turn. */
  private loopOf(types: readonly number[], depth: number): void {
    const { out } = this
    for (const each of types) this.value(each, depth - 1)
    out.open(OPCODE.loop, this.blockTypeOf(types, types))
    this.labelled({ types, isLoop: true }, () => {
      this.statement(depth - 1)
      if (this.random.below(2) === 0) this.statement(depth - 1)
      this.repeat(0, depth)
    })
  }

  /** Goes back to a loop while there is fuel and a condition holds; carried values are there. */
  private repeat(label: number, depth: number): void {
    this.takeFuel()
    this.out.op(named('i32.gt_s'))
    if (this.random.below(3) === 0) {
      this.value(i32, depth - 2)
      this.out.op(named('i32.and'))
    }
    this.out.op(OPCODE.brIf, label)
  }

  private call(type: FunctionType, index: number, depth: number): void {
    for (const each of type.params) this.value(each, depth - 1)
    if (type !== this.module.tabled || this.random.below(3) === 0) {
      this.out.op(OPCODE.call, index)
      return
    }
    this.value(i32, depth - 1)
    this.out.i32Const(3)
    this.out.op(named('i32.and'))
    this.out.op(OPCODE.callIndirect, this.module.typeIndex(type), 0)
  }

  private callFor(type: number, depth: number): void {
    const { callees } = this.module
    const fitting = callees.flatMap(({ results }, at) => (results[0] === type ? [at] : []))
    if (fitting.length === 0) return this.operator(type, depth)
    const index = this.random.oneOf(fitting)
    const callee = callees[index] as FunctionType
    this.call(callee, index, depth)
    for (let i = callee.results.length - 1; i > 0; i--) this.out.op(OPCODE.drop)
  }

  /** Leaves nothing. */
  private statement(depth: number): void {
    const { out, random } = this
    if (depth <= 0 || this.budget-- <= 0) return out.op(OPCODE.nop)
    switch (random.below(11)) {
      case 0:
      case 1: {
        const local = random.below(this.locals.length - 1)
        this.value(this.locals[local] ?? i32, depth)
        if (random.below(2) === 0) return out.op(OPCODE.localSet, local)
        out.op(OPCODE.localTee, local)
        return out.op(OPCODE.drop)
      }
      case 2:
        return this.store(depth)
      case 3: {
        const [global, type] = random.oneOf(INTEGER_GLOBALS)
        this.value(type, depth - 1)
        return out.op(OPCODE.globalSet, global)
      }
      case 4:
        return this.blockOf([], depth)
      case 5:
        return this.ifElse([], depth)
      case 6:
        return this.loopOf([], depth)
      case 7:
        return this.branch(depth)
      case 8:
        return this.bulk(depth)
      case 9:
        return this.manyResults(depth)
      default: {
        const index = random.below(this.module.callees.length)
        const callee = this.module.callees[index] as FunctionType
        this.call(callee, index, depth)
        this.drop(callee.results)
      }
    }
  }

  private store(depth: number): void {
    const code = this.random.oneOf(STORES)
    this.address(depth)
    this.value(operandsOf(code)[1] ?? i32, depth - 1)
    this.accessTo(code)
  }

  /** Depths of the labels that may be left for good: every one but loops. */
  private leavable(): number[] {
    return this.labels.flatMap(({ isLoop }, at) => (isLoop ? [] : [this.labels.length - 1 - at]))
  }

  private branch(depth: number): void {
    const { out, random } = this
    const label = random.oneOf(this.leavable())
    const { types } = this.labels[this.labels.length - 1 - label] as Label
    for (const each of types) this.value(each, depth - 1)
    switch (random.below(3)) {
      case 0:
        this.value(i32, depth - 1)
        out.op(OPCODE.brIf, label)
        this.drop(types)
        return
      case 1:
        this.drop(types)
        return this.conditionally(depth, () => {
          for (const each of types) this.value(each, depth - 2)
          const isReturn = label + 2 === this.labels.length
          out.op(isReturn ? OPCODE.return : OPCODE.br, ...(isReturn ? [] : [label + 1]))
          if (random.below(2) === 0) this.statement(depth - 1)
        })
      default:
        this.drop(types)
        return this.conditionally(depth, () => this.branchTable(depth))
    }
  }

  /** Something after which nothing may follow, so that what follows can be reached. */
  private conditionally(depth: number, write: () => void): void {
    this.value(i32, depth - 1)
    this.out.open(OPCODE.if, EMPTY_BLOCK)
    this.labelled({ types: [], isLoop: false }, write)
  }

  private branchTable(depth: number): void {
    const { random } = this
    const first = random.oneOf(this.leavable())
    const at = (label: number): readonly number[] =>
      this.labels[this.labels.length - 1 - label]?.types ?? []
    const types = at(first)
    const same = this.leavable().filter((label) => at(label).join() === types.join())
    for (const each of types) this.value(each, depth - 2)
    this.value(i32, depth - 2)
    const count = 1 + random.below(5)
    this.out.branchTable(Array.from({ length: count }, () => random.oneOf(same)))
    if (random.below(3) === 0) this.out.op(OPCODE.unreachable)
  }

  /** Copies, fills and initialises within the first page. */
  private bulk(depth: number): void {
    const { out, random } = this
    const kind = random.below(3)
    this.address(depth)
    if (kind === 0) this.value(i32, depth - 1)
    else if (kind === 1) this.address(depth)
    else out.i32Const(random.below(16))
    out.i32Const(random.below(17))
    if (kind === 0) out.op(OPCODE.memoryFill, 0)
    else if (kind === 1) out.op(OPCODE.memoryCopy, 0, 0)
    else out.op(OPCODE.memoryInit, 1, 0)
  }

  /** A construct with several results, some of which are kept. */
  private manyResults(depth: number): void {
    const count = 2 + this.random.below(2)
    const types = Array.from({ length: count }, () => this.random.oneOf(TYPES))
    const kind = this.random.below(3)
    if (kind === 0) this.blockOf(types, depth)
    else if (kind === 1) this.loopOf(types, depth)
    else this.ifElse(types, depth)
    for (const each of types.toReversed()) {
      const local = this.localOf(each)
      if (local === undefined) this.out.op(OPCODE.drop)
      else this.out.op(OPCODE.localSet, local)
    }
  }
}
