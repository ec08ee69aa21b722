/**
 * Admission: every feature that cannot be moved is refused by name and place.
 */
import { describe, expect, it } from 'vitest'
import { admit } from '../../../../../backends/enclave/wasm/admission.ts'
import { AdmissionError } from '../../../../../backends/enclave/wasm/admission-refusal.ts'
import { decodeModule } from '../../../../../backends/enclave/wasm/module-decoder.ts'
import { ta, wat } from './wat.ts'

const RULES = {
  memoryPagesMax: 16,
  entry: { initialize: '_initialize', handle: 'talos_handle' },
}
const LIMITS = { moduleBytesMax: 1 << 20 }

function judge(bytes: Uint8Array): void {
  admit(decodeModule(bytes, LIMITS), RULES)
}

function refusalOf(bytes: Uint8Array): AdmissionError {
  try {
    judge(bytes)
  } catch (thrown) {
    if (thrown instanceof AdmissionError) return thrown
    throw thrown
  }
  expect.unreachable('admitted')
}

const TABLE = '(table 2 4 funcref) (elem $e func $f) (func $f)'

describe('what cannot be moved', () => {
  it.each<[feature: string, bytes: () => Uint8Array]>([
    ['data.drop', () => ta('(data "x") (func data.drop 0)')],
    ['elem.drop', () => ta(`${TABLE} (func elem.drop $e)`)],
    ['table.set', () => ta(`${TABLE} (func (table.set 0 (i32.const 0) (ref.null func)))`)],
    ['table.grow', () => ta(`${TABLE} (func (drop (table.grow 0 (ref.null func) (i32.const 1))))`)],
    [
      'table.fill',
      () => ta(`${TABLE} (func (table.fill 0 (i32.const 0) (ref.null func) (i32.const 1)))`),
    ],
    [
      'table.copy',
      () => ta(`${TABLE} (func (table.copy (i32.const 0) (i32.const 1) (i32.const 1)))`),
    ],
    [
      'table.init',
      () => ta(`${TABLE} (func (table.init $e (i32.const 0) (i32.const 0) (i32.const 1)))`),
    ],
    ['atomic instruction', () => ta('(func (drop (i32.atomic.load (i32.const 0))))')],
    ['shared memory', () => ta('', 'i32.const 0', '1 4 shared')],
    ['memory64', () => ta('', 'i32.const 0', 'i64 1 4')],
    ['try', () => ta('(func (try (do) (catch_all)))')],
    ['throw', () => ta('(tag $t) (func (throw $t))')],
    ['exception tags', () => ta('(tag $t)')],
    ['return_call', () => ta('(func $g (return_call $g))')],
    [
      'return_call_indirect',
      () => ta(`${TABLE} (type $v (func)) (func (return_call_indirect (type $v) (i32.const 0)))`),
    ],
    ['second memory', () => ta('(memory 1)')],
    [
      'relaxed SIMD 0x100',
      () => ta('(func (param v128) (drop (i8x16.relaxed_swizzle (local.get 0) (local.get 0))))'),
    ],
    ['mutable global of type v128', () => ta('(global (mut v128) (v128.const i64x2 0 0))')],
    ['mutable global of type funcref', () => ta('(global (mut funcref) (ref.null func))')],
    ['mutable global of type externref', () => ta('(global (mut externref) (ref.null extern))')],
    [
      'element segment outside its table',
      () => ta('(table 1 funcref) (elem (i32.const 1) func $f) (func $f)'),
    ],
    [
      'element segment at a global',
      () =>
        ta(
          '(global $g i32 (i32.const 0)) (table 1 funcref) (elem (global.get $g) func $f) (func $f)',
        ),
    ],
    [
      'memory.init of an active segment',
      () =>
        ta(
          '(data (i32.const 0) "x")',
          '(memory.init 0 (i32.const 0) (i32.const 0) (i32.const 0)) i32.const 0',
        ),
    ],
  ])('%s', (feature, bytes) => {
    const module = bytes()
    const { facts } = refusalOf(module)
    const isTag = feature === 'throw'
    expect(facts.feature).toBe(isTag ? 'exception tags' : feature)
    expect(facts.code).toBe('ADMISSION_FEATURE')
    expect(facts.offset).toBeGreaterThan(7)
    expect(facts.offset).toBeLessThan(module.length)
    expect(facts.want).not.toBe('')
    expect(facts.fix).not.toBe('')
  })

  it('names the very byte of an instruction', () => {
    const module = ta('(data "x") (func nop nop data.drop 0)')
    const { facts } = refusalOf(module)
    expect([...module.subarray(facts.offset, facts.offset + 3)]).toEqual([0xfc, 9, 0])
  })

  it.each<[name: string, code: number[], feature: string]>([
    ['throw', [0x08, 0x00], 'throw'],
    ['throw_ref', [0x0a], 'throw_ref'],
    ['try_table', [0x1f, 0x40, 0x00, 0x0b], 'try_table'],
    ['delegate', [0x18, 0x00], 'delegate'],
    ['call_ref', [0x14, 0x00], 'call_ref'],
    ['return_call_ref', [0x15, 0x00], 'return_call_ref'],
    ['ref.eq', [0xd3], 'ref.eq'],
    ['ref.as_non_null', [0xd4], 'ref.as_non_null'],
    ['struct.new', [0xfb, 0x00, 0x00], 'GC instruction'],
    ['unassigned', [0x27], 'unknown instruction 0x27'],
    ['unassigned misc', [0xfc, 0x12], 'unknown instruction 0xfc 18'],
    ['another memory', [0x28, 0x42, 0x01, 0x00], 'i32.load'],
    ['growing another memory', [0x40, 0x01], 'memory.grow'],
    ['null of a GC type', [0xd0, 0x6e], 'value type 0x6e'],
  ])('instruction by its code: %s', (_name, code, feature) => {
    // Three nops make room: the code is put where they stood.
    const module = ta('(func nop nop nop nop nop nop)')
    const at = module.findIndex((_, i) => module.subarray(i, i + 6).every((byte) => byte === 1))
    module.set(code, at)
    const { facts } = refusalOf(module)
    expect(facts.feature).toBe(feature)
    expect(facts['function']).toBe(0)
    expect(facts.offset).toBeGreaterThanOrEqual(at)
    expect(facts.offset).toBeLessThan(at + code.length)
  })
})

it('a body that goes on after its end is refused', () => {
  const module = ta('(func nop nop nop nop)')
  const at = module.findIndex((_, i) => module.subarray(i, i + 4).every((byte) => byte === 1))
  module[at] = 0x0b
  const { facts } = refusalOf(module)
  expect(facts).toMatchObject({ code: 'ADMISSION_MALFORMED', feature: 'function body' })
  expect(facts.offset).toBe(at + 1)
})

describe('imports', () => {
  it.each([
    ['env.abort', '(import "env" "abort" (func (param i32 i32 i32 i32)))'],
    ['wasi_snapshot_preview1.nothing', '(import "wasi_snapshot_preview1" "nothing" (func))'],
    ['talos.toString', '(import "talos" "toString" (func))'],
    ['constructor.name', '(import "constructor" "name" (func))'],
    ['talos.seal', '(import "talos" "seal" (func (param i32) (result i32)))'],
    [
      'wasi_snapshot_preview1.fd_seek',
      '(import "wasi_snapshot_preview1" "fd_seek" (func (param i32 i32 i32 i32) (result i32)))',
    ],
  ])('function %s', (name, field) => {
    const { facts } = refusalOf(ta(field))
    expect(facts.code).toBe('ADMISSION_IMPORT')
    expect(facts.feature).toBe(`import ${name}`)
  })

  it.each([
    ['env.abort', '--use abort='],
    ['env.emscripten_notify_memory_growth', 'STANDALONE_WASM'],
    ['__wbindgen_placeholder__.describe', 'wasm-bindgen'],
    ['wasi_unstable.fd_write', 'preview 1'],
    ['wasi:cli/run.run', 'component'],
    ['env.mine', 'wasi-libc'],
  ])('%s: what to do', (name, fix) => {
    const at = name.indexOf('.')
    const field = `(import "${name.slice(0, at)}" "${name.slice(at + 1)}" (func))`
    expect(refusalOf(ta(field)).facts.fix).toContain(fix)
  })

  it.each([
    ['memory', '(module (import "env" "m" (memory 1)))'],
    ['table', '(module (import "env" "t" (table 1 funcref)))'],
    ['global', '(module (import "env" "g" (global i32)))'],
  ])('%s', (what, text) => {
    const { facts } = refusalOf(wat(text))
    expect(facts.code).toBe('ADMISSION_IMPORT')
    expect(facts.feature).toContain(`imported ${what}`)
  })
})

describe('exports and memory', () => {
  it.each<[want: string, code: string, text: string]>([
    ['no memory', 'ADMISSION_MEMORY', '(module)'],
    ['export memory', 'ADMISSION_EXPORT', '(module (memory 1))'],
    ['export memory', 'ADMISSION_EXPORT', '(module (memory 1) (func (export "memory")))'],
    ['export talos_handle', 'ADMISSION_EXPORT', '(module (memory (export "memory") 1))'],
    [
      'export talos_handle',
      'ADMISSION_EXPORT',
      '(module (memory (export "memory") 1) (func (export "talos_handle")))',
    ],
    ['memory of 17 pages', 'ADMISSION_MEMORY', '(module (memory (export "memory") 17))'],
  ])('%s', (feature, code, text) => {
    const { facts } = refusalOf(wat(text))
    expect(facts.feature).toBe(feature)
    expect(facts.code).toBe(code)
  })

  it('an initialiser of another type', () => {
    const { facts } = refusalOf(ta('(func (export "_initialize") (param i32))'))
    expect(facts.feature).toBe('export _initialize')
  })

  it('names that the transform gives', () => {
    const { facts } = refusalOf(ta('(func (export "__talos_init"))'))
    expect(facts.feature).toBe('export __talos_init')
  })

  it('tells a command that it should be a reactor', () => {
    const text = '(module (memory (export "memory") 1) (func (export "_start")))'
    expect(refusalOf(wat(text)).facts.fix).toContain('reactor')
  })

  it('finds entries under the names of the manifest', () => {
    const module = decodeModule(ta('(func (export "go") (result i32) i32.const 0)'), LIMITS)
    const entry = { initialize: 'none', handle: 'go' }
    expect(() => admit(module, { memoryPagesMax: 4, entry })).not.toThrow()
  })
})

describe('what is admitted', () => {
  it.each([
    [
      'vectors',
      '(func (param v128) (result v128) (i32x4.add (local.get 0) (v128.const i32x4 1 2 3 4)) (v128.load8_lane 3 (i32.const 0) (v128.load (i32.const 0))) i8x16.shuffle 0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15)',
    ],
    [
      'saturating conversions',
      '(func (param f64) (result i32) (i32.trunc_sat_f64_u (local.get 0)))',
    ],
    [
      'bulk memory',
      '(func (memory.copy (i32.const 0) (i32.const 1) (i32.const 2)) (memory.fill (i32.const 0) (i32.const 1) (i32.const 2)))',
    ],
    [
      'reading tables',
      `${TABLE} (func (result i32) (drop (table.size 0)) (ref.is_null (table.get 0 (i32.const 0))))`,
    ],
    [
      'branches',
      '(func (param i32) (block (block (br_table 0 1 0 (local.get 0)))) (loop (br_if 0 (local.get 0))))',
    ],
    ['several results', '(func (result i32 i64) (block (result i32 i64) i32.const 1 i64.const 2))'],
    [
      'constants',
      '(global i32 (i32.const -5)) (global funcref (ref.null func)) (global v128 (v128.const i64x2 1 2))',
    ],
    ['extended constants', '(data (i32.add (i32.const 1) (i32.const 2)) "x")'],
    [
      'typed select',
      '(func (result i32) (select (result i32) (i32.const 1) (i32.const 2) (i32.const 0)))',
    ],
  ])('%s', (_name, fields) => {
    expect(() => judge(ta(fields))).not.toThrow()
  })
})
