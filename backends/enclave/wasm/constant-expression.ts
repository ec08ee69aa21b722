/**
 * Constant expressions: initial values of globals and elements, places of segments.
 * Invariant: only instructions whose value is known without running the module are read, the
 * extended ones (add, sub, mul) included.
 */
import { malformed } from './admission-refusal.ts'
import { ByteReader } from './byte-reader.ts'
import type { Constant } from './module.ts'
import { OPCODE } from './opcodes.ts'
import { refusedInstruction } from './refused-instructions.ts'

/** What a walk reports: number, first immediate (0 where it is no index or i32), place. */
export type ConstantVisitor = (code: number, immediate: number, offset: number) => void

const ARITHMETIC = new Set<number>([
  OPCODE.i32Add,
  OPCODE.i32Sub,
  OPCODE.i32Mul,
  OPCODE.i64Add,
  OPCODE.i64Sub,
  OPCODE.i64Mul,
])

/** Reads one constant expression. */
export function readConstant(reader: ByteReader): Constant {
  const start = reader.at
  for (;;) {
    const at = reader.at
    if (readStep(reader, () => undefined)) {
      return { code: reader.bytes.subarray(start, at), offset: start }
    }
  }
}

/** Walks a constant expression. */
export function walkConstant({ code, offset }: Constant, visit: ConstantVisitor): void {
  const reader = new ByteReader(code, { start: 0, end: code.length })
  while (!reader.done) readStep(reader, (op, value, at) => visit(op, value, offset + at))
}

/** Reads one instruction; true at the end of the expression. */
function readStep(reader: ByteReader, visit: ConstantVisitor): boolean {
  const offset = reader.at
  const code = reader.byte()
  let immediate = 0
  switch (code) {
    case OPCODE.end:
      return true
    case OPCODE.i32Const:
      immediate = reader.i32()
      break
    case OPCODE.i64Const:
      reader.skipI64()
      break
    case OPCODE.f32Const:
      reader.skip(4)
      break
    case OPCODE.f64Const:
      reader.skip(8)
      break
    case OPCODE.globalGet:
    case OPCODE.refFunc:
      immediate = reader.u32()
      break
    case OPCODE.refNull:
      immediate = reader.referenceType()
      break
    case 0xfd:
      return readVectorConstant(reader, offset, visit)
    case 0xfb:
      throw refusedInstruction(code, 0, offset)
    default:
      if (!ARITHMETIC.has(code)) throw malformed('constant expression', offset, 'constants')
  }
  visit(code, immediate, offset)
  return false
}

function readVectorConstant(reader: ByteReader, offset: number, visit: ConstantVisitor): false {
  if (reader.u32() !== 12) throw malformed('constant expression', offset, 'constants')
  reader.skip(16)
  visit(OPCODE.v128Const, 0, offset)
  return false
}

/**
 * The value of a constant of type i32 (unsigned), or undefined where it depends on a global:
 * an imported one is not known, and no toolchain uses its own.
 */
export function constantI32(constant: Constant): number | undefined {
  const stack: (number | undefined)[] = []
  walkConstant(constant, (code, immediate) => {
    if (code === OPCODE.i32Const) stack.push(immediate)
    else if (code === OPCODE.globalGet) stack.push(undefined)
    else {
      const right = stack.pop()
      const left = stack.pop()
      const isKnown = left !== undefined && right !== undefined
      stack.push(isKnown ? compute(code, left, right) : undefined)
    }
  })
  const value = stack.pop()
  return value === undefined ? undefined : value >>> 0
}

function compute(code: number, left: number, right: number): number {
  if (code === OPCODE.i32Add) return (left + right) | 0
  return code === OPCODE.i32Sub ? (left - right) | 0 : Math.imul(left, right)
}

/** The function of a constant reference; undefined for null and for what a global holds. */
export function constantFunction(constant: Constant): number | undefined {
  let found: number | undefined
  walkConstant(constant, (code, immediate) => {
    if (code === OPCODE.refFunc) found = immediate
  })
  return found
}
