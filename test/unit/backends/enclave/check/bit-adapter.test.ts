/**
 * The module between JavaScript and a checked module: bits pass as they are.
 */
import { expect, test } from 'vitest'
import { givingBits, takingBits } from '../../../../../backends/enclave/check/bit-adapter.ts'
import { VALUE_TYPE } from '../../../../../backends/enclave/wasm/value-types.ts'
import { wat } from '../wasm/wat.ts'

const { i32, i64, f32, f64, v128 } = VALUE_TYPE
// Signalling NaNs: what any conversion would make quiet.
const SIGNALLING_32 = 0x7fa00001
const SIGNALLING_64 = 0x7ff4000000000001n

function instance(text: string, imports: WebAssembly.Imports = {}): WebAssembly.Exports {
  const module = new WebAssembly.Module(Uint8Array.from(wat(text)))
  return new WebAssembly.Instance(module, imports).exports
}

test('arguments and results of every type, in their order', () => {
  const types = [f32, f64, i64, i32]
  const { same } = instance(`(module
    (func (export "same") (param f32 f64 i64 i32) (result f32 f64 i64 i32)
      local.get 0 local.get 1 local.get 2 local.get 3))`)
  const call = takingBits({ params: types, results: types }, same as () => unknown)
  const bits = [SIGNALLING_32, SIGNALLING_64, 2n ** 62n + 1n, -5]
  expect(call(...bits)).toEqual(bits)
})

test('a function without results gives none; one that has one gives it alone', () => {
  const { none, one } = instance(`(module
    (func (export "none"))
    (func (export "one") (result f64) f64.const nan:0x4000000000001))`)
  expect(takingBits({ params: [], results: [] }, none as () => unknown)()).toEqual([])
  const type = { params: [], results: [f64] }
  expect(takingBits(type, one as () => unknown)()).toEqual([SIGNALLING_64])
})

test('what an import answers in bits arrives as its floats; its arguments may be anything', () => {
  const type = { params: [v128, f32], results: [f32, f64] }
  const f = givingBits(type, () => [SIGNALLING_32, SIGNALLING_64])
  const { ask } = instance(
    `(module
      (import "env" "f" (func $f (param v128 f32) (result f32 f64)))
      (func (export "ask") (result i32 i64) (local f64)
        v128.const i64x2 1 2 f32.const 3 call $f
        local.set 0 i32.reinterpret_f32 local.get 0 i64.reinterpret_f64))`,
    { env: { f } },
  )
  expect((ask as () => unknown)()).toEqual([SIGNALLING_32, SIGNALLING_64])
})

test('what a host function throws comes out as it is', () => {
  const thrown = new RangeError('this one')
  const f = givingBits({ params: [], results: [i32] }, () => {
    throw thrown
  })
  expect(f).toThrow(thrown)
})
