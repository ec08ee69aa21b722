/**
 * The digest of the graph: a vector that somebody else can compute, and no two graphs with one.
 */
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { buildControlFlow } from '../../../../../backends/enclave/wasm/control-flow-builder.ts'
import { controlFlowDigest } from '../../../../../backends/enclave/wasm/control-flow-digest.ts'
import { decodeModule } from '../../../../../backends/enclave/wasm/module-decoder.ts'
import { encodeModule } from '../../../../../backends/enclave/wasm/module-encoder.ts'
import { validateModule } from '../../../../../backends/enclave/wasm/module-validator.ts'
import { randomModule } from './random-module.ts'
import { wat } from './wat.ts'

function digestOf(bytes: Uint8Array): string {
  const module = decodeModule(bytes, { moduleBytesMax: 1 << 20 })
  validateModule(module)
  return Buffer.from(controlFlowDigest(buildControlFlow(module))).toString('hex')
}

const BASE = `(module
  (type $t (func (param i32) (result i32)))
  (import "talos" "request_len" (func $len (result i32)))
  (table 3 funcref) (elem (i32.const 1) $f $g)
  (func $f (export "f") (type $t)
    (if (result i32) (local.get 0) (then (call $g (i32.const 1))) (else i32.const 2)))
  (func $g (type $t)
    (loop (br_if 0 (local.get 0)))
    (call_indirect (type $t) (local.get 0) (i32.const 1))))`

describe('digest', () => {
  it('is the committed one', () => {
    expect(digestOf(wat(BASE))).toBe(
      'e00e01256167b9ec5bc86d16e34f06eeeaa37a27438e8ce534cfaafc579c5f37',
    )
  })

  it('is what the document says, written down by hand', () => {
    const part = (...bytes: number[]): Buffer => {
      const length = Buffer.alloc(4)
      length.writeUInt32BE(bytes.length)
      return Buffer.concat([length, Buffer.from(bytes)])
    }
    const bytes = wat('(module (func (export "f") (if (i32.const 1) (then))))')
    const at = decodeModule(bytes, { moduleBytesMax: 1000 }).bodies[0]?.offset ?? 0
    const want = createHash('sha256')
      .update(part(...Buffer.from('talos control flow v1')))
      .update(part(1))
      // No imports, one function () -> () of three blocks.
      .update(part(0, 1, 0, 0, 3))
      // i32.const 1, if: then block 1, skip to 2; the arm: an end; the rest: an end.
      .update(part(at, 4, 2, 5, 2, 7, 3, 0, 1, 1, 0, 3, 0, 1, 1, 8, 0))
      .update(part(0, 0))
      .update(part(0))
      // No start function; the export `f` of function 0.
      .update(part(0, 1, 1, 0x66, 0))
      .digest('hex')
    expect(digestOf(bytes)).toBe(want)
  })

  it.each<[name: string, from: string, to: string]>([
    ['an instruction more', 'else i32.const 2', 'else nop i32.const 2'],
    ['a longer constant', 'else i32.const 2', 'else i32.const 200'],
    ['another callee', 'call $g (i32.const 1)', 'call $f (i32.const 1)'],
    ['another label', '(br_if 0 (local.get 0))', '(br_if 1 (i32.const 0) (local.get 0)) drop'],
    ['a branch that is no conditional one', 'br_if 0 (local.get 0)', 'br 0'],
    ['a block for a loop', '(loop (br_if', '(block (br_if'],
    ['another table entry', '$f $g)', '$g $g)'],
    ['another place in the table', '(elem (i32.const 1)', '(elem (i32.const 0)'],
    ['a larger table', '(table 3', '(table 4'],
    ['another type', '$t (func (param i32)', '$t (func (param i32 i32)'],
    ['another export', '(export "f")', '(export "g")'],
    ['no export', '(export "f")', ''],
    ['a start function', '(func $g', '(func $s) (start $s) (func $g'],
    ['one more import', '(table 3', '(import "talos" "x" (func)) (table 3'],
    [
      'indirect for direct',
      'call $g (i32.const 1)',
      'call_indirect (type $t) (i32.const 1) (i32.const 1)',
    ],
  ])('differs with %s', (name, from, to) => {
    expect(BASE).toContain(from)
    let text = BASE.replace(from, to)
    // A type with two parameters needs two arguments wherever it is called.
    if (name === 'another type')
      text = text.replaceAll(/\((call \$g|call_indirect \(type \$t\))/g, '($1 (i32.const 0)')
    expect(digestOf(wat(text))).not.toBe(digestOf(wat(BASE)))
  })

  it('does not depend on names, custom sections and paddings outside of functions', () => {
    const module = decodeModule(wat(BASE), { moduleBytesMax: 1 << 20 })
    const customs = [{ name: 'name', content: new Uint8Array(9), after: 11 }]
    expect(digestOf(encodeModule({ ...module, customs }))).toBe(digestOf(module.bytes))
  })

  it('is another one for every random module', () => {
    const seen = new Set(
      Array.from({ length: 200 }, (_, seed) => digestOf(randomModule(seed).bytes)),
    )
    expect(seen.size).toBe(200)
  })
})
