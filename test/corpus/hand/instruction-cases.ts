/**
 * A module for each instruction that computes: its operands lie on the stack below a call that is
 * stopped, and what comes of it is kept in memory.
 * Invariant: made from the table of instructions, so that none is forgotten.
 */
import {
  IMMEDIATE,
  immediates,
  opcodeName,
  OPCODES_END,
  bounds,
  signatures,
} from '../../../backends/enclave/wasm/opcodes.ts'
import { VALUE_TYPE } from '../../../backends/enclave/wasm/value-types.ts'
import { wat } from '../../unit/backends/enclave/wasm/wat.ts'

/** One module; it exports `run`, without parameters or results. */
export interface HandCase {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Stops inside: its loop is polled. */
export const TICK = `(func $tick (local $n i32) (local.set $n (i32.const 2))
  (loop $l (br_if $l (local.tee $n (i32.sub (local.get $n) (i32.const 1))))))`

const RESULT_AT = 256
const OPERANDS: ReadonlyMap<number, readonly string[]> = new Map([
  [VALUE_TYPE.i32, ['i32.const 16', 'i32.const 3', 'i32.const 5']],
  [VALUE_TYPE.i64, ['i64.const -9000000000', 'i64.const 7', 'i64.const 5']],
  [VALUE_TYPE.f32, ['f32.const 3.75', 'f32.const -1.5', 'f32.const 8']],
  [VALUE_TYPE.f64, ['f64.const 123456.75', 'f64.const 2.5', 'f64.const 8']],
  [
    VALUE_TYPE.v128,
    [
      'v128.const i32x4 1 -2 3 0x40490fdb',
      'v128.const i32x4 9 8 0x7fc00001 6',
      'v128.const i32x4 -1 0 -1 0',
    ],
  ],
])
const STORES: ReadonlyMap<number, string> = new Map([
  [VALUE_TYPE.i32, 'i32.store'],
  [VALUE_TYPE.i64, 'i64.store'],
  [VALUE_TYPE.f32, 'f32.store'],
  [VALUE_TYPE.f64, 'f64.store'],
  [VALUE_TYPE.v128, 'v128.store'],
])

/** What names a memory or a segment is among the cases by hand. */
const BY_HAND: readonly number[] = [
  IMMEDIATE.absent,
  IMMEDIATE.index,
  IMMEDIATE.indexPair,
  IMMEDIATE.memoryIndex,
]

/** `i32` or another type, in the text format. */
const TYPE_NAMES: ReadonlyMap<number, string> = new Map([
  [VALUE_TYPE.i32, 'i32'],
  [VALUE_TYPE.i64, 'i64'],
  [VALUE_TYPE.f32, 'f32'],
  [VALUE_TYPE.f64, 'f64'],
  [VALUE_TYPE.v128, 'v128'],
])

/** All of them. */
export function instructionCases(): HandCase[] {
  const out: HandCase[] = []
  for (let code = 0; code < OPCODES_END; code++) {
    const packed = signatures[code] ?? 0
    if (packed === 0 || BY_HAND.includes(immediates[code] ?? IMMEDIATE.absent)) continue
    const name = opcodeName(code)
    out.push({ name, bytes: wat(moduleOf(name, code, packed)) })
  }
  return out
}

function moduleOf(name: string, code: number, packed: number): string {
  const params = [packed, packed >>> 8, packed >>> 16]
    .map((each) => each & 0xff)
    .filter((type) => type !== 0)
  const result = packed >>> 24
  const operands = params.map((type, at) => `(${OPERANDS.get(type)?.[at] ?? ''})`)
  const instruction = constantOf(name) ?? `${name}${immediateOf(code)}`
  const keep =
    result === 0
      ? ''
      : `local.set $kept (call $tick)
         (${STORES.get(result) ?? ''} (i32.const ${String(RESULT_AT)}) (local.get $kept))`
  const kept = result === 0 ? '' : `(local $kept ${TYPE_NAMES.get(result) ?? ''})`
  return `(module (memory (export "memory") 2 4)
    (data (i32.const 0) "\\01\\82\\03\\84\\f5\\06\\c7\\48\\19\\ea\\0b\\bc\\0d\\9e\\3f\\50\\21\\02\\33\\44\\f5\\06\\c7\\48")
    ${TICK}
    (func (export "run") ${kept}
      (call $tick) ${operands.join(' ')} (call $tick) ${instruction} ${keep}))`
}

/** A constant is its own instruction. */
function constantOf(name: string): string | undefined {
  const [type = ''] = name.split('.')
  if (!name.endsWith('.const')) return undefined
  return type === 'v128' ? 'v128.const i64x2 81985529216486895 -3' : `${type}.const 77`
}

function immediateOf(code: number): string {
  switch (immediates[code]) {
    case IMMEDIATE.memory:
      return ' offset=1 align=1'
    case IMMEDIATE.memoryLane:
      return ` offset=1 align=1 ${String((16 >> (bounds[code] ?? 0)) - 1)}`
    case IMMEDIATE.lane:
      return ` ${String((bounds[code] ?? 1) - 1)}`
    case IMMEDIATE.shuffle:
      return ' 0 17 2 19 4 21 6 23 8 25 10 27 12 29 14 31'
    default:
      return ''
  }
}
