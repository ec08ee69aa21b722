/**
 * Modules that are not valid, one for each rule; the engine refuses them, too.
 */
import { describe, expect, it } from 'vitest'
import { AdmissionError } from '../../../../../backends/enclave/wasm/admission-refusal.ts'
import { decodeModule } from '../../../../../backends/enclave/wasm/module-decoder.ts'
import { encodeModule } from '../../../../../backends/enclave/wasm/module-encoder.ts'
import { validateModule } from '../../../../../backends/enclave/wasm/module-validator.ts'
import { wat } from './wat.ts'

const LIMITS = { moduleBytesMax: 1 << 16 }
const AROUND = `(type $t (func)) (type $i (func (param i32) (result i32)))
  (memory 1) (table $f 1 funcref) (table $x 1 externref) (global $c i32 (i32.const 1))
  (global $m (mut i32) (i32.const 1)) (elem $e func $v) (elem $n externref (ref.null extern))
  (data $d "x") (func $v) (func $hidden) (func $pair (result i32 i64) i32.const 1 i64.const 2)`

function refusalOf(bytes: Uint8Array): AdmissionError {
  expect(WebAssembly.validate(Uint8Array.from(bytes))).toBe(false)
  try {
    validateModule(decodeModule(bytes, LIMITS))
  } catch (thrown) {
    if (thrown instanceof AdmissionError) return thrown
    throw thrown
  }
  return expect.unreachable('accepted')
}

describe('a function', () => {
  it.each<[name: string, text: string, feature: string]>([
    ['leaves operands', '(func i32.const 1)', 'end'],
    ['leaves operands in a block', '(func (block i32.const 1))', 'end'],
    ['leaves too few', '(func (result i32 i32) i32.const 1)', 'end'],
    ['leaves another type', '(func (result i32) i64.const 1)', 'end'],
    ['takes what is not there', '(func drop)', 'drop'],
    ['takes what is below its block', '(func i32.const 1 (block drop))', 'drop'],
    [
      'an if without else that changes types',
      '(func (drop (if (result i32) (i32.const 1) (then i32.const 1))))',
      'end',
    ],
    [
      'arms that leave other things',
      '(func (drop (if (result i32) (i32.const 1) (then i32.const 1) (else f32.const 1))))',
      'end',
    ],
    ['a condition of another type', '(func (if (i64.const 1) (then)))', 'if'],
    ['a branch without its value', '(func (result i32) (br 0))', 'br'],
    [
      'a branch to a loop needs parameters',
      '(func (drop (i32.const 1) (loop (param i32) (result i32) drop br 0)))',
      'br',
    ],
    [
      'a conditional branch keeps its values',
      '(func (result i64) (block (result i32) (br_if 0 (i32.const 1) (i32.const 2)) drop i64.const 1))',
      'end',
    ],
    ['a depth that is not there', '(func (br 1))', 'branch'],
    [
      'labels of other sizes',
      '(func (block (block (result i32) (br_table 0 1 (i32.const 1) (i32.const 1))) drop))',
      'br_table',
    ],
    [
      'labels of other sizes in dead code',
      '(func (block (drop (block (result i32) unreachable (br_table 0 1 (i32.const 1))))))',
      'br_table',
    ],
    [
      'labels of other types',
      '(func (drop (block (result i64) (drop (block (result i32) (br_table 0 1 (i32.const 1) (i32.const 1)))) i64.const 1)))',
      'br_table',
    ],
    ['returns another type', '(func (result i32) (return (f32.const 1)))', 'return'],
    [
      'a call without arguments',
      '(func (drop (call $w)))  (func $w (param i32) (result i32) i32.const 1)',
      'call',
    ],
    ['a call of nothing', '(func (call 99))', 'call'],
    [
      'an indirect call through references of the host',
      '(func (call_indirect $x (type $t) (i32.const 0)))',
      'call_indirect',
    ],
    [
      'an indirect call without a table',
      '(func (call_indirect 9 (type $t) (i32.const 0)))',
      'call_indirect',
    ],
    [
      'an indirect call of no type',
      '(func (call_indirect $f (type 99) (i32.const 0)))',
      'call_indirect',
    ],
    [
      'select of two types',
      '(func (drop (select (i32.const 1) (i64.const 1) (i32.const 1))))',
      'select',
    ],
    [
      'select of references without a type',
      '(func (drop (select (ref.null func) (ref.null func) (i32.const 1))))',
      'select',
    ],
    [
      'select of another type than it says',
      '(func (drop (select (result i32) (f32.const 1) (f32.const 1) (i32.const 1))))',
      'select',
    ],
    ['a local that is not there', '(func (drop (local.get 0)))', 'local.get'],
    ['a local of another type', '(func (local f32) (local.set 0 (i32.const 1)))', 'local.set'],
    ['writes a constant global', '(func (global.set $c (i32.const 1)))', 'global.set'],
    ['a global that is not there', '(func (drop (global.get 9)))', 'global.get'],
    ['names a function that nothing declares', '(func (drop (ref.func $hidden)))', 'ref.func'],
    ['names no function', '(func (drop (ref.func 99)))', 'ref.func'],
    [
      'asks a number whether it is null',
      '(func (drop (ref.is_null (i32.const 1))))',
      'ref.is_null',
    ],
    [
      'puts another reference into a table',
      '(func (table.set $f (i32.const 0) (ref.null extern)))',
      'table.set',
    ],
    ['a table that is not there', '(func (drop (table.size 9)))', 'table.size'],
    [
      'copies between tables of two types',
      '(func (table.copy $f $x (i32.const 0) (i32.const 0) (i32.const 0)))',
      'table.copy',
    ],
    [
      'fills a table from a segment of another type',
      '(func (table.init $x $e (i32.const 0) (i32.const 0) (i32.const 0)))',
      'table.init',
    ],
    ['drops no element segment', '(func (elem.drop 9))', 'elem.drop'],
    ['drops no data segment', '(func (data.drop 9))', 'data.drop'],
    [
      'reads no data segment',
      '(func (memory.init 9 (i32.const 0) (i32.const 0) (i32.const 0)))',
      'memory.init',
    ],
    ['another memory', '(func (drop (i32.load 1 (i32.const 0))))', 'i32.load'],
    [
      'copies to another memory',
      '(func (memory.copy 1 0 (i32.const 0) (i32.const 0) (i32.const 0)))',
      'memory.copy',
    ],
    [
      'copies from another memory',
      '(func (memory.copy 0 1 (i32.const 0) (i32.const 0) (i32.const 0)))',
      'memory.copy',
    ],
    ['grows another memory', '(func (drop (memory.grow 1 (i32.const 0))))', 'memory.grow'],
    ['parameters that a block does not get', '(func (block (param i32) drop))', 'block'],
    ['drops one of two results only', '(func (drop (call $pair)))', 'end'],
  ])('%s', (_name, text, feature) => {
    const bytes = wat(`(module ${AROUND} ${text})`)
    const { facts } = refusalOf(bytes)
    expect(facts.feature).toBe(feature)
    expect(facts['function']).toBe(3)
    expect(facts.offset).toBeGreaterThan(8)
    expect(facts.offset).toBeLessThan(bytes.length)
  })

  it('opens a block of a type that is not there', () => {
    const bytes = wat(`(module ${AROUND} (func block nop nop end))`)
    const at = Buffer.from(bytes).indexOf(Buffer.of(0x02, 0x40, 1, 1))
    bytes[at + 1] = 0x3f
    expect(refusalOf(bytes).facts).toMatchObject({ feature: 'block', offset: at, function: 3 })
  })

  it('uses a data segment that no count announces', () => {
    const module = decodeModule(wat(`(module ${AROUND} (func data.drop $d))`), LIMITS)
    const bytes = encodeModule({ ...module, dataCount: undefined })
    expect(refusalOf(bytes).facts).toMatchObject({ feature: 'data.drop', function: 3 })
  })
})

describe('a module', () => {
  it.each<[name: string, text: string, feature: string]>([
    ['a function without a type', '(import "m" "f" (func (type 9)))', 'function'],
    ['a global of another type', '(global i32 (i64.const 1))', 'constant expression'],
    ['a global without a value', '(global i32)', 'constant expression'],
    ['a global with two values', '(global i32 (i32.const 1) (i32.const 2))', 'constant expression'],
    [
      'a global from a mutable one',
      '(global $m (mut i32) (i32.const 1)) (global i32 (global.get $m))',
      'constant expression',
    ],
    ['a global from itself', '(global i32 (global.get 0))', 'constant expression'],
    ['a global from no function', '(global funcref (ref.func 9))', 'constant expression'],
    [
      'a sum of two types',
      '(global i64 (i64.add (i32.const 1) (i64.const 1)))',
      'constant expression',
    ],
    [
      'an expression that is not constant',
      '(global i32 (i32.eqz (i32.const 1)))',
      'constant expression',
    ],
    ['a name twice', '(func (export "a")) (memory (export "a") 1)', 'export a'],
    ['an export of nothing', '(export "a" (func 0))', 'export a'],
    ['an export of no memory', '(export "a" (memory 0))', 'export a'],
    ['an export of no table', '(export "a" (table 0))', 'export a'],
    ['an export of no global', '(export "a" (global 0))', 'export a'],
    ['a start function with parameters', '(func (param i32)) (start 0)', 'start function'],
    ['a start function that is not there', '(start 0)', 'start function'],
    ['elements without a table', '(elem (i32.const 0) func)', 'element segment'],
    [
      'elements of another type than the table',
      '(table 1 externref) (func $f) (elem (i32.const 0) func $f)',
      'element segment',
    ],
    ['elements that are not there', '(elem func 9)', 'element segment'],
    [
      'elements at an i64',
      '(table 1 funcref) (func $f) (elem (i64.const 0) func $f)',
      'constant expression',
    ],
    ['data without a memory', '(data (i32.const 0) "x")', 'data segment'],
    ['data at an i64', '(memory 1) (data (i64.const 0) "x")', 'constant expression'],
    ['a memory of more than 4 GiB', '(memory 65537)', 'memory'],
    ['a memory that shrinks', '(memory 2 1)', 'limits'],
    ['a shared memory without an end', '(memory 1 shared)', 'shared memory'],
  ])('%s', (_name, text, feature) => {
    expect(refusalOf(wat(`(module ${text})`)).facts.feature).toBe(feature)
  })

  it('a count of data segments that is not theirs', () => {
    const module = decodeModule(wat('(module (memory 1) (data "x") (data "y"))'), LIMITS)
    for (const dataCount of [0, 1, 3]) {
      const { facts } = refusalOf(encodeModule({ ...module, dataCount }))
      expect(facts.feature).toBe('data section')
    }
  })
})
