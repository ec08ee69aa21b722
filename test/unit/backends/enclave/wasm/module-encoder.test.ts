/**
 * Each section, decoded and encoded: the same bytes where they were minimal, the same module where
 * they were not, and what the transforms write can be read again.
 */
import { describe, expect, it } from 'vitest'
import { AdmissionError } from '../../../../../backends/enclave/wasm/admission-refusal.ts'
import { ByteWriter } from '../../../../../backends/enclave/wasm/byte-writer.ts'
import { CodeWriter } from '../../../../../backends/enclave/wasm/code-writer.ts'
import { buildControlFlow } from '../../../../../backends/enclave/wasm/control-flow-builder.ts'
import { decodeModule } from '../../../../../backends/enclave/wasm/module-decoder.ts'
import { encodeModule } from '../../../../../backends/enclave/wasm/module-encoder.ts'
import {
  MODULE_HEADER,
  SECTION,
  indexSpaces,
  type ModuleParts,
  type WasmModule,
} from '../../../../../backends/enclave/wasm/module.ts'
import { validateModule } from '../../../../../backends/enclave/wasm/module-validator.ts'
import { OPCODE } from '../../../../../backends/enclave/wasm/opcodes.ts'
import { transform } from '../../../../../backends/enclave/wasm/transform.ts'
import { VALUE_TYPE } from '../../../../../backends/enclave/wasm/value-types.ts'
import { randomModule } from './random-module.ts'
import { wat } from './wat.ts'

const LIMITS = { moduleBytesMax: 1 << 24 }

function valid(bytes: Uint8Array): WasmModule {
  const module = decodeModule(bytes, LIMITS)
  validateModule(module)
  expect(WebAssembly.validate(Uint8Array.from(bytes))).toBe(true)
  return module
}

const F = '(func $f) (func $g)'

describe('sections', () => {
  it.each<[name: string, section: number, text: string]>([
    ['types', 1, '(type (func)) (type (func (param i32 i64 f32 f64 v128 funcref externref)))'],
    ['several results', 1, '(type (func (param i32) (result i64 f32 v128)))'],
    ['imported function', 2, '(import "m" "f" (func (param i32)))'],
    ['imported table', 2, '(import "m" "t" (table 1 2 externref))'],
    ['imported memory', 2, '(import "m" "m" (memory 1 2))'],
    ['imported shared memory', 2, '(import "m" "m" (memory 1 2 shared))'],
    ['imported globals', 2, '(import "m" "g" (global i32)) (import "m" "h" (global (mut i64)))'],
    ['functions', 3, F],
    ['tables', 4, '(table 1 funcref) (table 2 3 externref) (table 0 0 funcref)'],
    ['a memory', 5, '(memory 1)'],
    ['several memories', 5, '(memory 1 2) (memory 0) (memory 3 4 shared)'],
    [
      'globals',
      6,
      `(global i32 (i32.const -1)) (global (mut i64) (i64.const 5)) (global f32 (f32.const nan:0x1))
       (global f64 (f64.const -0)) (global v128 (v128.const i64x2 1 2))
       (global funcref (ref.func $f)) (global externref (ref.null extern))
       (global i64 (i64.mul (i64.const 2) (i64.add (i64.const 1) (i64.const 2)))) ${F}`,
    ],
    [
      'exports',
      7,
      `(memory (export "m") 1) (table (export "t") 1 funcref) (global (export "") i32 (i32.const 1))
       (func (export "\\c3\\bc"))`,
    ],
    ['start', 8, `${F} (start $g)`],
    ['active elements', 9, `(table 3 funcref) (elem (i32.const 1) $f $g) ${F}`],
    ['passive elements', 9, `(elem func $f) ${F}`],
    [
      'elements of a table',
      9,
      `(table 1 funcref) (table $t 3 funcref) (elem (table $t) (i32.const 1) func $f) ${F}`,
    ],
    ['declared elements', 9, `(elem declare func $f) ${F}`],
    [
      'active expressions',
      9,
      `(table 3 funcref) (elem (i32.const 0) funcref (ref.func $f) (ref.null func)) ${F}`,
    ],
    ['passive expressions', 9, '(elem externref (ref.null extern))'],
    [
      'expressions of a table',
      9,
      `(table 1 funcref) (table $t 3 externref) (elem (table $t) (i32.const 1) externref (ref.null extern)) ${F}`,
    ],
    ['declared expressions', 9, `(elem declare funcref (ref.func $f)) ${F}`],
    [
      'data count',
      12,
      '(memory 1) (data "passive") (func (memory.init 0 (i32.const 0) (i32.const 0) (i32.const 0)))',
    ],
    ['locals', 10, '(func (local i32 i32 i64 i32 funcref v128))'],
    ['active data', 11, '(memory 1) (data (i32.const 5) "abc") (data (i32.const 0) "")'],
    ['passive data', 11, '(memory 1) (data "abc")'],
    [
      'data at a global',
      11,
      '(import "m" "g" (global i32)) (memory 1) (data (global.get 0) "abc")',
    ],
  ])('%s', (_name, section, text) => {
    const bytes = wat(`(module ${text})`)
    const module = valid(bytes)
    const extent = module.sections.get(section) ?? expect.unreachable('no such section')
    expect(encodeModule(module)).toEqual(bytes)
    // Nothing of the section can be left out.
    for (let at = extent.start; at < extent.end; at++) {
      const cut = Uint8Array.from(bytes.filter((_, i) => i !== at))
      expect(() => decodeModule(cut, LIMITS)).toThrow(AdmissionError)
      expect(WebAssembly.validate(cut)).toBe(false)
    }
  })

  it('custom ones stay where they were', () => {
    const plain = decodeModule(wat(`(module ${F} (memory 1))`), LIMITS)
    const content = Uint8Array.of(1, 2, 3)
    const customs = [0, 0, SECTION.function, SECTION.memory, SECTION.code].map((after, i) => ({
      name: `c${String(i)}`,
      content,
      after,
    }))
    const bytes = encodeModule({ ...plain, customs })
    expect(valid(bytes).customs).toEqual(customs)
    expect(encodeModule(valid(bytes))).toEqual(bytes)
  })

  it('data of a memory', () => {
    const before = decodeModule(
      wat('(module (memory 1) (memory 1) (data (i32.const 5) "x"))'),
      LIMITS,
    )
    const data = before.data.map((each) => ({ ...each, flags: 2, memory: 1 }))
    const bytes = encodeModule({ ...before, data })
    expect(valid(bytes).data).toMatchObject([{ flags: 2, memory: 1 }])
    expect(encodeModule(valid(bytes))).toEqual(bytes)
  })

  it('with padded integers become minimal and mean the same', () => {
    const out = new ByteWriter()
    out.raw(MODULE_HEADER)
    // The type () -> (i32); one function of it, whose body is `i32.const 7`.
    out.raw([1, 0x87, 0x80, 0, 0x81, 0, 0x60, 0, 0x81, 0, 0x7f])
    out.raw([3, 2, 1, 0])
    out.raw([10, 0x8b, 0x80, 0, 0x81, 0x80, 0, 0x85, 0x80, 0, 0x80, 0, 0x41, 7])
    out.byte(0x0b)
    const module = valid(out.finish())
    const minimal = encodeModule(module)
    expect(minimal).toEqual(wat('(module (func (result i32) i32.const 7))'))
  })
})

describe('what transforms write', () => {
  it.each([0, 1, 2, 3, 4, 5])('is read, valid and has a graph: random module %i', (seed) => {
    const original = decodeModule(randomModule(seed).bytes, LIMITS)
    const bytes = transform(original, { memoryPagesMax: 16 })
    const module = valid(bytes)
    expect(encodeModule(module)).toEqual(bytes)
    expect(buildControlFlow(module).firstBlock.length).toBeGreaterThan(original.bodies.length)
  })

  it('may have a second memory, a second table and more exports', () => {
    const code = new CodeWriter()
    code.i32Const(8)
    code.i32Const(8)
    code.access(0x28, 2, 1 << 20, 1)
    code.i32Const(1)
    code.op(OPCODE.i32Add)
    code.access(0x36, 2, 1 << 20, 1)
    code.i32Const(1)
    code.op(OPCODE.memoryGrow, 1)
    code.op(OPCODE.drop)
    code.i32Const(0)
    code.op(OPCODE.callIndirect, 0, 1)
    code.op(OPCODE.end)
    const before = decodeModule(wat('(module (table 1 funcref) (memory 1) (func))'), LIMITS)
    const parts: ModuleParts = {
      ...before,
      tables: [...before.tables, { type: VALUE_TYPE.funcref, min: 1, max: 1, offset: 0 }],
      memories: [...before.memories, { min: 20, max: 30, isShared: false, offset: 0 }],
      functions: [...before.functions, 0],
      bodies: [...before.bodies, { locals: [], code: code.finish(), offset: 0 }],
      exports: [{ name: '__talos_counters', kind: 2, index: 1, offset: 0 }],
    }
    const bytes = encodeModule(parts)
    const module = valid(bytes)
    expect(module.spaces.memories).toHaveLength(2)
    expect(indexSpaces(parts).tables).toHaveLength(2)
    expect(encodeModule(module)).toEqual(bytes)
    const seen: [number, number][] = []
    validateModule(module, (defined, list) => {
      if (defined !== 1) return
      for (let i = 0; i < list.count; i++) {
        if (list.codes[i] === 0x28) seen.push([list.first[i] ?? 0, list.second[i] ?? 0])
      }
    })
    expect(seen).toEqual([[1 << 20, 1]])
  })
})

describe('limits of engines', () => {
  const many = (id: number, count: number, element: readonly number[]): Uint8Array => {
    const out = new ByteWriter()
    out.raw(MODULE_HEADER)
    out.byte(id)
    out.sized((inner) => {
      inner.u32(count)
      for (let i = 0; i < count; i++) inner.raw(element)
    })
    return out.finish()
  }

  it.each<[name: string, id: number, max: number, element: number[]]>([
    ['types', SECTION.type, 1_000_000, [0x60, 0, 0]],
    ['tables', SECTION.table, 100_000, [0x70, 0, 0]],
    ['memories', SECTION.memory, 100_000, [0, 0]],
    ['globals', SECTION.global, 1_000_000, [0x7f, 0, 0x41, 0, 0x0b]],
  ])('as many %s as they take, and not one more', (_name, id, max, element) => {
    expect(() => valid(many(id, max, element))).not.toThrow()
    const more = many(id, max + 1, element)
    expect(WebAssembly.validate(Uint8Array.from(more))).toBe(false)
    expect(() => decodeModule(more, LIMITS)).toThrow('ADMISSION_TOO_LARGE')
  })

  it('one imported memory and as many of its own as they take', () => {
    const before = decodeModule(wat('(module (import "m" "m" (memory 1)) (memory 1))'), LIMITS)
    const memory = { min: 0, max: undefined, isShared: false, offset: 0 }
    const of = (count: number): Uint8Array =>
      encodeModule({ ...before, memories: Array.from({ length: count }, () => memory) })
    expect(() => valid(of(99_999))).not.toThrow()
    expect(WebAssembly.validate(Uint8Array.from(of(100_000)))).toBe(false)
    expect(() => decodeModule(of(100_000), LIMITS)).toThrow('ADMISSION_TOO_LARGE')
  })

  it.each([
    [49_999, true],
    [50_000, false],
  ])('%i locals and one parameter', (count, isAdmitted) => {
    const before = decodeModule(wat('(module (func (param i32)))'), LIMITS)
    const bodies = [
      { locals: [{ count, type: VALUE_TYPE.i32 }], code: Uint8Array.of(0x0b), offset: 0 },
    ]
    const bytes = Uint8Array.from(encodeModule({ ...before, bodies }))
    expect(WebAssembly.validate(bytes)).toBe(isAdmitted)
    const judge = (): unknown => valid(bytes)
    if (isAdmitted) expect(judge).not.toThrow()
    else expect(judge).toThrow('ADMISSION_TOO_LARGE')
  })
})
