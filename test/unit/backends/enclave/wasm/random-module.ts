/**
 * Random modules from a seed: valid, admitted, and ending by themselves whatever they compute.
 * Invariant: same seed, same bytes; every loop turn and call takes one of `fuel`, nothing traps,
 * and no bits of a NaN can be seen, so that two runs of one module give the same in any process.
 * Exports `memory`, `run` (i32) -> i64 and `talos_handle` () -> i32; imports `talos.request_len`.
 */
import { CodeWriter } from '../../../../../backends/enclave/wasm/code-writer.ts'
import { encodeModule } from '../../../../../backends/enclave/wasm/module-encoder.ts'
import type {
  ElementSegment,
  FunctionBody,
  GlobalDefinition,
  ModuleParts,
} from '../../../../../backends/enclave/wasm/module.ts'
import { OPCODE } from '../../../../../backends/enclave/wasm/opcodes.ts'
import {
  VALUE_TYPE,
  typeKey,
  type FunctionType,
} from '../../../../../backends/enclave/wasm/value-types.ts'
import { RandomBody, type BodyContext } from './random-body.ts'
import {
  FUEL_GLOBAL,
  INTEGER_GLOBALS,
  SeededNumbers,
  TYPES,
  fromI32,
  intoI64,
} from './random-vocabulary.ts'

const { i32, i64 } = VALUE_TYPE
const REQUEST_LENGTH: FunctionType = { params: [], results: [i32] }

/** A module and what can be called in it with plain arguments. */
export interface RandomModule {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly exports: readonly (FunctionType & { readonly name: string })[]
}

const RUN: FunctionType = { params: [i32], results: [i64] }
const HANDLE: FunctionType = { params: [], results: [i32] }

/** The module of a seed; `fuel` bounds the loop turns and calls of one call. */
export function randomModule(seed: number, fuel = 200): RandomModule {
  return {
    bytes: Uint8Array.from(encodeModule(new ModulePlan(seed).parts(fuel))),
    exports: [
      { name: 'run', ...RUN },
      { name: 'talos_handle', ...HANDLE },
    ],
  }
}

class ModulePlan implements BodyContext {
  readonly random: SeededNumbers
  readonly types: FunctionType[] = []
  /** Types of the functions that may be called; function 0 is the import. */
  readonly callees: FunctionType[] = []
  /** Table slots 0 to 3 hold functions of this type. */
  readonly tabled: FunctionType

  constructor(seed: number) {
    this.random = new SeededNumbers(seed)
    this.callees.push(REQUEST_LENGTH)
    const count = 2 + this.random.below(5)
    for (let i = 0; i < count; i++) {
      const params = this.someTypes(4)
      this.callees.push({ params, results: this.someTypes(3) })
    }
    this.tabled = this.random.oneOf(this.callees)
  }

  private someTypes(end: number): number[] {
    return Array.from({ length: this.random.below(end) }, () => this.random.oneOf(TYPES))
  }

  typeIndex(type: FunctionType): number {
    const key = typeKey(type)
    const known = this.types.findIndex((each) => typeKey(each) === key)
    if (known >= 0) return known
    this.types.push(type)
    return this.types.length - 1
  }

  parts(fuel: number): ModuleParts {
    const all = [...this.callees, RUN, HANDLE]
    const run = this.callees.length
    const bodies = all.slice(1).map((type, at) => {
      if (at + 1 === run) return this.runBody(fuel)
      return at + 1 > run ? handleBody(run) : new RandomBody(this, type).write()
    })
    const offset = 0
    return {
      types: this.types,
      imports: [
        {
          module: 'talos',
          name: 'request_len',
          kind: 0,
          type: this.typeIndex(REQUEST_LENGTH),
          offset,
        },
      ],
      functions: all.slice(1).map((type) => this.typeIndex(type)),
      tables: [{ type: VALUE_TYPE.funcref, min: 6, max: 6, offset }],
      memories: [{ min: 2, max: 4, isShared: false, offset }],
      globals: this.globals(fuel),
      exports: [
        { name: 'memory', kind: 2, index: 0, offset },
        { name: 'run', kind: 0, index: run, offset },
        { name: 'talos_handle', kind: 0, index: run + 1, offset },
      ],
      start: undefined,
      elements: this.elements(),
      dataCount: 2,
      bodies,
      data: [
        { flags: 0, memory: 0, place: constant(i32, 64), content: this.someBytes(48), offset },
        { flags: 1, memory: 0, place: undefined, content: this.someBytes(32), offset },
      ],
      customs: [],
    }
  }

  private someBytes(count: number): Uint8Array {
    return Uint8Array.from({ length: count }, () => this.random.below(256))
  }

  private globals(fuel: number): GlobalDefinition[] {
    const global = (type: number, isMutable: boolean, value: number): GlobalDefinition => ({
      type,
      isMutable,
      initial: constant(type, value),
      offset: 0,
    })
    return [
      global(i32, true, fuel),
      global(i32, true, 7),
      global(i64, true, -9),
      global(i64, false, 3),
    ]
  }

  /** Slots 0 to 3 of one type, 4 anything, 5 nothing. */
  private elements(): ElementSegment[] {
    const same = this.callees.flatMap((type, at) => (type === this.tabled ? [at] : []))
    const functions = [0, 1, 2, 3].map(() => this.random.oneOf(same))
    const common = { table: 0, type: VALUE_TYPE.funcref, offset: 0 }
    const any = this.random.below(this.callees.length)
    const named = new CodeWriter()
    named.op(OPCODE.refFunc, any)
    const expressions = [{ code: named.finish(), offset: 0 }]
    const first = { ...common, flags: 0, place: constant(i32, 0), functions, expressions: [] }
    const second = { ...common, flags: 4, place: constant(i32, 4), functions: [], expressions }
    return [first, second]
  }

  /** Calls every function with arguments from its own, and folds what comes back. */
  private runBody(fuel: number): FunctionBody {
    const out = new CodeWriter()
    out.i32Const(fuel)
    out.op(OPCODE.globalSet, FUEL_GLOBAL)
    this.callees.forEach((type, at) => {
      for (const param of type.params) {
        out.op(OPCODE.localGet, 0)
        fromI32(out, param)
      }
      out.op(OPCODE.call, at)
      for (const result of type.results.toReversed()) {
        intoI64(out, result)
        out.op(OPCODE.localGet, 1)
        out.i64Const(31n)
        out.op(OPCODE.i64Mul)
        out.op(OPCODE.i64Add)
        out.op(OPCODE.localSet, 1)
      }
    })
    out.op(OPCODE.localGet, 1)
    for (const [index, type] of INTEGER_GLOBALS) {
      out.op(OPCODE.globalGet, index)
      intoI64(out, type)
      out.op(OPCODE.i64Add)
    }
    out.op(OPCODE.end)
    return { locals: [{ count: 1, type: i64 }], code: out.finish(), offset: 0 }
  }
}

function handleBody(run: number): FunctionBody {
  const out = new CodeWriter()
  out.i32Const(5)
  out.op(OPCODE.call, run)
  out.op(OPCODE.i32WrapI64)
  out.op(OPCODE.end)
  return { locals: [], code: out.finish(), offset: 0 }
}

function constant(type: number, value: number): { code: Uint8Array; offset: number } {
  const out = new CodeWriter()
  if (type === i32) out.i32Const(value)
  else out.i64Const(BigInt(value))
  return { code: out.finish(), offset: 0 }
}
