/**
 * What random functions are made of: instructions by the type that they give, seeded numbers.
 * Invariant: no instruction here traps once addresses are masked, and none shows the bits of a NaN.
 */
import type { CodeWriter } from '../../../../../backends/enclave/wasm/code-writer.ts'
import {
  IMMEDIATE,
  OPCODE,
  OPCODES_END,
  immediates,
  opcodeName,
  signatures,
} from '../../../../../backends/enclave/wasm/opcodes.ts'
import { VALUE_TYPE } from '../../../../../backends/enclave/wasm/value-types.ts'

const { i32, i64, f32, f64, v128 } = VALUE_TYPE
/** The types of random values. */
export const TYPES = [i32, i64, f32, f64, v128]
/** The global that loops and entries count down. */
export const FUEL_GLOBAL = 0
/** Mutable globals that functions write. */
export const INTEGER_GLOBALS = [
  [1, i32],
  [2, i64],
] as const

/** Operators by the type that they give. */
export const OPERATORS = new Map<number, number[]>(TYPES.map((type) => [type, []]))
/** Loads by the type that they give. */
export const LOADS = new Map<number, number[]>(TYPES.map((type) => [type, []]))
/** Stores; none shows the bits of a float. */
export const STORES: number[] = []
const FLOAT_LANES = /^f(32x4|64x2)\.|_f(32x4|64x2)|promote_low|demote_f64x2/
const TRAPS_OR_SHOWS_NANS = /div_|rem_|\.trunc_f|reinterpret_f|copysign|^f\d\d\.store/

for (let code = 0; code < OPCODES_END; code++) {
  const signature = signatures[code] ?? 0
  const name = opcodeName(code)
  if (signature === 0 || FLOAT_LANES.test(name) || TRAPS_OR_SHOWS_NANS.test(name)) continue
  const result = signature >>> 24
  const kind = immediates[code]
  const isAccess = kind === IMMEDIATE.memory || kind === IMMEDIATE.memoryLane
  if (isAccess && result === 0) STORES.push(code)
  else if (isAccess) LOADS.get(result)?.push(code)
  else if (kind === IMMEDIATE.none || kind === IMMEDIATE.lane || kind === IMMEDIATE.shuffle) {
    OPERATORS.get(result)?.push(code)
  }
}

/** Operand types of an instruction with a signature. */
export function operandsOf(code: number): number[] {
  const signature = signatures[code] ?? 0
  return [signature & 0xff, (signature >>> 8) & 0xff, (signature >>> 16) & 0xff].filter(
    (type) => type !== 0,
  )
}

/** Numbers from a seed (mulberry32). */
export class SeededNumbers {
  private state: number

  constructor(seed: number) {
    this.state = seed >>> 0
  }

  /** Below `end`. */
  below(end: number): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % end
  }

  oneOf<T>(list: readonly T[]): T {
    return list[this.below(list.length)] as T
  }
}

/** Instructions by name. */
const opcodes = new Map<string, number>()
for (let code = 0; code < OPCODES_END; code++) opcodes.set(opcodeName(code), code)

/** The number of an instruction. */
export function named(name: string): number {
  return opcodes.get(name) ?? OPCODE.unreachable
}

/** Turns an i32 on the stack into another type. */
export function fromI32(out: CodeWriter, type: number): void {
  if (type === i64) out.op(OPCODE.i64ExtendI32u)
  else if (type === f32) out.op(named('f32.convert_i32_s'))
  else if (type === f64) out.op(named('f64.convert_i32_u'))
  else if (type === v128) out.op(named('i16x8.splat'))
}

/** Turns a value into an i64 in which no bits of a NaN are seen. */
export function intoI64(out: CodeWriter, type: number): void {
  if (type === i32) out.op(OPCODE.i64ExtendI32u)
  else if (type === f32) out.op(named('i64.trunc_sat_f32_s'))
  else if (type === f64) out.op(named('i64.trunc_sat_f64_u'))
  else if (type === v128) {
    out.op(named('i64x2.extract_lane'))
    out.byte(1)
  }
}
