/**
 * Takes from a module what an engine may decide as it likes: the bits of a NaN that an instruction
 * makes, and whether memory grows that may grow.
 * Invariant: the module does what the original may do; blocks, calls and loops stay as they are, in
 * their order, so that frames and counts mean the same. A growth that only the host lacks memory
 * for is a trap: a TA that ended that way has no image. Leaves to others: how deep a stack is (a
 * replay has more of it than any run).
 */
import { bodiesInOneBuffer } from './body-buffer.ts'
import { CodeWriter } from './code-writer.ts'
import { InstructionList } from './instructions.ts'
import { indexSpaces, type FunctionBody, type ModuleParts, type WasmModule } from './module.ts'
import { readBody } from './module-validator.ts'
import { OPCODE, VECTOR_BASE } from './opcodes.ts'
import { VALUE_TYPE } from './value-types.ts'

/** Version of this pass; both sides of a move apply the same. */
export const DETERMINISM_VERSION = 1

const OP = {
  i32Eq: 0x46,
  i32LeU: 0x4d,
  i32DivU: 0x6e,
  i32And: 0x71,
  f32Eq: 0x5b,
  f64Eq: 0x61,
  f32x4Eq: VECTOR_BASE + 65,
  f64x2Eq: VECTOR_BASE + 71,
  bitselect: VECTOR_BASE + 82,
} as const

/** What a NaN is made to be: the positive quiet one without payload, in each lane. */
const NAN = {
  f32: Uint8Array.of(0x00, 0x00, 0xc0, 0x7f),
  f64: Uint8Array.of(0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0xf8, 0x7f),
} as const

/** One kind of result that can be a NaN of any bits. */
interface Shape {
  readonly type: number
  readonly equal: number
  /** The instruction that makes the NaN, with its immediate. */
  readonly nan: readonly number[]
  readonly choose: number
}

const F32: Shape = {
  type: VALUE_TYPE.f32,
  equal: OP.f32Eq,
  nan: [OPCODE.f32Const, ...NAN.f32],
  choose: OPCODE.select,
}
const F64: Shape = {
  type: VALUE_TYPE.f64,
  equal: OP.f64Eq,
  nan: [OPCODE.f64Const, ...NAN.f64],
  choose: OPCODE.select,
}
const VECTOR_CONST = [0xfd, OPCODE.v128Const - VECTOR_BASE]
const F32X4: Shape = {
  type: VALUE_TYPE.v128,
  equal: OP.f32x4Eq,
  nan: [...VECTOR_CONST, ...NAN.f32, ...NAN.f32, ...NAN.f32, ...NAN.f32],
  choose: OP.bitselect,
}
const F64X2: Shape = {
  type: VALUE_TYPE.v128,
  equal: OP.f64x2Eq,
  nan: [...VECTOR_CONST, ...NAN.f64, ...NAN.f64],
  choose: OP.bitselect,
}

/** Shapes by instruction. Signs alone, minima that choose, loads and constants keep their bits. */
const SHAPES: ReadonlyMap<number, Shape> = new Map(
  (
    [
      // ceil, floor, trunc, nearest, sqrt; add, sub, mul, div, min, max; the other width.
      [F32, [...from(0x8d, 5), ...from(0x92, 6), 0xb6]],
      [F64, [...from(0x9b, 5), ...from(0xa0, 6), 0xbb]],
      [F32X4, vector([94, ...from(103, 4), 227, ...from(228, 6)])],
      [F64X2, vector([95, 116, 117, 122, 148, 239, ...from(240, 6)])],
    ] as const
  ).flatMap(([shape, codes]) => codes.map((code) => [code, shape] as const)),
)

function from(first: number, count: number): number[] {
  return Array.from({ length: count }, (_, at) => first + at)
}

function vector(codes: readonly number[]): number[] {
  return codes.map((code) => VECTOR_BASE + code)
}

/** The module without those freedoms. @param memoryPagesMax what its memory is given at most. */
export function deterministic(module: WasmModule, memoryPagesMax: number): WasmModule {
  const list = new InstructionList()
  const { bytes, bodies } = bodiesInOneBuffer(
    module.bodies.map((body, defined) => {
      readBody(module, defined, list)
      return settled(module, body, defined, { list, memoryPagesMax })
    }),
  )
  const parts: ModuleParts = { ...module, bodies }
  return { ...module, ...parts, bytes, spaces: indexSpaces(parts) }
}

/** One body, which is in the list already. */
function settled(
  module: WasmModule,
  { locals }: FunctionBody,
  defined: number,
  { list, memoryPagesMax }: { readonly list: InstructionList; readonly memoryPagesMax: number },
): FunctionBody {
  const out = new CodeWriter(4096)
  const { params = [] } = module.types[module.functions[defined] ?? 0] ?? {}
  const scratch = new Scratch(locals.reduce((sum, { count }) => sum + count, params.length))
  for (let at = 0; at < list.count; at++) {
    const code = list.codes[at] ?? 0
    const shape = SHAPES.get(code)
    if (code === OPCODE.memoryGrow) grow(out, scratch, memoryPagesMax)
    else out.copy(module.bytes, list, at)
    if (shape !== undefined) canonicalNan(out, scratch.local(shape.type), shape)
  }
  return { locals: [...locals, ...scratch.added], code: out.finish(), offset: 0 }
}

/** The value on the stack, or the one NaN. */
function canonicalNan(out: CodeWriter, local: number, { equal, nan, choose }: Shape): void {
  out.op(OPCODE.localTee, local)
  out.raw(nan)
  out.op(OPCODE.localGet, local)
  out.op(OPCODE.localGet, local)
  out.op(equal)
  out.op(choose)
}

/** Grows; traps where -1 comes of a growth within the limit. Without a branch: blocks stay. */
function grow(out: CodeWriter, scratch: Scratch, memoryPagesMax: number): void {
  const delta = scratch.local(VALUE_TYPE.i32)
  const before = scratch.local(VALUE_TYPE.i32, 1)
  out.op(OPCODE.localTee, delta)
  out.op(OPCODE.memoryGrow, 0)
  out.op(OPCODE.localTee, before)
  out.i32Const(1)
  out.op(OPCODE.localGet, before)
  out.i32Const(-1)
  out.op(OP.i32Eq)
  out.op(OPCODE.localGet, delta)
  out.i32Const(memoryPagesMax)
  out.op(OPCODE.memorySize, 0)
  out.op(OPCODE.i32Sub)
  out.op(OP.i32LeU)
  out.op(OP.i32And)
  out.op(OPCODE.i32Eqz)
  out.op(OP.i32DivU)
  out.op(OPCODE.drop)
}

/** Locals behind those that a function has, one of a type and number. */
class Scratch {
  readonly added: { readonly count: number; readonly type: number }[] = []
  private readonly byKey = new Map<number, number>()
  private next: number

  constructor(first: number) {
    this.next = first
  }

  local(type: number, which = 0): number {
    const key = type * 2 + which
    const known = this.byKey.get(key)
    if (known !== undefined) return known
    this.added.push({ count: 1, type })
    this.byKey.set(key, this.next)
    return this.next++
  }
}
