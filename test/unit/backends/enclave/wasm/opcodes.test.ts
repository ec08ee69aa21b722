/**
 * Every row of the instruction table against an assembler that others wrote, and the engine: its
 * name, number, immediates and types; a row without a case fails.
 */
import { describe, expect, it } from 'vitest'
import { AdmissionError } from '../../../../../backends/enclave/wasm/admission-refusal.ts'
import { decodeModule } from '../../../../../backends/enclave/wasm/module-decoder.ts'
import { encodeModule } from '../../../../../backends/enclave/wasm/module-encoder.ts'
import { validateModule } from '../../../../../backends/enclave/wasm/module-validator.ts'
import {
  IMMEDIATE,
  OPCODES_END,
  bounds,
  immediates,
  opcodeName,
  signatures,
} from '../../../../../backends/enclave/wasm/opcodes.ts'
import { VALUE_TYPE, typeName } from '../../../../../backends/enclave/wasm/value-types.ts'
import { wat } from './wat.ts'

const LIMITS = { moduleBytesMax: 1 << 16 }
const ALL = Array.from({ length: OPCODES_END }, (_, code) => code).filter(
  (code) => immediates[code] !== IMMEDIATE.absent,
)
const TYPED = ALL.filter((code) => signatures[code] !== 0)

/** Instructions whose types depend on what they name, in a function with `fields` around it. */
const SPECIAL: Readonly<Record<string, string>> = {
  unreachable: 'unreachable',
  nop: 'nop',
  block: '(drop (block (result i32) i32.const 1))',
  loop: '(drop (i32.const 1) (loop (param i32) (result i32)))',
  if: '(drop (if (result i64) (i32.const 1) (then i64.const 1) (else i64.const 2)))',
  else: '(if (i32.const 1) (then) (else nop))',
  end: 'block end',
  br: '(block br 0)',
  br_if: '(drop (block (result f32) (br_if 0 (f32.const 1) (i32.const 1))))',
  br_table: '(block (block (br_table 0 1 0 (i32.const 1))))',
  return: 'return',
  call: '(drop (call $f (i64.const 1)))',
  call_indirect: '(drop (call_indirect $t (type $t) (i64.const 1) (i32.const 0)))',
  drop: '(drop (f64.const 1))',
  select:
    '(drop (select (i32.const 1) (i32.const 2) (i32.const 0))) (drop (select (result funcref) (ref.null func) (ref.null func) (i32.const 0)))',
  'local.get': '(drop (local.get $l))',
  'local.set': '(local.set $l (f64.const 1))',
  'local.tee': '(drop (local.tee $l (f64.const 1)))',
  'global.get': '(drop (global.get $g))',
  'global.set': '(global.set $g (i64.const 1))',
  'table.get': '(drop (table.get $t (i32.const 0)))',
  'table.set': '(table.set $t (i32.const 0) (ref.null func))',
  'table.grow': '(drop (table.grow $t (ref.null func) (i32.const 1)))',
  'table.fill': '(table.fill $x (i32.const 0) (ref.null extern) (i32.const 1))',
  'ref.null': '(drop (ref.null extern))',
  'ref.is_null': '(drop (ref.is_null (ref.null extern)))',
  'ref.func': '(drop (ref.func $f))',
  'data.drop': 'data.drop $d',
  'elem.drop': 'elem.drop $e',
}

/** What stands around the instruction that is looked at. */
const FIELDS = `
  (type $t (func (param i64) (result i32)))
  (memory 1) (memory $other 1) (table $t 2 4 funcref) (table $x 1 externref)
  (global $g (mut i64) (i64.const 0))
  (elem $e func $f) (data $d "data")
  (func $f (param i64) (result i32) i32.const 0)`

function operands(code: number): number[] {
  const packed = signatures[code] ?? 0
  return [packed & 0xff, (packed >>> 8) & 0xff, (packed >>> 16) & 0xff].filter((type) => type !== 0)
}

/** Immediates in the text format; `memory` goes before them where memories are named. */
function text(code: number, memory: string): string {
  switch (immediates[code]) {
    case IMMEDIATE.none:
      return ''
    case IMMEDIATE.memory:
      return `${memory} offset=70000 align=1`
    case IMMEDIATE.memoryLane:
      return `${memory} offset=3 ${String((16 >> (bounds[code] ?? 0)) - 1)}`
    case IMMEDIATE.memoryIndex:
      return memory
    case IMMEDIATE.lane:
      return String((bounds[code] ?? 0) - 1)
    case IMMEDIATE.shuffle:
      return '0 1 2 3 4 5 6 7 24 25 26 27 28 29 30 31'
    case IMMEDIATE.bytes16:
      return 'i64x2 -1 7'
    case IMMEDIATE.i32:
      return '-2147483648'
    case IMMEDIATE.i64:
      return '-9223372036854775808'
    case IMMEDIATE.f32:
    case IMMEDIATE.f64:
      return 'nan:0x123'
    case IMMEDIATE.index:
      return '$t'
    case IMMEDIATE.indexPair: {
      const name = opcodeName(code)
      if (name === 'memory.copy') return memory === '' ? '' : `${memory} 0`
      if (name === 'memory.init') return memory === '' ? '$d' : `${memory} $d`
      return name === 'table.init' ? '$t $e' : '$t $t'
    }
    default:
      return expect.unreachable(`immediates of ${opcodeName(code)}`)
  }
}

function moduleOf(code: number, types: readonly number[], memory = ''): Uint8Array {
  const result = (signatures[code] ?? 0) >>> 24
  const params = types.map(typeName).join(' ')
  const gets = types.map((_, at) => `local.get ${String(at)}`).join(' ')
  const name = opcodeName(code)
  return wat(`(module ${FIELDS} (func (export "it") (param ${params})
    ${result === 0 ? '' : `(result ${typeName(result)})`} ${gets} ${name} ${text(code, memory)}))`)
}

/** The instructions of the last function; undefined where the module is not valid. */
function codesOf(bytes: Uint8Array): number[] | undefined {
  const out: number[] = []
  const module = decodeModule(bytes, LIMITS)
  try {
    validateModule(module, (defined, list) => {
      if (defined === module.bodies.length - 1) out.push(...list.codes.subarray(0, list.count))
    })
  } catch (thrown) {
    if (thrown instanceof AdmissionError && thrown.code === 'ADMISSION_INVALID') return undefined
    throw thrown
  }
  expect(encodeModule(module)).toEqual(bytes)
  return out
}

/** As the engine judges; it must agree. */
function judged(bytes: Uint8Array): number[] | undefined {
  const codes = codesOf(bytes)
  expect(WebAssembly.validate(Uint8Array.from(bytes))).toBe(codes !== undefined)
  return codes
}

describe('instructions', () => {
  it('are as many as the specification has', () => {
    // Version 1; sign extension; typed select, references and tables.
    expect(ALL.filter((code) => code < 0x100)).toHaveLength(172 + 5 + 6)
    // Saturating conversions; bulk memory and tables.
    expect(ALL.filter((code) => code >= 0x100 && code < 0x200)).toHaveLength(8 + 10)
    expect(ALL.filter((code) => code >= 0x200)).toHaveLength(236)
  })

  it.each(TYPED.map((code) => [opcodeName(code), code] as const))('%s', (_name, code) => {
    const types = operands(code)
    const gets = types.length
    expect(judged(moduleOf(code, types))?.[gets]).toBe(code)
    types.forEach((type, at) => {
      for (const other of Object.values(VALUE_TYPE)) {
        if (other === type) continue
        expect(judged(moduleOf(code, types.with(at, other)))).toBeUndefined()
      }
    })
    expect(judged(moduleOf(code, [...types, VALUE_TYPE.i32]))).toBeUndefined()
  })

  const inMemory = TYPED.filter(
    (code) =>
      [IMMEDIATE.memory, IMMEDIATE.memoryLane, IMMEDIATE.memoryIndex].includes(
        (immediates[code] ?? 0) as 7,
      ) || /^memory\.(copy|init)$/.test(opcodeName(code)),
  )

  it.each(inMemory.map((code) => [opcodeName(code), code] as const))(
    '%s of another memory',
    (_name, code) => {
      const types = operands(code)
      const module = moduleOf(code, types, '1')
      expect(judged(module)?.[types.length]).toBe(code)
      expect(judged(moduleOf(code, types, '0'))?.[types.length]).toBe(code)
    },
  )

  const special = ALL.filter((code) => signatures[code] === 0)

  it.each(special.map((code) => [opcodeName(code), code] as const))('%s', (name, code) => {
    const body = SPECIAL[name]
    if (body === undefined) return expect.unreachable('no case')
    const bytes = wat(`(module ${FIELDS} (func (local $l f64) ${body}))`)
    expect(judged(bytes)).toContain(code)
  })
})
